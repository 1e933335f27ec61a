"""The sentences of a notice that say what is to be looked into, with their dimensions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selfreview_gui.review.notice.items import Stretch, count_in, items_in
from selfreview_gui.review.notice.lines import Line

_NOUNS = re.compile(
    r"(对照检查|检视剖析|对照检视|对照|检查|检视|剖析|自查)(材料|发言|提纲|报告)|对照检查材料|问题清单|问题整改"
)
STRONG = re.compile(
    r"查摆|查找|查一查|检视|检查|对照|剖析|找.{0,2}差距|找一找|自查|反思|盘点|查看|党性分析|重点[查看]|查什么|查“|查[一二三四五六七八九]个|着重[查看]|主要[查看]|怎么查|五?查五?看"
)
_SHORTFALL = re.compile(r"查|检视|检查|剖析|不足|差距|问题|短板|反思|对照|找|盘点")
OTHERWISE = re.compile(
    r"谈心|谈话|征求|听取|评议|测评|程序|议程|步骤|流程|培训|点评|座谈|会后|整改台账|指正|评价|考核|宣讲"
)
_N = r"[一二三四五六七八九十两\d]{1,2}"
_ASPECTS = re.compile(
    rf"(?<!每个)(?<![每各哪多])(?<!各个)(?:等)?(?:这|以下|下列)?(?:(?P<n>{_N})\s*(?:个|大)?\s*)?方面|(?:等)?(?P<m>{_N})个(?:维度|层面|课题|重点|专题|环节|主题|板块)"
)
_FRAME = re.compile(
    r"(?:(?<=^)|(?<=[，：； ])|(?<=重点)|(?<=着重)|(?<=主要)|(?<=分别)|(?<=[要应须需当都均也可])|(?<=深入)|(?<=认真)|(?<=紧紧)"
    r"|(?<=全面)|(?<=党员)|(?<=班子)|(?<=员会)|(?<=支部)|(?<=个人)|(?<=成员)|(?<=同志)|(?<=发言)|(?<=材料)|(?<=实际))"
    r"(?P<near>从(?!严|事|而|此|业)|围绕|聚焦|针对|突出|紧扣|就(?!是|要|能|行)|着眼)"
)
_WIDER_FRAME = re.compile(
    r"(?:重点|着重|主要|深入|认真|全面)?(?:查找|查摆|检视|检查|对照|剖析)(?:在|存在的?)?|[，：]在|内容[^，；。：]{0,3}(?:含|包括|涵盖)"
)
_UNSOUND = re.compile(r"查摆(?!问题)|逐[一项条]|撰写|材料|谈话|本人|[。：]")
_VERB_END = re.compile(
    r"，?(?:逐项|逐条|逐一|全面|认真|深入|切实|进行|开展|分别)*(?:查找|查摆|检视|对照检查|剖析|检查|自查|找差距|党性分析|找)"
)


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Dimensions that run through a sentence: where they stand, how sure, where the first begins."""

    items: tuple[Stretch, ...]
    sureness: float
    start: int


def without_nouns(text: str) -> str:
    """Blank the nouns that look like verbs of looking into (对照检查材料), keeping the length."""
    return _NOUNS.sub(lambda found: "□" * len(found[0]), text)


def enumeration_in(line: Line, start: int, end: int) -> Enumeration | None:
    """Find the surest enumeration of dimensions in one sentence of a line, or None."""
    found = [each for way in _WAYS for each in way(line, start, end) if len(each.items) >= 2]
    found = [each for each in found if all(_sound(line, *item) for item in each.items)]
    found = found or list(_named(line, start, end))
    return max(found, key=lambda each: each.sureness, default=None)


def _sound(line: Line, start: int, end: int) -> bool:
    return 1 < end - start <= 90 and not _UNSOUND.search(line.even[start:end])


