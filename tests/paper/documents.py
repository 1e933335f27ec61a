"""Small documents to lay out."""

from __future__ import annotations

from selfreview_gui.gui.paper.layout import Pages, Sheet
from selfreview_gui.review.document import Address, Column, Document, Kind, Paragraph, Span, Table
from selfreview_gui.review.page import STANDARD

LINE = 579  # twips from line to line: 28.95 points
NOTE = Address("", "attachments")
COLUMNS = (Column("序号", 0.1, centred=True), Column("存在的主要问题", 0.4), Column("整改措施", 0.5))


def paragraph(text: str, kind: Kind = Kind.BODY, level: int = 0) -> Paragraph:
    """Make a paragraph of one span."""
    return Paragraph((Span(text, level=level),), kind, level)


def field(text: str, name: str, offset: int = 0, kind: Kind = Kind.BODY) -> Paragraph:
    """Make a paragraph that shows a field of the review."""
    return Paragraph((Span(text, Address("", name), offset),), kind)


def heading(text: str, level: int = 1) -> Paragraph:
    """Make a heading on a line of its own."""
    return paragraph(text, Kind.HEADING, level)


def body(lines: int) -> Paragraph:
    """Make a paragraph that fills exactly that many lines: 26 characters on the first, 28 on the others."""
    return paragraph("学" * (26 + 28 * (lines - 1)))


def note(before: str, name: str) -> Paragraph:
    """Make a line of the note of attachments."""
    return Paragraph((Span(before, NOTE), Span(name, NOTE)), Kind.ATTACHMENT)


def table(*rows: tuple[str, ...], title: str = "问题清单", wide: bool = False) -> Table:
    """Make an attachment of three columns."""
    return Table("附件1", title, COLUMNS, rows, wide)


def document(*paragraphs: Paragraph, tables: tuple[Table, ...] = ()) -> Document:
    """Make a document."""
    return Document(paragraphs, tables=tables)


def texts(pages: Pages) -> list[list[str]]:
    """Return the lines of every page."""
    return [[row.text for row in sheet.rows] for sheet in pages.sheets]


def rows(sheet: Sheet, line: int = LINE) -> list[int]:
    """Return on which lines of the page text stands, counted from 0."""
    return [row.top // line for row in sheet.rows]


CELL = round(STANDARD.character_width * 20)  # twips
ROOM = round(STANDARD.text_width * 20)
