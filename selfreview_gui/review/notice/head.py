"""What a notice says about itself: title, document number, meeting and year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selfreview_gui.review.notice.lines import Line, line_of
from selfreview_gui.review.notice.signed import Titled

_KIND = r"(通知|方案|安排|意见|提示|提醒|公告|函|通报|报告|办法|纪要|指引|预案|请示|批复|决定|通告|要点|总结|倡议书|实施细则|须知)"
_REQUIRED = re.compile(r"^关于.{4,40}要求$")
_TITLE_END = re.compile(rf"{_KIND}(（[^（）]*）)?$")
_NUMBER = re.compile(
    r"([\u4e00-\u9fffA-Za-z]{1,14})\s*[〔﹝\[［【（](20\d\d)[〕﹞\]］】）]\s*(第?)\s*(\d{1,4})\s*号$"
)
MEETING = r"(?:组织生活会|民主生活会)"
_YEAR = r"20\d\d\s*年度?"
_NAMED = re.compile(rf"({_YEAR}[^，。；：《》0-9]{{0,30}}?{MEETING})")
_BEFORE_NAME = re.compile(
    r"^.*(?:召开|开好|做好|抓好|筹备|开展|举行|参加|关于|《)(?=[^，。]{0,40}?生活会)|^.*的(?=组织|民主)"
)
_SPACED = re.compile(r"(?<=[\d年月日]) (?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]) (?=\d)")
_SPACE = re.compile(r"\s+")
_FRAME = " \u3000\t【】★"
_BESIDE_NUMBER = re.compile(r"(签发人|会签人|★|特急|加急|平急|秘密).*$")
_SUBJECT = re.compile(r"^\s*(主题|标题|题目|主旨|转发|转|回复|(?i:fwd?|re))\s*[：:]\s*(?=.*关于)")
_LONGEST_NUMBER = 40  # characters of the line that holds it


def title_of(lines: Sequence[Line]) -> Titled | None:
    """Return the title with the first and last of its lines, or None where the text has none.

    A title begins with 关于 (or with the issuer and 关于 on one line) and may take several lines.
    """
    for first, line in enumerate(map(_bare, lines[:12])):
        if re.fullmatch(r"(会议)?通\s*知", line.even.strip()) or _REQUIRED.match(line.even.strip()):
            return line.text.strip(), first, first
        if line.mark or re.search(r"[，。；：]", line.veiled[:-1]) or line.even.endswith(("。", "：", "；")):
            continue
        if "关于" in line.even[:45] or _TITLE_END.search(line.even.strip(_FRAME)):
            for last in range(first, min(first + 4, len(lines))):
                if _TITLE_END.search(lines[last].even.strip(_FRAME)):
                    whole = "".join(_bare(each).text.strip(_FRAME) for each in lines[first : last + 1])
                    return _SPACED.sub("", whole), first, last
    return None


def _bare(line: Line) -> Line:
    """Leave out what a mail writes before its subject, and stars."""
    if _SUBJECT.match(line.text) or line.text.startswith(("★", "—")):
        return line_of(_SUBJECT.sub("", line.text.strip("★—")))
    return line


def number_of(lines: Sequence[Line], body: int) -> str | None:
    """Return the document number that stands on a line of its own above the text, 〔〕 around the year."""
    for line in lines[: body + 1]:
        bare = _BESIDE_NUMBER.sub("", _SPACE.sub("", line.even))
        found = _NUMBER.search(bare)
        if found and len(bare) <= _LONGEST_NUMBER:
            return f"{found[1]}〔{found[2]}〕{found[3]}{found[4]}号"
    return None


def meeting_of(title: str, lines: Sequence[Line]) -> str | None:
    """Return the name of the meeting as the notice has it: in the title, else in the text."""
    if found := _named(title):
        return found
    text = _SPACED.sub("", "".join(line.text for line in lines))
    if re.search(r"20\d\d\s*年度?", title) and (full := _latest(text)):
        return full[1]
    plain = re.search(rf"(?:“[^“”]+”)?[^“”，。；：《》、]*{MEETING}", title)
    full = _latest(text)
    if plain and (name := _BEFORE_NAME.sub("", plain[0])):
        return full[1] if full and re.fullmatch(MEETING, name) else name
    found_plain = re.search(rf"(?:主题教育)?(?:专题)?{MEETING}", text)
    return full[1] if full else found_plain[0] if found_plain else None


def year_of(meeting: str | None, title: str, lines: Sequence[Line]) -> int | None:
    """Return the year under review that the meeting's name, the title or the text gives, else None."""
    for words in (meeting or "", title):
        if found := re.search(r"(20\d\d)\s*年", words):
            return int(found[1])
    named = _latest(_SPACED.sub("", "".join(line.even for line in lines)))
    return int(named[1][:4]) if named and "年度" in named[1] else None


def _latest(text: str) -> re.Match[str] | None:
    """Return the first mention of the meeting of the latest year; earlier ones are looked back upon."""
    return max(_NAMED.finditer(text), key=lambda each: int(each[1][:4]), default=None)


def _named(title: str) -> str | None:
    found = _NAMED.search(title)
    return found[1] if found else None
