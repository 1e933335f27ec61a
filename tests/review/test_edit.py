"""Adding, removing and moving keep the numbers right and everything else as it was."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Address, document_of
from selfreview_gui.review.edit import (
    add_dimension,
    add_point,
    find_role,
    link,
    move,
    paste_points,
    place_rectification,
    remove,
)
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.review import Review, find, passages, read_field, texts, write_field
from selfreview_gui.review.template import Dimension, Place, Role
from tests.review.reviews import new_review, paper_review, reviews


def section(review: Review, heading: str) -> str:
    return next(each.id for each in passages(review) if each.heading == heading)


def numbers(review: Review, id: str) -> list[str]:
    passage = find(review, id)
    assert passage is not None
    return [child.number + child.heading for child in passage.children]


def test_a_new_point_gets_the_next_number() -> None:
    review = paper_review()
    id = section(review, "增强政治功能方面")
    review, _ = add_point(review, id, 1, "读得少", "一年两本。")
    assert numbers(review, id) == ["一是学得浅", "二是读得少", "三是联系少", "四是担当弱"]


def test_the_first_point_of_a_section_is_the_first() -> None:
    review = new_review()
    id = section(review, "增强政治功能方面")
    review, point = add_point(review, id, heading="学得浅", text="只读文件。")
    assert "一是学得浅。只读文件。" in compose(review).text.split("\n")
    assert find(review, point) is not None


def test_a_moved_point_changes_its_number() -> None:
    review = paper_review()
    id = section(review, "增强政治功能方面")
    moved = move(review, section(review, "担当弱"), 0)
    assert numbers(moved, id) == ["一是担当弱", "二是学得浅", "三是联系少"]
    assert numbers(move(review, section(review, "学得浅"), 99), id)[-1] == "三是学得浅"


def test_points_inside_a_paragraph_stay_inside_when_the_first_is_removed() -> None:
    review = paper_review()
    review = remove(review, section(review, "会议散"))
    assert "（二）增强组织功能方面。不足有：一是记录乱。只有签到。" in compose(review).text.split("\n")


def test_a_point_added_to_points_inside_a_paragraph_goes_on_in_it() -> None:
    review, _ = add_point(
        paper_review(), section(paper_review(), "增强组织功能方面"), heading="台账缺", text="没有。"
    )
    assert compose(review).text.split("\n")[7].endswith("二是记录乱。只有签到。三是台账缺。没有。")


def test_pasted_paragraphs_become_points_without_their_old_numbers() -> None:
    review = new_review()
    id = section(review, "增强组织功能方面")
    review, added = paste_points(review, id, "1.会议散。缺席三次。\n\n　　二是记录乱。只有签到。\n没有台账。")
    assert numbers(review, id) == ["一是会议散", "二是记录乱", "三是没有台账"]
    assert read_field(review, Address(added[1], "text")) == "只有签到。"


def test_links_to_a_removed_problem_go_with_it() -> None:
    review = paper_review()
    problem, cause = section(review, "学得浅"), section(review, "认识不足")
    review = remove(link(review, cause, (problem,)), problem)
    left = find(review, cause)
    assert left is not None
    assert left.answers == ()


def test_an_added_dimension_is_a_section_with_the_next_number() -> None:
    review = add_dimension(new_review(), Dimension("own", "联系服务群众方面"))
    problems = find_role(review, Role.PROBLEMS)
    assert problems is not None
    assert problems.children[-1].number == "（四）"
    assert review.template is not None
    assert review.template.dimension("own") is not None


def test_rectification_moves_through_all_its_places_and_loses_no_word() -> None:
    review = new_review()
    id = section(review, "巡视巡察及上年度组织生活会问题整改情况")
    review, _ = add_point(
        write_field(review, Address(id, "text"), "上年度查出六个问题。"),
        id,
        heading="改了五个",
        text="剩一个。",
    )
    words = "上年度查出六个问题。\n一是改了五个。剩一个。"
    opening = place_rectification(review, Place.OPENING)
    assert opening.rectification == words
    part = place_rectification(opening, Place.PART)
    assert part.parts[0].role is Role.RECTIFICATION
    assert part.parts[0].text == words
    assert [each.number for each in part.parts] == ["一、", "二、", "三、", "四、"]
    back = place_rectification(place_rectification(review, Place.PART), Place.DIMENSION)
    assert compose(back).text == compose(review).text


@given(reviews(), st.data())
def test_writing_a_field_changes_that_field_only(review: Review, data: st.DataObject) -> None:
    fields = dict(texts(review))
    address = data.draw(st.sampled_from(list(fields)))
    written = dict(texts(write_field(review, address, "新")))
    assert written == fields | {address: "新"}


@given(reviews(), st.data())
def test_removing_what_was_added_gives_the_same_texts_back(review: Review, data: st.DataObject) -> None:
    ids = [each.id for each in passages(review)]
    if not ids:
        return
    parent = data.draw(st.sampled_from(ids))
    added, point = add_point(review, parent, heading="新")
    assert dict(texts(remove(added, point))) == dict(texts(review))


def test_pasted_headings_keep_their_own_marks() -> None:
    review = new_review()
    id = section(review, "增强组织功能方面")
    review, _ = paste_points(
        review, id, "为什么学得浅？因为懒。\n1.调研不足：下得少；问得少。\n担当不够！怕事。"
    )
    lines = compose(review).text.split("\n")
    assert [line for line in lines if line[1:2] == "是"] == [
        "一是为什么学得浅？因为懒。",
        "二是调研不足：下得少；问得少。",
        "三是担当不够！怕事。",
    ]


def test_a_typed_mark_is_not_printed_twice_and_no_heading_needs_none() -> None:
    review = new_review()
    id = section(review, "增强政治功能方面")
    review, _ = add_point(review, id, heading="学得浅。", text="只读文件。")
    review, _ = add_point(review, id, heading="为什么？", text="怕难。")
    review, _ = add_point(review, id, text="只有正文。")
    lines = compose(review).text.split("\n")
    assert "一是学得浅。只读文件。" in lines
    assert "二是为什么？怕难。" in lines
    assert "三是只有正文。" in lines


def test_two_passages_of_rectification_go_into_the_opening_one_after_the_other() -> None:
    text = "某站对照检查材料\n现报告如下：\n一、上年度整改情况\n甲已改完。\n二、存在的问题\n（一）上年度问题整改落实方面\n乙还没改。"
    review = recognise(document_of(text)).reviews[0]
    review = place_rectification(review, Place.OPENING)
    review = place_rectification(replace(review, rectification_place=Place.DIMENSION), Place.OPENING)
    assert review.rectification == "甲已改完。\n乙还没改。"


def test_a_renamed_rectification_keeps_its_name_through_the_opening() -> None:
    review = new_review()
    id = section(review, "巡视巡察及上年度组织生活会问题整改情况")
    review = write_field(review, Address(id, "heading"), "上年度问题整改方面")
    back = place_rectification(place_rectification(review, Place.OPENING), Place.DIMENSION)
    assert find_role(back, Role.RECTIFICATION).heading == "上年度问题整改方面"  # type: ignore[union-attr]


def test_a_number_keeps_its_own_punctuation_when_another_goes() -> None:
    review = recognise(document_of("一．问题\n浅。\n二．原因\n懒。\n三、措施\n改。")).reviews[0]
    left = remove(review, review.parts[1].id)
    assert [part.number for part in left.parts] == ["一．", "二、"]


def test_a_dimension_added_to_points_has_a_number_and_a_line_of_its_own() -> None:
    review = recognise(document_of("一、存在的问题\n问题有：一是学得浅。二是走得少。")).reviews[0]
    problems = next(part for part in review.parts if part.role is Role.PROBLEMS)
    after = add_dimension(review, Dimension("new", "学习方面"))
    found = find(after, problems.id)
    assert found is not None
    assert [(each.number, each.inline) for each in found.children] == [
        ("一是", True),
        ("二是", True),
        ("（一）", False),
    ]
    assert compose(after).text.splitlines()[-1] == "（一）学习方面"
