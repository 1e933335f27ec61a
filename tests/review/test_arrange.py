"""Passages are raised, lowered and made text of, as a person corrects what was read."""

from __future__ import annotations

from dataclasses import replace

from selfreview_gui.review.arrange import can_demote, can_promote, demote, join, promote
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import document_of
from selfreview_gui.review.edit import link
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.review import Passage, Rank, Review
from selfreview_gui.review.template import Role
from tests.review.arranged import id_of, passage, picture
from tests.review.reviews import paper_review

AS_READ = [
    "一、存在的主要问题",
    "·（一）增强政治功能方面",
    "··一是学得浅",
    "··二是联系少",
    "··三是担当弱",
    "·（二）增强组织功能方面",
    "··一是会议散",
    "··二是记录乱",
    "二、原因分析",
    "··一是认识不足",
    "三、整改措施",
    "··一是每月一学",
]


def read(*lines: str) -> Review:
    return recognise(document_of("\n".join(lines))).reviews[0]


def test_the_paper_is_read_as_it_stands() -> None:
    assert picture(paper_review()) == AS_READ


def test_a_raised_point_follows_its_section_and_takes_the_points_behind_it() -> None:
    review = paper_review()
    raised = promote(review, id_of(review, "二是联系少"))
    assert picture(raised)[1:5] == [
        "·（一）增强政治功能方面",
        "··一是学得浅",
        "·二是联系少",
        "··三是担当弱",
    ]
    assert compose(raised).text == compose(review).text


def test_a_raised_section_becomes_a_part_with_a_role() -> None:
    review = paper_review()
    raised = promote(review, id_of(review, "（二）"))
    assert picture(raised)[5:8] == ["（二）增强组织功能方面", "··一是会议散", "··二是记录乱"]
    assert passage(raised, "（二）").role is Role.PROBLEMS


def test_what_follows_the_points_goes_along_with_the_last_one_raised() -> None:
    review = read("一、存在的问题", "（一）学习方面", "1.学得浅。", "2.读得少。", "二、原因剖析", "一是懒。")
    section = passage(review, "（一）")
    review = replace(
        review,
        parts=(
            replace(review.parts[0], children=(replace(section, tail="以上两条最突出。"),)),
            review.parts[1],
        ),
    )
    raised = promote(review, id_of(review, "2."))
    assert (passage(raised, "（一）").tail, passage(raised, "2.").tail) == ("", "")
    assert passage(raised, "2.").text == "以上两条最突出。"
    assert compose(raised).text == compose(review).text


def test_a_point_of_a_part_becomes_a_section_of_it_and_takes_the_points_behind_it() -> None:
    review = read("一、存在的问题", "1.学习方面", "2.只读文件。", "3.不写笔记。", "二、原因剖析", "一是懒。")
    raised = promote(review, id_of(review, "1."))
    assert picture(raised)[:4] == ["一、存在的问题", "·1.学习方面", "··2.只读文件", "··3.不写笔记"]


def test_a_part_stands_as_high_as_can_be() -> None:
    review = paper_review()
    assert not can_promote(review, "s1")
    assert promote(review, "s1") is review


def test_a_lowered_section_goes_into_the_one_before_it_with_all_it_holds() -> None:
    review = paper_review()
    lowered = demote(review, id_of(review, "（二）"))
    assert picture(lowered)[4:8] == [
        "··三是担当弱",
        "··（二）增强组织功能方面",
        "···一是会议散",
        "···二是记录乱",
    ]
    assert compose(lowered).text == compose(review).text


def test_a_lowered_part_loses_a_role_that_the_one_before_it_tells() -> None:
    review = read(
        "一、学习方面存在的问题", "学得浅。", "二、作风方面存在的问题", "走得少。", "三、原因剖析", "懒。"
    )
    lowered = demote(review, id_of(review, "二、"))
    assert picture(lowered)[:2] == ["一、学习方面存在的问题", "·二、作风方面存在的问题"]
    assert passage(lowered, "二、").role is None


def test_lowered_causes_stay_causes() -> None:
    review = paper_review()
    lowered = demote(review, id_of(review, "二、"))
    assert passage(lowered, "二、").role is Role.CAUSES


def test_a_first_section_becomes_a_point_where_it_stands() -> None:
    review = paper_review()
    lowered = demote(review, id_of(review, "（一）"))
    assert picture(lowered)[1:3] == ["··（一）增强政治功能方面", "···一是学得浅"]


def test_the_first_point_and_the_first_part_cannot_be_lowered() -> None:
    review = paper_review()
    for id in (id_of(review, "一、"), id_of(review, "一是学得浅")):
        assert not can_demote(review, id)
        assert demote(review, id) is review


def test_a_heading_that_is_none_becomes_text_of_the_point_before_it() -> None:
    review = paper_review()
    joined = join(review, id_of(review, "三是担当弱"))
    assert passage(joined, "二是联系少").text == "走访两户。\n三是担当弱。遇事先等。"
    assert compose(joined).text == compose(review).text


def test_what_a_joined_section_held_goes_below_the_one_before_it() -> None:
    review = paper_review()
    joined = join(review, id_of(review, "（二）"))
    assert picture(joined)[1:7] == [
        "·（一）增强政治功能方面",
        "··一是学得浅",
        "··二是联系少",
        "··三是担当弱",
        "··一是会议散",
        "··二是记录乱",
    ]
    assert passage(joined, "三是担当弱").text == "遇事先等。\n（二）增强组织功能方面。不足有："


def test_a_first_section_joins_the_text_of_its_part() -> None:
    review = paper_review()
    joined = join(review, id_of(review, "（一）"))
    assert joined.parts[0].text == "（一）增强政治功能方面"
    assert picture(joined)[1:4] == ["··一是学得浅", "··二是联系少", "··三是担当弱"]


def test_a_point_inside_a_paragraph_goes_on_in_it() -> None:
    review = paper_review()
    joined = join(review, id_of(review, "二是记录乱"))
    assert passage(joined, "一是会议散").text == "缺席三次。二是记录乱。只有签到。"


def test_a_first_part_joins_the_opening_and_its_sections_become_parts() -> None:
    review = paper_review()
    joined = join(review, id_of(review, "一、"))
    assert joined.opening == "会前集体学习两次。现报告如下：\n一、存在的主要问题"
    assert [part.role for part in joined.parts[:2]] == [Role.PROBLEMS, Role.PROBLEMS]
    assert compose(joined).text == compose(review).text


def test_nobody_answers_a_problem_that_became_text() -> None:
    review = paper_review()
    problem, measure = id_of(review, "三是担当弱"), id_of(review, "一是每月一学")
    joined = join(link(review, measure, (problem,)), problem)
    assert passage(joined, "一是每月一学").answers == ()


def test_a_mark_that_is_printed_stays_printed_in_another_rank() -> None:
    lone = Passage("b", Rank.SECTION, "（二）", "学得浅；", "。")
    part = Passage(
        "p", Rank.PART, "一、", "问题", children=(Passage("a", Rank.SECTION, "（一）", "学习"), lone)
    )
    review = Review(parts=(part,))
    lowered = demote(review, "b")
    assert compose(lowered).text == compose(review).text == "一、问题\n（一）学习\n（二）学得浅；。"
    assert passage(lowered, "（二）").rank is Rank.POINT
