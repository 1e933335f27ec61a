"""Where signature and date stand when there is no seal (GB/T 9704-2012, 7.3.5.2)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from selfreview_gui.formats.word_xml import paragraph, twips_of
from selfreview_gui.review.document import Kind, Paragraph
from selfreview_gui.review.page import Page

# Between Han and digits: Word sets a quarter of 16 pt (80 twips), LibreOffice 3.5 pt (70).
_APART = 75


def signature_block(paragraphs: Sequence[tuple[Paragraph, str]], page: Page) -> str:
    """Write signatures and dates, each given with its runs, so that they stand where the standard has them.

    The signature ends two characters from the right and the date begins two characters right of the
    signature's beginning; where the date is the longer, the date ends two characters from the right
    and the signature begins two characters left of it.
    """
    most = (page.characters - 2) * twips_of(page.character_width)  # a longer one runs over several lines
    signature = min(_width(paragraphs, Kind.SIGNATURE, page), most)
    date = min(_width(paragraphs, Kind.DATE, page), most)
    last = len(paragraphs) - 1
    return "".join(
        paragraph(
            "Date" if each.kind is Kind.DATE else "Signature",
            runs,
            ("" if at == last else "<w:keepNext/>") + _place(each.kind, signature, date, page),
        )
        for at, (each, runs) in enumerate(paragraphs)
    )


def advance(text: str, page: Page) -> int:
    """Return how wide a text of the body's size is, in twips; Han and digits stand apart in it."""
    # Ambiguous characters (quotation marks, dashes) are set in the Chinese typeface, so they are full.
    full = [unicodedata.east_asian_width(character) in "FWA" for character in text]
    apart = sum(one != next for one, next in pairwise(full))
    whole = twips_of(page.character_width)
    half = twips_of(page.body.size / 2 + page.letter_spacing)
    return sum(whole if each else half for each in full) + apart * _APART


def _place(kind: Kind, signature: int, date: int, page: Page) -> str:
    line, two = twips_of(page.text_width), 2 * twips_of(page.character_width)
    if not signature or not date:
        return _from_right(two)
    if kind is Kind.DATE:
        return _from_left(line - signature) if date <= signature else _from_right(two)
    return _from_right(two) if date <= signature else _from_left(line - 2 * two - date)


def _from_right(distance: int) -> str:
    return f'<w:ind w:right="{distance}"/><w:jc w:val="right"/>'


def _from_left(distance: int) -> str:
    return f'<w:ind w:left="{max(0, distance)}"/><w:jc w:val="left"/>'


def _width(paragraphs: Sequence[tuple[Paragraph, str]], kind: Kind, page: Page) -> int:
    """Return the width in twips of the last line of that kind, 0 where there is none."""
    return next((advance(each.text, page) for each, _ in reversed(paragraphs) if each.kind is kind), 0)
