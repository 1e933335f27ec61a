"""A day as a notice words it: 2025年2月底前, 次年1月中旬, 3月8日, 2025.1.17; and the year of one without."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

from selfreview_gui.review.numbering import value_of

_M = r"(?:1[0-2]|0?[1-9]|十[一二]?|[元一二三四五六七八九])"
_D = r"(?:[12]\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
DAY = re.compile(
    rf"(?:(?P<year>20\d\d)\s*年|(?P<relative>次年|明年|来年|今年|本年|当年))?\s*"
    rf"(?:(?P<month>{_M})\s*月份?\s*(?:(?P<day>{_D})\s*[日号]|(?P<part>上旬|中旬|下旬|底|末))?"
    rf"|第?(?P<quarter>[一二三四])季度|(?P<end>年底|年末|底)(?=前(?!后)|之前|以前))"
    rf"|(?P<year2>20\d\d)[./-](?P<month2>\d{{1,2}})[./-](?P<day2>\d{{1,2}})"
    rf"|(?<=[至到—~～-])\s*(?P<only>{_D})\s*[日号]|(?<![月\d])(?P<bare>{_D})[日号](?![内后之以])"
)
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


@dataclass(frozen=True, slots=True)
class Told:
    """A day that was read (ISO date, None where none can be told), with its year and month for the next."""

    date: str | None = None
    year: int | None = None
    month: int = 0


def day_of(found: re.Match[str], before: Told, known: Known) -> Told:
    """Read one match of DAY; `before` is the day before it in the sentence."""
    year, month = before.year, before.month
    if found["year2"]:
        year, month = int(found["year2"]), int(found["month2"])
        return Told(_iso(year, month, int(found["day2"])), year, month)
    if only := found["only"] or found["bare"]:
        return Told(_iso(year, month, _number(only)), year, month)
    now = _month(found)
    if found["year"]:
        year = int(found["year"])
    elif found["relative"]:
        year = known.named(found["relative"])
    elif year is not None and month:
        year += now < month
    else:
        year = known.year_for(now)
    return Told(_iso(year, now, _last_day(found, year, now)), year, now)


def precise(words: str) -> bool:
    """Tell whether words name a day, not only a month."""
    return any(
        found["day"] or found["part"] or found["day2"] or found["end"] or found["quarter"] or found["only"]
        for found in DAY.finditer(words)
    )


def _month(found: re.Match[str]) -> int:
    if found["end"]:
        return 12
    return 3 * _number(found["quarter"]) if found["quarter"] else _number(found["month"])


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
