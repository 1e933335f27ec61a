"""Laws of reading that hold for every text: nothing is lost, nothing is invented, nothing goes wrong."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.adopt import adopt
from selfreview_gui.review.clean import clean
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Document, Kind, Remark, document_of
from selfreview_gui.review.doubts import doubts
from selfreview_gui.review.recognise import Recognised, recognise
from selfreview_gui.review.review import passages
from selfreview_gui.review.texts import TextKind, kind_of_text

TEMPLATES = built_in()

STYLES = (
    ("一、", "二、", "三、", "四、"),
    ("（一）", "（二）", "（三）"),
    ("(一)", "(二)", "(三)"),
    ("1.", "2.", "3."),
    ("1、", "2、", "3、"),
    ("1）", "2）", "3）"),
    ("（1）", "（2）", "（3）"),
    ("1.1 ", "1.2 ", "1.3 "),
    ("①", "②", "③"),
    ("一是", "二是", "三是"),
    ("一要", "二要", "三要"),
    ("第一，", "第二，", "第三，"),
    ("其一，", "其二，", "其三，"),
    ("首先，", "其次，", "最后，"),
    ("第一章 ", "第二章 ", "第三章 "),
    ("## ", "## ", "## "),
    ("- ", "- ", "- "),
    ("", "", ""),
)
headings = st.sampled_from(
    (
        *("存在的主要问题", "原因剖析", "整改措施", "上年度整改情况", "党支部现状", "典型案例剖析"),
        *(
            "政治信仰方面",
            "在联系服务群众方面。走访少。",
            "對照檢查存在的問題",
            "学习不深入",
            "整改措施：改。",
        ),
        *("存在问题：", "**主要原因**", "学得浅：只读文件", "", "。", "：", "“"),
    )
)
sentences = st.lists(
    st.sampled_from(
        (
            *(
                "学习浮在面上。",
                "一是读得少。",
                "二是想得浅；",
                "但仍有不足：",
                "做法是：",
                "要求“一是学。二是干。”",
                "（一）项，",
            ),
            *(
                "首先，怕难。",
                "其次，怕苦。",
                "全年走访12户，",
                "3.5万元",
                "____",
                "王**",
                "##paidbegin##",
                "\u200b",
                " ",
                "\t",
                "&nbsp;",
            ),
            *(
                "（1）登记。",
                "（2）核对。",
                "“",
                "”",
                "《条例》第三条第（二）项",
                "1.公开。2.透明。",
                "——",
                "第一，早。第二，实。",
            ),
        )
    ),
    max_size=7,
).map("".join)
ends = st.sampled_from(
    (
        *(
            "目录",
            "某某党支部2022年度组织生活会对照检查材料",
            "范文二",
            "— 3 —",
            "12",
            "附件1",
            "附件：问题清单",
            "2.整改清单",
        ),
        *(
            "以上报告，请批评指正。",
            "清河站党支部",
            "2023年1月9日",
            "清河站党支部 2023年1月9日",
            "上一篇：总结",
            "---",
            "同志们：",
        ),
    )
)


@st.composite
def papers(draw: st.DrawFn) -> str:
    """Write a paper of mixed forms: nested rows of numbers, text between, odd lines, perhaps hard-wrapped."""
    lines = draw(st.lists(st.one_of(sentences, ends), max_size=3))
    for _ in range(draw(st.integers(0, 4))):
        outer, inner = draw(st.sampled_from(STYLES)), draw(st.sampled_from(STYLES))
        for number in outer[: draw(st.integers(1, 3))]:
            lines.append(number + draw(headings) + draw(sentences))
            for below in inner[: draw(st.integers(0, 3))]:
                lines.append(below + draw(headings) + draw(sentences))
            lines += draw(st.lists(sentences, max_size=2))
        lines += draw(st.lists(ends, max_size=2))
    text = draw(st.sampled_from(("\n", "\n\n", "\r\n", "\n　　"))).join(lines)
    width = draw(st.sampled_from((0, 0, 16, 28)))
    if not width:
        return text
    return "\n".join(
        line[at : at + width] for line in text.splitlines() for at in range(0, len(line) or 1, width)
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Give some lines the levels and kinds that a Word file tells of its paragraphs."""
    document = document_of(draw(papers()))
    told = [
        replace(paragraph, kind=kind, level=level)
        for paragraph in document.paragraphs
        for level in (draw(st.sampled_from((0, 0, 0, 1, 2, 3, 4))),)
        for kind in (draw(st.sampled_from((Kind.BODY, Kind.BODY, Kind.HEADING, Kind.TITLE))),)
    ]
    return replace(document, paragraphs=tuple(told))


def characters(text: str) -> str:
    return "".join(text.split())


def assert_nothing_is_lost(source: str, found: Recognised) -> None:
    for review, document in zip(found.reviews, found.documents, strict=True):
        assert compose(review).text == document.text
    left = list(source)
    taken = sorted(found.remarks, key=lambda remark: -remark.start)
    for remark in taken:
        assert source[remark.start : remark.end] == remark.text
        del left[remark.start : remark.end]
    assert characters("".join(document.text for document in found.documents)) == characters("".join(left))


@given(papers())
@example("一、　")
@example("目录\n甲对照检查材料\n甲对照检查材料\n一、")
@example("第一章\n1.1\n2.9 ")
@example("1.存在的问题\n1.1\n存在的问题\n原因剖析")
def test_every_character_is_in_the_paper_or_among_the_remarks(text: str) -> None:
    assert_nothing_is_lost(text, recognise(document_of(text)))


@given(st.text(max_size=400))
def test_so_it_is_for_any_text_at_all(text: str) -> None:
    source = "\n".join(text.splitlines())
    assert_nothing_is_lost(source, recognise(document_of(source)))


@given(documents())
def test_levels_and_kinds_told_by_a_file_lose_nothing(document: Document) -> None:
    found = recognise(document)
    for review, paper in zip(found.reviews, found.documents, strict=True):
        assert compose(review).text == paper.text


@given(papers())
def test_every_character_knows_where_it_stood(text: str) -> None:
    for paragraph in clean(document_of(text)).paragraphs:
        for offset, character in enumerate(paragraph.text):
            assert text[paragraph.position(offset)] == character


@given(documents())
def test_any_paper_can_be_taken_into_the_wizard_and_doubted(document: Document) -> None:
    assert kind_of_text(document) in TextKind
    for review in recognise(document).reviews:
        opened = adopt(review, TEMPLATES)
        nodes = {passage.id for passage in passages(opened)} | {""}
        assert {doubt.node for doubt in doubts(opened, TEMPLATES)} <= nodes
        assert len({passage.id for passage in passages(opened)}) == len(list(passages(opened)))


@given(papers())
def test_a_remark_is_a_whole_chinese_sentence(text: str) -> None:
    for remark in recognise(document_of(text)).remarks:
        assert isinstance(remark, Remark)
        assert remark.message
        assert remark.start <= remark.end
