"""Headers, footers and page numbers of a PDF: what stands at the edge of page after page is no text of the paper."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from selfreview_gui.formats.page_numbers import is_page_number
from selfreview_gui.formats.pdf_lines import Line

Pages = Sequence[tuple[Line, ...]]
_EDGE = 2  # lines at the top and at the foot of a page that may be its margin
_APART = 1.15  # of the usual distance of lines
_SMALL = 0.95  # of the text's letters
_DIGITS = re.compile(r"\d+")
_CLEARLY_NUMBER = re.compile(
    r"[-—–－―·~～\s]+\d{1,4}[-—–－―·~～\s]+|第\s*\d{1,4}\s*页.*|\d{1,4}\s*/\s*\d{1,4}"
)


def split_margins(pages: Pages) -> tuple[list[list[Line]], list[tuple[str, Line]]]:
    """Return the lines of each page without its margins, and those with what they are.

    They are `header`, `footer`, or `page`: a page number.
    """
    repeated, distance = _repeated(pages), _distance(pages)
    bodies, margins = [], []
    for lines in pages:
        apart = [line for line in _edges(lines) if _is_apart(line, lines, distance)]
        kinds = {id(line): kind for line in apart if (kind := _kind(line, lines, repeated))}
        margins += [(kinds[id(line)], line) for line in lines if id(line) in kinds]
        bodies.append([line for line in lines if id(line) not in kinds])
    return bodies, margins


def _edges(lines: Sequence[Line]) -> list[Line]:
    by_height = sorted(lines, key=lambda line: -line.height)
    return list({id(line): line for line in (*by_height[:_EDGE], *by_height[-_EDGE:])}.values())


def _repeated(pages: Pages) -> set[tuple[str, int]]:
    """Return what stands at the same height of most pages, whatever its digits are."""
    counts = Counter(key for lines in pages for key in {_key(line) for line in _edges(lines)})
    # Odd and even pages may have margins of their own, but one of two pages says nothing.
    return {key for key, count in counts.items() if count >= max(2, 0.4 * len(pages))}


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("0", line.text), round(line.height / 4)


def _distance(pages: Pages) -> float:
    """Return how far lines are from each other as a rule, in points."""
    heights = [sorted({round(line.height) for line in lines}) for lines in pages]
    gaps = Counter(above - below for each in heights for below, above in pairwise(each))
    return gaps.most_common(1)[0][0] if gaps else 0.0


def _kind(line: Line, lines: Sequence[Line], repeated: set[tuple[str, int]]) -> str:
    """Tell what a line at the edge of a page is; empty for text of the paper."""
    if is_page_number(line.text) and any(map(str.isdigit, line.text)):
        is_clear = _CLEARLY_NUMBER.fullmatch(line.text) or line.text.isdigit()
        return "page" if is_clear or _key(line) in repeated else ""
    if _key(line) not in repeated:
        return ""
    return "header" if line.height > sum(each.height for each in lines) / len(lines) else "footer"


def _is_apart(line: Line, lines: Sequence[Line], distance: float) -> bool:
    """Say whether a line stands away from the text, or in smaller letters; alone on its page it does."""
    others = [each for each in lines if each is not line]
    if not others:
        return True
    nearest = min(others, key=lambda each: abs(each.height - line.height))
    gap = abs(nearest.height - line.height)
    return gap > _APART * distance or (line.size < _SMALL * nearest.size and gap > line.size)
