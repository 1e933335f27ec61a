"""The days that a notice names: by when the meeting must be held, by when what must be handed in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selfreview_gui.review.notice.days import DAY, Known, Told, day_of, precise
from selfreview_gui.review.notice.lines import Line, Sentence, sentences
from selfreview_gui.review.notice.rows import cells, first_row, is_row
from selfreview_gui.review.notice.values import Deadline

_DUE = re.compile(
    r"前|最晚|不得?超过|底|内|旬|季度|截止|截至|不晚于|最迟|最后|期限|时限|完成|召开|开完|举行|进行|至|到|—|~|定[于在]"
)
_PAST = re.compile(r"召开的(?!.{0,6}组织生活会)|印发的|以来|开始|起(?!草)|启动|修订的|\d号[）)]|自20")
_HANDED_IN = re.compile(
    r"送(?!达)|发至|发到|报[送给告备经至]|报(?=[^名，。；]{2,})|[送提上]交|上报|反馈|审核|备案|存档|收齐|交(至|到|党)|报名|打包"
    r"|发.{0,14}(邮箱|OA|群|微信)|发[我给]|初稿"
)
_PREPARED = re.compile(r"谈心|谈话|起草|撰写|准备好|征求")
_HELD = re.compile(
    r"召开|开完|开好|开会|举行|完成|结束|组织生活会|民主生活会|会议时间|时间安排|最后期限|时间要求"
)
_HELD_ON = re.compile(
    r"(?<!未)召开|开完|开好|开会|举行|定[在于]|错开|错峰|分批|陆续|(会议|会期|^)时间：|开.{0,4}会"
)
_HELD_AT = re.compile(r"(会议|召开|组织生活会|民主生活会).{0,4}(时间|日期)|(组织|民主)生活会（")
_SAYS_MORE = re.compile(r"[^（）至到—~～\-前之以于在\s]{2}")  # than the day itself
_LAST = re.compile(r"最后期限|最迟|最晚|完成|结束")
_BESIDE = re.compile(
    r"总结|报告|清单|台账|情况|准备|谈心|起草|撰写"
)  # what comes before the meeting, or after
_BRACKETED = re.compile(r"（[^（）]*\d[日号]?(前|之前|以前)?(完成)?）$")
_ALONE = re.compile(r"[（\s]*20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日(印发)?[）\s]*")


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that is named, and how sure it is the meeting's: 0 no, 1 by what stands around it, 2 it is said."""

    deadline: Deadline
    held: int


def deadlines_of(lines: Sequence[Line], known: Known) -> tuple[tuple[Deadline, ...], str | None]:
    """Return every day by which something is due, and the one by which the meeting must be held.

    Of several days for the meeting it is the earliest of the surest; where only one day before it is
    named at all, that one.
    """
    found = [day for each in sentences(lines) for day in _in_sentence(lines, each, known)]
    dates = {
        each.deadline.date for each in found if each.deadline.date and not _BESIDE.search(each.deadline.words)
    }
    surest = max((each.held for each in found if each.deadline.date), default=0)
    held = [each.deadline.date for each in found if each.deadline.date and each.held == surest > 0]
    best = min(held, default=None) or (dates.pop() if len(dates) == 1 else None)
    return tuple(each.deadline for each in found), best


def _in_sentence(lines: Sequence[Line], where: Sentence, known: Known) -> Iterator[_Day]:
    line = lines[where.line]
    text = line.even[where.start : where.end]
    if not DAY.search(text) or (_ALONE.fullmatch(text) and not is_row(line)):
        return
    heading = _heading(lines, where)
    told = Told()
    row = line.even if is_row(line) else ""
    for clause in re.finditer(r"[^，；。]+", text):
        words, date = clause[0], None
        for found in DAY.finditer(words):
            told = day_of(found, told, known)
            date = told.date
        if not DAY.search(words) or not _is_due(words, heading) or _PAST.search(words):
            continue
        if date or precise(words):
            stands = slice(where.start + clause.start(), where.start + clause.end())
            said = words if _SAYS_MORE.search(DAY.sub("", words)) else _next(text, clause)
            held = _held(words, row or said, row or text, heading)
            yield _Day(Deadline(date, line.text[stands].strip()), held)


def _next(text: str, clause: re.Match[str]) -> str:
    """Return a clause that says no more than a day together with the one after it."""
    after = re.compile(r"[^，；。]*[，；。][^，；。]*").match(text, clause.start())
    return after[0] if after else clause[0]


def _heading(lines: Sequence[Line], where: Sentence) -> str:
    """Return what stands above and before a sentence; for a row of a table, its first row, too."""
    line = lines[where.line]
    heading = "".join(lines[where.line].above) + line.even[: where.start]
    if not is_row(line):
        return heading
    return heading + "".join(cells(lines[first_row(lines, where.line)]))


def _is_due(words: str, heading: str) -> bool:
    return bool(_DUE.search(words) or _BRACKETED.search(words)) or bool(
        re.search("时间|时限", heading + words)
    )


def _held(words: str, said: str, text: str, heading: str) -> int:
    """Say how sure a day is the meeting's; `said` is its clause, or all that follows where it holds no more."""
    if (
        _HANDED_IN.search(words)
        or _PREPARED.search(said)
        or (_HANDED_IN.search(text) and not _HELD.search(heading + text))
    ):
        return 0
    at_last = _LAST.search(words) and _HELD_ON.search(text)
    if _HELD_ON.search(said) or at_last or _HELD_AT.search(heading + words):
        return 2
    return int(bool(_HELD.search(text) or _HELD.search(heading) or "时间" in heading))
