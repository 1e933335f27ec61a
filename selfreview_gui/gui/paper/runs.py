"""Where the letters of a line are drawn: runs of one typeface and one script, justified. In twips."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from selfreview_gui.gui.paper.letters import drawn
from selfreview_gui.gui.paper.lines import SIGNED, Alignment, Broken, Line
from selfreview_gui.review.page import Face

_PIECES = re.compile(r"[!-~]+| +|[^ -~]+")  # words and numbers, spaces, Chinese
_WHOLE = re.compile(r".+", re.DOTALL)
_LITTLE = 12  # twips
_NO_GAPS = re.compile(r"[!-~\n]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that are drawn in one go; `left` counts from where the row begins."""

    text: str
    face: Face
    left: float
    spacing: float


def runs(broken: Broken, line: Line) -> Iterator[Run]:
    """Yield what is drawn of a line, from left to right."""
    text, edges, (extra, is_even) = broken.text, broken.edges, _spread(broken, line)
    left = _beginning(broken, line)
    is_whole = (is_even or not extra) and broken.paragraph.kind not in SIGNED
    for stretch in broken.stretches:
        if stretch.start >= line.end or stretch.end <= line.start:
            continue
        start, end = max(stretch.start, line.start), min(stretch.end, line.end)
        for piece in (_WHOLE if is_whole else _PIECES).finditer(text, start, end):
            spread = extra if is_even or piece[0] > "~" else 0.0
            yield Run(drawn(piece[0]), stretch.face, left, stretch.spacing + spread)
            left += edges[piece.end()] - edges[piece.start()] + extra * _gaps(piece[0], is_even)


def place(broken: Broken, line: Line, at: int) -> float:
    """Return how far right of the row's beginning the character at `at` begins."""
    extra, is_even = _spread(broken, line)
    natural = broken.edges[at] - broken.edges[line.start]
    return _beginning(broken, line) + natural + extra * _gaps(broken.text[line.start : at], is_even)


def character_at(broken: Broken, line: Line, left: float) -> int:
    """Return the character drawn at that place of the row, the nearest where none is."""
    behind = range(line.start + 1, line.seen)
    return bisect_right(behind, left, key=lambda at: place(broken, line, at)) + line.start


def _spread(broken: Broken, line: Line) -> tuple[float, bool]:
    """Return what each gap is widened by, so that the line fills its room, and whether all of them are.

    A little is given to every character. Of more, letters and digits get none, or they would fall apart.
    """
    free = line.room - line.width
    if not line.full or broken.alignment is not Alignment.JUSTIFIED or free <= 0:
        return 0.0, True
    text = broken.text[line.start : line.seen - 1]
    even = free / max(1, len(text))
    if even <= _LITTLE:
        return even, True
    gaps = _gaps(text, is_even=False)
    return (free / gaps, False) if gaps else (0.0, True)


def _beginning(broken: Broken, line: Line) -> float:
    free = line.room - line.width if broken.alignment is Alignment.CENTRED else 0
    return line.left + free / 2


def _gaps(text: str, is_even: bool) -> int:
    """Count the characters that are followed by a gap: all, or Chinese ones and spaces."""
    return len(text) if is_even else len(_NO_GAPS.sub("", text))
