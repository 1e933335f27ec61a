"""Dimensions that no frame holds but their row: 主要检视A、B、C情况; 支部班子。A、B、C。"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from selfreview_gui.review.notice.items import Enumeration, Stretch, items_in
from selfreview_gui.review.notice.lines import Line
from selfreview_gui.review.notice.subjects import subjects_in
from selfreview_gui.review.notice.verbs import OTHERWISE, STRONG, without_nouns

_SHORT = 16  # characters
LEAST = 3  # items; two words joined by 、 are too common
_CLAUSE = re.compile(r"[^，；。：]+")
_FRAME = re.compile(
    r"(?<![服自听遵盲随顺])从(?!严|事|而|此|业|中)|围绕|聚焦|针对(?!性)|紧扣|着眼|关注|把握|盯[住紧]|抓住"
    r"|(?:内容|重点|方面|主题)(?:主要)?(?:是|为|包括|有)|(?<=[要应将须])(?:对(?![照标比此于])|突出)|(?:查摆|查找|检视|剖析|检查|查看|反思|对照检查)(?:自身|自己|班子|个人)?(?:在|存在的?)?"
)
_CLOSING = re.compile(
    r"(?:等(?:几个|多个)?)?(?:方面|情况|工作|内容|任务|要求)?(?:上|中|里)?(?:的)?(?:情况|表现|问题|不足|差距)?(?:进行|开展|逐一|逐条|逐项|认真|全面|深入|展开|自觉)*"
    r"(?:(?:查摆|查找|检视|剖析|检查|反思|对照检查|找差距|找不足|找问题|自查).*)?$"
)
_NO_DIMENSION = re.compile(
    r"^(?:党员|群众|班子成员|书记|支委|委员|干部|职工|师生|领导|.?问题|原因|措施|学生|教师|村民)$|剖析|措施|原因|召开|意见|书记|要求$|[为与]$"
)


def coordinated(line: Line, start: int, end: int, context: bool) -> Iterator[Enumeration]:
    """Find rows of at least three in a sentence that asks to look into them.

    `context`: what the line stands under asks to look into what it names.
    """
    sentence = without_nouns(line.even[start:end])
    if OTHERWISE.search(sentence) or not (context or STRONG.search(sentence)):
        return
    for clause in _CLAUSE.finditer(line.veiled, start, end):
        first = line.veiled.find("、", *clause.span())
        if first < 0:
            continue
        frame = _frame(line, clause.start(), first, context and _alone(line, start, clause.start()))
        if frame is None:
            continue
        stop = frame + _closing(line.veiled[frame : clause.end()], line.veiled[first - 2 : first])
        items = items_in(line, frame, stop)
        if len(items) >= LEAST and all(_is_dimension(line, each) for each in items):
            yield Enumeration(items, 2.2, frame)


def _frame(line: Line, start: int, first: int, bare: bool) -> int | None:
    """Return where the first item begins; `bare`: the clause may be nothing but the row."""
    found = list(_FRAME.finditer(without_nouns(line.veiled[start:first])))
    if found:
        return start + found[-1].end()
    return start if bare else None


def _alone(line: Line, start: int, clause: int) -> bool:
    """Tell whether a clause begins its sentence, or stands behind nothing but whose it is: 党员：A、B、C."""
    before = line.even[start:clause]
    return not before or (len(before) <= _SHORT and before.endswith("：") and bool(subjects_in(before, "")))


def _closing(words: str, tail: str) -> int:
    """Return where the last item ends: before what is said of all of them; `tail` ends the first."""
    last = words.rfind("、")
    if tail in ("情况", "方面") and words.rstrip("等").endswith(tail):
        return len(words.rstrip("等"))
    return min(found.start() for found in _CLOSING.finditer(words) if found.start() > last)


def _is_dimension(line: Line, item: Stretch) -> bool:
    return item[1] - item[0] > 1 and not _NO_DIMENSION.search(line.even[slice(*item)])


def parallel(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """在A上找差距、在B上找不足、在C上找短板; 查一查A，查一查B，查一查C."""
    text = line.veiled[start:end]
    found = [
        each.span(1)
        for each in re.finditer(
            r"在([^，；。、]{2,24})[上中]?(?:上|中|方面)找[^，；。、]{2,6}(?=[，；。、]|$)", text
        )
    ]
    if len(found) >= LEAST and STRONG.search(without_nouns(text)):
        yield Enumeration(tuple((start + a, start + b) for a, b in found), 4.3, start + found[0][0])
    asked = [each.span() for each in re.finditer(r"(?:查一查|看一看|问一问|想一想)[^，；。]{2,40}", text)]
    if len(asked) >= LEAST and all(b[0] - a[1] == 1 for a, b in pairwise(asked)):
        yield Enumeration(tuple((start + a, start + b) for a, b in asked), 3.4, start + asked[0][0])


def bracketed(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """坚持“三个对照”（对照A、对照B、对照C）查摆问题: the brackets say what a name stands for."""
    if not STRONG.search(without_nouns(line.even[start:end])) or OTHERWISE.search(line.even[start:end]):
        return
    for found in re.finditer(
        r"(?:”|方面|重点|内容)（(?:即|分别[是为]|包括)?(□{8,})）", line.veiled[start:end]
    ):
        first, last = start + found.start(1), start + found.end(1)
        pauses = [line.even.count(mark, first, last) for mark in "、，；"]
        if max(pauses) >= LEAST - 1:
            yield Enumeration(_split(line, first, last, "、，；"[pauses.index(max(pauses))]), 4.35, first)


def _split(line: Line, start: int, end: int, mark: str) -> tuple[Stretch, ...]:
    places = [start + found.start() for found in re.finditer(mark, line.even[start:end])]
    return tuple(zip([start, *(place + 1 for place in places)], [*places, end], strict=True))
