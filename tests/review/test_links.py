from __future__ import annotations

from selfreview_gui.review import edit
from selfreview_gui.review.links import Linked, answered_by, linkable, role_of, words_of
from selfreview_gui.review.review import Passage, Rank
from selfreview_gui.review.template import Role
from tests.gui.reviews import review


def test_the_points_of_a_role_are_listed_under_their_dimension() -> None:
    problems = linkable(review(), Role.PROBLEMS)
    assert [(each.under, each.words) for each in problems] == [
        ("学习方面", "一是 学习不够系统"),
        ("学习方面", "二是 联系实际不紧"),
        ("存在的主要问题", "（二） 工作方面"),
    ]


def test_a_problem_names_the_causes_and_measures_that_answer_it() -> None:
    linked = edit.link(edit.link(review(), "m", ("a", "b")), "c", ("a",))
    answers = answered_by(linked)
    assert [each.id for each in answers["a"]] == ["c", "m"]
    assert answers["b"] == (Linked("m", "整改措施", "一是 定期检查", Role.MEASURES),)
    assert set(answers) == {"a", "b"}


def test_the_role_of_a_passage_is_its_own_or_that_of_what_holds_it() -> None:
    holder, inside = Passage("p", Rank.PART, role=Role.CAUSES), Passage("a", Rank.POINT)
    assert role_of((holder, inside)) is Role.CAUSES
    assert role_of(()) is None


def test_a_point_without_a_heading_is_named_by_the_beginning_of_its_text() -> None:
    assert words_of(Passage("a", Rank.POINT, "一是", text="学习抓得不紧。\n第二段")) == "一是 学习抓得不紧。"
