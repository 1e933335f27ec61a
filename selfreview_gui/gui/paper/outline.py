"""The headings and attachments of a paper as the bookmarks of a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from selfreview_gui.gui.paper.draw import row_box
from selfreview_gui.gui.paper.layout import Pages
from selfreview_gui.gui.paper.letters import UNITS
from selfreview_gui.gui.paper.places import Block, blocks
from selfreview_gui.review.document import Kind, Paragraph, Span

_MARKS = "。．：；！"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading: its level from 1, its words, its sheet counted from 0, and how high it begins in points."""

    level: int
    words: str
    sheet: int
    height: float


def bookmarks(pages: Pages) -> tuple[Bookmark, ...]:
    """Return the headings, alone or run in, and the attachments, in reading order.

    Lead sentences (“一是……。”) are text and no headings.
    """
    return tuple(_bookmarks(pages))


def _bookmarks(pages: Pages) -> Iterator[Bookmark]:
    for block in blocks(pages):
        table = pages.sheets[block.places[0].sheet].table
        if table is not None:
            yield _bookmark(pages, block, 1, f"{table.mark}  {table.title}")
        else:
            spans = _heading(block.paragraph)
            level = block.paragraph.level or (spans[0].level if spans else 0)
            words = "".join(span.text for span in spans).strip().rstrip(_MARKS)
            if words and level:
                yield _bookmark(pages, block, level, words)


def _heading(paragraph: Paragraph) -> tuple[Span, ...]:
    if paragraph.kind is Kind.HEADING:
        return paragraph.spans
    if paragraph.kind is not Kind.BODY or not paragraph.spans:
        return ()
    level = paragraph.spans[0].level
    return tuple(takewhile(lambda span: span.level == level > 0 and not span.lead, paragraph.spans))


def _bookmark(pages: Pages, block: Block, level: int, words: str) -> Bookmark:
    place = block.places[0]
    sheet = pages.sheets[place.sheet]
    height = sheet.page.height * 72 / 25.4 - row_box(sheet, place.row).top() / UNITS
    return Bookmark(level, words, place.sheet, height)
