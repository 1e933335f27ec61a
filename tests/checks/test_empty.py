"""What is asked and not written is told once, at the place where it should be written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfreview_gui.checks.empty import empty
from selfreview_gui.checks.finding import Level
from selfreview_gui.review.document import Address
from selfreview_gui.review.edit import remove
from selfreview_gui.review.review import Passage, Rank, Review, change, write_field
from selfreview_gui.review.start import start_review
from selfreview_gui.review.template import Place, Role
from tests.checks.reviews import TEMPLATE, finished, found, part, point, section, seen


def test_a_finished_paper_passes() -> None:
    assert found(empty, finished()) == []


@pytest.mark.parametrize(
    ("field", "level"),
    [
        ("title", Level.BLOCK),
        ("opening", Level.BLOCK),
        ("rectification", Level.BLOCK),
        ("unit", Level.WARN),
        ("signature", Level.WARN),
        ("date", Level.WARN),
    ],
)
def test_an_empty_field_of_the_paper_is_told(field: str, level: Level) -> None:
    (finding,) = found(empty, write_field(finished(), Address("", field), " \n"))
    assert (finding.level, finding.code, finding.address) == (level, field, Address("", field))
    assert (finding.start, finding.end, finding.excerpt) == (0, 0, "")


def test_an_empty_dimension_blocks_where_it_should_be_written() -> None:
    review = write_field(finished(), Address("order", "text"), "")
    (finding,) = found(empty, review)
    assert (finding.level, finding.address) == (Level.BLOCK, Address("order", "text"))
    assert finding.message == "“增强组织功能方面”还没有写。"


def test_an_empty_dimension_with_an_empty_point_is_one_finding() -> None:
    bare = section("order", "（二）", point("new", "一是", "", ""), heading="增强组织功能方面")
    review = change(finished(), "order", lambda _: bare)
    assert seen(empty, review) == [("passage", Address("new", "heading"))]


def test_a_part_without_a_word_is_told_once_and_not_for_each_section() -> None:
    sections = (section("politics", "（一）"), section("order", "（二）", heading="增强组织功能方面"))
    review = change(finished(), "problems", lambda passage: replace(passage, children=sections))
    (finding,) = found(empty, review)
    assert (finding.address, finding.message) == (Address("politics", "text"), "“存在的问题”还没有写。")


def test_of_a_part_half_written_each_empty_section_is_told() -> None:
    sections = (
        section("politics", "（一）"),
        section("order", "（二）"),
        section("own", "（三）", text="有。"),
    )
    review = change(finished(), "problems", lambda passage: replace(passage, children=sections))
    assert [address.node for _, address in seen(empty, review)] == ["politics", "order"]


def test_a_point_wholly_empty_blocks_and_one_with_a_heading_alone_is_a_hint() -> None:
    review = write_field(finished(), Address("p1", "text"), "")
    (hint,) = found(empty, review)
    assert (hint.level, hint.code, hint.address) == (Level.HINT, "bare", Address("p1", "text"))
    review = write_field(review, Address("p1", "heading"), "")
    (block,) = found(empty, review)
    assert (block.level, block.code, block.address) == (Level.BLOCK, "point", Address("p1", "heading"))
    assert block.message == "“一是”是空的，请写上内容或删去这一点。"


def test_points_below_a_point_are_its_content_and_are_looked_at_too() -> None:
    below = Passage("sub", Rank.SUBPOINT, "（1）")
    review = change(finished(), "p1", lambda passage: replace(passage, text="", children=(below,)))
    assert seen(empty, review) == [("point", Address("sub", "heading"))]


def test_a_section_that_is_one_sentence_is_a_hint() -> None:
    sentence = Passage("s", Rank.SECTION, "（一）", "每月学习一次", "。")
    measures = part("measures", "三、", Role.MEASURES, sentence, text="措施如下。")
    assert seen(empty, change(finished(), "measures", lambda _: measures)) == [("bare", Address("s", "text"))]


@pytest.mark.parametrize(("id", "name"), [("causes", "原因剖析"), ("measures", "整改措施")])
def test_a_part_the_template_asks_for_is_missed(id: str, name: str) -> None:
    (finding,) = found(empty, remove(finished(), id))
    assert (finding.level, finding.code, finding.message) == (Level.BLOCK, "role", f"缺少“{name}”部分。")


def test_problems_that_are_gone_are_told_once_not_for_each_dimension() -> None:
    review = remove(finished(), "problems")
    assert seen(empty, review) == [("role", Address("measures", "tail"))]


def test_causes_under_one_heading_with_the_problems_are_not_missed() -> None:
    review = write_field(remove(finished(), "causes"), Address("problems", "heading"), "存在的问题及原因")
    assert found(empty, review) == []


def test_a_template_that_asks_for_no_causes_gets_none() -> None:
    asked = tuple(each for each in TEMPLATE.dimensions if each.role is not Role.CAUSES)
    review = replace(remove(finished(), "causes"), template=replace(TEMPLATE, dimensions=asked))
    assert found(empty, review) == []


def test_a_dimension_that_was_taken_out_warns() -> None:
    (finding,) = found(empty, remove(finished(), "order"))
    assert (finding.level, finding.code) == (Level.WARN, "dimension")
    assert (finding.address, finding.message) == (
        Address("problems", "text"),
        "模板要求的“增强组织功能方面”没有写进材料。",
    )


def test_a_dimension_of_the_same_heading_is_not_missed() -> None:
    review = change(finished(), "order", lambda passage: replace(passage, dimension=""))
    assert found(empty, review) == []


@pytest.mark.parametrize("place", [Place.PART, Place.DIMENSION])
def test_an_empty_passage_for_the_rectification_is_told_once(place: Place) -> None:
    rank = Rank.PART if place is Place.PART else Rank.SECTION
    passage = Passage("last", rank, "", "上年度整改情况", role=Role.RECTIFICATION, dimension="last")
    review = replace(finished(), rectification="", rectification_place=place)
    if place is Place.PART:
        review = replace(review, parts=(passage, *review.parts))
    else:
        review = change(review, "problems", lambda each: replace(each, children=(*each.children, passage)))
    assert seen(empty, review) == [("passage", Address("last", "text"))]


def test_without_a_template_what_is_missing_only_warns() -> None:
    review = replace(finished(), template=None, opening="", rectification="")
    review = remove(review, "causes")
    assert [(finding.level, finding.code) for finding in found(empty, review)] == [
        (Level.WARN, "opening"),
        (Level.WARN, "rectification"),
        (Level.WARN, "role"),
    ]


def test_a_review_just_begun_has_one_finding_for_each_thing_to_write() -> None:
    review = start_review(TEMPLATE, unit="清河站党支部")
    codes = [code for code, _ in seen(empty, review)]
    assert codes == ["opening", "passage", "passage", "passage", "passage", "date"]


def test_an_empty_review_is_told_in_a_few_lines() -> None:
    codes = [code for code, _ in seen(empty, Review())]
    assert codes == [
        "unit",
        "title",
        "opening",
        "rectification",
        "role",
        "role",
        "role",
        "signature",
        "date",
    ]


@pytest.mark.parametrize("id", ["politics", "order"])
def test_a_number_alone_on_its_line_blocks(id: str) -> None:
    (finding,) = found(empty, write_field(finished(), Address(id, "heading"), " "))
    number = "（一）" if id == "politics" else "（二）"
    assert (finding.level, finding.code, finding.address) == (Level.BLOCK, "heading", Address(id, "heading"))
    assert finding.message == f"“{number}”没有标题，请写上。"


def test_a_number_with_its_text_behind_it_needs_no_heading() -> None:
    review = write_field(finished(), Address("p1", "heading"), "")
    assert found(empty, review) == []
    review = change(review, "order", lambda each: replace(each, heading="", joined=True))
    assert found(empty, review) == []


def test_a_number_of_points_that_go_on_in_its_line_needs_no_heading() -> None:
    points = (replace(point("p3", "一是"), inline=True),)
    review = change(finished(), "order", lambda each: replace(each, heading="", text="", children=points))
    assert found(empty, review) == []


def test_a_part_whose_sections_are_sentences_is_written() -> None:
    sentences = tuple(
        Passage(id, Rank.SECTION, number, heading, "。")
        for id, number, heading in (("s1", "（一）", "每月学习一次"), ("s2", "（二）", "书记带头"))
    )
    measures = part("measures", "三、", Role.MEASURES, *sentences, heading="整改措施")
    findings = found(empty, change(finished(), "measures", lambda _: measures))
    assert [(each.level, each.code) for each in findings] == [(Level.HINT, "bare")] * 2
