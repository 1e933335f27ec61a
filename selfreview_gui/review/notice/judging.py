"""What a list in a notice holds: the dimensions, the parts of the paper, or something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from selfreview_gui.review.notice.entries import Item
from selfreview_gui.review.notice.subjects import subjects_in
from selfreview_gui.review.notice.verbs import NUMBER, OTHERWISE, STRONG, without_nouns

_LEAD = re.compile(
    rf"(以下|下列|下面|如下|{NUMBER}\s*个?(方面|对照|带头|是否|问题|看一看|必查)|{NUMBER}[查看对]|[：]$|重点查|内容$)"
)
_ANNOUNCED = re.compile(
    r"(通知|安排|要求|方案|事项|意见|部署)(通知|安排|明确|说明|提示|提醒|部署)?如下|如下(要求|安排|意见|通知)|几点(要求|意见)"
)
_PARTS_LEAD = re.compile(r"包括|包含|组成|部分|以下内容|写明|涵盖|框架|结构|格式|[讲写]")
_PART_ITEM = re.compile(
    r"原因|根源|措施|举措|努力方向|改进方向|整改(打算|情况)$|(上一?年度?|去年|20\d\d年度).{0,25}(整改|落实)|典型案例|(存在|查摆).{0,3}(主要|突出)?问题$|存在(的)?问题及"
    r"|个人有关事项|^(前言|引言|开头|结语)"
)
_EXPLICIT = re.compile(
    rf"({NUMBER}\s*个?|以下|下列|下面)(方面|对照|带头|是否)|[查看]{NUMBER}|“{NUMBER}个?[^“”]{{1,6}}”"
    r"|(内容|重点|要点|方面|问题)(主要)?(是|为|如下|包括|有)?[：。]?$"
)
_LIKE = re.compile(r"方面|[查看]|对照|带头|是否|有没有|问题|情况|不|上，|力|性|聚焦|着眼|围绕|如何|怎|没")


_SHORT = 20  # characters


@dataclass(frozen=True, slots=True)
class Listed:
    """A list with the lines it covers; `start` and `end` say where it stands when it is within one line."""

    items: tuple[Item, ...]
    is_parts: bool
    last: int
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before a list: its last sentence, its words as written, and all that it stands under."""

    sentence: str
    words: str
    context: str


def judged(items: Sequence[Item], lead: Lead, last: int, start: int) -> Listed | None:
    """Decide whether a list holds dimensions or the parts of the paper; None where it holds neither."""
    if len(items) < 2 or all(_names_only(item.title) for item in items):
        return None
    if _holds_parts(items, lead):
        return Listed(tuple(items), True, last, start)
    if _speaks_otherwise(lead) or not _asks(items, lead):
        return None
    asked_so = tuple(item if item.asks else replace(item, asks=lead.words) for item in items)
    return Listed(asked_so, False, last, start)


def looked_into(lead: Lead) -> bool:
    """Tell whether what stands before a list asks to look into what it holds."""
    bare, context = without_nouns(lead.sentence), without_nouns(lead.context)
    return bool(STRONG.search(bare) or (STRONG.search(context) and re.search("[查检对剖看]", lead.context)))


def _names_only(sentence: str) -> bool:
    """Tell whether a lead says nothing but whose dimensions follow: （一）支部班子."""
    bare = sentence.rstrip("。：")
    return len(bare) <= _SHORT and bool(subjects_in(bare, "") or subjects_in(bare, "民主生活会"))


def _holds_parts(items: Sequence[Item], lead: Lead) -> bool:
    parts = sum(bool(_PART_ITEM.search(item.title)) for item in items)
    return parts >= 2 and (bool(_PARTS_LEAD.search(lead.sentence)) or 2 * parts >= len(items))


def _speaks_otherwise(lead: Lead) -> bool:
    bare = without_nouns(lead.sentence)
    if _ANNOUNCED.search(lead.sentence) or OTHERWISE.search(bare):
        return True
    return not STRONG.search(bare) and bool(OTHERWISE.search(without_nouns(lead.context)))


def _asks(items: Sequence[Item], lead: Lead) -> bool:
    alike = sum(bool(_LIKE.search(item.title + item.asks[:8])) for item in items) * 2 >= len(items)
    short = all(len(item.title) <= _SHORT for item in items)
    told = _EXPLICIT.search(without_nouns(lead.sentence)) or (_names_only(lead.sentence.strip()) and short)
    if not looked_into(lead) or not (alike or told):
        return False
    sentence = lead.sentence.strip()
    return bool(_LEAD.search(sentence)) or not sentence or _names_only(sentence)
