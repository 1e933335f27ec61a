"""How long a notice wants the paper to be, in characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from selfreview_gui.review.notice.lines import Line, Sentence
from selfreview_gui.review.notice.values import Length
from selfreview_gui.review.numbering import value_of

MOST = 12  # lengths in one sentence
LEAST_PAPER = 300  # characters; what is to be shorter is a part of the paper
_NUM = r"(?:\d{1,2},\d{3}|\d{1,6}|[一二三四五六七八九两]千(?:[一二三四五六七八九]百)?|[一二三四五六七八九]百|\d[千k])"
_LENGTH = re.compile(
    rf"(?P<before>[^，；。]{{0,12}}?)(?P<low>{_NUM})\s*字?\s*(?:[-—–~～至到]+\s*(?P<high>{_NUM}))?\s*(?:个)?字(?P<after>[^，；。、]{{0,8}})"
)
_RESPECTIVE = re.compile(
    rf"分别(?P<before>[^，；。\d]{{0,10}})(?P<first>{_NUM})字?(?:左右|以内|以上)?[、，和及](?:不\w{{2}})?(?P<second>{_NUM})字(?P<after>[^，；。、]{{0,8}})"
)
_AT_LEAST = re.compile(r"不少于|不低于|不得少于|不得低于|至少|最少|不短于|不小于")
_AT_MOST = re.compile(r"不超过|不多于|不得超过|不得多于|控制在|最多|不高于|不要超过|不超|限|不大于|别超")
_AND_MORE, _AND_LESS = re.compile(r"^以上|^起|^及以上"), re.compile(r"^(以内|以下|之内|内)")
_ROUGHLY = re.compile(r"^(左右|上下|前后)")
_OTHER_PAPERS = re.compile(
    r"总结|信息|简报|心得|事迹|报告(?!.*对照)|承诺书|交流提纲|征文|鉴定|意见建议|新闻|汇报(?!.*对照)"
)
_OF_A_PART = re.compile(r"每[条个项点]|部分(?!组成|内容)|放在(开头|前面|最后)|开头")
_OF_SOME = re.compile(r"(处级|科级|厅级|股级|县级|领导|中层|机关)干部|离退休|年老体弱|预备党员|入党积极分子")


def lengths_in(line: Line, where: Sentence) -> Iterator[tuple[int, Length]]:
    """Give every length that a sentence asks for, with the place in the line where it stands.

    What a part of the paper, another paper or only some of the members are to keep to is left out.
    """
    for found in islice(_LENGTH.finditer(line.even, where.start, where.end), MOST):
        clause_start = max(line.even.rfind(mark, where.start, found.start("low")) for mark in "，；。、") + 1
        clause = line.even[max(clause_start, where.start) : found.end()]
        before = line.even[where.start : max(clause_start, where.start)]
        if _OTHER_PAPERS.search(clause) or _OF_SOME.search(clause) or _of_a_part(found, clause, before):
            continue
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
    if first.about or second.about:
        return first or second
    return Length(None, first.min or second.min, first.max or second.max)


def _of_a_part(found: re.Match[str], clause: str, before: str) -> bool:
    if _OF_A_PART.search(clause[: len(clause) - len(found["after"])]) and "材料" not in clause:
        return True
    return _value(found["low"]) < LEAST_PAPER and not re.search(
        "材料|提纲|发言|[党成人]员|个人|支部", clause + before[-12:]
    )


def _length(found: re.Match[str]) -> Length:
    low, before, after = _value(found["low"]), found["before"], found["after"]
    if found["high"]:
        return Length(None, low, _value(found["high"]))
    if _ROUGHLY.search(after):  # 控制在3000字左右 is no bound
        return Length(about=low)
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
