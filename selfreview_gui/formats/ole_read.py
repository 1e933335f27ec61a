"""Read a compound file by what is in it: a Word file of 1997–2003, whatever its name ends in, or nothing."""

from __future__ import annotations

from selfreview_gui.formats.doc_read import read_doc
from selfreview_gui.formats.kinds import BROKEN, CHOOSE, LOCKED, SAVE_AS, UnreadableError
from selfreview_gui.formats.ole_package import open_ole
from selfreview_gui.review.document import Document

_RIGHTS = "的内容受权限管理保护，程序读不了；请由有权限的人打开它，另存为不加保护的 .docx 后再试"
_OTHERS = (
    ("encryptedpackage", LOCKED),
    ("\tdrmcontent", _RIGHTS),
    ("workbook", f"是旧版表格，不是文稿；{CHOOSE}"),
    ("book", f"是旧版表格，不是文稿；{CHOOSE}"),
    ("powerpoint document", f"是旧版演示文稿，不是文稿；{CHOOSE}"),
    ("matost", f"是 Microsoft Works 的文件，程序不能读取；{SAVE_AS}"),
    ("contents", f"是 Microsoft Works 的文件，程序不能读取；{SAVE_AS}"),
    ("perfectoffice_main", f"是 WordPerfect 文件，程序不能读取；{SAVE_AS}"),
    ("__properties_version1.0", "是电子邮件；请打开它，把里面的文稿另存出来，再选那个文件"),
)


def read_ole(data: bytes) -> Document:
    """Read the bytes of a .doc, or of a .wps that is one; raise UnreadableError where they are none."""
    package = open_ole(data)
    for name, sentence in _OTHERS:
        if name in package.names:
            raise UnreadableError(sentence)
    if "worddocument" not in package.names:
        if "WordDocument".encode("utf-16-le") in data:
            raise UnreadableError(BROKEN)
        raise UnreadableError(f"是办公软件的文件，里面却没有文稿，程序不能读取；{SAVE_AS}")
    return read_doc(package)
