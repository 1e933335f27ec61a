"""Who issued a notice: named in its title, signed below it, or printed at its head; and the day of issue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selfreview_gui.review.notice.lines import Line, line_of
from selfreview_gui.review.numbering import value_of

Titled = tuple[str, int, int]  # the title with the first and last of its lines

_ORGANISATION = re.compile(
    r"(党委|党组|支部|总支|委员会|组织部|工委|纪委|监委|小组|办公室|党建办|党群|部|局|处|办|室|科|院|校|公司|中心|站|镇|乡|所|会)(（[^（）]{2,12}）)?$"
)
_OFFICE = re.compile(r"(办公室|组织部|[^干]部|处|室|党建办|办|科)(（[^（）]{2,12}）)?$")
_DATE = re.compile(
    r"^[（]?(20\d\d|二[〇○零Ｏ0O][〇○零一二三四五六七八九]{2})\s*[年.．/-]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月.．/-]"
    r"\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?(印发)?[）]?$"
)
_NAME_AND_DATE = re.compile(r"^(?P<name>\S{3,40})\s+(?P<date>[（]?20\d\d\s*年.*)$")
_PRINTED = re.compile(r"\s*(联合)?印发$")
_BESIDE = re.compile(r"^(抄送|抄报|主送|发|附件|联系人|印数|分送|主题词|校对|拟稿|审核)")
_PERSON = re.compile(r"^\S{1,3}(部长|主任|书记|同志|科长)$")
_MOST = 60  # characters of a line that is nothing but names


def issued(lines: Sequence[Line]) -> tuple[int, int, int] | None:
    """Return the date of issue: the first that stands on a line of its own, or behind a signature."""
    match = next((found for line in lines if (found := _dated(line))), None)
    return (_digits(match[1]), _digits(match[2]), _digits(match[3])) if match else None


def issuer_of(lines: Sequence[Line], title: Titled | None) -> str | None:
    """Return who issued the notice: the fuller of the names in its title and below it, else that at its head.

    An office that only signs for the body that the title names does not count (党委 …… 党委办公室).
    """
    below = lines[title[2] + 1 :] if title else lines
    named, signed = (_of_title(lines, title) if title else None), _signed(below)
    if named and signed:
        stands_in = _OFFICE.search(signed) and not _OFFICE.search(named)
        return named if stands_in or len(named) >= len(signed) else signed
    return named or signed or (_at_head(lines[: title[1]]) if title else None)


def _of_title(lines: Sequence[Line], title: Titled) -> str | None:
    before = title[0].partition("关于")[0].strip() if "关于" in title[0] else ""
    if before:
        return _together([before]) if _ORGANISATION.search(before) else None
    return _names_above(lines, title[1])


def _signed(lines: Sequence[Line]) -> str | None:
    """Return the names above the first date that stands alone, beside it, or in the last lines."""
    for index, line in enumerate(lines):
        if not _dated(line):
            continue
        beside = _NAME_AND_DATE.match(line.even.strip())
        if beside and _names(beside["name"]):
            return _together([beside["name"]])
        if found := _names_above(lines, index):
            return found
    ends = [index for index, line in enumerate(lines) if _BESIDE.match(line.even.strip())]
    return next((found for end in (len(lines), *reversed(ends)) if (found := _names_above(lines, end))), None)


def _dated(line: Line) -> re.Match[str] | None:
    text = line.even.strip()
    beside = _NAME_AND_DATE.match(text)
    return _DATE.match(beside["date"] if beside else text)


def _names_above(lines: Sequence[Line], end: int) -> str | None:
    names: list[str] = []
    for line in reversed(lines[max(0, end - 4) : end]):
        if not _is_name(line):
            break
        names.insert(0, line.text.strip())
    return _together(names)


def _at_head(lines: Sequence[Line]) -> str | None:
    names = [bare for line in lines if _is_name(line_of(bare := _PRINTED.sub("", line.text.strip())))]
    headed = [line.text.strip()[:-2] for line in lines if line.text.strip().endswith("文件")]
    return _together(names) or _together(headed)


def _is_name(line: Line) -> bool:
    text = line.even.strip()
    return (
        len(text) <= _MOST
        and not line.mark
        and "\t" not in line.text
        and not re.search(r"[，。；：！？]", text)
        and _names(text)
    )


def _names(text: str) -> bool:
    named = [each for each in text.split() if not _PERSON.search(each)]
    return bool(named) and all(_ORGANISATION.search(each) for each in named)


def _together(names: Sequence[str]) -> str | None:
    return "、".join(part for name in names for part in name.split() if not _PERSON.search(part)) or None


def _digits(text: str) -> int:
    if text.isdecimal():
        return int(text)
    if len(text) == 4:
        return int(
            "".join(
                str("〇一二三四五六七八九".find(each) % 10) if each in "一二三四五六七八九" else "0"
                for each in text
            )
        )
    return value_of(text)
