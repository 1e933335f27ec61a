"""The lines of a source as they stand, and the edge at which they were broken, if they were."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from selfreview_gui.review.document import Kind, Paragraph
from selfreview_gui.review.numbering import read_number

_NARROWEST, WIDEST = 14, 64  # characters of a line that is broken at an edge
SHORTER, LONGER = 3.5, 2.0  # a full line may be that much shorter or longer: digits, hanging marks, indents
_LEAST = 3  # full lines without an end mark, before a stretch counts as broken
_MOST = 0.6  # the share of all lines without an end mark that have to be full
_WIDER = 0.04  # the share of lines that may be wider than the edge
_ENDS = tuple("。！？；：!?;:…")
_NARROW = re.compile(r"[\x00-\x7f]")
LEADER = re.compile(r"[.．…·]{3,}\s*\d{0,4}$")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line, its width, and how much white space is before it in the source; 0 where that is not known."""

    paragraph: Paragraph
    text: str
    width: float
    gap: int


def source_lines(paragraphs: Sequence[Paragraph], behind_debris: Sequence[bool]) -> Iterator[SourceLine]:
    """Yield the lines with their widths; `behind_debris` tells where something was taken out before one."""
    end = 0
    for paragraph, is_behind in zip(paragraphs, behind_debris, strict=True):
        text = paragraph.text
        start = paragraph.position(0)
        yield SourceLine(paragraph, text, _width(text), 0 if is_behind else start - end)
        end = paragraph.position(len(text) - 1) + 1


def _width(text: str) -> float:
    if len(text) > 2 * WIDEST + 4:
        return float(len(text))
    return len(text) - len(_NARROW.findall(text)) / 2


def edge_of(stretch: list[SourceLine]) -> float:
    """Return the width at which the lines of a stretch were broken, 0 where they were not."""
    lines = [line for line in stretch if line.width <= WIDEST + LONGER]
    open_ended = [
        before.width
        for before, after in pairwise(lines)
        if before.width >= _NARROWEST and is_open(before) and not is_numbered(after)
    ]
    votes = Counter(map(round, open_ended))
    edge = max(votes, key=lambda width: (_full(open_ended, width), width), default=0)
    full = _full(open_ended, edge)
    wider = sum(line.width > edge + LONGER for line in lines)
    is_broken = full >= _LEAST and full >= _MOST * len(open_ended) and wider <= _WIDER * len(lines)
    return float(edge) if is_broken else 0


def _full(widths: Sequence[float], edge: float) -> int:
    return sum(edge - SHORTER <= width <= edge + 1 for width in widths)


def is_open(line: SourceLine) -> bool:
    """Say whether a line of text has no mark at its end that ends a sentence."""
    return is_text(line) and not line.text.endswith(_ENDS) and not LEADER.search(line.text)


def is_text(line: SourceLine) -> bool:
    """Say whether a line is plain text: no heading by its file, no row of a table."""
    paragraph = line.paragraph
    return paragraph.kind is Kind.BODY and not paragraph.level and "\t" not in line.text


def is_numbered(line: SourceLine) -> bool:
    """Say whether a number stands at the head of a line."""
    return read_number(line.text) is not None


def indent_of(stretch: list[SourceLine], edge: float) -> int:
    """Return the least white space before a paragraph's first line, 0 where nothing tells first lines."""
    inside = Counter(
        line.gap
        for before, line in pairwise(stretch)
        if line.gap and before.width >= edge - SHORTER and is_open(before) and not is_numbered(line)
    )
    usual = max(inside, key=lambda gap: inside[gap], default=0)
    numbered = [line.gap > usual for line in stretch[1:] if line.gap and is_numbered(line)]
    is_told = usual and inside[usual] >= 0.8 * inside.total() and sum(numbered) >= 0.8 * len(numbered) > 0
    return usual + 1 if is_told else 0
