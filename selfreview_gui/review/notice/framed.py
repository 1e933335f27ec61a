"""Dimensions between words that frame them: 从A、B、C等三个方面查摆问题."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from selfreview_gui.review.notice.items import Enumeration, Stretch, count_in, items_in
from selfreview_gui.review.notice.lines import Line
from selfreview_gui.review.notice.verbs import NUMBER, OTHERWISE, SHORTFALL, STRONG, without_nouns

_LONGEST = 400  # characters of an enumeration, or of what is said of it behind
_MOST = 40  # times that 方面 is looked into in one sentence
_SPEAKING = re.compile(r"(对照检查|检视剖析)(材料|发言)|准备发言|发言提纲")
_ASPECTS = re.compile(
    rf"(?<!每个)(?<![每各哪多])(?<!各个)(?:等)?(?:这|以下|下列)?(?:(?P<n>{NUMBER})\s*(?:个|大)?\s*)?方面"
    rf"|(?:等)?(?P<i>{NUMBER})项(?:内容|工作|重点|任务|职责|要求)|(?:等)?(?P<m>{NUMBER})个(?:维度|层面|课题|重点|专题|环节|主题|板块)|(?<=”)(?P<q>{NUMBER})个(?:问题|关键)"
)
_FRAME = re.compile(
    r"(?P<near>(?<![服自听遵盲随顺])从(?!严|事|而|此|业|中|[下上]周|今)|围绕|聚焦|针对(?!性)|紧扣|着眼|关注|(?:重点|内容|主题|要点|方向)(?:主要)?(?:是|为|：)(?![^，；。]{0,4}(?:支部|党员|班子|个人))"
    r"|(?<=[要应须将])对(?![照标比此于待])|(?:(?<=^)|(?<=[，：； ])|(?<=重点)|(?<=着重)|(?<=主要)|(?<=分别)|(?<=[要应须需当都均也可])|(?<=深入)|(?<=认真)|(?<=全面)"
    r"|(?<=党员)|(?<=班子)|(?<=员会)|(?<=支部)|(?<=个人)|(?<=成员)|(?<=同志)|(?<=发言)|(?<=材料)|(?<=实际))(?:突出|就(?!是|要|能|行)))"
)
_WIDER_FRAME = re.compile(
    r"(?:重点|着重|主要|深入|认真|全面)?(?:查找|查摆|检视|检查|对照|剖析)(?:自身|自己|个人|班子|支部)*(?:在|存在的?)?|[，：]在|内容[^，；。：]{0,3}(?:含|包括|涵盖)"
)
_VERB_END = re.compile(
    r"，?(?:逐项|逐条|逐一|全面|认真|深入|切实|进行|开展|分别|重点|自觉|主动)*(?:查找|查摆|检视|对照检查|剖析|检查|自查|找差距|党性分析|找)"
)


def aspects(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """从A、B、C等三个方面查摆问题; 重点查找A、B、C方面的问题."""
    for found in islice(_ASPECTS.finditer(line.veiled, start, end), _MOST):
        frame, wide = _frame_before(line, start, found.start())
        if frame is None or not _looked_into(line, start, frame, found.end(), end, wide):
            continue
        count = count_in(found["n"] or found["m"] or found["q"] or found["i"] or "")
        items = items_in(line, frame, found.start(), count)
        fits = count and len(items) == count
        yield Enumeration(items, (4.4 if fits else 3.6 if count else 4.0) - wide * 0.2, frame)


def _frame_before(line: Line, start: int, end: int) -> tuple[int | None, bool]:
    """Find where the items before `end` begin: after the last 从 or 围绕 that has items after it."""
    first = max(start, end - _LONGEST)
    veiled = without_nouns(line.veiled[first:end])
    for pattern, wide in ((_FRAME, False), (_WIDER_FRAME, True)):
        for found in reversed(list(pattern.finditer(veiled))):
            place = first + found.end()
            if re.search(r"[、，；”]", line.even[place:end]) and not re.search(
                r"[。：]", line.veiled[place:end]
            ):
                return place, wide
    return None, False


def _looked_into(line: Line, start: int, frame: int, after: int, end: int, wide: bool) -> bool:
    clause = max(line.veiled.rfind(mark, start, frame) for mark in "，；。：") + 1 or start
    before = line.even[max(clause, start) : frame]
    behind = without_nouns(line.even[after : min(end, after + _LONGEST)])
    if OTHERWISE.search(before) or OTHERWISE.search(re.split("[，；]", behind, maxsplit=1)[0]):
        return False
    if STRONG.search(without_nouns(line.even[start:end])) and not OTHERWISE.search(line.even[start:end]):
        return True
    if _SPEAKING.search(line.even, after, end):
        return True
    return wide or bool(SHORTFALL.search(behind[:24])) or bool(STRONG.search(without_nouns(before)))


def each_aspect(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """找一找在A方面存在哪些差距，找一找在B方面存在哪些差距."""
    clause = re.compile(
        r"(?:(?:找一找|看一看|查一查|查找|查摆|检视|剖析|重点查)在?|在)(?!找)([^，；。]{2,60}?方面)(?=有|存|还|是|做|的|，|；|。|、|和|$)"
    )
    found = [each.span(1) for each in clause.finditer(line.veiled, start, end)]
    rows = any(line.veiled[first:last].endswith("等方面") for first, last in found)
    if len(found) >= 2 and not rows and STRONG.search(without_nouns(line.even[start:end])):
        yield Enumeration(tuple(found), 4.5, found[0][0])


def aspect_by_aspect(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """重点查找A方面、B方面和C方面存在的问题; 从六个方面查摆，即A方面、B方面."""
    if not STRONG.search(without_nouns(line.even[start:end])):
        return
    for found in re.finditer(
        r"([^，；。：]{2,60}?方面)(?:[、，；和](?:以及|和)?(?!每|各)[^，；。：、]{2,40}?方面)+",
        line.veiled[start:end],
    ):
        first = start + found.start()
        frame, _ = _frame_before(line, start, start + found.end())
        if frame is None or frame > start + found.end(1):
            continue
        places = [start + found.start() + each.end() for each in re.finditer("方面", found[0])]
        starts = [max(frame, first), *places[:-1]]
        items = tuple(_between(line, a, b) for a, b in zip(starts, places, strict=True))
        yield Enumeration(items, 4.45, starts[0])


def _between(line: Line, start: int, end: int) -> Stretch:
    while start < end and line.even[start] in "、，；和及与以在即 ":
        start += 1
    return start, end


def each_upon(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """从A上、B上、C上找不足."""
    for found in re.finditer(
        r"[从在]((?:[^，；。：、]{2,16}上[、，]){2,}[^，；。：、]{2,16}上)", line.veiled[start:end]
    ):
        if not SHORTFALL.search(line.even[start + found.end() : end][:24]):
            continue
        first = start + found.start(1)
        ends = [first + each.start() for each in re.finditer("上(?=[、，]|$)", found[1])]
        starts = [first, *(each + 2 for each in ends[:-1])]
        yield Enumeration(tuple(zip(starts, ends, strict=True)), 3.9, first)


def compared_with(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """对照A、B、C，逐项查找不足; 围绕A、B、C查摆问题."""
    opening = re.compile(
        r"(?:(?:^|(?<=[，：；要])|(?<=重点)|(?<=党员)|(?<=班子)|(?<=员会)|(?<=支部))对照(?!检查)|围绕|聚焦|紧扣)"
    )
    for found in opening.finditer(line.veiled, start, end):
        until = re.compile(r"，" + _VERB_END.pattern[2:]).search(line.veiled, found.end(), end)
        until = until or (_VERB_END.search(line.veiled, found.end(), end) if found[0] != "对照" else None)
        if until and "：" not in line.veiled[found.end() : until.start()]:
            before = line.even[start : found.start()]
            if OTHERWISE.search(re.split("[，；]", before)[-1]):
                continue
            items = items_in(line, found.end(), until.start())
            if len(items) > 2 or "情况" in line.even[found.end() : until.start()]:
                yield Enumeration(items, 3.4, found.start())
