"""The printed lines of a PDF's pages, put together from stretches of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from selfreview_gui.formats.pdf_file import Page
from selfreview_gui.formats.pdf_stretches import Stretch, share, width

_SAME_LINE = 0.4  # of the letters' size; the heights of stretches on one line differ by less
_COLUMN = 1.2  # of the letters' size; a wider gap stands between columns
_UNSURE = 0.12  # of the letters' size, for each letter of Latin: how much wider than half of it it may be
_DISORDER = 0.2  # the share of lines above the one before; more, and the file's order is not that of reading
_OVERPRINTED = 0.15  # of the letters' size; what is printed twice to look bold lies nearer


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its ends and its height from the page's foot in points, and its letters' size.

    `left` is where its first letter stands that is no blank.
    """

    text: str
    left: float
    right: float
    height: float
    size: float


def lines_of(page: Page) -> tuple[Line, ...]:
    """Return the lines of a page in the order of reading."""
    lines = [line for group in _groups(page.stretches) if (line := _line(group)) is not None]
    upward = sum(after.height > before.height + before.size for before, after in pairwise(lines))
    if upward > _DISORDER * len(lines) + 2:
        stretches = sorted(page.stretches, key=lambda each: (-round(each.height), each.left))
        lines = [line for group in _groups(stretches) if (line := _line(group)) is not None]
    return tuple(lines)


def _column(text: str, size: float) -> float:
    """Return how wide a gap behind a text has to be, so that it stands between columns."""
    latin = sum(share(character) < 1 for character in text.rpartition("\t")[2])
    return (_COLUMN + _UNSURE * latin) * size


def _groups(stretches: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    group: list[Stretch] = []
    for each in stretches:
        if group and abs(each.height - group[0].height) > _SAME_LINE * max(each.size, group[0].size):
            yield group
            group = []
        if not any(_is_overprint(each, other) for other in group[-2:]):
            group.append(each)
    if group:
        yield group


def _is_overprint(one: Stretch, other: Stretch) -> bool:
    near = _OVERPRINTED * one.size
    return (
        one.text == other.text and abs(one.left - other.left) < near and abs(one.height - other.height) < near
    )


def _line(stretches: list[Stretch]) -> Line | None:
    # A program may print the marks of a line, which stand in another font, before its text.
    group = sorted(stretches, key=lambda each: each.left)
    text, right = "", group[0].left
    first: Stretch | None = None
    for each in group:
        if first is not None and each.left - right > _column(text, each.size) and not text.endswith("\t"):
            text = text.rstrip() + "\t"
        text += each.text.lstrip() if text.endswith("\t") else each.text
        right = max(right, each.right)
        first = first or (each if each.text.strip() else None)
    if first is None:
        return None
    size = max((each for each in group if each.text.strip()), key=lambda each: len(each.text)).size
    blank = first.text[: len(first.text) - len(first.text.lstrip())]
    return Line(text.strip(), first.left + width(blank, first.size), right, first.height, size)
