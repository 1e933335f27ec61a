"""The items of an enumeration that runs through a sentence: A、B、C和D等四个方面."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from selfreview_gui.review.notice.lines import Line
from selfreview_gui.review.numbering import value_of

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Dimensions that run through a sentence: where they stand, how sure, where the first begins."""

    items: tuple[Stretch, ...]
    sureness: float
    start: int


_EDGE = " ，、；：。等"
_AND = re.compile(r"以及|还有|和|及|与")
_AND_SUCH = re.compile(r"等(工作|内容|任务|要求|职责|事项|情况)")
_SUCH = re.compile(r"等(?=[，；。]|[一二三四五六七八九十\d]+[项个条])")
_QUOTED = re.compile(r"“(□+)”")
_BETWEEN_QUOTES = re.compile(r"“□+”([、，；和及与以]*“□+”)*")
_ALIKE = ("对照", "是否", "有没有", "带头", "在", "围绕", "查", "看")


def items_in(line: Line, start: int, end: int, count: int = 0) -> tuple[Stretch, ...]:
    """Split a stretch of a line into items; `count` is how many the notice says there are, 0 if it does not.

    The pause that separates them is the one that gives as many as are said; else semicolons, commas
    between items that begin alike, or 、.
    """
    start, end = _trimmed(line, start, end)
    veiled = line.veiled[start:end]
    if _BETWEEN_QUOTES.fullmatch(veiled):
        inside = [(start + found.start(1), start + found.end(1)) for found in _QUOTED.finditer(veiled)]
        return tuple(inside) if len(inside) > 1 else _plain(line, *inside[0], count, line.even)
    return _plain(line, start, end, count, line.veiled)


def count_in(words: str) -> int:
    """Read how many there are: 六个 → 6, 4 → 4; 0 where it is not said."""
    found = re.search(r"[一二三四五六七八九十两]+|\d+", words)
    if not found:
        return 0
    digits = found[0].replace("两", "二")
    return int(digits) if digits.isdecimal() else value_of(digits)


def _plain(line: Line, start: int, end: int, count: int, text: str) -> tuple[Stretch, ...]:
    ways = [way for mark in "；，、" if (way := _split(text, start, end, mark))]
    fuller = [full for way in ways if (full := _last_apart(text, way))]
    if count:
        fitting = [way for way in (*ways, *fuller) if len(way) == count]
        if fitting:
            return tuple(_trimmed(line, *each) for each in fitting[0])
    chosen = _likely(text, ways, start, end)
    last = _last_apart(text, chosen) if not count and text[end : end + 1] != "等" else None
    return tuple(_trimmed(line, *each) for each in last or chosen)


def _split(text: str, start: int, end: int, mark: str) -> list[Stretch]:
    """Split at a mark; a comma before 以及 or 和 separates as 、 does."""
    pattern = r"、|，(?=以及|和|及)" if mark == "、" else mark
    places = [found.span() for found in re.finditer(pattern, text[start:end])]
    starts = [start, *(start + after for _, after in places)]
    ends = [*(start + before for before, _ in places), end]
    return list(zip(starts, ends, strict=True)) if places else []


def _last_apart(text: str, way: Sequence[Stretch]) -> list[Stretch] | None:
    """Split the last item at its 和, where both sides are words of some length."""
    if not way:
        return None
    start, end = way[-1]
    for found in _AND.finditer(text, start, end):
        before, after = found.start() - start, end - found.end()
        if (
            found.start() > start
            and before >= 2
            and after >= 2
            and max(before, after) <= 3 * min(before, after)
        ):
            return [*way[:-1], (start, found.start()), (found.end(), end)]
    return None


def _likely(text: str, ways: Sequence[list[Stretch]], start: int, end: int) -> list[Stretch]:
    for way in ways[:-1]:
        heads = [text[first : first + 6].lstrip(" 和及以") for first, _ in way]
        if any(all(head.startswith(word) for head in heads) for word in _ALIKE) or "；" in text[start:end]:
            return way
    return ways[-1] if ways else [(start, end)]


def _trimmed(line: Line, start: int, end: int) -> Stretch:
    """Leave pauses, 和 and the frame 在……方面 out of both ends of an item."""
    text = line.even
    while start < end and text[start] in _EDGE:
        start += 1
    if found := re.compile(r"(以及|还有|和|及|与)(?=.{2})").match(text, start, end):
        start = found.end()
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if such := _SUCH.search(text, start, end):
        end = such.start()
    if work := _AND_SUCH.search(text, start, end):
        end = work.start() if work.end() == end else end
    if re.match(r"在.+方面", text[start:end]):
        start += 1
    return start, end