def _aspects(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """从A、B、C等三个方面查摆问题; 重点查找A、B、C方面的问题."""
    for found in _ASPECTS.finditer(line.veiled, start, end):
        frame, wide = _frame_before(line, start, found.start())
        if frame is None or not _looked_into(line, start, frame, found.end(), end, wide):
            continue
        count = count_in(found["n"] or found["m"] or "")
        items = items_in(line, frame, found.start(), count)
        fits = count and len(items) == count
        yield Enumeration(items, (4.4 if fits else 3.6 if count else 4.0) - wide * 0.2, frame)


def _frame_before(line: Line, start: int, end: int) -> tuple[int | None, bool]:
    """Find where the items before `end` begin: after the last 从 or 围绕 that has items after it."""
    veiled = without_nouns(line.veiled)
    for pattern, wide in ((_FRAME, False), (_WIDER_FRAME, True)):
        for found in reversed(list(pattern.finditer(veiled, start, end))):
            stretch = line.even[found.end() : end]
            if re.search(r"[、，；”]", stretch) and not re.search(r"[。：]", line.veiled[found.end() : end]):
                return found.end(), wide
    return None, False


def _looked_into(line: Line, start: int, frame: int, after: int, end: int, wide: bool) -> bool:
    clause = max(line.veiled.rfind(mark, start, frame) for mark in "，；。：") + 1 or start
    before = line.even[max(clause, start) : frame]
    behind = without_nouns(line.even[after:end])
    if OTHERWISE.search(before) or OTHERWISE.search(re.split("[，；]", behind, maxsplit=1)[0]):
        return False
    return wide or bool(_SHORTFALL.search(behind[:24])) or bool(STRONG.search(without_nouns(before)))


def _each_aspect(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """找一找在A方面存在哪些差距，找一找在B方面存在哪些差距."""
    clause = re.compile(
        r"(?:找一找|看一看|查一查|查找|查摆|检视|重点查)?在([^，；。]{2,60}?方面)(?=有|存|还|是|做|的|，|；|。|、|和|$)"
    )
    found = [each.span(1) for each in clause.finditer(line.veiled, start, end)]
    if len(found) >= 2 and STRONG.search(without_nouns(line.even[start:end])):
        yield Enumeration(tuple(found), 4.5, found[0][0])


def _aspect_by_aspect(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """重点查找A方面、B方面和C方面存在的问题."""
    for found in re.finditer(
        r"([^，；。：]{2,60}?方面)(?:[、，；和](?:以及|和)?[^，；。：、]{2,40}?方面)+", line.veiled[start:end]
    ):
        first = start + found.start()
        frame, _ = _frame_before(line, start, start + found.end())
        if (
            frame is None
            or not STRONG.search(without_nouns(line.even[start:end]))
            or frame > start + found.end(1)
        ):
            continue
        places = [start + found.start() + each.end() for each in re.finditer("方面", found[0])]
        starts = [max(frame, first), *places[:-1]]
        items = tuple(_between(line, a, b) for a, b in zip(starts, places, strict=True))
        yield Enumeration(items, 4.45, starts[0])


def _between(line: Line, start: int, end: int) -> Stretch:
    while start < end and line.even[start] in "、，；和及与以在 ":
        start += 1
    return start, end


def _named(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """紧扣“六大纪律”逐一对照检查: one name stands for them all."""
    pattern = re.compile(
        r"(?:围绕|对照|紧扣|聚焦)“(□+)”(?:的?要求)?，?(?:逐[一项条]|认真|全面|深入|进行|开展)*(?:对照检查|查摆|检视|查找|自查|检查)"
    )
    for found in pattern.finditer(line.veiled, start, end):
        if not OTHERWISE.search(line.even[start : found.start()]):
            yield Enumeration((found.span(1),), 1.0, found.start())


def _compared(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """对照A，对照B，对照C，查找差距."""
    one = r"对照(?!检查|检视|标准)[^，；。]+"
    run = re.compile(
        rf"(?<![\u4e00-\u9fff]){one}(?:[，；]对照[^，；。]+)+|(?<=即){one}|(?<=[要：，；]){one}(?:[，；]对照[^，；。]+)*"
    )
    for found in run.finditer(line.veiled, start, end):
        places = [each.start() for each in re.finditer(r"(?:(?<=[，；、和及])|^)对照", found[0])]
        starts = [found.start() + place for place in places or [0]]
        ends = [*(each - 1 for each in starts[1:]), found.end()]
        items = tuple((first, _stop(line, first, stop)) for first, stop in zip(starts, ends, strict=True))
        yield Enumeration(items, 3.8, found.start())


def _stop(line: Line, start: int, end: int) -> int:
    while end > start and line.even[end - 1] in "，；、和及以 ":
        end -= 1
    return end


def _compared_with(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """对照A、B、C，逐项查找不足; 围绕A、B、C查摆问题."""
    opening = re.compile(
        r"(?:^|(?<=[，：；要])|(?<=重点)|(?<=党员)|(?<=班子)|(?<=员会)|(?<=支部))(?:对照|围绕|聚焦)(?!检查)"
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


def _pairs(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """查A、看B，查C、看D."""
    found = [
        each.span()
        for each in re.finditer(r"查[^，；。、]{2,20}、看[^，；。、]{2,20}", line.veiled[start:end])
    ]
    if len(found) >= 2:
        yield Enumeration(tuple((start + a, start + b) for a, b in found), 4.3, start + found[0][0])


def _checks(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """查思想、查纪律、查作风，找准差距."""
    one = r"(?<![检自重督巡])查(?![摆找看阅出])[^，；。、查看]{2,12}"
    for found in re.finditer(rf"{one}(?:[、，]{one})+", line.veiled[start:end]):
        yield Enumeration(
            items_in(line, start + found.start(), start + found.end()), 3.0, start + found.start()
        )


def _whether(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """是否A，是否B，是否C; 重点检查A是否甲、B是否乙、C是否丙."""
    heads = [
        each.span()
        for each in re.finditer(
            r"(?:(?<=[，：；、。])|^)[查看]?(?:是否|有没有|有无|能否)[^，；。]+", line.veiled[start:end]
        )
    ]
    if len(heads) >= 3 and STRONG.search(without_nouns(line.even[start:end])):
        yield Enumeration(tuple((start + a, start + b) for a, b in heads), 3.3, start + heads[0][0])
    run = re.compile(
        r"(?:检查|检视|查看|查找|查摆|查|看)((?:[^，；。、是]{2,20}(?:是否|有没有)[^，；。、]{1,20}、){2,}[^，；。、]{2,20}(?:是否|有没有)[^，；。、]{1,20})"
    )
    for each in run.finditer(line.veiled, start, end):
        yield Enumeration(items_in(line, *each.span(1)), 3.5, each.start(1))


def _leading(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """围绕带头A，带头B，带头C进行对照检查."""
    found = [
        each.span()
        for each in re.finditer(
            r"(?:(?<=[，：；])|(?<=围绕)|(?<=从)|(?<=在))带头[^，；。]{4,60}(?=[，；。])",
            line.veiled[start:end],
        )
    ]
    if len(found) >= 3 and STRONG.search(without_nouns(line.even[start:end])):
        yield Enumeration(tuple((start + a, start + b) for a, b in found), 3.6, start + found[0][0])


def _troubles(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """重点查摆A不深入、B不主动、C不强等问题."""
    run = re.compile(
        r"(?:重点|着重|主要)(?:查摆|查找|检视|剖析)(?:是否存在)?([^，；。：]+?、[^，；。：]+?)(?:等)?(?:突出)?问题"
    )
    for found in run.finditer(line.veiled, start, end):
        if "方面" not in found[1]:
            yield Enumeration(items_in(line, *found.span(1)), 2.0, found.start(1))


_WAYS = (
    _aspects,
    _each_aspect,
    _aspect_by_aspect,
    _compared,
    _compared_with,
    _pairs,
    _checks,
    _whether,
    _leading,
    _troubles,
)
