"""The typefaces of the page as Qt asks for them, and how wide their characters are."""

from __future__ import annotations

import unicodedata

from PySide6.QtGui import QFont, QFontMetricsF

from selfreview_gui.review.page import TWIPS_PER_PT, Face
from selfreview_gui.review.typefaces import families

UNITS = 4  # a point; makes every size and 288 dpi whole numbers
_NEVER_DRAWN = ("Cc", "Zl", "Zp")  # control characters and separators of lines
_NO_WIDTH = ("Cc", "Cf", "Mn", "Me", "Zl", "Zp")  # and accents and signs that belong to another character


def paper_font(face: Face, spacing: float = 0.0) -> QFont:
    """Return a typeface with `spacing` points added to every character; missing ones have stand-ins.

    It measures in units of a quarter point whatever the screen's resolution is, and without hinting:
    hinted widths are rounded to pixels, and then 28 characters no longer fit.
    """
    font = QFont()
    font.setFamilies(list(families(face.font)))
    font.setPixelSize(round(face.size * UNITS))
    font.setBold(face.bold)
    font.setKerning(False)  # Word kerns only where it is told to
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * UNITS)
    return font


def drawn(text: str) -> str:
    """Return what can be drawn of a text: no control characters, and none that is half of one."""
    return "".join(_drawn(each) for each in text) if not text.isprintable() else text


def _drawn(character: str) -> str:
    category = unicodedata.category(character)
    if character == "\t":
        return " "
    return "" if category in _NEVER_DRAWN else "\N{REPLACEMENT CHARACTER}" if category == "Cs" else character


class Widths(dict[str, int]):
    """The widths in twips of the characters of one typeface, each measured when it is first asked for.

    Word, too, places characters by whole twips. Han characters are all as wide as the first of them.
    `spacing` is added to every character that is seen.
    """

    def __init__(self, face: Face, spacing: int) -> None:
        super().__init__()
        self._metrics = QFontMetricsF(paper_font(face))
        self._spacing = spacing

    def __missing__(self, character: str) -> int:
        width = 0
        if "一" < character <= "鿿":
            width = self["一"]
        elif character == "\t" or unicodedata.category(character) not in _NO_WIDTH:
            advance = self._metrics.horizontalAdvance(drawn(character))
            width = round(advance * TWIPS_PER_PT / UNITS) + self._spacing
        self[character] = width
        return width


class Letters:
    """The widths of all typefaces of a page."""

    def __init__(self) -> None:
        self._widths: dict[tuple[Face, int], Widths] = {}

    def widths(self, face: Face, spacing: int = 0) -> Widths:
        """Return the widths of a typeface, `spacing` twips added to every character."""
        known = self._widths.get((face, spacing))
        return known if known is not None else self._widths.setdefault((face, spacing), Widths(face, spacing))

    def height(self, face: Face) -> int:
        """Return the height of a line that is as high as its letters, in twips."""
        return round(QFontMetricsF(paper_font(face)).height() * TWIPS_PER_PT / UNITS)
