"""Of whom a sentence of a notice speaks: the branch, each member, the leaders."""

from __future__ import annotations

import re

from selfreview_gui.review.subject import Subject

_BRANCH = (
    r"支部委员会|支委会|支部?班子|支委班子|支部领导班子|党委班子|总支班子|班子(?!成员)"
    r"|(?<!以)(?<!以党)(?<!所在党)(?<!所在)(?<!联系党)(?<!联系)支部"
    r"(?!书记|党员|工作条例|大会|主题党日|组织生活会|名称|委员(?!会)|开展组织生活|为单位|活动)"
)
_MEMBER = (
    r"(?<!发展)(?<!流动)(?<!评议)(?<!年老体弱)党员(?!领导干部|大会|教育|管理|活动|队伍|群众|意识|义务|思想状况|身份"
    r"|标准|发展|先锋|之间|干部要以|人数)|个人(?!有关事项|自评)|全体同志|每位同志|大家"
)
_BOTH = re.compile(
    r"(?:班子|支部|支部委员会|支委会|支委)(?:的?(?:对照检查|检视剖析|对照|检视)?(?:材料|提纲)|[^，。；：]{0,4})(?:和|及|、|与|以及|，)[^，。；：]{0,6}(?:党员|个人|成员)(?!教育|管理)"
)
_HAVING = re.compile(r"(组织|引导|督促|要求|指导)(本支部|所属|所有|全体|广大)*党员")
_WORDS = re.compile(rf"(?P<branch>{_BRANCH})|(?P<member>{_MEMBER})")

Subjects = frozenset[Subject]
NOBODY: Subjects = frozenset()
BOTH: Subjects = frozenset((Subject.BRANCH, Subject.MEMBER))


_TURN = re.compile(
    rf"[，；](?=(?:普通|全体|每名|每位|各|广大|其他|一般|学生|教师|教工|师生|农村|机关|在职|在岗|一线|青年)?党?(?:{_BRANCH}|{_MEMBER}))"
)


def turns(text: str) -> list[int]:
    """Return where a sentence begins to speak of somebody else: the places after those pauses."""
    return [found.end() for found in _TURN.finditer(text)]


def last_named(text: str) -> Subjects:
    """Tell whom the text names last, for what stands after it; both where it names them together."""
    if _BOTH.search(text):
        return BOTH
    found = list(_WORDS.finditer(text))
    return frozenset((Subject.BRANCH if found[-1]["branch"] else Subject.MEMBER,)) if found else NOBODY


def subjects_in(text: str, meeting: str) -> Subjects:
    """Tell whom the text speaks of; at a 民主生活会 班子 and 班子成员 are the leaders."""
    if "民主生活会" in meeting:
        return frozenset((Subject.LEADERS,)) if re.search("班子|成员|个人", text) else NOBODY
    if _BOTH.search(text):
        return BOTH
    if _HAVING.search(text):
        return frozenset((Subject.MEMBER,))
    found = _WORDS.search(text)
    if not found:
        return NOBODY
    return frozenset((Subject.BRANCH if found["branch"] else Subject.MEMBER,))
