"""What a heading, a title or a last line says about itself, by its wording."""

from __future__ import annotations

import re
from functools import lru_cache

from selfreview_gui.review.script import simplified
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Role

_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        Role.RECTIFICATION,
        re.compile(
            r"(上一?年度?|去年|20\d\d年度?|上次|上轮).{0,30}整改|整改(措施)?(落实|完成)?(的)?(情况|落实|进展|成效|结果)"
            r"|问题整改方面|(巡视|巡察|督查|专项整治).{0,12}整改"
        ),
    ),
    (
        Role.MEASURES,
        re.compile(r"措施|努力(的)?方向|改进(的)?方向|整改(的)?方向|打算|今后|下一步|整改思路|举措|改进思路"),
    ),
    (Role.PROBLEMS, re.compile(r"问题|不足|差距|短板|查摆|薄弱|缺点|欠缺")),
    (Role.CAUSES, re.compile(r"原因|根源|成因|剖析|症结|根子")),
    (Role.STATUS, re.compile(r"现状|基本情况|基本概况|工作情况|履职情况|主要做法|会前准备|工作开展情况")),
)
_CAUSES_FIRST = re.compile(
    r"(问题|不足|差距).{0,6}(原因|根源|成因)|(原因|根源|成因)(分析|剖析)?$|剖析.{0,6}(原因|根源)"
)
_PROBLEMS_AND_CAUSES = re.compile(r"(问题|不足|差距)(和|及|与|以及|、).{0,8}(原因|根源)")
# What leaders' papers have beside problems, causes and measures.
_BESIDE = re.compile(r"案例|有关事项|谈心谈话情况|批评意见|重要说明|说明的问题|征求意见情况")
_BARE = re.compile(
    r"(?:问题|不足|差距|短板|薄弱环节|缺点|原因|根源|成因|剖析|分析|查找|查摆|检视|检查|发现|措施|方向|打算|思路|举措"
    r"|目标|计划|整改|改进|下一步|今后|努力|存在|产生|形成|突出|主要|具体|思想|深层次|深刻|深入|表现|方面|情况|工作"
    r"|这些|上述|以上|有关|相关|上年度|上一年度|去年|落实|组织生活会|民主生活会|专题|支部|班子|个人|自身|当前|目前|我|的|和|与|及|以及|对|、"
    r"|[：:\s【】\[\]●■◆▲★☆])+"
)
_LONGEST_BARE = 24  # characters
_TITLE_WORDS = re.compile(r"材料|报告|提纲|发言|检查|剖析|总结|清单")
_PAPER = re.compile(
    r"(?:对照|检视|检查|剖析|党性分析|自查|查摆).{0,6}(?:材料|报告|提纲|发言稿?|检查|剖析)"
    r"(?:[（(【][^（）()【】]{1,12}[）)】])?\d{0,2}$"
)
_LONGEST_TITLE = 50
_SENTENCE_MARK = re.compile(r"[。；！？;]")
_CLOSING = re.compile(
    r"^(?:以上|特此|总之|不当之处|不妥之处|不足之处|敬请|恳请|请(?:各位|同志|大家|组织|领导|上级))|批评指正|批评帮助"
    r"|^(?!.*(?:底前|责任人)).*请[^。]{0,24}(?:同志|大家|党员|组织|党委|领导|上级)[^。]{0,12}"
    r"(?:批评|指正|帮助)[^。]{0,4}[。！]?$"
    r"|(?:汇报|发言|报告|检查)(?:完毕|完了|到此|就到这里)"
    r"|^(?:我们|支部|班子|我|本人)(?:[^。]{0,6}，)?(?:决心|将以(?:这次|此次|本次))"
)
_DIGIT = r"[\dxX×ＸＯ○〇零一二三四五六七八九]"
_DAY = r"[\dxX×一二三四五六七八九十]{1,3}"
_DATE_TEXT = rf"[（(]?\s*(?:{_DIGIT}{{2,4}}\s*年\s*{_DAY}\s*月(?:\s*{_DAY}\s*日)?|\d{{4}}([.．/-])\d{{1,2}}\1\d{{1,2}})\s*[）)]?"
_DATE = re.compile(rf"^{_DATE_TEXT}$")
_SIGNED_AND_DATED = re.compile(rf"^\S.{{1,30}}\s{_DATE_TEXT}$")
_SIGNER = re.compile(
    r"^(?:(?:对照)?检查人|汇报人|报告人|剖析人|发言人|述评人|姓名|签名|签字"
    r"|[^。；：，！？:]{2,12}[（(](?:签[字名章]|盖章)[）)])\s*[：:]\s*"
)
_YEAR = re.compile(r"(20\d\d)\s*年")
_YEAR_OF_MEETING = re.compile(r"(20\d\d)\s*年度|^(20\d\d)年[，,]", re.MULTILINE)
_HAN_YEAR = re.compile(r"(二[〇○零]二[〇○零一二三四五六七八九])\s*年度")
_BEFORE_UNIT = re.compile(r"20\d\d\s*年度?|关于|召开|(专题)?(组织|民主)生活会")
_AFTER_UNIT = re.compile(
    r"领导班子|班子|对照|检查|个人|[一二三四五六七八九十]个|党性|剖析|整改|发言|材料|增强"
)
_UNIT = re.compile(r"(?:支部|支部委员会|党委|党组|党总支|委员会|班子)$")
_SPEAKS_FOR_OTHERS = re.compile(r"代表.{0,16}(?:支部|支委|班子|党委|党组)")
_SAYS_I = re.compile(r"本人|(?<![自忘])我(?![们国党省市县区镇乡局站所院校处支单司场办队委厅行馆中])")


