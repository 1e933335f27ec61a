"""What a notice says about itself: title, issuer, document number, date of issue, meeting and year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selfreview_gui.review.notice.lines import Line, line_of
from selfreview_gui.review.numbering import value_of

_KIND = r"(通知|方案|安排|意见|提示|提醒|公告|函|通报|报告|办法)"
_TITLE_END = re.compile(rf"{_KIND}(（[^（）]*）)?$")
_NUMBER = re.compile(
    r"([\u4e00-\u9fffA-Za-z]{1,14})\s*[〔﹝\[［【（](20\d\d)[〕﹞\]］】）]\s*(第?)\s*(\d{1,4})\s*号$"
)
_ORGANISATION = re.compile(
    r"(党委|党组|支部|总支|委员会|组织部|工委|纪委|监委|小组|办公室|党建办|党群|部|局|处|办|室|科|院|校|公司|中心|站|镇|乡)$"
)
_DATE = re.compile(
    r"^[（]?(20\d\d|二[〇○零Ｏ0O][〇○零一二三四五六七八九]{2})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月"
    r"\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日(印发)?[）]?$"
)
MEETING = r"(?:组织生活会|民主生活会)"
_YEAR = r"20\d\d\s*年度?"
_NAMED = re.compile(rf"({_YEAR}[^，。；：《》0-9]{{0,30}}?{MEETING})")
_BEFORE_NAME = re.compile(
    r"^.*(?:召开|开好|做好|抓好|筹备|开展|举行|参加|关于|《)(?=[^，。]{0,40}?生活会)|^.*的(?=组织|民主)"
)
_PRINTED = re.compile(r"\s*(联合)?印发$")
_SPACED = re.compile(r"(?<=[\d年月日]) (?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]) (?=\d)")
_SPACE = re.compile(r"\s+")


def title_of(lines: Sequence[Line]) -> tuple[str, int, int] | None:
    """Return the title with the first and last of its lines, or None where the text has none.

    A title begins with 关于 (or with the issuer and 关于 on one line) and may take several lines.
    """
    for first, line in enumerate(lines[:12]):
        if re.fullmatch(r"(会议)?通\s*知", line.even.strip()):
            return line.text.strip(), first, first
        if line.mark or re.search(r"[，。；：]", line.veiled[:-1]) or line.even.endswith(("。", "：", "；")):
            continue
        if "关于" in line.even[:45] or _TITLE_END.search(line.even):
            for last in range(first, min(first + 4, len(lines))):
                if _TITLE_END.search(lines[last].even.strip()):
                    whole = "".join(each.text.strip() for each in lines[first : last + 1])
                    return _SPACED.sub("", whole), first, last
    return None


def number_of(lines: Sequence[Line], body: int) -> str | None:
    """Return the document number that stands on a line of its own above the text, 〔〕 around the year."""
    for line in lines[: body + 1]:
        found = _NUMBER.search(_SPACE.sub("", line.even))
        if found and len(line.even) <= 40:
            return f"{found[1]}〔{found[2]}〕{found[3]}{found[4]}号"
    return None


def issued(lines: Sequence[Line]) -> tuple[int, int, int] | None:
    """Return the date of issue: the first that stands on a line of its own."""
    found = (_DATE.match(line.even.strip()) for line in lines)
    match = next((each for each in found if each), None)
    return (_digits(match[1]), _digits(match[2]), _digits(match[3])) if match else None


def issuer_of(lines: Sequence[Line], title: tuple[str, int, int] | None) -> str | None:
    """Return who issued the notice: named in its title's line, signed below it, or at its head."""
    if title and (named := _before_title(title[0])):
        return named
    below = lines[title[2] + 1 :] if title else lines
    return _signed(below) or (_at_head(lines[: title[1]]) if title else None)


def meeting_of(title: str, lines: Sequence[Line]) -> str | None:
    """Return the name of the meeting as the notice has it: in the title, else in the text."""
    if found := _named(title):
        return found
    text = _SPACED.sub("", "".join(line.text for line in lines))
    if re.search(r"20\d\d\s*年度?", title) and (full := _NAMED.search(text)):
        return full[1]
    plain = re.search(rf"(?:“[^“”]+”)?[^“”，。；：《》、]*{MEETING}", title)
    if plain:
        return _BEFORE_NAME.sub("", plain[0]) or None
    full = _NAMED.search(text)
    found_plain = re.search(rf"(?:主题教育)?(?:专题)?{MEETING}", text)
    return full[1] if full else found_plain[0] if found_plain else None


def year_of(meeting: str | None, title: str, lines: Sequence[Line]) -> int | None:
    """Return the year under review that the meeting's name, the title or the text gives, else None."""
    for words in (meeting or "", title):
        if found := re.search(r"(20\d\d)\s*年", words):
            return int(found[1])
    named = _NAMED.search(_SPACED.sub("", "".join(line.even for line in lines)))
    return int(named[1][:4]) if named and "年度" in named[1] else None


def _named(title: str) -> str | None:
    found = _NAMED.search(title)
    return found[1] if found else None


def _before_title(title: str) -> str | None:
    before = title.partition("关于")[0].strip()
    return _together([before]) if before and _ORGANISATION.search(before) else None


def _signed(lines: Sequence[Line]) -> str | None:
    """Return the lines of names above the date that stands alone, or the last line where there is none."""
    dates = [index for index, line in enumerate(lines) if _DATE.match(line.even.strip())]
    return next((found for end in (*dates, len(lines)) if (found := _names_above(lines, end))), None)


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
    return len(text) <= 60 and not line.mark and not re.search(r"[，。；：！？]", text) and bool(_names(text))


def _names(text: str) -> bool:
    return all(_ORGANISATION.search(each) for each in text.split())


def _together(names: Sequence[str]) -> str | None:
    return "、".join(part for name in names for part in name.split()) or None


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
