"""Parts of the paper that a sentence names in passing: 深入剖析原因，明确整改措施."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selfreview_gui.review.notice.items import Stretch
from selfreview_gui.review.notice.lines import Line, Sentence

CAUSE = r"(?:原因|根源|成因)"
_LAST_YEAR = r"(?:上一?年度?|去年|上次|20\d\d年度)"
_DONE = rf"(?:{_LAST_YEAR})[^，。；：、“”]{{0,25}}?(?:整改|完成|落实)[^，。；：、查]{{0,10}}?情况"
_BETTER = r"(?:整改|改进)(?:措施|打算|思路|举措)"
_LATER = r"(?:(?:下一?步|今后)的?)?"
_PART = re.compile(
    rf"(?<!对照){_DONE}|典型案例剖析(?:情况)?|案例剖析(?:情况)?|个人有关事项"
    rf"|(?:问题)?产生(?:问题)?的?原因|(?:思想)?根源剖析|(?:剖析|深挖|分析|查找|深剖)(?:思想|问题)?{CAUSE}|(?:原因|根源)(?:剖析|分析)"
    rf"|思想根源|{_LATER}(?:努力方向|改进方向)(?:(?:和|及|与|、){_BETTER})?|{_LATER}{_BETTER}|制定措施"
)
_TURNED = re.compile(  # 把措施定实: how, not what
    rf"[把将][^，。；]{{0,10}}(?:{CAUSE}|问题|措施)[^，。；、]{{0,2}}[找挖定讲说摆查剖][^，。；、]{{1,5}}"
)
_WORD = "(?:问题|不足|原因|根源|(?:整改|改进)?(?:措施|打算))"
_BARE_WORDS = re.compile(
    rf"写{_WORD}(?:[、和及]{_WORD})+|[有讲写说]{_WORD}(?:[、，][^，。；、]{{0,2}}[有讲写说]{_WORD})+"
)
_WRITTEN_IN = re.compile(
    r"(?:^|[，。；：])(?:[要须应并]|必须)?(?:[把将])?([^，。；：]{4,40}?)(?:必须|都要|均要|要|应)?(?:写进去|写进材料|写入材料)"
)
_PLACED = re.compile(rf"(?P<part>{_DONE})(?:放在|置于|列在|作为)")
_LOOKED_BACK = re.compile(
    r"(?:回顾|盘点|说明|通报|报告|交代|体现)(?P<part>(?:上一?年度?|去年|20\d\d年度)[^，。；：]{2,25}?情况)"
)


def mentioned(line: Line, where: Sentence) -> Sequence[Stretch]:
    """Return where a sentence names parts of the paper: said to be written in, as bare words, or scattered."""
    return _written_in(line, where) or _bare_words(line, where) or _scattered(line, where)


def _written_in(line: Line, where: Sentence) -> list[Stretch]:
    found = _WRITTEN_IN.search(line.even, where.start, where.end)
    return [found.span(1)] if found else []


def _bare_words(line: Line, where: Sentence) -> list[Stretch]:
    found = _BARE_WORDS.search(line.even, where.start, where.end)
    if not found:
        return []
    return [each.span() for each in re.compile(_WORD).finditer(line.even, *found.span())]


def _scattered(line: Line, where: Sentence) -> list[Stretch]:
    turned = [each.span() for each in _TURNED.finditer(line.even, where.start, where.end)]
    named = {
        each.span("part")
        for pattern in (_LOOKED_BACK, _PLACED)
        for each in pattern.finditer(line.even, where.start, where.end)
    }
    left_out = (*turned, *named)
    plain = (each.span() for each in _PART.finditer(line.even, where.start, where.end))
    return sorted(named | {span for span in plain if not any(a <= span[0] < b for a, b in left_out)})
