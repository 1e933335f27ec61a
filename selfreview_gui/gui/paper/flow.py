"""Fill sheets with rows from top to bottom: where a page ends, what stays together. In twips."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, takewhile

from selfreview_gui.gui.paper.lines import SIGNATURE_INDENT, Broken, Line
from selfreview_gui.review.document import Kind
from selfreview_gui.review.page import TWIPS_PER_PT, Page, Style

_SIGNED = (Kind.SIGNATURE, Kind.DATE)
_BLOCKS = {
    Kind.TITLE: "head",
    Kind.BYLINE: "head",
    Kind.ATTACHMENT: "note",
    Kind.SIGNATURE: "signed",
    Kind.DATE: "signed",
}
_TAIL = ("note", "signed")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of text on a sheet: its distance from the top of the text area and from its left edge."""

    top: int
    pitch: int
    left: int
    broken: Broken
    line: Line

    @property
    def text(self) -> str:
        """The characters of the line."""
        return self.broken.text[self.line.start : self.line.end]


@dataclass(slots=True)
class Column:
    """The rows set so far, sheet by sheet, and how far down the last sheet is filled."""

    height: int
    sheets: list[list[Row]] = field(default_factory=lambda: [[]])
    top: int = 0

    def turn(self) -> None:
        """Go on at the top of a new sheet."""
        self.sheets.append([])
        self.top = 0

    def keep(self, height: int) -> None:
        """Turn the sheet where that much does not fit on it any more, if something stands there."""
        if self.top and self.top + height > self.height:
            self.turn()

    def skip(self, style: Style) -> None:
        """Leave a line free."""
        self.keep(_pitch(style))
        self.top += _pitch(style)

    def put(self, broken: Broken, style: Style, left: int = 0) -> None:
        """Set the lines of a paragraph, with what its style keeps free above and below.

        Nothing is kept free above the first line of a further page.
        """
        pitch = _pitch(style)
        if self.top or len(self.sheets) == 1:
            self.top += in_twips(style.before)
        for line in broken.lines:
            self.keep(pitch)
            self.sheets[-1].append(Row(self.top, pitch, left, broken, line))
            self.top += pitch
        self.top += in_twips(style.after)


def flow(column: Column, page: Page, broken: Sequence[Broken]) -> Iterator[None]:
    """Set the paragraphs of a paper, a step for each; a line stays free between its blocks.

    The blocks are title and byline, the text, the note of attachments (7.3.4), signature and date.
    """
    blocks = [
        (block, tuple(group))
        for block, group in groupby(broken, lambda each: _BLOCKS.get(each.paragraph.kind, "text"))
    ]
    for at, (block, group) in enumerate(blocks):
        before = blocks[at - 1][0] if at else ""
        if before and block in _TAIL:
            if before not in _TAIL and _tail(blocks[at:], page) > column.height - column.top:
                _take_along(column)
            column.skip(page.body)
        elif before == "head":
            column.skip(page.body)
        yield from _block(column, page, block, group)


def _tail(blocks: Sequence[tuple[str, Sequence[Broken]]], page: Page) -> int:
    """Return the height of what is kept together with the last line of the text.

    A signature never stands on a page of its own (7.3.5.5): the last line goes along to the next page.
    A note of attachments without one only begins with it.
    """
    height = 0
    for block, group in takewhile(lambda each: each[0] in _TAIL, blocks):
        height += _pitch(page.body) + sum(_height(each, page.style(each.paragraph)) for each in group)
        if block == "signed":
            return height
    return _pitch(page.body) + _pitch(page.style(blocks[0][1][0].paragraph))


def _block(column: Column, page: Page, block: str, group: Sequence[Broken]) -> Iterator[None]:
    shifts = _shifts(group, page) if block == "signed" else {}
    for at, each in enumerate(group):
        if block == "text" and each.paragraph.kind is Kind.HEADING:
            column.keep(_kept_together(group, at, page))
        column.put(each, page.style(each.paragraph), shifts.get(each.paragraph.kind, 0))
        yield


def _kept_together(group: Sequence[Broken], at: int, page: Page) -> int:
    """Return the height of the headings from `at` on and of one line after them."""
    height = 0
    for each in group[at:]:
        style = page.style(each.paragraph)
        if each.paragraph.kind is not Kind.HEADING:
            return height + in_twips(style.before) + _pitch(style)
        height += _height(each, style)
    return height


def _take_along(column: Column) -> None:
    """Turn the sheet and move its last line to the new one, with the headings right above it."""
    last = column.sheets[-1]
    count = 1
    while count < len(last) and last[-count - 1].broken.paragraph.kind is Kind.HEADING:
        count += 1
    if count >= len(last):
        return
    moved = last[-count:]
    del last[-count:]
    column.turn()
    first = moved[0].top
    column.sheets[-1] += [replace(row, top=row.top - first) for row in moved]
    column.top = moved[-1].top - first + moved[-1].pitch


def _shifts(group: Sequence[Broken], page: Page) -> dict[Kind, int]:
    """Say how far signature and date stand from the left.

    The date begins two characters right of the signature. The signature ends two characters from the
    right edge; where the date is the longer of them, the date does, and the signature moves left.
    """
    two = in_twips(SIGNATURE_INDENT * page.character_width)
    signature, date = (
        max((each.width for each in group if each.paragraph.kind is kind), default=0) for kind in _SIGNED
    )
    step = two if signature else 0
    right = in_twips(page.text_width) - two
    start = max(0, right - (signature if signature >= date else date + step))
    return {Kind.SIGNATURE: start, Kind.DATE: start + step}


def _height(broken: Broken, style: Style) -> int:
    return in_twips(style.before) + len(broken.lines) * _pitch(style) + in_twips(style.after)


def _pitch(style: Style) -> int:
    return in_twips(style.pitch)


def in_twips(points: float) -> int:
    """Turn points into twips."""
    return round(points * TWIPS_PER_PT)
