"""Dimensions that stand in a list: items with numbers or dashes, in lines of their own or in one paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from selfreview_gui.review.notice.asking import OTHERWISE, STRONG, without_nouns
from selfreview_gui.review.notice.items import count_in
from selfreview_gui.review.notice.lines import Line
from selfreview_gui.review.notice.marks import Mark, runs
from selfreview_gui.review.notice.outline import above, depth
from selfreview_gui.review.notice.subjects import subjects_in

_N = r"[一二三四五六七八九十两\d]{1,2}"
_LEAD = re.compile(
    rf"(以下|下列|下面|如下|{_N}\s*个?(方面|对照|带头|是否|问题|看一看|必查)|{_N}[查看对]|[：]$|重点查|内容$)"
)
_ANNOUNCED = re.compile(
    r"(通知|安排|要求|方案|事项|意见|部署)(通知|安排|明确|说明)?如下|如下(要求|安排|意见|通知)|几点(要求|意见)"
)
_PARTS_LEAD = re.compile(r"包括|包含|组成|部分|以下内容|写明|涵盖|框架|结构|格式")
_PART_ITEM = re.compile(
    r"原因|根源|措施|努力方向|(上一?年度?|去年|20\d\d年度).{0,25}(整改|落实)|典型案例|存在(的)?(主要|突出)?问题$|存在(的)?问题及|个人有关事项"
)
_NAMES_LIST = re.compile(rf"内容|重点|以下|下列|方面|“{_N}个?[^“”]{{1,6}}”")
_LIKE = re.compile(r"方面|[查看]|对照|带头|是否|有没有|问题|情况|不|上，|力|性")
_CUT = re.compile(
    r"，(?=看|重点|着重|主要|是否|有没有|有无|查找|查摆|检视|特别|深入|尤其|剖析|反思|能否|检查|对照|找)|(?<=.)[—–]{2}"
)
_ASPECT = re.compile(r"(?:在)?([^。：；]{2,60}?方面)(?=[，。：；存主重查看有还]|$)")
_UPON = re.compile(r"(.{2,20}?)(?:上|中)，")
_EDGE = " \u3000，、；：。,;:."


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its head, where it stands in its line, and the rest of its words."""

    title: str
    asks: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A list with the lines it covers; `inside` says where it stands when it is within one line."""

    items: tuple[Item, ...]
    is_parts: bool
    last: int
    start: int = 0
    end: int = 0


def list_after(lines: Sequence[Line], index: int) -> Listed | None:
    """Read the list that the line `index` announces, in the lines after it; None where it announces none."""
    line = lines[index]
    first = lines[index + 1].mark if index + 1 < len(lines) else None
    if first is None or first.value > 1 or (line.mark and depth(lines[index + 1]) <= depth(line)):
        return None
    lead = _last_sentence(line)
    headings = "".join(above(lines, index))
    found, last = _collected(lines, index + 1, first)
    return _judged(found, lead, line.text[line.body :].strip(), headings + line.even, last, 0)


def list_inside(lines: Sequence[Line], index: int) -> Listed | None:
    """Read the list that runs through the line `index`: 一是……；二是……."""
    line = lines[index]
    marks = runs(line.even, line.body)
    if not marks:
        return _list_without_marks(lines, index)
    lead = line.even[line.body : marks[0].start]
    if len(re.split("[。！？]", lead.rstrip("。"))) > 1:
        lead = re.split("[。！？]", lead.rstrip("。"))[-1]
    texts = _stretches(line, marks)
    context = "".join(above(lines, index)) + line.even[: marks[0].start]
    items = [_item(line, *each) for each in texts]
    found = _judged(
        items, lead, line.text[line.body : marks[0].start].strip(), context, index, marks[0].start
    )
    return replace(found, end=texts[-1][1]) if found else None


def _list_without_marks(lines: Sequence[Line], index: int) -> Listed | None:
    """Read a list after a colon whose items only pauses set apart: 主要内容是：A；B；C。"""
    line = lines[index]
    colon = line.veiled.rfind("：", line.body, len(line.text) - 1)
    if colon < 0:
        return None
    start = max(line.veiled.rfind(mark, line.body, colon) for mark in "。！？；") + 1 or line.body
    lead = line.even[start : colon + 1]
    stop = line.veiled.find("。", colon)
    end = stop if stop >= 0 else len(line.text)
    places = _pauses(line.veiled[colon:end], lead)
    if len(places) < 2 or not _NAMES_LIST.search(lead):
        return None
    ends = [*(colon + place for place in places), end]
    items = [_item(line, first + 1, last) for first, last in zip([colon, *ends[:-1]], ends, strict=True)]
    words = line.text[start : colon + 1].strip()
    context = "".join(above(lines, index)) + line.even[:start]
    found = _judged(items, lead, words, context, index, colon + 1)
    return replace(found, end=end) if found else None


def _pauses(text: str, lead: str) -> list[int]:
    """Return the pauses between the items: as many as the lead says, else semicolons, else 、 alone."""
    ways = [[found.start() for found in re.finditer(mark, text)] for mark in "；，、"]
    said = re.search(rf"“({_N})个?[^“”]{{1,6}}”", lead)
    fitting = [way for way in ways if said and len(way) + 1 == count_in(said[1])]
    if fitting:
        return fitting[0]
    return ways[0] or ([] if ways[1] else ways[2])


def _judged(items: list[Item], lead: str, words: str, context: str, last: int, start: int) -> Listed | None:
    """Decide whether a list holds dimensions or the parts of the paper; None where it holds neither."""
    if len(items) < 2:
        return None
    parts = sum(bool(_PART_ITEM.search(item.title)) for item in items)
    if parts >= 2 and (_PARTS_LEAD.search(lead) or 2 * parts >= len(items)):
        return Listed(tuple(items), True, last, start)
    bare = without_nouns(lead)
    if _ANNOUNCED.search(lead):
        return None
    if OTHERWISE.search(bare) or (not STRONG.search(bare) and OTHERWISE.search(without_nouns(context))):
        return None
    explicit = bool(
        re.search(rf"({_N}\s*个?|以下|下列|下面)(方面|对照|带头|是否)|[查看]{_N}|“{_N}个?[^“”]{{1,6}}”", bare)
    )
    asked = STRONG.search(bare) or (
        STRONG.search(without_nouns(context)) and re.search("[查检对剖看]", context)
    )
    alike = sum(bool(_LIKE.search(item.title + item.asks[:2])) for item in items) * 2 >= len(items)
    if not asked or not (alike or explicit) or not (_LEAD.search(lead.strip()) or not lead.strip()):
        return None
    asked_so = tuple(item if item.asks else replace(item, asks=words) for item in items)
    return Listed(asked_so, False, last, start)


def _last_sentence(line: Line) -> str:
    return re.split("[。！？]", line.even[line.body :].rstrip("。"))[-1]


def _collected(lines: Sequence[Line], start: int, first: Mark) -> tuple[list[Item], int]:
    """Collect the items of one style that count on; deeper lines belong to the item above them."""
    items: list[Item] = []
    last = start - 1
    for index in range(start, len(lines)):
        line = lines[index]
        if line.mark and line.mark.style == first.style and line.mark.value in (0, len(items) + 1):
            items.append(_item(line, line.body, len(line.text)))
        elif items and line.mark and depth(line) > depth(lines[start]):
            items[-1] = replace(items[-1], asks=f"{items[-1].asks}\n{line.text}".strip())
        else:
            break
        last = index
    return items, last


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


def _item(line: Line, start: int, end: int) -> Item:
    """Split an item into its head, the dimension's wording, and the rest of its words."""
    stop = _head_end(line, start, end)
    head = line.text[start:stop].strip(_EDGE)
    if upon := _UPON.match(line.even, start, end):
        stop, head = upon.end(), line.text[slice(*upon.span(1))]
    if head.startswith("在") and ("方面" in head or upon):
        head = head[1:]
    return Item(head, line.text[stop:end].strip(_EDGE))


def _head_end(line: Line, start: int, end: int) -> int:
    aspect = _ASPECT.match(line.veiled, start, end)
    if aspect and not _CUT.search(aspect[1]):
        return aspect.end(1)
    ends = [place for mark in "。：；" if (place := line.veiled.find(mark, start, end)) >= 0]
    stop = min(ends, default=end)
    if cut := _CUT.search(line.veiled, start, stop):
        stop = cut.start()
    return stop
