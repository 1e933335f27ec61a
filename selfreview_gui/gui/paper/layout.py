"""Lay a document out as pages: every line of text in its place on its sheet, the attachments behind it.

Heights are counted in Word's twips, so that 22 lines of 28.95 points fit as they do there. A paragraph
is broken into lines on its own; one that did not change since the last time is taken from the shelf.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from selfreview_gui.gui.paper.flow import Column, Row, flow, in_twips
from selfreview_gui.gui.paper.lines import Broken, break_lines
from selfreview_gui.gui.paper.shelf import Shelf
from selfreview_gui.gui.paper.tables import Rule, lay_table
from selfreview_gui.review.document import Address, Document, Kind, Paragraph, Table
from selfreview_gui.review.page import STANDARD, Page

if TYPE_CHECKING:
    from selfreview_gui.jobs.export import Marks


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: how the paper lies, the lines of text on it, and the lines of a table.

    `page` has the paper and the margins as this sheet lies; `turned`: across, the page's top at the
    right. `table` is the attachment that it belongs to.
    """

    page: Page
    rows: tuple[Row, ...] = ()
    rules: tuple[Rule, ...] = ()
    turned: bool = False
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Pages:
    """A document laid out. `shade`: slots still to be filled have a yellow ground; so have the `marks`."""

    page: Page = STANDARD
    shade: bool = False
    marks: Marks = field(default_factory=dict)
    document: Document = field(default_factory=Document)
    sheets: tuple[Sheet, ...] = field(default_factory=lambda: (Sheet(STANDARD),))


def lay_out(
    document: Document,
    page: Page = STANDARD,
    shade: bool = False,
    shelf: Shelf | None = None,
    marks: Marks | None = None,
) -> Pages:
    """Lay a document out at once; what is on the shelf already is not broken into lines again.

    `shade` gives the slots still to be filled a yellow ground, `marks` other stretches of fields.
    """
    steps = laying(document, page, shade, shelf or Shelf(), marks)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            pages: Pages = end.value
            return pages


def laying(
    document: Document, page: Page, shade: bool, shelf: Shelf, marks: Marks | None = None
) -> Generator[None, None, Pages]:
    """Lay a document out in steps of less than a millisecond, for a window that must not wait."""
    shelf.begin(page)
    broken: list[Broken] = []
    by_hand = sum(each.kind is Kind.TITLE for each in document.paragraphs) > 1
    for each in document.paragraphs:
        broken.append(_broken(each, page, shelf, by_hand))
        yield
    column = Column(in_twips(page.text_height))
    yield from flow(column, page, broken)
    sheets = [Sheet(page, tuple(rows)) for rows in column.sheets if rows or not document.tables]
    for table in document.tables:
        sheets += yield from _attachment(table, page, shelf, _named(document, table))
    shelf.end()
    return Pages(page, shade, marks or {}, document, tuple(sheets))


def _broken(paragraph: Paragraph, page: Page, shelf: Shelf, by_hand: bool) -> Broken:
    key = (paragraph, by_hand) if paragraph.kind is Kind.TITLE else paragraph
    return shelf.take(key, lambda: break_lines(paragraph, page, shelf.letters, by_hand))


def _attachment(
    table: Table, page: Page, shelf: Shelf, address: Address | None
) -> Generator[None, None, list[Sheet]]:
    turned = page.turns_for(table)
    lying = page.turned() if turned else page
    ruled = yield from lay_table(table, lying, shelf, address)
    return [
        Sheet(lying, tuple(rows), tuple(rules), turned, table)
        for rows, rules in zip(ruled.column.sheets, ruled.rules, strict=True)
    ]


def _named(document: Document, table: Table) -> Address | None:
    """Return the field of the paper that names an attachment."""
    notes = [each for each in document.paragraphs if each.kind is Kind.ATTACHMENT]
    named = [each for each in notes if each.text.endswith(table.title)] or notes
    return named[0].spans[-1].address if named else None
