"""Lay a document out as the pages of GB/T 9704-2012: every line of text in its row on its page.

Every line is as high as the next one, so pages are made by counting rows. A paragraph is broken into
lines on its own; one that did not change since the last time is taken from there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextLine

from selfreview_gui.gui.paper.letters import UNITS
from selfreview_gui.gui.paper.lines import Broken, break_lines
from selfreview_gui.review.document import Document, Kind
from selfreview_gui.review.page import STANDARD, Page

if TYPE_CHECKING:
    from selfreview_gui.jobs.export import Marks

SIGNATURE_INDENT = 2  # characters from the right edge, and of the date from the signature (7.3.5.2)
_SIGNED = (Kind.SIGNATURE, Kind.DATE)
_BLOCKS = {Kind.TITLE: "head", Kind.BYLINE: "head", Kind.SIGNATURE: "signed", Kind.DATE: "signed"}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of text: its row on the page counted from 0, and how far it is moved right, in units."""

    row: int
    line: QTextLine
    text: str
    shift: float = 0.0


@dataclass(frozen=True, slots=True)
class Pages:
    """A document laid out: the rows of every page, and the paragraphs that own their lines."""

    page: Page = STANDARD
    shade: bool = False
    broken: tuple[Broken, ...] = ()
    sheets: tuple[tuple[Row, ...], ...] = ((),)


def lay_out(
    document: Document,
    page: Page = STANDARD,
    shade: bool = False,
    before: Pages | None = None,
    marks: Marks | None = None,
) -> Pages:
    """Lay a document out; `shade` gives the slots still to be filled a yellow ground, `marks` other stretches.

    Paragraphs that are the same as in `before`, which has no marks, are not broken into lines again.
    """
    same = before is not None and (before.page, before.shade) == (page, shade)
    known = {each.paragraph: each for each in before.broken} if before and same else {}
    broken = tuple(
        known.get(each) or break_lines(each, page, shade, marks or {}) for each in document.paragraphs
    )
    return Pages(page, shade, broken, _sheets(broken, page))


def _sheets(broken: tuple[Broken, ...], page: Page) -> tuple[tuple[Row, ...], ...]:
    rows = _rows(broken, page)
    count = rows[-1].row // page.lines + 1 if rows else 1
    sheets: list[list[Row]] = [[] for _ in range(count)]
    for each in rows:
        sheet, row = divmod(each.row, page.lines)
        sheets[sheet].append(replace(each, row=row))
    return tuple(tuple(sheet) for sheet in sheets)


def _rows(broken: tuple[Broken, ...], page: Page) -> list[Row]:
    """Return all lines with their rows counted from the first page on.

    A row stays free after the title and before the signature.
    """
    rows: list[Row] = []
    row = 0
    for block, members in groupby(broken, lambda each: _BLOCKS.get(each.paragraph.kind, "text")):
        group = tuple(members)
        if block == "text":
            rows += _text(group, page, row)
        else:
            row = _before_signature(rows, group, page) if block == "signed" else row
            rows += _lines(group, row, _shifts(group, page) if block == "signed" else {})
        row = rows[-1].row + 1 + (block == "head")
    return rows


def _lines(group: Iterable[Broken], row: int, shifts: Mapping[Kind, float]) -> list[Row]:
    every = [(each, line, text) for each in group for line, text in zip(each.lines, each.texts, strict=True)]
    return [
        Row(row + place, line, text, shifts.get(each.paragraph.kind, 0.0))
        for place, (each, line, text) in enumerate(every)
    ]


def _text(group: tuple[Broken, ...], page: Page, row: int) -> list[Row]:
    """Return the lines of running text and headings; a heading is never the last line of a page."""
    rows: list[Row] = []
    for at, each in enumerate(group):
        wanted = _kept_together(group[at:])
        if row % page.lines + wanted > page.lines and wanted > 1:
            row += page.lines - row % page.lines
        rows += _lines([each], row, {})
        row += len(each.lines)
    return rows


def _kept_together(rest: tuple[Broken, ...]) -> int:
    """Count the lines of the headings that come first and one line after them; 1 where none comes first."""
    headings = list(takewhile(lambda each: each.paragraph.kind is Kind.HEADING, rest))
    return sum(len(each.lines) for each in headings) + (len(headings) < len(rest))


def _before_signature(rows: list[Row], group: Sequence[Broken], page: Page) -> int:
    """Return the row of the signature, behind a free one.

    A signature never stands on a page of its own (7.3.5.5): where it does not fit, the last line
    before it goes along to the next page.
    """
    if not rows:
        return 0
    last, lines = rows[-1].row, sum(len(each.lines) for each in group)
    if last // page.lines != (last + 1 + lines) // page.lines and last % page.lines:
        last = (last // page.lines + 1) * page.lines
        rows[-1] = replace(rows[-1], row=last)
    return last + 2


def _shifts(group: Sequence[Broken], page: Page) -> dict[Kind, float]:
    """Say how far signature and date stand from the left, in units.

    The date begins two characters right of the signature. The signature ends two characters from the
    right edge; where the date is the longer of them, the date does, and the signature moves left.
    """
    cell = page.character_width * UNITS
    signature, date = (_width(group, kind) for kind in _SIGNED)
    step = SIGNATURE_INDENT * cell if signature else 0.0
    right = page.text_width * UNITS - SIGNATURE_INDENT * cell
    start = max(0.0, right - (signature if signature >= date else date + step))
    return {Kind.SIGNATURE: start, Kind.DATE: start + step}


def _width(group: Iterable[Broken], kind: Kind) -> float:
    return max((each.width for each in group if each.paragraph.kind is kind), default=0.0)
