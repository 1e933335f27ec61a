"""Pasted paragraphs go where the writer pastes them, and what was selected goes."""

from __future__ import annotations

from selfreview_gui.review.document import Address
from selfreview_gui.review.edit import link
from selfreview_gui.review.pasting import paste_into
from selfreview_gui.review.review import Review, find, write_field
from tests.gui.reviews import point, review

BODY, HEADING = Address("a", "text"), Address("a", "heading")
TWO = "一是会议散。缺席三次。\n二是记录乱。只有签到。"


def points(at: Review) -> list[tuple[str, str]]:
    """Return headings and texts of the first dimension's points."""
    study = find(at, "study")
    assert study is not None
    return [(each.number + each.heading, each.text) for each in study.children]


def test_without_a_selection_the_paragraphs_follow_as_points() -> None:
    after, added = paste_into(review(point("a", "甲", "旧"), point("b", "乙")), BODY, TWO, 1, 1)
    assert points(after) == [
        ("一是甲", "旧"),
        ("二是会议散", "缺席三次。"),
        ("三是记录乱", "只有签到。"),
        ("四是乙", ""),
    ]
    assert len(added) == 2


def test_the_first_paragraph_takes_the_place_of_a_selected_text_and_the_others_follow() -> None:
    after, added = paste_into(review(point("a", "甲", "旧的话"), point("b", "乙")), BODY, TWO, 0, 3)
    assert points(after) == [("一是甲", "会议散。缺席三次。"), ("二是记录乱", "只有签到。"), ("三是乙", "")]
    assert len(added) == 1


def test_what_stands_around_the_selection_stays() -> None:
    after, _ = paste_into(review(point("a", "甲", "从前旧以后")), BODY, "一是新的。\n再说。", 2, 3)
    assert points(after) == [("一是甲", "从前一是新的。以后"), ("二是再说", "")]


def test_a_point_that_is_wholly_selected_becomes_the_first_and_keeps_its_links() -> None:
    linked = link(review(point("a", "", "旧"), point("b", "乙")), "c", ("a",))
    after, added = paste_into(linked, BODY, TWO, 0, 1)
    assert points(after) == [("一是会议散", "缺席三次。"), ("二是记录乱", "只有签到。"), ("三是乙", "")]
    assert added[0] == "a"
    cause = find(after, "c")
    assert cause is not None
    assert cause.answers == ("a",)


def test_an_empty_point_becomes_the_first() -> None:
    after, added = paste_into(review(point("a"), point("b", "乙")), HEADING, TWO)
    assert points(after) == [("一是会议散", "缺席三次。"), ("二是记录乱", "只有签到。"), ("三是乙", "")]
    assert len(added) == 2


def test_where_nothing_is_pasted_or_the_point_is_gone_nothing_changes() -> None:
    empty = review(point("a"))
    assert paste_into(empty, BODY, " \n ") == (empty, [])
    gone = Address("gone", "text")
    assert paste_into(empty, gone, TWO) == (write_field(empty, gone, ""), [])
