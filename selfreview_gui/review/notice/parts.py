"""Which parts the paper must have, in the notice's words: what it is said to consist of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from selfreview_gui.review.notice.items import Stretch, count_in, items_in
from selfreview_gui.review.notice.lines import Line, Sentence
from selfreview_gui.review.notice.mentions import CAUSE, mentioned

LONGEST = 40  # characters of a part's name
REACH = 300  # characters of such a list
MOST = 20  # verbs in one sentence
LEAST = 3  # parts; two may be anything
_WRITING = re.compile(r"材料|提纲|发言|写进|写入|写明|写清|放在|主要写|[撰书]写|负责写|说明")
_VERB = (
    r"包括|包含|涵盖|囊括|主要写|着重写|重点写|写明|写清楚?|说明|体现|反映|讲清楚?|讲明|列明|应有|要有|须有|含有?"
    r"|(?<=一般)为|结构(?:上)?为|框架为|由|分为?|分成|按照?|按"
)
_COUNTED = r"(?:[一二三四五六七八九十\d]+个?|几个?)(?:大)?(?:部分|方面|内容|板块)"
_ENUMERATED = re.compile(
    rf"(?:{_VERB})(?:[：]|(?:以下)?{_COUNTED}(?:内容|组成|情况)?[：，])?(?P<items>[^。；：（）]+?)"
    rf"(?P<end>(?:等?(?:这)?{_COUNTED}|等(?:部分|内容|方面|要素))(?:组成|构成|撰写|起草|的?内容|来写)?|组成|构成|等?(?=[。；）]|$))"
)
_BY_PART = re.compile(r"第[一二三四五六七八]部分(?:主要)?(?:[写为是讲]|[：，])?(?P<part>[^，。；：]{2,30})")
_DOING = re.compile(r"$|[并且要须应]|讲|列|提出|明确|剖析|深挖|做到|字数|控制|不|由|报")
_NAMES_PART = re.compile(
    r"问题|原因|根源|措施|方向|整改|案例|前言|引言|结语|收获|打算|情况|事项|开头|体会|短板|举措"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """Parts that one sentence names, the first at `start`; `listed` where it says what the paper consists of."""

    names: tuple[str, ...] = ()
    listed: bool = False
    start: int = 0


def parts_in(line: Line, where: Sentence, dimensions: Sequence[Stretch]) -> Parts:
    """Return the parts of the paper that a sentence names, in the notice's words.

    `dimensions`: where it also names the dimensions, so that it speaks of the paper in any case.
    """
    writing = bool(dimensions) or bool(_WRITING.search(line.even, where.start, where.end))
    listed = _consists_of(line, where)
    if not writing and not _whole_paper("".join(line.even[a:b] for a, b in listed)):
        listed = []
    places = listed or (mentioned(line, where) if writing else [])
    places = [each for each in places if not any(a <= each[0] < b for a, b in dimensions)]
    start = places[0][0] if places else 0
    return Parts(tuple(line.text[start:end] for start, end in places), bool(listed), start)


def _whole_paper(words: str) -> bool:
    """Tell whether words name causes and measures, so that they can only speak of the paper."""
    return bool(re.search(CAUSE, words)) and bool(re.search("措施|打算|方向|举措", words))


def _consists_of(line: Line, where: Sentence) -> Sequence[Stretch]:
    counted = [each.span("part") for each in _BY_PART.finditer(line.even, where.start, where.end)]
    if len(counted) >= LEAST - 1 and _are_parts(line, counted):
        return counted
    return next((places for places in _after_verbs(line, where) if _are_parts(line, places)), [])


def _after_verbs(line: Line, where: Sentence) -> Iterator[Sequence[Stretch]]:
    """Give what stands after each verb of consisting, in brackets, too: up to the comma, then beyond it."""
    for verb in islice(re.compile(_VERB).finditer(line.even, where.start, where.end), MOST):
        text = line.even if line.even[verb.start() - 1] == "（" else line.veiled
        found = _ENUMERATED.match(text, verb.start(), min(where.end, verb.start() + REACH))
        if not found:
            continue
        start, end = found.span("items")
        comma = re.compile("，(?!以及|和|及)").search(text, start, end)
        yield _split(line, start, comma.start() if comma else end, count_in(found["end"]))
        if comma:
            places = [start, *(each.end() for each in re.compile("，").finditer(text, start, end))]
            further = [(a, b - 1) for a, b in zip(places, [*places[1:], end + 1], strict=True)]
            if not any(_DOING.match(line.even, *each) for each in further):
                yield further


def _split(line: Line, start: int, end: int, count: int) -> Sequence[Stretch]:
    if line.even[start - 1 : start] in "含括（" and "□" in line.veiled[start:end]:
        places = [start, *(each.end() for each in re.compile("、").finditer(line.even, start, end))]
        return [(a, b - 1) for a, b in zip(places, [*places[1:], end + 1], strict=True)]
    stretches = items_in(line, start, end, count)
    whole = stretches if len(stretches) == count else _rejoined(line, stretches)
    return [_without_having(line, *each) for each in whole]


def _are_parts(line: Line, places: Sequence[Stretch]) -> bool:
    known = sum(bool(_NAMES_PART.search(line.even, *each)) for each in places)
    return (
        len(places) >= LEAST
        and 2 * known > len(places)
        and max(end - start for start, end in places) <= LONGEST
    )


def _rejoined(line: Line, stretches: Sequence[Stretch]) -> Sequence[Stretch]:
    """Keep 努力方向和整改措施 together where no count says that they are two parts."""
    made = [stretches[0]]
    for start, end in stretches[1:]:
        before = line.even[slice(*made[-1])]
        if re.fullmatch("[和及与]", line.even[made[-1][1] : start]) and before.endswith(("方向", "问题")):
            made[-1] = (made[-1][0], end)
        else:
            made.append((start, end))
    return made


def _without_having(line: Line, start: int, end: int) -> Stretch:
    return (start + 1, end) if line.even[start] == "有" and end - start > 2 else (start, end)
