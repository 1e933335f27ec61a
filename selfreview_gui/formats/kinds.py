"""Tell by its first bytes what kind of file this is; names and endings lie."""

from __future__ import annotations

import re
from enum import StrEnum

ZIP = (b"PK\x03\x04", b"PK\x05\x06")

SAVE_AS = "请用 Word 或 WPS 打开它，另存为 .docx 后再试"
CHOOSE = "请选 Word、WPS、PDF、网页或文本格式的文稿"
BROKEN = "已经损坏，读不出来；请用 Word 或 WPS 打开它，另存为新的 .docx 后再试"
SUSPICIOUS = f"展开后大得不正常，可能不安全，程序没有打开它；{SAVE_AS}"
LOCKED = "设有打开密码，程序读不了；请用 Word 或 WPS 打开它，取消密码后另存为 .docx 再试"

_PICTURE = "是图片，里面没有可以读取的文字；请先用文字识别软件转成文字，再存为 .docx 或 .txt"
PACKED = "是压缩包；请先解压，再选里面的文稿"
_PROGRAM = f"是程序，不是文稿；{CHOOSE}"

# The first bytes of what is known and cannot be read, and how the sentence that begins with the name goes on.
_FOREIGN: tuple[tuple[bytes, str], ...] = (
    *(
        (beginning, _PICTURE)
        for beginning in (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")
    ),
    (b"RIFF", f"是图片、声音或录像，里面没有可以读取的文字；{CHOOSE}"),
    *((beginning, PACKED) for beginning in (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")),
    *((beginning, _PROGRAM) for beginning in (b"MZ", b"\x7fELF")),
    (b"SQLite format 3", f"是数据库，不是文稿；{CHOOSE}"),
    (b"\xdb\xa5-\0", f"是 Word 2.0 的文件，程序不能读取；{SAVE_AS}"),
    (b"\x31\xbe\0\0", f"是 Windows 书写器的文件，程序不能读取；{SAVE_AS}"),
    (b"\xffWPC", f"是 WordPerfect 文件，程序不能读取；{SAVE_AS}"),
)
_BINARY_ONLY = (b"BM", b"MZ")  # a text may well begin with these two letters
_XML = f"是 XML 文件，程序不能读取；{SAVE_AS}"

_HEAD = 4096  # bytes; a web page says by then what it is
_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|meta|body|title|style|script|link|div|p|table|span|center|h[1-6])\b)",
    re.IGNORECASE | re.DOTALL,
)
_MHTML = re.compile(r"(?:^|\n)mime-version:", re.IGNORECASE)
_MHTML_BODY = re.compile(r"\ncontent-type:\s*(?:multipart/|text/html)", re.IGNORECASE)


class Format(StrEnum):
    """What a file is, as far as one way of reading it is concerned."""

    ZIP = "zip"
    OLE = "ole"
    RTF = "rtf"
    PDF = "pdf"
    MHTML = "mhtml"
    HTML = "html"
    TEXT = "text"


_NAMES = {
    Format.OLE: "旧版办公软件的文件（如 .doc、.wps）",
    Format.RTF: "RTF 文件",
    Format.PDF: "PDF 文件",
    Format.MHTML: "网页",
    Format.HTML: "网页",
}


class UnreadableError(Exception):
    """A file cannot be read; the text goes on a sentence that begins with the file's name."""


def format_of(data: bytes) -> Format:
    """Tell how the bytes are to be read; raise UnreadableError where they are of a kind that cannot be."""
    if data.startswith(ZIP):
        return Format.ZIP
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return Format.OLE
    for beginning, sentence in _FOREIGN:
        if data.startswith(beginning) and (beginning not in _BINARY_ONLY or b"\0" in data[:64]):
            raise UnreadableError(sentence)
    if b"%PDF-" in data[:1024]:  # readers allow some bytes before it (ISO 32000-1, H.3, 13)
        return Format.PDF
    return _of_text(_head(data))


def refuse_foreign(data: bytes) -> None:
    """Raise UnreadableError where the bytes are of a kind that says nothing of a page as a .docx does."""
    named = _NAMES.get(format_of(data))
    if named:
        raise UnreadableError(f"是{named}，读不出版式；{SAVE_AS}")


def _of_text(head: str) -> Format:
    if head.lstrip().startswith("{\\rtf"):
        return Format.RTF
    if _MHTML.search(head[:1024]) and _MHTML_BODY.search(head):
        return Format.MHTML
    if _HTML.match(head):
        return Format.HTML
    if head.lstrip().startswith("<?xml"):
        raise UnreadableError(_XML)
    return Format.TEXT


def _head(data: bytes) -> str:
    """Return the beginning as characters: tags and header fields are plain letters in every encoding."""
    for mark, encoding in (
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xef\xbb\xbf", "latin-1"),
    ):
        if data.startswith(mark):
            return data[len(mark) : _HEAD].decode(encoding, "replace")
    return data[:_HEAD].decode("latin-1")
