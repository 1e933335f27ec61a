"""Whether a text calls a meeting at all, or only speaks of one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selfreview_gui.review.notice.beside import are_minutes
from selfreview_gui.review.notice.head import MEETING
from selfreview_gui.review.notice.lines import Line

_OTHER_TITLE = re.compile(
    r"(通报|报告|总结|记录|简报|台账|清单|点评|讲话|讲稿|主持词|主持稿|发言|发言稿|对照检查材料|检视剖析材料|心得体会|体会|范例|经验|请示|批复|复函|申请|要点|计划)(（[^（）]*）)?$"
    r"|整改落实|整改工作|问题整改|落实整改|召开情况|开展情况|情况的|质量|抽查|督查|督导|列席|旁听|检查(?!材料)|培训|观摩"
    r"|报送|上报|汇总|结果|总结|案例|如何|怎样|怎么"
)
_CALL = re.compile(
    rf"(请|要|须|应|于|拟|在|统一|前|旬|内|决定|组织|定)[^，。；]{{0,30}}?(召开|开好|开完|举行|组织好)(?!的|了)[^，。；]{{0,25}}{MEETING}"
    rf"|{MEETING}[^，。；的]{{0,20}}(召开|开完|完成|举行|准备|集中开|分批开|定[在于])"
)
_BY_THE_WAY = re.compile(r"^为|为[^，。；]{0,8}(召开|开好)|做好准备|打牢|基础|[未已]召开|纳入|内容|如何|怎样")
_IS_NOTICE = re.compile(r"(通知|方案|安排|意见|提示|提醒|公告|函|指引|预案|须知|要求)(（[^（）]*）)?$")
_PLANNED = re.compile(r"(定于|将于|拟于|计划于|请[^。]{0,40}(召开|开好|开完))")
_DIRECTIVE = re.compile(
    r"通知如下|安排如下|事项通知|要求如下|安排意见|现通知|请遵照|请认真|特此通知|统一要求|提出如下|制定本?方案|补充通知|兹定于"
    r"|提示如下|明确如下|部署如下|收到请回复"
)
_ADDRESS = re.compile(
    r"^(@所有人)?\s*(?!（|.{0,4}作者|.{0,4}来源)(各|全体|所属|局属|机关|校属|院属|.{0,12}(党委|支部|总支|党组|书记|单位|党员|同志们?))[^，。；]{0,60}："
)
_DONE = re.compile(
    rf"{MEETING}(已|均已|圆满|顺利)|已(全部|陆续|按期|经)?召开|召开了[^。]{{0,30}}{MEETING}"
    r"|现将[^。]{0,20}情况(报告|汇报|通报)如下|对照检查情况(报告|汇报)|记录人：|请[^。]{0,12}批评指正|现在散会|今天[，]?我们[^。]{0,20}召开"
)
_NEWS = re.compile(
    rf"(近日|(?<!\d)日前|(?<!于\d)(?<!定于)[月日](上午|下午)).{{0,60}}{MEETING}|主持人：|会上，|会议(要求|强调|指出)"
)
_AGREED = re.compile(r"(议定|决定|研究|布置|部署|明确)[^。]{0,20}(如下|事项|工作)")
_LONGEST_HEADLINE = 50


def calls_meeting(title: str, lines: Sequence[Line], asks: bool) -> bool:
    """Tell whether the text calls a meeting of this genre; one that reports of one does not.

    `asks`: dimensions were found in it, which decides where the title does not speak of the meeting.
    """
    text = "\n".join(line.even for line in lines)
    if not re.search(MEETING, text) or _OTHER_TITLE.search(title or _headline(lines)):
        return False
    if are_minutes(title):
        return asks and not re.search(MEETING, title) and bool(_AGREED.search(text)) and _is_called(text)
    titled = bool(_IS_NOTICE.search(title) and re.search(MEETING, title))
    addressed = any(_ADDRESS.match(line.even.strip()) for line in lines[:10])
    if not (titled or addressed or _DIRECTIVE.search(text)) or _DONE.search(text):
        return False
    if not _IS_NOTICE.search(title) and _NEWS.search(text) and not _PLANNED.search(text):
        return False
    return bool(re.search(MEETING, title)) or (asks and _is_called(text))


def _headline(lines: Sequence[Line]) -> str:
    """Return the first line where it may be a heading of the whole."""
    first = lines[0].even.strip() if lines else ""
    return "" if len(first) > _LONGEST_HEADLINE or re.search("[，。；：]", first) else first


def _is_called(text: str) -> bool:
    clauses = re.split("[，。；\n]", text)
    return any(_CALL.search(clause) and not _BY_THE_WAY.search(clause) for clause in clauses)
