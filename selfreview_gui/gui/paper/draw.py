"""Draw one sheet: its lines of text, the lines of its table and its page number, in quarter points."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPen

from selfreview_gui.gui.paper.flow import Row
from selfreview_gui.gui.paper.layout import Pages, Sheet
from selfreview_gui.gui.paper.letters import UNITS, paper_font
from selfreview_gui.gui.paper.runs import place, runs
from selfreview_gui.gui.paper.tables import RULE
from selfreview_gui.review.document import Paragraph
from selfreview_gui.review.page import TWIPS_PER_PT, Face, NumberPlace, Page, twips
from selfreview_gui.review.placeholder import SLOT

if TYPE_CHECKING:
    from selfreview_gui.jobs.export import Marks

INK = QColor("#000000")
SHADE = QColor("#ffe28a")
BASELINE = 0.8  # of a line's height: where LibreOffice sets it at an exact line spacing
PER_TWIP = UNITS / TWIPS_PER_PT


def units(mm: float) -> float:
    """Turn millimetres into units, by the twip as Word does."""
    return twips(mm) * PER_TWIP


def row_box(sheet: Sheet, row: Row) -> QRectF:
    """Return the room of a line of text on its sheet, in units."""
    start = row.left + row.line.left
    left, top = units(sheet.page.left) + start * PER_TWIP, units(sheet.page.top) + row.top * PER_TWIP
    inside = round(sheet.page.text_width * TWIPS_PER_PT) - start  # a signature has all of it for its room
    width = max(min(row.line.room, inside), row.line.width)
    return QRectF(left, top, width * PER_TWIP, row.pitch * PER_TWIP)


def draw_page(painter: QPainter, pages: Pages, index: int, seen: QRectF | None = None) -> None:
    """Draw the page of that index, counted from 0, its upper left corner at the painter's origin.

    `seen` is the part of it that is asked for, in units. Line by line, never as one text: Qt would put
    the clipped neighbours of a page into the text of a PDF.
    """
    sheet = pages.sheets[index]
    fonts: dict[Face, QFont] = {}
    spacing = PER_TWIP / _stretching(painter.device())
    painter.save()
    painter.translate(units(sheet.page.left), units(sheet.page.top))
    for row in sheet.rows:
        if seen is None or seen.intersects(row_box(sheet, row)):
            _shade(painter, row, pages)
            _draw_row(painter, row, fonts, spacing)
    _draw_rules(painter, sheet)
    painter.restore()
    _draw_number(painter, pages.page, index + 1, turned=sheet.turned)


def _stretching(device: QPaintDevice) -> float:
    """Return how many times as wide as asked Qt makes the letter spacing on a device.

    It takes spacing for a number of the screen's pixels even where the size of the letters is in the
    device's own.
    """
    font = QFont()
    font.setPixelSize(UNITS)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, UNITS)
    spaced = QFontMetricsF(font, device).horizontalAdvance("1")
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
    return (spaced - QFontMetricsF(font, device).horizontalAdvance("1")) / UNITS


def _draw_row(painter: QPainter, row: Row, fonts: dict[Face, QFont], spacing: float) -> None:
    painter.setPen(INK)
    baseline = (row.top + BASELINE * row.pitch) * PER_TWIP
    for run in runs(row.broken, row.line):
        font = QFont(fonts.get(run.face) or fonts.setdefault(run.face, paper_font(run.face)))
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, run.spacing * spacing)
        painter.setFont(font)
        painter.drawText(QPointF((row.left + run.left) * PER_TWIP, baseline), run.text)


def _shade(painter: QPainter, row: Row, pages: Pages) -> None:
    """Give what is still to be filled a yellow ground."""
    broken, line = row.broken, row.line
    slots = (match.span() for match in SLOT.finditer(broken.text)) if pages.shade else ()
    for start, end in (*slots, *_marked(broken.paragraph, pages.marks)):
        first, last = max(start, line.start), min(end, line.end)
        if first < last:
            left, right = (row.left + place(broken, line, at) for at in (first, last))
            top, height = row.top + 0.1 * row.pitch, 0.9 * row.pitch
            box = (left * PER_TWIP, top * PER_TWIP, (right - left) * PER_TWIP, height * PER_TWIP)
            painter.fillRect(QRectF(*box), SHADE)


def _marked(paragraph: Paragraph, marks: Marks) -> Iterator[tuple[int, int]]:
    """Yield where the marked stretches of fields stand in a paragraph."""
    at = 0
    for span in paragraph.spans if marks else ():
        for start, end in marks.get(span.address, ()) if span.address else ():
            first, last = max(start - span.offset, 0), min(end - span.offset, len(span.text))
            if first < last:
                yield at + first, at + last
        at += len(span.text)


def _draw_rules(painter: QPainter, sheet: Sheet) -> None:
    if sheet.rules:
        pen = Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap
        painter.setPen(QPen(INK, RULE * PER_TWIP, *pen))
        painter.drawLines(
            [
                QLineF(QPointF(each.left, each.top) * PER_TWIP, QPointF(each.right, each.bottom) * PER_TWIP)
                for each in sheet.rules
            ]
        )


def _draw_number(painter: QPainter, page: Page, number: int, *, turned: bool) -> None:
    """Write “— 1 —” below the text: odd pages at the right, even pages at the left (7.5).

    On a sheet that lies across it stays where it is when the sheet is held upright (8).
    """
    font = paper_font(page.number.face)
    metrics = QFontMetricsF(font)
    text = f"— {number} —"
    left = _number_left(page, number, metrics.horizontalAdvance(text))
    dash_top = units(page.height) - units(page.bottom) + units(page.number_gap)
    painter.save()
    if turned:
        painter.translate(units(page.height), 0)
        painter.rotate(90)
    painter.setPen(INK)
    painter.setFont(font)
    painter.drawText(QPointF(left, dash_top - metrics.tightBoundingRect("—").top()), text)
    painter.restore()


def _number_left(page: Page, number: int, width: float) -> float:
    left, right = units(page.left), units(page.width) - units(page.right)
    indent = page.number_indent * page.number.size * UNITS
    if page.number_place is NumberPlace.CENTRE:
        return (left + right - width) / 2
    return right - indent - width if number % 2 else left + indent
