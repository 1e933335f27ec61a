"""Read a file as a document: what it is decides its content, never its name."""

from __future__ import annotations

from pathlib import Path

from selfreview_gui.errors import UserError
from selfreview_gui.formats.kinds import Format, UnreadableError, format_of
from selfreview_gui.formats.limits import TOO_LARGE, refuse_endless
from selfreview_gui.formats.text import read_text
from selfreview_gui.review.document import Document

LARGEST_TEXT = 20 * 2**20  # bytes of text, of a web page; the longest real papers have some 100 KB
LARGEST_FILE = 200 * 2**20  # bytes; a Word file may hold photographs
LARGEST_UNPACKED = 100 * 2**20  # bytes of a file that has to be in memory twice


def read_file(path: Path) -> Document:
    """Read a Word, WPS, RTF, OpenDocument, PDF, web page or text file.

    Raises UserError, one sentence that says what the file is and what to do, where it cannot be read.
    """
    try:
        document = _read(_bytes(path))
        refuse_endless(sum(len(each.text) for each in document.paragraphs), len(document.paragraphs))
    except (UnreadableError, MemoryError) as error:
        raise UserError(f"“{path.name}”{_reason(error)}，原文件没有改动。") from error
    if not document.paragraphs:
        raise UserError(f"“{path.name}”里没有文字，请选一个有文字的文稿。")
    return document


def _read(data: bytes) -> Document:
    # The readers are imported where they are needed: lxml takes 20 ms, pypdf 180 ms of start-up time.
    format = format_of(data)
    if format is Format.ZIP:
        return _read_zip(data)
    if format in (Format.OLE, Format.RTF) and len(data) > LARGEST_UNPACKED:
        raise UnreadableError(f"超过 {LARGEST_UNPACKED // 2**20} MB，{TOO_LARGE}")
    if format is Format.OLE:
        from selfreview_gui.formats.ole_read import read_ole

        return read_ole(data)
    if format is Format.PDF:
        from selfreview_gui.formats.pdf_read import read_pdf

        return read_pdf(data)
    if format is Format.RTF:
        from selfreview_gui.formats.rtf_read import read_rtf

        return read_rtf(data)
    return _read_text(format, data)


def _read_zip(data: bytes) -> Document:
    from selfreview_gui.formats.odt_package import is_open_document

    if is_open_document(data):
        from selfreview_gui.formats.odt_read import read_odt

        return read_odt(data)
    from selfreview_gui.formats.word_read import read_word

    return read_word(data)


def _read_text(format: Format, data: bytes) -> Document:
    if len(data) > LARGEST_TEXT:
        raise UnreadableError(f"超过 {LARGEST_TEXT // 2**20} MB，{TOO_LARGE}")
    if format is Format.TEXT:
        return read_text(data)
    if format is Format.MHTML:
        from selfreview_gui.formats.mhtml_read import read_mhtml

        return read_mhtml(data)
    from selfreview_gui.formats.html_read import read_html

    return read_html(data)


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, UnreadableError) else f"占用的内存太多，{TOO_LARGE}"


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UnreadableError(f"超过 {LARGEST_FILE // 2**20} MB，{TOO_LARGE}")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError(f"找不到文件“{path}”，请检查它是否已被移动或改名。") from error
    except PermissionError as error:
        # Windows answers so for a folder, too.
        if path.is_dir():
            raise UserError(_folder(path)) from error
        raise UserError(f"没有权限读取“{path.name}”，请换一个位置，或请管理员放开读取权限。") from error
    except IsADirectoryError as error:
        raise UserError(_folder(path)) from error
    except (OSError, ValueError) as error:
        raise UserError(f"“{path.name}”读不出来，请检查磁盘或网络位置是否还在，再试一次。") from error


def _folder(path: Path) -> str:
    return f"“{path}”是一个文件夹，请选里面的文稿。"
