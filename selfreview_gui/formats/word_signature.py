"""Where signature and date stand when there is no seal (GB/T 9704-2012, 7.3.5.2)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from selfreview_gui.formats.word_xml import paragraph
from selfreview_gui.review.document import Kind, Paragraph
from selfreview_gui.review.page import STANDARD, TWIPS_PER_PT

_FULL = round(STANDARD.character_width * TWIPS_PER_PT)
_HALF = round((STANDARD.body_size / 2 + STANDARD.letter_spacing) * TWIPS_PER_PT)
_LINE = round(STANDARD.text_width * TWIPS_PER_PT)
_TWO = 2 * _FULL
# Between Han and digits: Word sets a quarter of 16 pt, LibreOffice 3.5 pt whatever the style says.
_APART = 75


def signature_block(paragraphs: Sequence[tuple[Paragraph, str]]) -> str:
    """Write signatures and dates, each given with its runs, so that they stand where the standard has them.

    The signature ends two characters from the right and the date begins two characters right of the
    signature's beginning; where the date is the longer, the date ends two characters from the right
    and the signature begins two characters left of it.
    """
    signature = _width(paragraphs, Kind.SIGNATURE)
    date = _width(paragraphs, Kind.DATE)
    last = len(paragraphs) - 1
    return "".join(
        paragraph(
            "Date" if each.kind is Kind.DATE else "Signature",
            runs,
            ("" if at == last else "<w:keepNext/>") + _place(each.kind, signature, date),
        )
        for at, (each, runs) in enumerate(paragraphs)
    )


def _place(kind: Kind, signature: int, date: int) -> str:
    if not signature or not date:
        return _from_right(_TWO)
    if kind is Kind.DATE:
        return _from_left(_LINE - signature) if date <= signature else _from_right(_TWO)
    return _from_right(_TWO) if date <= signature else _from_left(_LINE - 2 * _TWO - date)


def _from_right(distance: int) -> str:
    return f'<w:ind w:right="{distance}"/><w:jc w:val="right"/>'


def _from_left(distance: int) -> str:
    return f'<w:ind w:left="{max(0, distance)}"/><w:jc w:val="left"/>'


def _width(paragraphs: Sequence[tuple[Paragraph, str]], kind: Kind) -> int:
    """Return the width in twips of the last line of that kind, 0 where there is none."""
    return next((_advance(each.text) for each, _ in reversed(paragraphs) if each.kind is kind), 0)


def _advance(text: str) -> int:
    # Ambiguous characters (quotation marks, dashes) are set in the Chinese typeface, so they are full.
    full = [unicodedata.east_asian_width(character) in "FWA" for character in text]
    apart = sum(one != next for one, next in pairwise(full))
    return sum(_FULL if each else _HALF for each in full) + apart * _APART
