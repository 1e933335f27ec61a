"""Draw one page: its lines of text and its page number, in units of a quarter point."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from selfreview_gui.gui.paper.layout import Pages
from selfreview_gui.gui.paper.letters import UNITS, paper_font
from selfreview_gui.review.page import TWIPS_PER_PT, Page, twips

INK = QColor("#000000")
BASELINE = 0.8  # of a line's height: where LibreOffice sets it at an exact line spacing


def units(mm: float) -> float:
    """Turn millimetres into units, by the twip as Word does."""
    return twips(mm) / TWIPS_PER_PT * UNITS


def draw_page(painter: QPainter, pages: Pages, index: int) -> None:
    """Draw the page of that index, counted from 0, its upper left corner at the painter's origin.

    Line by line, never the document as a whole: Qt would put the clipped neighbours of a page into
    the text of a PDF.
    """
    page = pages.page
    left, top, pitch = units(page.left), units(page.top), page.line_pitch * UNITS
    painter.setPen(INK)
    for row in pages.sheets[index]:
        baseline = top + (row.row + BASELINE) * pitch
        row.line.draw(painter, QPointF(left + row.shift, baseline - row.line.ascent() - row.line.y()))
    _draw_number(painter, page, index + 1)


def _draw_number(painter: QPainter, page: Page, number: int) -> None:
    """Write “— 1 —” below the text: odd pages at the right, even pages at the left (7.5)."""
    font = paper_font(page.number_font, page.number_size)
    metrics = QFontMetricsF(font)
    text = f"— {number} —"
    indent = page.number_indent * page.number_size * UNITS
    left = units(page.left) + indent
    if number % 2:
        left = units(page.width - page.right) - indent - metrics.horizontalAdvance(text)
    dash_top = units(page.height - page.bottom + page.number_gap)
    painter.setFont(font)
    painter.drawText(QPointF(left, dash_top - metrics.tightBoundingRect("—").top()), text)
