"""Lists in a notice: items with numbers or dashes, in lines of their own or in one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from selfreview_gui.review.notice.entries import Item, item_of
from selfreview_gui.review.notice.judging import Lead, Listed, judged
from selfreview_gui.review.notice.lines import Line
from selfreview_gui.review.notice.marks import Mark, runs
from selfreview_gui.review.notice.outline import depth
from selfreview_gui.review.notice.paused import list_of_pauses
from selfreview_gui.review.notice.subjects import subjects_in


def list_after(lines: Sequence[Line], index: int) -> Listed | None:
    """Read the list that the line `index` announces, in the lines after it; None where it announces none."""
    line = lines[index]
    first = lines[index + 1].mark if index + 1 < len(lines) else None
    if first is None or first.value > 1 or (line.mark and depth(lines[index + 1]) <= depth(line)):
        return None
    lead = _last_sentence(line)
    if re.search("：[^：]*[、；][^：]*[、；]", lead):  # what it announces stands behind its colon
        return None
    headings = "".join(lines[index].above)
    found, last = _collected(lines, index + 1, first)
    return judged(found, Lead(lead, line.text[line.body :].strip(), headings + line.even), last, 0)


def lists_inside(lines: Sequence[Line], index: int) -> Iterator[Listed]:
    """Read the lists that run through the line `index`, one after another: 一是……；二是……."""
    line = lines[index]
    start = line.body
    while marks := runs(line.even, start):
        listed, start = _list_inside(lines, index, start, marks)
        if listed:
            yield listed
    if start == line.body and (without := list_of_pauses(lines, index)):
        yield without


def _list_inside(
    lines: Sequence[Line], index: int, start: int, marks: Sequence[Mark]
) -> tuple[Listed | None, int]:
    """Read one list; return it, None where it holds something else, and where it ends."""
    line = lines[index]
    lead = line.even[start : marks[0].start]
    if before := max(lead.rstrip("。").rfind(mark) for mark in "。！？") + 1:
        lead = lead[before:].rstrip("。")
    texts = _stretches(line, marks)
    context = "".join(lines[index].above) + line.even[: marks[0].start]
    items = [item_of(line, *each) for each in texts]
    words = line.text[start + before : marks[0].start].strip()
    found = judged(items, Lead(lead, words, context), index, marks[0].start)
    return (replace(found, end=texts[-1][1]) if found else None), texts[-1][1]


def _last_sentence(line: Line) -> str:
    return re.split("[。！？]", line.even[line.body :].rstrip("。"))[-1]


def _collected(lines: Sequence[Line], start: int, first: Mark) -> tuple[list[Item], int]:
    """Collect the items of one style that count on; what stands below an item belongs to it."""
    items: list[Item] = []
    last = start - 1
    below = most = 0  # lines without a number below the item at hand, and the most there were below one
    for index in range(start, len(lines)):
        line = lines[index]
        if line.mark and line.mark.style == first.style and line.mark.value in (0, len(items) + 1):
            items.append(item_of(line, line.body, len(line.text)))
            below, most = 0, max(most, below)
        elif items and line.mark and depth(line) > depth(lines[start]):
            items[-1] = _with(items[-1], line)
        elif items and not line.mark and (below < most or _goes_on(lines, index, first, len(items) + 1)):
            items[-1] = _with(items[-1], line)
            below += 1
        else:
            break
        last = index
    return items, last


def _with(item: Item, line: Line) -> Item:
    return replace(item, asks=f"{item.asks}\n{line.text}".strip())


def _goes_on(lines: Sequence[Line], index: int, first: Mark, value: int) -> bool:
    """Tell whether the next numbered line is the next item, so that what stands before it is inside the list."""
    following = next((line.mark for line in lines[index : index + 4] if line.mark), None)
    return (
        following is not None
        and following.style == first.style
        and following.value == value > 0 < first.value
    )


def _stretches(line: Line, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    starts = [mark.end for mark in marks]
    ends = [*(mark.start for mark in marks[1:]), len(line.text)]
    found = list(zip(starts, ends, strict=True))
    stops = re.compile("[。！？]")
    most = max((len(stops.findall(line.veiled, *each)) for each in found[:-1]), default=1)
    closing = list(stops.finditer(line.veiled, *found[-1]))
    if closing:
        found[-1] = (found[-1][0], closing[min(max(most, 1), len(closing)) - 1].end())
    for place, stop in enumerate(closing, 1):
        if place < len(closing) and subjects_in(line.even[stop.end() : stop.end() + 8], ""):
            found[-1] = (found[-1][0], min(found[-1][1], stop.end()))
    return found
