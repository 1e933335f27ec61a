"""Read a file as a document: what it is decides its content, never its name."""

from __future__ import annotations

from pathlib import Path

from selfreview_gui.errors import UserError
from selfreview_gui.formats.kinds import ZIP, UnreadableError, refuse_foreign
from selfreview_gui.formats.text import read_text
from selfreview_gui.review.document import Document

LARGEST_TEXT = 20 * 2**20  # bytes; the longest real papers have some 100 KB
LARGEST_FILE = 200 * 2**20  # bytes; a Word file may hold photographs


def read_file(path: Path) -> Document:
    """Read a .txt, .md or .docx file.

    Raises UserError, one sentence that says what the file is and what to do, where it cannot be read.
    """
    try:
        document = _read(_bytes(path))
    except UnreadableError as error:
        raise UserError(f"“{path.name}”{error}，原文件没有改动。") from error
    if not document.paragraphs:
        raise UserError(f"“{path.name}”里没有文字，请选一个有文字的 .docx 或 .txt 文件。")
    return document


def _read(data: bytes) -> Document:
    if data.startswith(ZIP):
        from selfreview_gui.formats.word_read import read_word  # here: lxml takes 20 ms of start-up time

        return read_word(data)
    refuse_foreign(data)
    if len(data) > LARGEST_TEXT:
        raise UnreadableError(
            f"超过 {LARGEST_TEXT // 2**20} MB，不像一份文稿；请选正确的文件，或把需要的部分另存出来"
        )
    return read_text(data)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UnreadableError(f"超过 {LARGEST_FILE // 2**20} MB，不像一份文稿；请选正确的文件")
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
    return f"“{path}”是一个文件夹，请选里面的 .docx 或 .txt 文件。"
