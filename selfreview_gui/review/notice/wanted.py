"""How long the paper is to be, which parts it must have, and what is to be read before the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfreview_gui.review.notice.items import items_in
from selfreview_gui.review.notice.lines import Line, Sentence
from selfreview_gui.review.notice.values import Length
from selfreview_gui.review.numbering import value_of

_NUM = r"(?:\d{1,2},\d{3}|\d+|[一二三四五六七八九两]千(?:[一二三四五六七八九]百)?|[一二三四五六七八九]百|\d[千k])"
_LENGTH = re.compile(
    rf"(?P<before>[^，；。]{{0,12}}?)(?P<low>{_NUM})\s*字?\s*(?:[-—–~～至到]+\s*(?P<high>{_NUM}))?\s*(?:个)?字(?P<after>[^，；。、]{{0,8}})"
)
_RESPECTIVE = re.compile(
    rf"分别(?P<before>[^，；。\d]{{0,10}})(?P<first>{_NUM})字?(?:左右|以内|以上)?[、，和及](?:不\w{{2}})?(?P<second>{_NUM})字(?P<after>[^，；。、]{{0,8}})"
)
_AT_LEAST = re.compile(r"不少于|不低于|不得少于|不得低于|至少|最少|不短于|原则上不少")
_AT_MOST = re.compile(r"不超过|不多于|不得超过|不得多于|控制在|最多|不高于|不要超过|限")
_AND_MORE, _AND_LESS = re.compile(r"^以上|^起|^及以上"), re.compile(r"^(以内|以下|之内|内)")
_OTHER_PAPERS = re.compile(r"总结|信息|简报|心得|事迹|报告(?!.*对照)|承诺书|交流提纲|征文")

_WRITING = re.compile(r"材料|提纲|发言|写进|写入|写明|写清")
_ENUMERATED = re.compile(
    r"(?:包括|包含|涵盖|主要写|着重写|写明|写清|说明|应有|要有|含有?|(?<=一般)为|结构为|框架为|由|分为?|按照?)[：]?(?P<items>[^。；：]+?)"
    r"(?P<end>(?:等?(?:这)?[一二三四五六七八九十\d]+个?(?:部分|方面|内容|板块)|等(?:部分|内容))(?:组成|构成|撰写|起草|的?内容|来写)?|组成|构成|等?(?=[。；]|$))"
)
_PART = re.compile(
    r"(?:上一?年度?|去年|上次|20\d\d年度)[^，。；：、“”]{0,25}?(?:整改|完成|落实)[^，。；：、查]{0,10}?情况"
    r"|典型案例剖析(?:情况)?|案例剖析(?:情况)?|个人有关事项"
    r"|(?:问题)?产生(?:问题)?的?原因|(?:思想)?根源剖析|(?:剖析|深挖|分析|查找|深剖)(?:思想|问题)?(?:根源|原因)|(?:原因|根源)(?:剖析|分析)"
    r"|思想根源"
    r"|(?:(?:下一?步|今后)的?)?(?:努力方向|改进方向)(?:(?:和|及|与|、)(?:整改|改进)(?:措施|打算))?|(?:(?:下一?步|今后)的?)?(?:整改|改进)(?:措施|打算)"
    r"|制定措施"
)
_WORD = "(?:问题|不足|原因|根源|措施|打算)"
_BARE_WORDS = re.compile(rf"写(?P<items>{_WORD}(?:[、和及]{_WORD})+)")
_WRITTEN_IN = re.compile(
    r"(?:^|[，。；：])([^，。；：]{4,40}?)(?:必须|都要|均要|要|应)?(?:写进去|写进材料|写入材料)"
)
_PART_WORDS = re.compile(
    r"问题|原因|根源|措施|方向|整改|案例|前言|引言|结语|收获|打算|情况|事项|开头|体会|收获"
)

_STUDY = re.compile(
    r"(?:学习|研读|学好|通读|重温|精读|(?<![大中小科开教同自])学(?=党|《))(?:领会|贯彻|研讨|理解|掌握|好)*(?![，。])(?P<items>[^。；：]{2,}?)(?=[。；：]|，(?![^，。；]*(?:学习|研读|重温|通读))|$)"
)
_STUDY_FIRST = re.compile(
    r"(?:[，、]|并|和|及|以及|再次|认真|深入|重点|系统|集中|跟进|学习|研读|重温|通读|领会|贯彻|研讨|好|组织党员|的)+"
)
_STUDY_ITEM = re.compile(
    r"(《[^《》]+》(?:第.{1,2}卷)?|精神|讲话|论述|重要思想|党章|党规|报告|文章|章程|文件|决定|决议|条例)$"
)
_NO_STUDY = re.compile(r"是否|查摆|查找|检视|对照|有没有|学习教育(?!成果)")


def lengths_in(line: Line, where: Sentence) -> Iterator[tuple[int, Length]]:
    """Give every length that a sentence asks for, with the place in the line where it stands."""
    for found in _LENGTH.finditer(line.even, where.start, where.end):
        clause_start = max(line.even.rfind(mark, where.start, found.start("low")) for mark in "，；。") + 1
        clause = line.even[max(clause_start, where.start) : found.end()]
        if not _OTHER_PAPERS.search(clause):
            yield found.start("low"), _length(found)


def respective_lengths(line: Line, where: Sentence) -> tuple[int, Length, Length] | None:
    """Read two lengths that go to two subjects named together: 分别控制在3000字和1500字以内."""
    found = _RESPECTIVE.search(line.even, where.start, where.end)
    if not found:
        return None
    first, second = (
        _LENGTH.match(f"{found['before']}{found[low]}字{found['after']}") for low in ("first", "second")
    )
    return (found.start(), _length(first), _length(second)) if first and second else None


def merged(first: Length, second: Length) -> Length:
    """Put two statements of length together; what the first says stands."""
    return Length(first.about or second.about, first.min or second.min, first.max or second.max)


def parts_in(line: Line, where: Sentence, within: bool) -> tuple[str, ...]:
    """Return the parts that a sentence about the paper names, in the notice's words.

    `within`: the sentence also names the dimensions, so that it speaks of the paper in any case.
    """
    text = line.even[where.start : where.end]
    if not within and not _WRITING.search(text):
        return ()
    if found := _WRITTEN_IN.search(text):
        return (line.text[where.start + found.start(1) : where.start + found.end(1)],)
    if _WRITING.search(text) and (listed := _enumerated(line, where)):
        return listed
    if bare := _BARE_WORDS.search(line.even, where.start, where.end):
        places = re.compile(_WORD).finditer(line.even, *bare.span("items"))
        return tuple(line.text[each.start() : each.end()] for each in places)
    found_parts = [each.span() for each in _PART.finditer(line.even, where.start, where.end)]
    return tuple(line.text[start:end] for start, end in found_parts)


def studies_in(line: Line, where: Sentence) -> tuple[str, ...]:
    """Return what a sentence says is to be studied."""
    text = line.even[where.start : where.end]
    if _NO_STUDY.search(text.replace("对照检查", "")):
        return ()
    found: list[str] = []
    for each in _STUDY.finditer(line.veiled, where.start, where.end):
        for start, end in _studied(line, *each.span("items")):
            words = line.text[start:end]
            if _STUDY_ITEM.search(line.even[start:end]) and len(words) <= 60 and words not in found:
                found.append(words)
    return tuple(found)


def _length(found: re.Match[str]) -> Length:
    low, before, after = _value(found["low"]), found["before"], found["after"]
    if found["high"]:
        return Length(None, low, _value(found["high"]))
    if _AT_LEAST.search(before) or _AND_MORE.search(after):
        return Length(min=low)
    if _AT_MOST.search(before) or _AND_LESS.search(after):
        return Length(max=low)
    return Length(about=low)


def _value(text: str) -> int:
    text = text.replace(",", "").replace("两", "二").replace("k", "千")
    if text.isdecimal():
        return int(text)
    thousands, _, rest = text.rpartition("千")
    return 1000 * _digit(thousands) + 100 * _digit(rest.rstrip("百"))


def _digit(text: str) -> int:
    return int(text) if text.isdecimal() else value_of(text)


def _enumerated(line: Line, where: Sentence) -> tuple[str, ...]:
    for found in _ENUMERATED.finditer(line.veiled, where.start, where.end):
        start, end = found.span("items")
        comma = re.compile("，(?!以及|和|及)").search(line.veiled, start, end)
        stretches = items_in(line, start, comma.start() if comma else end)
        words = [line.text[start:end] for start, end in stretches]
        known = sum(bool(_PART_WORDS.search(each)) for each in words)
        if len(words) >= 3 and 2 * known > len(words) and max(map(len, words)) <= 40:
            return tuple(words)
    return ()


def _studied(line: Line, start: int, end: int) -> Iterator[tuple[int, int]]:
    text = line.veiled[start:end]
    places = [
        0,
        *(
            found.end()
            for found in re.finditer(
                r"[、，]|(?<=》)(?=《)|和(?=《|中央|党|习近平|新|《)|以及|及(?=《)", text
            )
        ),
    ]
    for place, after in zip(places, [*places[1:], len(text) + 1], strict=True):
        first, stop = start + place, min(start + after, end)
        if head := _STUDY_FIRST.match(line.veiled, first, stop):
            first = head.end()
        while stop > first and line.even[stop - 1] in "、，和及以 ":
            stop -= 1
        yield first, stop
