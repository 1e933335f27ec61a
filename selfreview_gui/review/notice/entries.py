"""An item of a list in a notice: the dimension's wording, and what the notice says about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selfreview_gui.review.notice.lines import Line

_CUT = re.compile(
    r"，(?=看|重点|着重|主要|是否|有没有|有无|查找|查摆|检视|特别|深入|尤其|剖析|反思|能否|检查|对照|找|结合|围绕|从)|(?<=.)[—–]{2}"
)
_ASKING = re.compile(
    r"是否|有没有|有无|能否|([\u4e00-\u9fff])[不没]\1|如何|怎么|怎样|哪些|多少|差距|不足|问题|到位|短板|吗"
)
_ASPECT = re.compile(r"(?:在)?([^。：；]{2,60}?方面)(?=[，。：；存主重查看有还的\s（]|$)")
_UPON = re.compile(r"([^，。；：]{2,20}?)(?:上|中)，")
_SHORTFALLS = re.compile(r"^的?(?:存在的?)?(?:差距|不足|问题|短板|情况)(?:和(?:差距|不足|问题|短板))?$")
_EDGE = " \u3000\t，、；：。？—–,;:.?"


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its head, the rest of its words, and all up to its first stop."""

    title: str
    asks: str
    name: str = ""


def item_of(line: Line, start: int, end: int) -> Item:
    """Split an item into its head, the dimension's wording, and the rest of its words."""
    stop = _head_end(line, start, end)
    head = line.text[start:stop].strip(_EDGE)
    if upon := _UPON.match(line.even, start, end):
        stop, head = upon.end(), line.text[slice(*upon.span(1))]
    if head.startswith("在") and ("方面" in head or upon):
        head = head[1:]
    name = re.split("[，。；：,;:]", line.text[start:end].strip(_EDGE), maxsplit=1)[0]
    return Item(head, _SHORTFALLS.sub("", line.text[stop:end].strip(_EDGE)), name)


def _head_end(line: Line, start: int, end: int) -> int:
    """Return where the wording ends: at 方面, at a stop, or at the comma before what is asked about it."""
    aspect = _ASPECT.match(line.veiled, start, end)
    if aspect and not _CUT.search(aspect[1]):
        return aspect.end(1)
    ends = [place for mark in "。：；" if (place := line.veiled.find(mark, start, end)) >= 0]
    stop = min(ends, default=end)
    if cut := _CUT.search(line.veiled, start, stop):
        stop = cut.start()
    comma = line.veiled.find("，", start, stop)
    return comma if comma > start and _ASKING.search(line.veiled, comma, stop) else stop
