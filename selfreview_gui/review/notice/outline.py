"""Which headings stand above a line of a notice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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


def headed(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Tell each line the headings it stands under: first sentences of numbered lines, the highest first."""
    made: list[Line] = []
    stack: list[Line] = []
    for line in lines:
        while line.mark and stack and depth(stack[-1]) >= depth(line):
            stack.pop()
        made.append(replace(line, above=tuple(map(heading, stack))))
        if line.mark:
            stack.append(line)
    return tuple(made)


def heading(line: Line) -> str:
    """Return a line's first sentence, evened out, without its number."""
    ends = [place for mark in "。：" if (place := line.veiled.find(mark, line.body)) >= 0]
    return line.even[line.body : min(ends, default=len(line.even))]