@lru_cache(maxsize=1024)  # each heading is asked about several times while a paper is read
def role_of(heading: str) -> Role:
    """Tell from its heading what a part does; OTHER where the wording does not say."""
    heading = simplified(heading)
    if _BESIDE.search(heading):
        return Role.OTHER
    if _PROBLEMS_AND_CAUSES.search(heading):
        return Role.PROBLEMS
    if _CAUSES_FIRST.search(heading):
        return Role.CAUSES
    return next((role for role, pattern in _ROLES if pattern.search(heading)), Role.OTHER)


def bare_role(heading: str) -> Role:
    """Tell the role of a heading that says nothing but its role (原因剖析); OTHER where it says more."""
    heading = simplified(heading)
    return role_of(heading) if len(heading) <= _LONGEST_BARE and _BARE.fullmatch(heading) else Role.OTHER


def is_beside(heading: str) -> bool:
    """Tell whether a part is one that papers have beside problems, causes and measures (典型案例剖析)."""
    return bool(_BESIDE.search(simplified(heading)))


def is_title(line: str) -> bool:
    """Tell whether a line has the words and the shape of a paper's title."""
    return (
        len(line) <= _LONGEST_TITLE
        and not line.endswith(tuple("：，:"))
        and not _SENTENCE_MARK.search(line)
        and bool(_TITLE_WORDS.search(simplified(line)))
    )


def is_paper_title(line: str) -> bool:
    """Tell whether a line can be nothing but the title of such a paper: it ends in 对照检查材料 or the like."""
    return is_title(line) and bool(_PAPER.search(simplified(line)))


def is_closing(line: str) -> bool:
    """Tell whether a paragraph closes the paper (以上……，请批评指正)."""
    return len(line) <= 300 and bool(_CLOSING.search(simplified(line)))


def is_date(line: str) -> bool:
    """Tell whether a line is a date and nothing else."""
    return bool(_DATE.match(line))


def is_signed_and_dated(line: str) -> bool:
    """Tell whether a line is a signature with its date behind it."""
    named = _SIGNER.sub("", line)
    return bool(_SIGNED_AND_DATED.match(named)) and not re.search(r"[。；：，！？]", named)


def is_signature(line: str) -> bool:
    """Tell whether a line can stand as a signature: short, and no sentence."""
    return len(line) <= 30 and not re.search(r"[。；：，！？]", _SIGNER.sub("", line))


def is_signer(line: str) -> bool:
    """Tell whether a line says who signs (汇报人：……, 支部书记（签字）：……)."""
    return len(line) <= 30 and bool(_SIGNER.match(line))


def names_body(line: str) -> bool:
    """Tell whether a line ends as the name of a Party body does (……党支部, ……支部委员会)."""
    return bool(_UNIT.search(simplified(line).rstrip())) and line.count("《") <= line.count("》")


def subject_of(title: str, opening: str, names: str = "") -> Subject:
    """Tell from title, byline or signature, and opening who reviews themselves; OTHER where none says."""
    title, opening, names = simplified(title), simplified(opening), simplified(names)
    for words, where, subject in (
        (r"个人|本人", title, Subject.MEMBER),
        (r"支部|支委", title, Subject.BRANCH),
        (r"领导班子|党组|党委", title, Subject.LEADERS),
        (r"(?m)(?:支部|支部委员会)$", names, Subject.BRANCH),
        (_SPEAKS_FOR_OTHERS.pattern, opening, Subject.BRANCH),
        (_SAYS_I.pattern, opening, Subject.MEMBER),
        (r"支部|支委", opening, Subject.BRANCH),
        (r"班子", title, Subject.LEADERS),
        (r"党组|党委班子", opening, Subject.LEADERS),
    ):
        if re.search(words, where):
            return subject
    return Subject.OTHER


def year_of(title: str, opening: str) -> int | None:
    """Tell the year the paper reviews from its title, else from what follows it; None where neither says."""
    match = _YEAR.search(title) or _YEAR_OF_MEETING.search(opening)
    if match:
        return int(match[match.lastindex or 0])
    written = _HAN_YEAR.search(title) or _HAN_YEAR.search(opening)
    digits = str.maketrans("〇○零一二三四五六七八九", "000123456789")
    return int(written[1].translate(digits)) if written else None


def unit_of(title: str, names: str = "") -> str:
    """Tell the unit from the title, else from byline or signature; empty where none names it."""
    return _unit_in(title.replace("\n", "")) or next(
        (line.strip() for line in names.split("\n") if names_body(line)), ""
    )


def _unit_in(title: str) -> str:
    plain = simplified(title)
    kept = [True] * len(plain)
    for match in _BEFORE_UNIT.finditer(plain):
        kept[match.start() : match.end()] = [False] * len(match[0])
    places = [place for place, is_kept in enumerate(kept) if is_kept]
    end = _AFTER_UNIT.search("".join(plain[place] for place in places))
    return "".join(title[place] for place in places[: end.start()]).strip() if end else ""
