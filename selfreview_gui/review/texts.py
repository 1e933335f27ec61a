"""What kind of text a document is: a self-review, or something else that lay in the same folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from selfreview_gui.review.document import Document, Remark
from selfreview_gui.review.lines import Line, read_lines
from selfreview_gui.review.script import simplified
from selfreview_gui.review.template import Role
from selfreview_gui.review.wording import is_paper_title, role_of


class TextKind(StrEnum):
    """Kinds of text that offices keep beside self-reviews."""

    REVIEW = "review"
    NEWS = "news"
    REPORT = "report"
    MINUTES = "minutes"
    SPEECH = "speech"
    NOTICE = "notice"
    PLAN = "plan"
    ESSAY = "essay"
    LIST = "list"
    UNKNOWN = "unknown"


_NAMES = {
    TextKind.NEWS: "新闻稿",
    TextKind.REPORT: "工作总结或报告",
    TextKind.MINUTES: "会议记录",
    TextKind.SPEECH: "讲话稿",
    TextKind.NOTICE: "通知",
    TextKind.PLAN: "工作方案",
    TextKind.ESSAY: "心得体会",
    TextKind.LIST: "清单或台账",
}
_SURE = 3  # what a kind has to score
_FRONT = 6  # lines at the top
_LOOKED_AT = 300  # lines
_LONGEST = 20_000  # characters of them

# How the last words of one of the first lines name the kind.
_TITLES: tuple[tuple[TextKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?:{words})(?:[（(【].{{0,12}}[）)】])?$"))
    for kind, words in (
        (TextKind.NOTICE, "通知|通报|函|决定|批复|公告"),
        (
            TextKind.REPORT,
            "工作总结|总结|工作报告|述职报告|述职述廉报告|(?<!思想)汇报|总结报告|工作(?:计划|要点|思路|打算)|(?:情况|整改)的?报告",
        ),
        (TextKind.MINUTES, "会议记录|纪要|记录"),
        (TextKind.SPEECH, "讲话(?:稿|提纲)?|致辞|讲稿|主持词|点评(?:讲话)?|动员讲话"),
        (TextKind.PLAN, "方案|安排|计划|议程|制度|办法|细则|流程|预案"),
        (TextKind.ESSAY, "心得体会|心得|体会|感悟|读后感|征文|思想汇报"),
        (TextKind.LIST, "清单|台账|一览表|登记表|测评表|汇总表|征求意见表"),
    )
)
# What the text itself says; each pattern that is found counts as much as stands before it.
_SIGNS: tuple[tuple[TextKind, int, re.Pattern[str]], ...] = tuple(
    (kind, weight, re.compile(words, re.MULTILINE))
    for kind, weight, words in (
        (
            TextKind.REVIEW,
            3,
            r"现将.{0,20}(?:对照|检查|检视|剖析).{0,12}(?:报告|汇报)?如下|作(?:如下|以下)?(?:对照)?检查[：:。]",
        ),
        (TextKind.REVIEW, 1, r"对照检查|检视剖析|查摆"),
        (TextKind.REVIEW, 1, r"批评指正|批评帮助"),
        (
            TextKind.NEWS,
            3,
            r"^.{0,12}(?:本报讯|本网讯|讯[（(]|.{0,4}通讯员|记者)|[（(](?:通讯员|记者|供稿|撰稿)",
        ),
        (
            TextKind.NEWS,
            2,
            r"^(?:近日|日前|\d{4}年)?\s*(?:\d{1,2}月)?\d{0,2}日?(?:上午|下午|晚)?，.{0,40}(?:召开|举行|开展|举办)",
        ),
        (TextKind.NEWS, 2, r"会议(?:强调|指出|要求|认为)"),
        (TextKind.NEWS, 1, r"据(?:了解|悉)|(?:主持会议|到会指导|参加会议)|在会后说"),
        (TextKind.REPORT, 2, r"现将.{0,24}(?:工作|总结).{0,8}如下|各项工作|同比增长"),
        (TextKind.MINUTES, 5, r"^(?:会议)?时\s*间[：:](?:.|\n){0,200}^(?:会议)?地\s*点[：:]"),
        (TextKind.MINUTES, 2, r"^(?:记录人?|记录员|主持人?|参会人员|出席人?员?|缺席人?员?|列席人?员?)[：:]"),
        (TextKind.SPEECH, 2, r"我?(?:再)?(?:讲|强调|提)(?:.{1,2})点(?:意见|要求|希望)|谢谢大家|听了大家的"),
        (TextKind.SPEECH, 1, r"^(?:各位)?同志们?[：:，]"),
        (TextKind.NOTICE, 3, r"现(?:就|将).{0,60}通知如下|有关事项通知如下"),
        (TextKind.NOTICE, 2, r"^(?:各|机关各|区直各|县直各|局属各).{0,20}[：:]$"),
        (TextKind.NOTICE, 1, r"^.{1,12}〔20\d\d〕\d+号$"),
        (TextKind.PLAN, 3, r"制定(?:本|如下|以下)(?:工作)?(?:实施)?方案"),
    )
)


def kind_of_text(document: Document) -> TextKind:
    """Tell what kind of text a document is; UNKNOWN where neither its title nor its words say."""
    lines = read_lines(document.paragraphs[:_LOOKED_AT])
    scores = dict.fromkeys(TextKind, 0)
    for kind, weight in _found(lines):
        scores[kind] += weight
    best = max(_NAMES, key=lambda kind: scores[kind])
    if scores[TextKind.REVIEW] >= _SURE and scores[TextKind.REVIEW] >= scores[best]:
        return TextKind.REVIEW
    if scores[best] >= _SURE:
        return best
    return TextKind.REVIEW if scores[TextKind.REVIEW] > 1 else TextKind.UNKNOWN


def other_kind(document: Document) -> Remark | None:
    """Return the remark that a document is another kind of text, None where it is not known to be one."""
    name = _NAMES.get(kind_of_text(document))
    return Remark("other", f"这像是一篇{name}，不像对照检查材料，请核对") if name else None


def _found(lines: list[Line]) -> Iterator[tuple[TextKind, int]]:
    """Yield every sign of a kind with its weight."""
    front = [simplified(line.text) for line in lines[:_FRONT] if not line.number and len(line.text) <= 60]
    if any(map(is_paper_title, front)):
        yield TextKind.REVIEW, 5
    else:
        yield from _titled(front)
    told = {role_of(line.text) for line in lines if line.number and len(line.text) <= 40}
    yield TextKind.REVIEW, 3 * len(told & {Role.CAUSES}) + len(told & {Role.PROBLEMS, Role.MEASURES})
    text = simplified("\n".join(line.text for line in lines)[:_LONGEST])
    for kind, weight, pattern in _SIGNS:
        if pattern.search(text):
            yield kind, weight


def _titled(front: list[str]) -> Iterator[tuple[TextKind, int]]:
    for kind, pattern in _TITLES:
        if any(pattern.search(line) for line in front):
            yield kind, 4
            return
