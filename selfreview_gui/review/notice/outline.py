"""Which headings stand above a line of a notice."""

from __future__ import annotations

from collections.abc import Sequence

from selfreview_gui.review.notice.lines import Line

_ORDER = (
    "part",
    "han",
    "brackets",
    "arabic",
    "arabic_brackets",
    "circled",
    "letter",
    "is",
    "ordinal",
    "count",
    "dash",
)


def depth(line: Line) -> int:
    """Return how deep a line's number stands, the smaller the higher; a line without one the deepest."""
    return _ORDER.index(line.mark.style) if line.mark else len(_ORDER)


def above(lines: Sequence[Line], index: int) -> tuple[str, ...]:
    """Return the first sentences of the numbered lines that `index` stands under, the highest first."""
    headings: list[str] = []
    limit = depth(lines[index])
    for line in reversed(lines[:index]):
        if line.mark and depth(line) < limit:
            limit = depth(line)
            headings.insert(0, heading(line))
    return tuple(headings)


def heading(line: Line) -> str:
    """Return a line's first sentence, evened out, without its number."""
    ends = [place for mark in "。：" if (place := line.veiled.find(mark, line.body)) >= 0]
    return line.even[line.body : min(ends, default=len(line.even))]
