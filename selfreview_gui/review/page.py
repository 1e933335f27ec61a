"""The page in numbers: what the Word writer, the PDF, the preview and the printer all set."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from selfreview_gui.review.document import Kind, Paragraph, Span, Table

TWIPS_PER_MM = 1440 / 25.4
TWIPS_PER_PT = 20
_FREE = (Kind.TITLE, Kind.BYLINE)  # kinds whose spans are never set as headings


class NumberPlace(StrEnum):
    """Where the page number stands: outside, as the standard has it, or in the middle."""

    OUTSIDE = "outside"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Face:
    """The typeface of a stretch of text, at a size in points."""

    font: str
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of paragraph is set, in points.

    `pitch` is the exact distance from line to line, `before` and `after` what is kept free above and
    below the paragraph.
    """

    font: str
    size: float = 16.0
    bold: bool = False
    pitch: float = 28.95
    before: float = 0.0
    after: float = 0.0

    @property
    def face(self) -> Face:
        """The typeface alone."""
        return Face(self.font, self.size, self.bold)


@dataclass(frozen=True, slots=True)
class Page:
    """A page layout: paper and margins in millimetres, everything about letters in points.

    The defaults are GB/T 9704-2012 (5.2, 7.3, 7.5). `headings` are the levels 1–4. `lead_font` and
    `lead_bold` set the lead sentence of a point (“一是……。”), an empty name means the body's typeface.
    `latin` sets digits and Latin letters, an empty name means the Chinese typeface's own.
    `letter_spacing` is added to every character of the text and is what brings 28 characters of 16 pt
    into 156 mm. `number_gap` is the distance from the text area down to the upper edge of the page
    number's dash in millimetres, `number_indent` the distance of an outside number from the outer edge
    of the text area, in characters of its own size. `mark` is the “附件1” above an attachment, `cell`
    and `cell_heading` stand in its table; their pitch is the least, because a table's rows grow.
    """

    width: float = 210.0
    height: float = 297.0
    top: float = 37.0
    bottom: float = 35.0
    left: float = 28.0
    right: float = 26.0

    body: Style = Style("仿宋_GB2312")
    title: Style = Style("方正小标宋简体", 22.0)
    byline: Style = Style("楷体_GB2312")
    headings: tuple[Style, Style, Style, Style] = (
        Style("黑体"),
        Style("楷体_GB2312"),
        Style("仿宋_GB2312"),
        Style("仿宋_GB2312"),
    )
    lead_font: str = ""
    lead_bold: bool = False
    latin: str = ""
    letter_spacing: float = -0.25
    first_indent: int = 2

    number: Style = Style("宋体", 14.0, pitch=16.0)
    number_place: NumberPlace = NumberPlace.OUTSIDE
    number_gap: float = 7.0
    number_indent: int = 1

    mark: Style = Style("黑体")
    cell: Style = Style("仿宋_GB2312", 12.0, pitch=18.0)
    cell_heading: Style = Style("黑体", 12.0, pitch=18.0)

    @property
    def text_width(self) -> float:
        """The width of the text area in points, with every margin rounded to a twip as Word keeps it."""
        return (twips(self.width) - twips(self.left) - twips(self.right)) / TWIPS_PER_PT

    @property
    def text_height(self) -> float:
        """The height of the text area in points, likewise."""
        return (twips(self.height) - twips(self.top) - twips(self.bottom)) / TWIPS_PER_PT

    @property
    def character_width(self) -> float:
        """The width of one body character in points, its letter spacing included."""
        return self.body.size + self.letter_spacing

    @property
    def indent_width(self) -> float:
        """The indent of a paragraph's first line in points."""
        return self.first_indent * self.character_width

    @property
    def lines(self) -> int:
        """How many lines of running text a full page has: 22 by the standard."""
        return int(round(self.text_height * TWIPS_PER_PT) // round(self.body.pitch * TWIPS_PER_PT))

    @property
    def characters(self) -> int:
        """How many characters a full line has: 28 by the standard."""
        return int(round(self.text_width * TWIPS_PER_PT) // round(self.character_width * TWIPS_PER_PT))

    def turns_for(self, table: Table) -> bool:
        """Say whether a table lies across on this paper; paper that lies across already stays as it is."""
        return table.wide and self.width <= self.height

    def turned(self) -> Page:
        """Return the page turned clockwise for a table that lies across (GB/T 9704-2012, 8).

        Its head is then at the binding side of odd pages and at the outer side of even ones.
        """
        return replace(
            self,
            width=self.height,
            height=self.width,
            top=self.left,
            right=self.top,
            bottom=self.right,
            left=self.bottom,
        )

    def style(self, paragraph: Paragraph) -> Style:
        """Return how a paragraph is set."""
        if paragraph.kind is Kind.TITLE:
            return self.title
        if paragraph.kind is Kind.BYLINE:
            return self.byline
        if paragraph.kind is Kind.HEADING and 1 <= paragraph.level <= len(self.headings):
            return self.headings[paragraph.level - 1]
        return self.body

    def face(self, paragraph: Paragraph, span: Span) -> Face:
        """Return the typeface of a stretch of a paragraph: a run-in heading has its heading's."""
        if paragraph.kind in _FREE:
            return self.style(paragraph).face
        if span.lead:
            return Face(self.lead_font or self.body.font, self.body.size, self.lead_bold)
        level = span.level or (paragraph.level if paragraph.kind is Kind.HEADING else 0)
        return self.headings[level - 1].face if 1 <= level <= len(self.headings) else self.body.face

    def fonts(self) -> tuple[str, ...]:
        """Return every typeface the page asks for, each once."""
        styles = (self.title, self.byline, self.body, *self.headings, self.number, self.mark)
        names = [each.font for each in (*styles, self.cell, self.cell_heading)]
        return tuple(dict.fromkeys(filter(None, (*names, self.lead_font, self.latin))))


STANDARD = Page()


def twips(mm: float) -> int:
    """Turn millimetres into twentieths of a point, the unit Word keeps."""
    return round(mm * TWIPS_PER_MM)
