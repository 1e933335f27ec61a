"""Laws of reading that hold for every text: nothing is lost, nothing is invented, nothing goes wrong."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.adopt import adopt
from selfreview_gui.review.clean import clean
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Document, Remark, document_of
from selfreview_gui.review.doubts import doubts
from selfreview_gui.review.recognise import Recognised, recognise
from selfreview_gui.review.review import passages
from selfreview_gui.review.texts import TextKind, kind_of_text
from tests.review.any_papers import documents, papers

TEMPLATES = built_in()


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
