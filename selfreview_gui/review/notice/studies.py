"""What is to be studied before the meeting: named in a sentence, or listed below a heading that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selfreview_gui.review.notice.items import Stretch
from selfreview_gui.review.notice.lines import Line, Sentence, sentences_of
from selfreview_gui.review.notice.outline import depth, heading

LONGEST = 60  # characters of one title or document
_VERB = re.compile(
    r"(?<!中心组)(?<!开展)(?<!集中)(?:学习(?!近平)|研读)(?!教育|小组|会|计划|情况|时间|方式|强国|型|方面|成效|成果|态度|不|是否|够|抓|制度|要|看|笔记|心得)"
    r"|(?:集中|开展)学习(?!教育|时间|不)|通读|重温|精读|诵读|学好(?:用好)?|学深|学透|学一学|学一遍|(?:必学|规定)(?:内容|篇目|书目)|(?<![大中小科开教同自数])学(?=党|《|习近平)"
)
_VERB_BEHIND = re.compile(
    r"(?<=[告章记卷》神])(?:必须|要|应当?)?(?:逐字逐句|原原本本|认真|反复|带头)*[必选精通]?(?:学|读|学习|研读)$"
)
_LEAD = re.compile(
    r"学习.{0,8}(?:内容|篇目|重点|书目|资料|文件|清单|如下)|学什么|(?:必学|规定|学习)(?:内容|篇目|书目)|学习准备"
    r"|(?:重点|认真|深入)学习(?:以下.{0,6})?$|会前学习$|理论学习$|学习研讨$"
)
_NO_STUDY = re.compile(r"是否|查摆|查找|检视|对照(?!学)|有没有|剖析|整改")
_NO_TOPIC = re.compile(r"会议主题|(?<!突出)主题$|^主题|总体要求|指导思想|目标要求|总体目标")
_AIM = re.compile(r"^(?:为|以(?!自学|集中|个人|支部|党支部|党小组)|按照|根据|围绕|把(?=党员))")
_HEAD = re.compile(
    r"(?:[、，：和及与并把再要]|以及|再次|同时|还要|认真|深入|重点|主要|系统|集中|跟进|及时|全文|持续|原原本本|反复|带着党员|以下(?:内容|文件|篇目)?"
    r"|内容|篇目|书目|资料|包括|主要是|为主|有(?=《)|是(?=《)|学习|研读|重温|通读|精读|诵读|学一遍|一遍|学一学|学|领会|贯彻|落实|研讨|理解|掌握|传达|宣传|好(?=党|《|习|新)|组织党员|的)+"
)
_TAIL = re.compile(
    r"(?:等[^，。、》]{0,10}|作为.*|(?:这|之).{0,6}内容|为.{0,4}(?:内容|重点)|一遍|原文|原著|入脑入心)$"
)
_ITEM = re.compile(
    r"(?:《[^《》]+》(?:（[^（）]*）)?(?:第.{1,4}卷)?(?:、第.{1,2}卷)*(?:内容)?|精神|讲话|论述|(?<=.{3})思想|党章|党规|(?<!情况)报告|文章|章程|文件"
    r"|决定|决议|条例|公报|指示|批示|回信|贺信|准则|规定|通报|党纪|宪法|法典|(?:有关|相关)(?:内容|规定|论述|文件|要求))$"
)
_NO_ITEM = re.compile(r"撰写|报送|收看|观看|召开组织|谈心|征求|要求$|[。？！]|方面|组织生活会|民主生活会")
_UNFINISHED = re.compile(r"(?:届[一二三四五六七]中|[一二三四五六七]中|大|[一二三四五六七]次全会|次)$")
_CLAUSE = re.compile(r"[^，；：。]+")
_VOLUME = re.compile(r"第.{1,2}卷")
_NAMED = re.compile(r"《|党的|党章|习近平|总书记|中央|中共|中国共产党|[十二]十|新修[订改]|[省市县区]委|全国")
_AND = re.compile(r"以及|和|及(?!其)|与|并")


def studies_of(lines: Sequence[Line], taken: frozenset[int]) -> tuple[str, ...]:
    """Return what is to be studied, in order; `taken` are lines that say something else."""
    found: list[str] = []
    lead: int | None = None
    for index, line in enumerate(lines):
        if lead is not None and line.mark and depth(line) <= lead:
            lead = None
        if index in taken:
            continue
        here = list(_in_line(lines, index, lead is not None))
        found += [each for each in here if each not in found]
        if _LEAD.search(heading(line)) and not _NO_STUDY.search(heading(line)):
            lead = depth(line)
        elif not line.mark and not here:
            lead = None
    return tuple(found)


def _in_line(lines: Sequence[Line], index: int, below: bool) -> Iterator[str]:
    line = lines[index]
    if any(_NO_TOPIC.search(each) for each in (heading(line), *lines[index].above)):
        return
    told = bool(_LEAD.search(heading(line)) and not _NO_STUDY.search(heading(line)))
    for place, sentence in enumerate(sentences_of(index, line)):
        yield from _in_sentence(line, sentence, below or (told and place > 0))


def _in_sentence(line: Line, where: Sentence, below: bool) -> Iterator[str]:
    """Go through the clauses: the one with the verb, and those that go on with nothing but items."""
    going_on = below
    for clause in _CLAUSE.finditer(line.veiled, where.start, where.end):
        words = line.even[slice(*clause.span())]
        verb = (
            None
            if going_on and _begins_with_item(line, clause)
            else _VERB.search(line.veiled, *clause.span())
        )
        if _NO_STUDY.search(words) or (verb and _AIM.search(words)):
            going_on = False
            continue
        start, end = verb.end() if verb else clause.start(), clause.end()
        if behind := _VERB_BEHIND.search(line.veiled, *clause.span()):
            verb, start, end = behind, clause.start(), behind.start()
        pieces = list(_pieces(line, start, end))
        items = [piece for piece in pieces if _is_item(line, piece)]
        if verb or (going_on and items and items[0] == pieces[0]):
            going_on = True
            yield from (line.text[slice(*each)] for each in items)
        elif items or going_on:
            going_on = going_on and not pieces


def _begins_with_item(line: Line, clause: re.Match[str]) -> bool:
    first = next(_pieces(line, *clause.span()), None)
    return bool(first and _NAMED.match(line.even, clause.start()) and _is_item(line, first))


def _is_item(line: Line, piece: Stretch) -> bool:
    words = line.even[slice(*piece)]
    return (
        1 < len(words) <= LONGEST and bool(_ITEM.search(words)) and not _NO_ITEM.search(line.veiled, *piece)
    )


def _pieces(line: Line, start: int, end: int) -> Iterator[Stretch]:
    """Split at 、 where what stands before it is whole, and at 和 where both sides are."""
    begin = start
    for place in [
        *(found.start() for found in re.finditer("、|(?<=》)(?=《)", line.veiled[start:end])),
        end - start,
    ]:
        piece = _bare(line, begin, start + place)
        after = line.veiled[start + place + 1 : end]
        if start + place < end and (_UNFINISHED.search(line.even[slice(*piece)]) or _VOLUME.match(after)):
            continue
        begin = start + place
        yield from _halves(line, *piece)


def _halves(line: Line, start: int, end: int) -> Iterator[Stretch]:
    for found in _AND.finditer(line.veiled, start, end):
        first, second = _bare(line, start, found.start()), _bare(line, found.end(), end)
        if _is_item(line, first) and _is_item(line, second):
            yield first
            yield from _halves(line, *second)
            return
    if start < end:
        yield start, end


def _bare(line: Line, start: int, end: int) -> Stretch:
    """Leave out what is said before and after the name of a document."""
    if head := _HEAD.match(line.veiled, start, end):
        start = head.end()
    while end > start and line.even[end - 1] in "、，；和及以 ":
        end -= 1
    if tail := _TAIL.search(line.veiled, start, end):
        end = tail.start()
    return start, end
