"""The sentences of a notice that say what is to be looked into, with their dimensions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfreview_gui.review.notice import alike, coordinated, framed
from selfreview_gui.review.notice.items import Enumeration, items_in
from selfreview_gui.review.notice.lines import Line
from selfreview_gui.review.notice.verbs import OTHERWISE

_LONGEST_ITEM = 90
_UNSOUND = re.compile(r"查摆(?!问题)|逐[一项条]|撰写|材料|谈话|本人|方面的|[。：]")
_WAYS = (
    framed.aspects,
    framed.each_aspect,
    framed.aspect_by_aspect,
    framed.each_upon,
    alike.compared,
    framed.compared_with,
    alike.pairs,
    alike.checks,
    alike.whether,
    alike.leading,
    coordinated.parallel,
    coordinated.bracketed,
)


def enumeration_in(line: Line, start: int, end: int, context: bool = False) -> Enumeration | None:
    """Find the surest enumeration of dimensions in one sentence of a line, or None.

    `context`: what the line stands under asks to look into what it names.
    """
    found = [each for way in (*_WAYS, _troubles) for each in way(line, start, end) if len(each.items) >= 2]
    found += coordinated.coordinated(line, start, end, context)
    found = [each for each in found if all(_sound(line, *item) for item in each.items)]
    found = found or list(_named(line, start, end))
    return max(found, key=lambda each: each.sureness, default=None)


def _sound(line: Line, start: int, end: int) -> bool:
    return 0 < end - start <= _LONGEST_ITEM and not _UNSOUND.search(line.even[start:end])


def _named(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """紧扣“六大纪律”逐一对照检查: one name stands for them all."""
    pattern = re.compile(
        r"(?:围绕|对照|紧扣|聚焦)“(□+)”(?:的?要求|标准)?，?(?:紧密|密切)?(?:结合[^，。；]{2,16}|联系[^，。；]{2,16})?，?(?:逐[一项条]|认真|全面|深入|进行|开展)*(?:对照检查|查摆|检视|查找|自查|检查)"
    )
    for found in pattern.finditer(line.veiled, start, end):
        if not OTHERWISE.search(line.even[start : found.start()]):
            yield Enumeration((found.span(1),), 1.0, found.start())


def _troubles(line: Line, start: int, end: int) -> Iterator[Enumeration]:
    """重点查摆A不深入、B不主动、C不强等问题."""
    run = re.compile(
        r"(?:重点|着重|主要)(?:查摆|查找|检视|剖析)(?:是否存在)?([^，；。：]+?、[^，；。：]+?)(?:等)?(?:突出)?问题"
    )
    for found in run.finditer(line.veiled, start, end):
        if "方面" not in found[1]:
            yield Enumeration(items_in(line, *found.span(1)), 2.0, found.start(1))
