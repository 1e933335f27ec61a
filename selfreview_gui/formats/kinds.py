"""Tell by its first bytes what kind of file this is; names and endings lie."""

from __future__ import annotations

ZIP = (b"PK\x03\x04", b"PK\x05\x06")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_SAVE_AS = "请用 Word 或 WPS 打开它，另存为 .docx 后再试"
_PICTURE = "是图片，里面没有可以读取的文字；请先用文字识别软件转成文字，再存为 .docx 或 .txt"

# The first bytes, and how the sentence that begins with the file's name goes on.
_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "是 PDF 文件，程序不能读取；请打开来源的 Word 文件，或把文字复制出来存为 .txt 后再试"),
    (rb"{\rtf", f"是 RTF 文件，程序不能读取；{_SAVE_AS}"),
    (b"\x89PNG\r\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"BM", _PICTURE),
    (b"RIFF", "是图片、声音或录像，里面没有可以读取的文字；请选 .docx 或 .txt 文件"),
    (b"Rar!", "是压缩包；请先解压，再选里面的 .docx 或 .txt 文件"),
    (b"7z\xbc\xaf", "是压缩包；请先解压，再选里面的 .docx 或 .txt 文件"),
    (b"\x1f\x8b", "是压缩包；请先解压，再选里面的 .docx 或 .txt 文件"),
    (b"MZ", "是程序，不是文稿；请选 .docx 或 .txt 文件"),
    (b"\x7fELF", "是程序，不是文稿；请选 .docx 或 .txt 文件"),
    (b"SQLite format 3", "是数据库，不是文稿；请选 .docx 或 .txt 文件"),
)
_MARKUP = (b"<!doctype html", b"<html", b"<?xml", b"mime-version:")
_BINARY_ONLY = (b"BM", b"MZ")  # a text may well begin with these two letters


class UnreadableError(Exception):
    """A file cannot be read; the text goes on a sentence that begins with the file's name."""


def refuse_foreign(data: bytes) -> None:
    """Raise UnreadableError where the bytes are of a kind that is known and cannot be read."""
    if data.startswith(OLE):
        raise UnreadableError(_ole(data))
    for beginning, sentence in _FOREIGN:
        if data.startswith(beginning) and (beginning not in _BINARY_ONLY or b"\0" in data[:64]):
            raise UnreadableError(sentence)
    if data[:256].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        raise UnreadableError(f"是网页或 XML 文件，程序不能读取；{_SAVE_AS}")


def _ole(data: bytes) -> str:
    # The names of the streams inside stand in UTF-16 in the compound file ([MS-CFB], 2.6.1).
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "设有打开密码，程序读不了；请用 Word 或 WPS 打开它，取消密码后另存为 .docx 再试"
    if "WordDocument".encode("utf-16-le") in data:
        return f"是旧版 Word 文件（.doc），程序不能直接读取；{_SAVE_AS}"
    if any(name.encode("utf-16-le") in data for name in ("Workbook", "PowerPoint Document")):
        return "是旧版表格或演示文稿，不是文稿；请选 .docx 或 .txt 文件"
    return f"是旧版办公软件的文件（如 .doc、.wps），程序不能直接读取；{_SAVE_AS}"
