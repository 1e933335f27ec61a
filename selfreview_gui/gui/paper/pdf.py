"""Write the paper as a PDF: text that can be selected, typefaces embedded."""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSaveFile
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from selfreview_gui.errors import UserError
from selfreview_gui.gui.paper.draw import draw_page
from selfreview_gui.gui.paper.layout import Pages, lay_out
from selfreview_gui.gui.paper.letters import UNITS
from selfreview_gui.review.document import Document, Kind

if TYPE_CHECKING:
    from selfreview_gui.jobs.export import Marks

_POINTS_PER_INCH = 72
_BROKEN_END, _RIGHT_END = b"/Trapped /False\n2\nendobj", b"/Trapped /False\n>>endobj"
_MAP = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_CODES = re.compile(rb"(?<=\[)[<> 0-9A-F\r\n]+(?=\])")
_CODE = re.compile(rb"<([0-9A-F]{4})>")


def write_pdf(document: Document, path: Path, title: str = "", marks: Marks | None = None) -> None:
    """Write the document as a PDF, whole or not at all; with or without a window, or a screen.

    `title` is what the file's properties say; without it the paper's own title stands there. `marks`
    are stretches (start, end) of fields to highlight: the gaps of a draft. Raises UserError where the
    file cannot be written.
    """
    application = QGuiApplication.instance() or _application()
    content = _mended(_pdf(lay_out(document, marks=marks), title or _title(document)), document.text)
    del application  # Qt needed it until here
    file = QSaveFile(str(path))
    written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content)
    if not written or not file.commit():
        raise UserError(
            f"PDF文件“{path.name}”写不进去，您的材料没有受影响，请换一个文件夹，或关掉已打开的同名文件再试。"
        )


def _application() -> QGuiApplication:
    """Start Qt without a window, on Linux without a screen: only there has offscreen the system's fonts."""
    return QGuiApplication(["", "-platform", "offscreen"] if sys.platform == "linux" else [""])


def _title(document: Document) -> str:
    return "".join(each.text for each in document.paragraphs if each.kind is Kind.TITLE)


def _pdf(pages: Pages, title: str) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(_POINTS_PER_INCH * UNITS)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    painter = QPainter(writer)
    for index in range(len(pages.sheets)):
        if index:
            writer.newPage()
        draw_page(painter, pages, index)
    painter.end()
    buffer.close()
    return bytes(content.data())


def _mended(pdf: bytes, text: str) -> bytes:
    """Put right, byte for byte in its place, what Qt writes wrongly.

    Qt 6.8.0 ends the file's properties with “2” instead of “>>”, and readers do not see the title.
    """
    return _with_true_characters(pdf.replace(_BROKEN_END, _RIGHT_END, 1), text)


def _with_true_characters(pdf: bytes, text: str) -> bytes:
    """Let what is copied from the PDF be the characters of the paper.

    Where one glyph serves several characters Qt notes the one with the lowest code: ⼯ (U+2F2F, a
    radical) for 工, U+0001 for a space; then searching the file for 工作 finds nothing. The codes are
    exchanged in place, every one is as long as the other.
    """
    meant = frozenset(text)

    def mend(code: re.Match[bytes]) -> bytes:
        noted = chr(int(code[1], 16))
        true = " " if noted < " " else unicodedata.normalize("NFKC", noted)
        wrong = noted not in meant and len(true) == 1 and (true in meant or true == " ")
        return b"<%04X>" % ord(true) if wrong else code[0]

    return _MAP.sub(lambda map: _CODES.sub(lambda codes: _CODE.sub(mend, codes[0]), map[0]), pdf)
