"""How letters are set: the run properties of a typeface, in the order of ECMA-376."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from selfreview_gui.formats.word_xml import Mark, quoted, run, twips_of
from selfreview_gui.review.page import Face, Page

_HINT = ' w:hint="eastAsia"'


def whole(page: Page, face: Face, spaced: bool = True) -> str:
    """Return all run properties of a typeface, as a style has them; the page number is not `spaced`."""
    spacing = _spacing(page, face.size) if spaced else 0
    return fonts(face.font, page.latin) + (_bold(True) if face.bold else "") + _size(face.size, spacing)


def lettered(text: str, page: Page, face: Face, usual: Face, marks: Sequence[Mark] = ()) -> str:
    """Write a stretch of text in a typeface, in a paragraph whose style has the `usual` one.

    The fonts are always said, with the hint that sets quotation marks, dashes and ellipses in the
    Chinese typeface (ECMA-376, 17.3.2.26). Beside digits in another typeface these signs get a run of
    their own: LibreOffice takes no notice of the hint.
    """
    signs = _apart(page, face, usual, "") if page.latin else ""
    return run(text, _apart(page, face, usual, page.latin), marks, signs)


def fonts(font: str, latin: str = "", hint: str = "") -> str:
    """Return the typeface of Chinese text and of Latin letters with digits."""
    chinese, other = quoted(font), quoted(latin or font)
    return f"<w:rFonts{hint} w:ascii={other} w:eastAsia={chinese} w:hAnsi={other} w:cs={chinese}/>"


@lru_cache(maxsize=256)
def _apart(page: Page, face: Face, usual: Face, latin: str) -> str:
    bold = _bold(face.bold) if face.bold != usual.bold else ""
    size = _size(face.size, _spacing(page, face.size)) if face.size != usual.size else ""
    return fonts(face.font, latin, _HINT) + bold + size


def _bold(on: bool) -> str:
    return "<w:b/><w:bCs/>" if on else '<w:b w:val="0"/><w:bCs w:val="0"/>'


def _spacing(page: Page, size: float) -> int:
    """Return the letter spacing in twips: only text of the body's size stands on its 28 characters."""
    return twips_of(page.letter_spacing) if size == page.body.size else 0


def _size(size: float, spacing: int) -> str:
    halves = round(size * 2)
    return f'<w:spacing w:val="{spacing}"/><w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>'
