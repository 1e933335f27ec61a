"""The wizard's steps come from the review, and say how far each has come."""

from __future__ import annotations

from dataclasses import replace

from selfreview_gui.review.document import Address
from selfreview_gui.review.edit import add_point, place_rectification
from selfreview_gui.review.review import Review, change, write_field
from selfreview_gui.review.start import for_year, own_template, start_review
from selfreview_gui.review.steps import State, Step, StepKind, guidance, steps
from selfreview_gui.review.template import Place
from tests.review.reviews import new_review, template


def step(review: Review, title: str) -> Step:
    return next(each for each in steps(review) if each.title == title)


def test_the_steps_of_2022_stand_in_the_order_of_the_wizard() -> None:
    assert [each.title for each in steps(new_review())] == [
        "基本信息",
        "上年度整改情况",
        "存在的主要问题",
        "增强政治功能方面",
        "增强组织功能方面",
        "产生问题的原因分析",
        "努力方向和整改措施",
        "引言与结语",
        "核对",
        "预览与导出",
    ]


def test_rectification_is_asked_once_wherever_it_stands() -> None:
    for place in Place:
        titles = [each.title for each in steps(place_rectification(new_review(), place))]
        assert titles.count("上年度整改情况") == 1
        assert not any("问题整改情况" in title for title in titles)


def test_a_step_is_empty_then_has_gaps_then_is_done() -> None:
    review = new_review()
    title = "增强政治功能方面"
    assert step(review, title).state is State.EMPTY
    review, point = add_point(review, step(review, title).passage, heading="学得浅", text="缺席【次数】次。")
    assert step(review, title).state is State.GAPS
    review = write_field(review, Address(point, "text"), "缺席三次。")
    assert (step(review, title).state, step(review, title).characters) == (State.DONE, 8)


def test_an_empty_point_is_a_gap() -> None:
    review = new_review()
    id = step(review, "增强政治功能方面").passage
    review = write_field(review, Address(id, "text"), "有差距。")
    review, _ = add_point(review, id)
    assert step(review, "增强政治功能方面").state is State.GAPS


def test_every_asking_step_of_every_template_has_its_guidance() -> None:
    for each in ("2018-member", "2021-branch", "2025-branch"):
        review = start_review(template(each))
        for one in steps(review):
            if one.kind in (StepKind.RECTIFICATION, StepKind.PASSAGE, StepKind.ENDS):
                found = guidance(review, one)
                assert found is not None, (each, one)
                assert 3 <= len(found.questions) <= 6


def test_an_own_template_keeps_the_arrangement_and_the_guidance() -> None:
    review = new_review()
    id = step(review, "增强组织功能方面").passage
    review = write_field(review, Address(id, "heading"), "增强组织力方面")
    own = own_template(review, "own-1", "我的模板")
    assert own is not None
    again = start_review(own, unit="青山站")
    assert [each.title for each in steps(again)][2:7] == [
        "存在的主要问题",
        "增强政治功能方面",
        "增强组织力方面",
        "产生问题的原因分析",
        "努力方向和整改措施",
    ]
    assert guidance(again, step(again, "增强组织力方面")) is not None


def test_the_problems_wait_for_dimensions_unless_they_are_points() -> None:
    review = new_review()
    problems = step(review, "存在的主要问题")
    bare = change(review, problems.passage, lambda part: replace(part, children=()))
    assert step(bare, "存在的主要问题").kind is StepKind.PART
    pointed, _ = add_point(bare, problems.passage, heading="学得浅", text="只读文件。")
    assert step(pointed, "存在的主要问题").kind is StepKind.PASSAGE


def test_an_own_template_is_of_the_year_the_review_was_changed_to() -> None:
    review = replace(new_review(), year=2030, meeting="2030年度组织生活会")
    own = own_template(review, "own-1", "我的模板")
    assert own is not None
    assert (own.year, own.meeting) == (2030, "2030年度组织生活会")
    assert "2030" in own.title
    assert "2022" not in own.title
    again = for_year(own, 2031)
    assert (again.meeting, "2031" in again.title) == ("2031年度组织生活会", True)


def test_an_own_template_keeps_the_renamed_heading_of_the_problems() -> None:
    review = new_review()
    id = step(review, "存在的主要问题").passage
    own = own_template(write_field(review, Address(id, "heading"), "查摆出的问题"), "own-1", "我的模板")
    assert own is not None
    assert "查摆出的问题" in [each.title for each in steps(start_review(own))]


def test_a_dimension_whose_name_was_deleted_keeps_the_name_of_its_template() -> None:
    review = new_review()
    id = step(review, "增强组织功能方面").passage
    own = own_template(write_field(review, Address(id, "heading"), ""), "own-1", "我的模板")
    assert own is not None
    assert "增强组织功能方面" in [each.title for each in own.dimensions]
