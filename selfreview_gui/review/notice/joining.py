"""Join the lines of a notice that were broken where the page was full, not where a sentence ended.

A notice has lines that a self-review has not, which stand alone however full they are: its title over
two lines, its document number, whom it is addressed to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from selfreview_gui.review.notice.evening import evened
from selfreview_gui.review.notice.marks import mark_at, run_of

NARROWEST, WIDEST = 15, 60  # Chinese characters of a line that was broken
LEAST = 3  # full lines; fewer may be so long by chance
NEARLY, SHORT = 2.5, 4.5  # characters that a full line may lack: an indent; that and a mark kept together
_STANDS_ALONE = re.compile(r"关于.*(通知|方案|安排意见|意见)$|文件$|^\S{2,14}[〔［\[（(]20\d\d.\s*\d+\s*号$")
_ADDRESS = re.compile(r"^(各|全体|所属|局属|机关)\S{1,30}[：:]$")
_ENDS = "。；：！？;:!?"
_SPOKEN = ("is", "ordinal", "count")


@dataclass(frozen=True, slots=True)
class Written:
    """A line as it stands in the source, from `start` to `end` there."""

    text: str
    start: int
    end: int


def joined(lines: Sequence[Written]) -> list[str]:
    """Return the paragraphs that the lines make."""
    full = _full_width([line.text for line in lines])
    flush = _flush(lines)
    made: list[str] = []
    for index, line in enumerate(lines):
        if index and full and _goes_on(lines[index - 1].text, line.text, made[-1], full, flush[index]):
            made[-1] += line.text
        else:
            made.append(line.text)
    return made


def _goes_on(before: str, text: str, whole: str, full: float, flush: bool | None) -> bool:
    """Tell whether a line goes on with the one before it, of which `whole` is all so far.

    `flush`: it stands at the margin of a text whose paragraphs are indented; None where none are.
    """
    if _width(before) < full - SHORT or _STANDS_ALONE.search(whole) or _ADDRESS.match(text):
        return False
    mark = mark_at(evened(text))
    if flush is not None and not (mark and before[-1:] in _ENDS):
        return flush
    if mark and mark.style in _SPOKEN:
        counted = run_of(mark.style, evened(whole))
        inside = bool(counted) and counted[0].start > 0 and len(counted) == mark.value - 1
        return inside or before[-1:] not in "。.！!"
    if before[-1:] in "：:" and _width(before) >= full - NEARLY:
        return not mark
    return before[-1:] not in _ENDS and not mark


def _flush(lines: Sequence[Written]) -> list[bool | None]:
    """Tell for each line whether it follows the one before with nothing but a line break between."""
    gaps = [0, *(line.start - before.end for before, line in pairwise(lines))]
    told = sum(gap > 1 for gap in gaps) >= LEAST and sum(gap == 1 for gap in gaps) >= 2
    return [gap == 1 if told else None for gap in gaps]


def _full_width(texts: Sequence[str]) -> float:
    """Return how wide the lines of a hard-wrapped text are, in Chinese characters; 0 where it is not one.

    Three lines must be nearly as wide as the widest and two of them break off in a sentence; little
    of the text may stand in lines that are wider.
    """
    widths = sorted(map(_width, texts), reverse=True)
    for full in widths[:LEAST]:
        wide = [text for text in texts if full - NEARLY <= _width(text) <= full]
        broken = sum(text[-1:] not in _ENDS for text in wide)
        if NARROWEST <= full <= WIDEST and len(wide) >= LEAST and broken >= 2:
            wider = sum(width for width in widths if width > full)
            return full if wider * 4 <= sum(widths) else 0
    return 0


def _width(text: str) -> float:
    return len(text) - sum(character < "\x7f" for character in text) / 2
