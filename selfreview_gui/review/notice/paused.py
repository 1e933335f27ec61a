"""A list after a colon whose items only pauses set apart: 主要内容是：A；B；C。"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from selfreview_gui.review.notice.entries import item_of
from selfreview_gui.review.notice.items import count_in
from selfreview_gui.review.notice.judging import Lead, Listed, judged
from selfreview_gui.review.notice.lines import Line
from selfreview_gui.review.notice.verbs import NUMBER

_NAMES_LIST = re.compile(
    rf"内容|重点|以下|下列|方面|部分|框架|结构|{NUMBER}[条项点个]|“{NUMBER}个?[^“”]{{1,6}}”|(查摆|检视|检查|查找|剖析|自查|反思)：$"
)
_ASKING = re.compile(r"([\u4e00-\u9fff])[不没]\1|是否|有没有")
_ALL = re.compile(rf"等.{{0,6}}$|{NUMBER}(?:个|大|项)?(?:方面|问题|重点|维度|内容)$")
_COUNTED = re.compile(rf"“({NUMBER})个?[^“”]{{1,6}}”|({NUMBER})[条项点个]")


def list_of_pauses(lines: Sequence[Line], index: int) -> Listed | None:
    """Read the list behind the last colon of the line `index`; None where none is there."""
    line = lines[index]
    colon = line.veiled.rfind("：", line.body, len(line.text) - 1)
    if colon < 0:
        return None
    start = max(line.veiled.rfind(mark, line.body, colon) for mark in "。！？；") + 1 or line.body
    lead = line.even[start : colon + 1]
    stop = line.veiled.find("。", colon)
    end = stop if stop >= 0 else len(line.veiled.rstrip("；，、 "))
    places = _pauses(line.veiled[colon:end], lead)
    if len(places) < 2 or not _NAMES_LIST.search(lead):
        return None
    comma = line.veiled.find("，", colon + places[-1], end)
    if line.veiled[colon + places[-1]] == "、" and comma >= 0:
        end = comma
    ends = [*(colon + place for place in places), end]
    items = [item_of(line, first + 1, last) for first, last in zip([colon, *ends[:-1]], ends, strict=True)]
    items[-1] = replace(items[-1], title=_ALL.sub("", items[-1].title))  # what is said of all of them
    words = line.text[start:end].strip()
    context = "".join(lines[index].above) + line.even[:start]
    found = judged(items, Lead(lead, words, context), index, colon + 1)
    return replace(found, end=end) if found else None


def _pauses(text: str, lead: str) -> list[int]:
    """Return the pauses between the items: as many as the lead says, else semicolons, else 、 alone."""
    ways = [[found.start() for found in re.finditer(mark, text)] for mark in "；，、"]
    said = _COUNTED.search(lead)
    fitting = [way for way in ways if said and len(way) + 1 == count_in(said[1] or said[2])]
    if fitting:
        return fitting[0]
    semicolons, commas, others = ways
    if commas and not others and not semicolons and _end_alike(text, commas):
        return commas
    return semicolons or ([] if commas else others)


def _end_alike(text: str, places: Sequence[int]) -> bool:
    stops = (*places, len(text.rstrip("。；")))
    pieces = [text[start:stop] for start, stop in zip((0, *places), stops, strict=True)]
    return len({each[-2:] for each in pieces}) == 1 or all(map(_ASKING.search, pieces))
