"""The page of GB/T 9704-2012 in numbers: what the Word writer, the PDF and the preview all set."""

from __future__ import annotations

from dataclasses import dataclass

TWIPS_PER_MM = 1440 / 25.4
TWIPS_PER_PT = 20


@dataclass(frozen=True, slots=True)
class Page:
    """A page layout: paper and margins in millimetres, everything about letters in points.

    `heading_fonts` are those of the levels 1–4. `letter_spacing` is added to every character and is
    what brings 28 characters of 16 pt into 156 mm. `number_gap` is the distance from the text area
    down to the upper edge of the page number's dash (GB/T 9704-2012, 7.5), `number_indent` the
    distance of the number from the outer edge of the text area, in characters of its own size.
    """

    width: float = 210.0
    height: float = 297.0
    top: float = 37.0
    bottom: float = 35.0
    left: float = 28.0
    right: float = 26.0
    lines: int = 22
    characters: int = 28

    body_font: str = "仿宋_GB2312"
    body_size: float = 16.0
    title_font: str = "方正小标宋简体"
    title_size: float = 22.0
    byline_font: str = "楷体_GB2312"
    heading_fonts: tuple[str, str, str, str] = ("黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312")
    number_font: str = "宋体"
    number_size: float = 14.0

    line_pitch: float = 28.95
    letter_spacing: float = -0.25
    first_indent: int = 2

    number_gap: float = 7.0
    number_indent: int = 1

    @property
    def text_width(self) -> float:
        """The width of the text area in points, with every margin rounded to a twip as Word keeps it."""
        return (twips(self.width) - twips(self.left) - twips(self.right)) / TWIPS_PER_PT

    @property
    def character_width(self) -> float:
        """The width of one body character in points, its letter spacing included."""
        return self.body_size + self.letter_spacing

    @property
    def indent_width(self) -> float:
        """The indent of a paragraph's first line in points."""
        return self.first_indent * self.character_width

    def font(self, level: int) -> str:
        """Return the font of running text (level 0) or of a heading of level 1–4."""
        return self.heading_fonts[level - 1] if level else self.body_font


STANDARD = Page()


def twips(mm: float) -> int:
    """Turn millimetres into twentieths of a point, the unit Word keeps."""
    return round(mm * TWIPS_PER_MM)
