"""What stands where on the pages: from a point to a field of the review, and from a field to its lines."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF

from selfreview_gui.gui.paper.draw import PER_TWIP, row_box, units
from selfreview_gui.gui.paper.flow import Row
from selfreview_gui.gui.paper.layout import Pages
from selfreview_gui.gui.paper.runs import character_at
from selfreview_gui.review.document import Address, Paragraph


@dataclass(frozen=True, slots=True)
class Place:
    """A line of text: the sheet it stands on, counted from 0, and the line itself."""

    sheet: int
    row: Row


@dataclass(frozen=True, slots=True)
class Block:
    """All lines of one paragraph, over one sheet or several; an attachment is one block."""

    paragraph: Paragraph
    places: tuple[Place, ...]

    @property
    def address(self) -> Address | None:
        """The field that the paragraph begins with."""
        return next((span.address for span in self.paragraph.spans if span.address), None)


def blocks(pages: Pages) -> tuple[Block, ...]:
    """Return the paragraphs as they stand on the pages, in reading order."""
    found: list[list[Place]] = []
    for number, sheet in enumerate(pages.sheets):
        is_new = number == 0 or sheet.table is not pages.sheets[number - 1].table
        for at, row in enumerate(sheet.rows):
            if (sheet.table is None and row.line.start == 0) or (is_new and at == 0):
                found.append([])
            found[-1].append(Place(number, row))
    return tuple(Block(places[0].row.broken.paragraph, tuple(places)) for places in found)


def place_at(pages: Pages, sheet: int, point: QPointF) -> tuple[Address, int] | None:
    """Return the field and its character printed at a point of a sheet, in units; None where none is."""
    shown = pages.sheets[sheet]
    near = [
        row for row in shown.rows if row_box(shown, row).top() <= point.y() < row_box(shown, row).bottom()
    ]
    if not near:
        return None
    row = min(near, key=lambda each: _distance(row_box(shown, each), point.x()))
    if shown.table is not None:  # a line of a list is a sentence of the paper, told from its start
        found = field_at(row.broken.paragraph, row.line.start)
        return (found[0], 0) if found else None
    left = (point.x() - units(shown.page.left)) / PER_TWIP - row.left
    return field_at(row.broken.paragraph, character_at(row.broken, row.line, left))


def field_at(paragraph: Paragraph, at: int) -> tuple[Address, int] | None:
    """Return the field that a character of a paragraph comes from, and which of its characters it is."""
    ends = accumulate(len(span.text) for span in paragraph.spans)
    for span, end in zip(paragraph.spans, ends, strict=True):
        if span.address and at < end:
            return span.address, span.offset + max(0, at - (end - len(span.text)))
    return None


def place_of(pages: Pages, address: Address, offset: int = 0) -> tuple[Block, Place] | None:
    """Return the paragraph and the line that show a character of a field, None where it is not printed.

    A character that is not printed itself (a line break) is looked for in what comes before it.
    """
    best: tuple[int, Block, int] | None = None
    for block in blocks(pages):
        start = 0
        for span in block.paragraph.spans:
            is_nearer = best is None or best[0] < span.offset <= offset
            if span.address == address and is_nearer:
                at = min(max(offset - span.offset, 0), len(span.text) - 1)
                best = span.offset, block, start + at
            start += len(span.text)
    return (best[1], _line_with(*best[1:])) if best else None


def _line_with(block: Block, at: int) -> Place:
    return next((each for each in block.places if each.row.line.end > at), block.places[-1])


def _distance(box: QRectF, x: float) -> float:
    return max(box.left() - x, x - box.right(), 0.0)
