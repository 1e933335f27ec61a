"""The days that a notice names: by when the meeting must be held, by when what must be handed in."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selfreview_gui.review.notice.lines import Line, Sentence, sentences
from selfreview_gui.review.notice.outline import above
from selfreview_gui.review.notice.values import Deadline
from selfreview_gui.review.numbering import value_of

_M = r"(?:1[0-2]|0?[1-9]|十[一二]?|[元一二三四五六七八九])"
_D = r"(?:[12]\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_DAY = re.compile(
    rf"(?:(?P<year>20\d\d)\s*年|(?P<relative>次年|明年|来年|今年|本年|当年))?\s*"
    rf"(?:(?P<month>{_M})\s*月份?\s*(?:(?P<day>{_D})\s*[日号]|(?P<part>上旬|中旬|下旬|底|末))?"
    rf"|第?(?P<quarter>[一二三四])季度|(?P<end>年底|年末|底)(?=前|之前|以前))"
    rf"|(?P<year2>20\d\d)[./-](?P<month2>\d{{1,2}})[./-](?P<day2>\d{{1,2}})"
    rf"|(?<=[至到—~～-])\s*(?P<only>{_D})\s*[日号]"
)
_DUE = re.compile(
    r"前|最晚|不得?超过|底|内|旬|季度|截止|截至|不晚于|最迟|最后|期限|完成|召开|开完|举行|进行|至|到|—|~|定于"
)
_PAST = re.compile(r"召开的(?!.{0,6}组织生活会)|印发的|以来|开始|起(?!草)|启动|修订的|\d号[）)]|自20")
_HANDED_IN = re.compile(
    r"送(?!达)|发至|发到|报[送给告备经至]|报(?=[^名，。；]{2,})|[送提上]交|上报|反馈|审核|备案|存档|收齐|交(至|到|党)|报名"
)
_HELD = re.compile(
    r"召开|开完|开好|开会|举行|完成|结束|组织生活会|民主生活会|会议时间|时间安排|最后期限|时间要求"
)
_AFTERWARDS = re.compile(r"总结|报告|清单|台账|情况")  # what is handed in when the meeting is over
_IN_MONTH = re.compile(r"\s*(内|期间|当月)?(分批|集中|统一|组织|全部)*(召开|举行|开展|完成|进行)")
_LATE = 9  # the month from which an earlier month means the next year


@dataclass(frozen=True, slots=True)
class Known:
    """The years that a notice gives: the day of issue, the year of its number, the year under review."""

    issued: tuple[int, int, int] | None
    number: int | None
    review: int | None

    def year_for(self, month: int) -> int | None:
        """Tell the year of a month that stands without one; None where the notice does not decide it."""
        if self.issued:
            year, since, _ = self.issued
            return year if month >= since else year + 1 if since >= _LATE else None
        if self.number and self.review == self.number:
            return self.number if month >= _LATE else self.number + 1
        return self.number if self.number and self.review == self.number - 1 else None

    def named(self, relative: str) -> int | None:
        """Tell the year that 次年 or 今年 means."""
        year = self.issued[0] if self.issued else self.number
        return None if year is None else year + 1 if relative in ("次年", "明年", "来年") else year


def deadlines_of(lines: Sequence[Line], known: Known) -> tuple[tuple[Deadline, ...], str | None]:
    """Return every day by which something is due, and the one by which the meeting must be held.

    Of several days for the meeting it is the earliest; where only one day before it is named at all, that one.
    """
    found = [
        (Deadline(date, words), held)
        for each in sentences(tuple(lines))
        for date, words, held in _in_sentence(lines, each, known)
    ]
    dates = {each.date for each, _ in found if each.date and not _AFTERWARDS.search(each.words)}
    held = {deadline.date for deadline, is_held in found if is_held and deadline.date}
    best = min(held, default=None) or (dates.pop() if len(dates) == 1 else None)
    return tuple(deadline for deadline, _ in found), best


def _in_sentence(
    lines: Sequence[Line], where: Sentence, known: Known
) -> Iterator[tuple[str | None, str, bool]]:
    line = lines[where.line]
    text = line.even[where.start : where.end]
    if not text.rstrip("前。").strip() or _is_date_alone(text):
        return
    heading = "".join(above(lines, where.line)) + line.even[: where.start]
    year: int | None = None
    month = 0
    for clause in re.finditer(r"[^，；。]+", text):
        words = clause[0]
        date = None
        for found in _DAY.finditer(words):
            date, year, month = _day(found, year, month, known)
        if not _DAY.search(words) or not _is_due(words, heading) or _PAST.search(words):
            continue
        handed_in = _HANDED_IN.search(words) or (_HANDED_IN.search(text) and not _HELD.search(heading + text))
        held = not handed_in and bool(_HELD.search(text) or _HELD.search(heading) or "时间" in heading)
        stands = slice(where.start + clause.start(), where.start + clause.end())
        if date or _precise(words):
            yield date, line.text[stands].strip(), held


def _is_date_alone(text: str) -> bool:
    return bool(re.fullmatch(r"[（\s]*20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日(印发)?[）\s]*", text))


def _is_due(words: str, heading: str) -> bool:
    return bool(_DUE.search(words)) or "时间" in heading + words


def _precise(words: str) -> bool:
    return any(
        found["day"] or found["part"] or found["day2"] or found["end"] or found["quarter"] or found["only"]
        for found in _DAY.finditer(words)
    )


def _day(
    found: re.Match[str], year: int | None, month: int, known: Known
) -> tuple[str | None, int | None, int]:
    """Read one day; `year` and `month` are those of the day before it in the sentence."""
    if found["year2"]:
        year, month = int(found["year2"]), int(found["month2"])
        return _iso(year, month, int(found["day2"])), year, month
    if found["only"]:
        return _iso(year, month, _number(found["only"])), year, month
    now = (
        12 if found["end"] else 3 * _number(found["quarter"]) if found["quarter"] else _number(found["month"])
    )
    if found["year"]:
        year = int(found["year"])
    elif found["relative"]:
        year = known.named(found["relative"])
    elif year is not None and month:
        year += now < month
    else:
        year = known.year_for(now)
    return _iso(year, now, _last_day(found, year, now)), year, now


def _last_day(found: re.Match[str], year: int | None, month: int) -> int:
    if found["day"]:
        return _number(found["day"])
    if found["part"] in ("上旬", "中旬"):
        return 10 if found["part"] == "上旬" else 20
    bare = not (found["part"] or found["quarter"] or found["end"])
    if year is None or (bare and not _IN_MONTH.match(found.string, found.end())):
        return 0
    return monthrange(year, month)[1]


def _iso(year: int | None, month: int, day: int) -> str | None:
    if year is None or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}"


def _number(digits: str) -> int:
    return int(digits) if digits.isdecimal() else value_of(digits.replace("元", "一"))
