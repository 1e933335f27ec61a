"""Write the paper as a PDF: text that can be selected, typefaces embedded."""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from selfreview_gui.gui.paper.draw import draw_page
from selfreview_gui.gui.paper.layout import Pages, Sheet, lay_out
from selfreview_gui.gui.paper.letters import UNITS
from selfreview_gui.gui.paper.outline import bookmarks
from selfreview_gui.gui.paper.pdf_addition import with_bookmarks
from selfreview_gui.review.document import Document, Kind
from selfreview_gui.review.page import STANDARD, Page

if TYPE_CHECKING:
    from selfreview_gui.jobs.export import Marks

_POINTS_PER_INCH = 72
_BROKEN_END, _RIGHT_END = b"/Trapped /False\n2\nendobj", b"/Trapped /False\n>>endobj"
_MAP = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_CODES = re.compile(rb"(?<=\[)[<> 0-9A-F\r\n]+(?=\])")
_CODE = re.compile(rb"<([0-9A-F]{4})>")


def write_pdf(
    document: Document,
    path: Path,
    title: str = "",
    marks: Marks | None = None,
    page: Page = STANDARD,
    shade: bool = False,
) -> None:
    """Write the document as a PDF, whole or not at all; with or without a window, or a screen.

    `title` is what the file's properties say; without it the paper's own title stands there. `marks`
    are stretches (start, end) of fields to highlight: the gaps of a draft; `shade` highlights all slots.
    Raises UserError where the file cannot be written.
    """
    from selfreview_gui.formats.whole import write_whole  # only a file that is written needs it

    application = QGuiApplication.instance() or _application()
    content = pdf_bytes(lay_out(document, page, shade, marks=marks), title or _title(document))
    del application  # Qt needed it until here
    write_whole(path, content)


def pdf_bytes(pages: Pages, title: str = "") -> bytes:
    """Return laid out pages as a PDF: text that can be selected, bookmarks for headings and attachments."""
    written = [
        pages.document.text,
        *(row.text for sheet in pages.sheets if sheet.table for row in sheet.rows),
    ]
    pdf = _mended(_pdf(pages, title), "".join(written))
    return with_bookmarks(pdf, bookmarks(pages))


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
    writer.setPageLayout(page_layout(pages.sheets[0]))
    painter = QPainter(writer)
    for index, sheet in enumerate(pages.sheets):
        if index:
            writer.setPageLayout(page_layout(sheet))
            writer.newPage()
        draw_page(painter, pages, index)
    painter.end()
    buffer.close()
    return bytes(content.data())


def page_layout(sheet: Sheet) -> QPageLayout:
    """Return the paper of a sheet as it lies; its margins are the page's own affair."""
    sides = sorted((sheet.page.width, sheet.page.height))
    size = QPageSize(QSizeF(*sides), QPageSize.Unit.Millimeter)
    across = sheet.page.width > sheet.page.height
    lies = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    return QPageLayout(size, lies, QMarginsF())


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
