"""What a heading, a title or a last line says about itself, by its wording."""

from __future__ import annotations

import re

from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Role

_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        Role.RECTIFICATION,
        re.compile(
            r"(上一?年度?|去年|20\d\d年度?|上次).{0,30}整改|整改(落实|完成)?(的)?(情况|落实|进展|成效)|问题整改方面"
        ),
    ),
    (Role.MEASURES, re.compile(r"措施|努力方向|改进方向|整改方向|打算|今后|下一步|整改思路|举措")),
    (Role.PROBLEMS, re.compile(r"问题|不足|差距|短板|查摆|薄弱")),
    (Role.CAUSES, re.compile(r"原因|根源|成因|剖析")),
    (Role.STATUS, re.compile(r"现状|基本情况|工作情况|履职情况|主要做法|会前准备")),
)
_CAUSES_FIRST = re.compile(
    r"(问题|不足|差距).{0,6}(原因|根源|成因)|(原因|根源|成因)(分析|剖析)?$|剖析.{0,6}(原因|根源)"
)
_PROBLEMS_AND_CAUSES = re.compile(r"(问题|不足|差距)(和|及|与|以及|、).{0,8}(原因|根源)")
_TITLE_WORDS = re.compile(r"材料|报告|提纲|发言|检查|剖析|总结|清单")
_CLOSING = re.compile(
    r"^(以上|特此|总之|不当之处|不妥之处|不足之处|敬请|恳请|请(各位|同志|大家|组织|领导|上级))|(批评指正|批评帮助)"
)
_DATE = re.compile(
    r"^[（(]?\s*[\dxX×ＸＯ○〇零一二三四五六七八九]{2,4}\s*年\s*[\dxX×一二三四五六七八九十]{1,3}\s*月"
    r"(\s*[\dxX×一二三四五六七八九十]{1,3}\s*日)?\s*[）)]?$"
)
_YEAR = re.compile(r"(20\d\d)\s*年")
_BEFORE_UNIT = re.compile(r"20\d\d\s*年度?|关于|召开|(专题)?(组织|民主)生活会")
_AFTER_UNIT = re.compile(
    r"领导班子|班子|对照|检查|个人|[一二三四五六七八九十]个|党性|剖析|整改|发言|材料|增强"
)


def role_of(heading: str) -> Role:
    """Tell from its heading what a part does; OTHER where the wording does not say."""
    if _PROBLEMS_AND_CAUSES.search(heading):
        return Role.PROBLEMS
    if _CAUSES_FIRST.search(heading):
        return Role.CAUSES
    return next((role for role, pattern in _ROLES if pattern.search(heading)), Role.OTHER)


def is_title(line: str) -> bool:
    """Tell whether a line has the words and the shape of a paper's title."""
    return len(line) <= 50 and not line.endswith(tuple("。：；，！？:;")) and bool(_TITLE_WORDS.search(line))


def is_closing(line: str) -> bool:
    """Tell whether a paragraph closes the paper (以上……，请批评指正)."""
    return bool(_CLOSING.search(line)) and len(line) <= 300


def is_date(line: str) -> bool:
    """Tell whether a line is a date and nothing else."""
    return bool(_DATE.match(line))


def is_signature(line: str) -> bool:
    """Tell whether a line can stand as a signature: short, and no sentence."""
    return len(line) <= 30 and not re.search(r"[。；：，！？]", line)


def subject_of(title: str, opening: str) -> Subject:
    """Tell from title and opening who reviews themselves; OTHER where they do not say."""
    for words, where, subject in (
        (r"个人|本人", title, Subject.MEMBER),
        (r"支部|支委", title, Subject.BRANCH),
        (r"领导班子|党组|党委", title, Subject.LEADERS),
        (r"支部|支委", opening, Subject.BRANCH),
        (r"班子", title, Subject.LEADERS),
        (r"本人|我", opening, Subject.MEMBER),
    ):
        if re.search(words, where):
            return subject
    return Subject.OTHER


def year_of(title: str, opening: str) -> int | None:
    """Tell the year the paper reviews from its title, else from the opening; None where neither says."""
    match = _YEAR.search(title) or re.search(r"(20\d\d)\s*年度", opening)
    return int(match[1]) if match else None


def unit_of(title: str) -> str:
    """Tell the unit from the title, empty where it does not name one."""
    rest = _BEFORE_UNIT.sub("", title.replace("\n", ""))
    return _AFTER_UNIT.split(rest, maxsplit=1)[0].strip() if _AFTER_UNIT.search(rest) else ""
