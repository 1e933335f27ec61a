"""What stands in a notice and asks nothing: attached forms and model papers, the head of minutes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selfreview_gui.review.notice.lines import Line

_ALONE = re.compile(r"^附\s*件?\s*[一二三四五六七八九十\d]{0,2}\s*[：:]?$")
_NAMED = re.compile(r"^附件\s*[一二三四五六七八九十\d]{1,2}\s*[：:\s]?\s*(?![.．、])\S.{1,60}$")
_FORM = re.compile(
    r"材料|表$|[表格]）$|模板|范文|样[表本式]|格式|参考|台账|名单|回执|登记|测评|承诺书|发言|主持词|流程图|评议|提示卡|清单"
)
_PLAN = re.compile(r"方案|安排|意见|通知|要求|要点|内容|重点|办法|提示|细则")
_FIRST = 3  # lines in which an attachment says what it is
_DATED = re.compile(r"^[（]?(20\d\d|二[〇○零O]..)\s*年.{1,8}日(印发)?[）]?$")
_MET = re.compile(
    r"^(会议)?(时\s*间|地\s*点|主\s*持(人)?|参\s*加(人员)?|出\s*席(人员)?|列\s*席(人员)?|记\s*录(人)?|缺席|请假)："
)
_MINUTES = re.compile(r"纪要(（[^（）]*）)?$")


def without_forms(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Leave out the attachments that are to be filled in or to be followed as a model."""
    starts = _starts(lines)
    if not starts:
        return tuple(lines)
    kept = list(lines[: starts[0]])
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        if not _is_form([line.even.strip() for line in lines[start : min(start + _FIRST, end)]]):
            kept += lines[start:end]
    return tuple(kept)


def _starts(lines: Sequence[Line]) -> list[int]:
    """Return the lines with which attachments begin; a list of them above the date is none."""
    dates = [index for index, line in enumerate(lines) if _DATED.match(line.even.strip())]
    body = dates[0] if dates else 0
    found = []
    for index, line in enumerate(lines):
        text = line.even.strip()
        if index and (_ALONE.match(text) or (dates and index > body and _NAMED.match(text))):
            found.append(index)
    return found


def _is_form(head: Sequence[str]) -> bool:
    """Tell by the first lines: the first that says what the attachment is decides."""
    for text in head:
        bare = re.sub(r"^附\s*件?\s*[一二三四五六七八九十\d]{0,2}\s*[：:]?", "", text)
        if _FORM.search(bare):
            return True
        if _PLAN.search(bare):
            return False
    return False


def are_minutes(title: str) -> bool:
    """Tell by the title whether a text is minutes."""
    return bool(_MINUTES.search(title))


def without_meeting(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Leave out the lines that say when and where the minuted meeting was, and who was there."""
    return tuple(line for line in lines if line.mark or not _MET.match(line.even))
