"""Dimensions that begin with the same word: 对照A，对照B; 查A、查B; 是否A，是否B; 带头A，带头B."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfreview_gui.review.notice.items import Enumeration, Stretch, items_in
from selfreview_gui.review.notice.lines import Line
from selfreview_gui.review.notice.verbs import STRONG, without_nouns

_BEFORE = r"(?:(?<![\u4e00-\u9fff])|(?<=[要须应和及])|(?<=认真)|(?<=重点)|(?<=主动)|(?<=严格)|(?<=深入)|(?<=逐一)|(?<=全面)|(?<=分别)|(?<=班子)|(?<=支部)|(?<=党员)|(?<=个人)|(?<=员会)|(?<=做到)|(?<=坚持))"
LEAST_LED = 3
_LED = r"(?:(?<=[，：；])|(?<=围绕)|(?<=从)|(?<=在)|(?<=即)|(?<=是)|(?<=做到))"
_ONE = r"对照(?!检查|检视|标准|材料|剖析)[^，；。]+?"
_COMPARED = re.compile(
    rf"{_BEFORE}{_ONE}(?:[，；、]对照(?!检查|检视)[^，；。]+?)+(?=[，；。]|$)|(?<=即){_ONE}(?=[，；。]|$)|(?<=[要：，；]){_ONE}(?=[，；。]|$)"
)


def compared(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """对照A，对照B，对照C，查找差距; 对照A、对照B、对照C."""
    for found in _COMPARED.finditer(line.veiled, start, end):
        places = [each.start() for each in re.finditer(r"(?:(?<=[，；、和及])|^)对照", found[0])]
        starts = [found.start() + place for place in places or [0]]
        ends = [*(each - 1 for each in starts[1:]), found.end()]
        items = tuple((first, _stop(line, first, stop)) for first, stop in zip(starts, ends, strict=True))
        yield Enumeration(items, 3.8, found.start())


def _stop(line: Line, start: int, end: int) -> int:
    while end > start and line.even[end - 1] in "，；、和及以 ":
        end -= 1
    return end


def pairs(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """查A、看B，查C、看D."""
    found = [
        each.span()
        for each in re.finditer(r"查[^，；。、]{2,20}、看[^，；。、]{2,20}", line.veiled[start:end])
    ]
    if len(found) >= 2:
        yield Enumeration(_moved(found, start), 4.3, start + found[0][0])


def checks(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """查思想、查纪律、查作风，找准差距."""
    one = r"(?<![检自重督巡])查(?![摆找看阅出])[^，；。、查看]{2,12}"
    for found in re.finditer(rf"{one}(?:[、，]{one})+", line.veiled[start:end]):
        items = items_in(line, start + found.start(), start + found.end())
        yield Enumeration(items, 3.0, start + found.start())


def whether(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """是否A，是否B，是否C; 重点检查A是否甲、B是否乙、C是否丙."""
    heads = [
        each.span()
        for each in re.finditer(
            r"(?:(?<=[，：；、。])|^)[查看]?(?:是否|有没有|有无|能否)[^，；。]+", line.veiled[start:end]
        )
    ]
    if len(heads) >= 3 and STRONG.search(without_nouns(line.even[start:end])):
        yield Enumeration(_moved(heads, start), 3.3, start + heads[0][0])
    run = re.compile(
        r"(?:检查|检视|查看|查找|查摆|查|看)((?:[^，；。、是]{2,20}(?:是否|有没有)[^，；。、]{1,20}、){2,}[^，；。、]{2,20}(?:是否|有没有)[^，；。、]{1,20})"
    )
    for each in run.finditer(line.veiled, start, end):
        yield Enumeration(items_in(line, *each.span(1)), 3.5, each.start(1))


def leading(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """围绕带头A，带头B，带头C进行对照检查; “四个带头”即带头A，甲；带头B，乙；带头C，丙."""
    text = line.veiled[start:end]
    asked = STRONG.search(without_nouns(line.even[start:end])) or re.search("个带头", line.even[start:end])
    for body in (r"[^；。]{4,60}(?=[；。]|$)", r"[^，；。]{4,60}(?=[，；。])"):
        found = [each.span() for each in re.finditer(rf"{_LED}带头{body}", text)]
        if len(found) >= LEAST_LED and asked:
            yield Enumeration(_moved(found, start), 3.6, start + found[0][0])
            return


def _moved(found: list[Stretch], start: int) -> tuple[Stretch, ...]:
    return tuple((start + first, start + last) for first, last in found)
