from __future__ import annotations

from dataclasses import replace

import pytest

from selfreview_gui.gui.place import difference, page_key, step_of
from selfreview_gui.review import edit
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import write_field
from selfreview_gui.review.steps import steps
from tests.gui.reviews import point, review


@pytest.mark.parametrize(
    "address", [Address("b", "text"), Address("c", "heading"), Address("", "closing"), Address("", "unit")]
)
def test_a_changed_text_is_found_at_its_field(address: Address) -> None:
    assert difference(review(), write_field(review(), address, "别的")) == address


def test_a_new_point_is_found_at_its_heading() -> None:
    longer, id = edit.add_point(review(), "study", 1)
    assert difference(review(), longer) == Address(id, "heading")


def test_a_deleted_point_is_found_at_the_one_that_took_its_place() -> None:
    assert difference(review(), edit.remove(review(), "a")) == Address("b", "heading")


def test_the_only_point_deleted_is_found_at_what_held_it() -> None:
    one = review(point("a", "只有一点"))
    assert difference(one, edit.remove(one, "a")) == Address("study", "heading")


def test_equal_reviews_differ_nowhere() -> None:
    assert difference(review(), review()) is None


def test_a_changed_link_is_found_at_the_measure() -> None:
    assert difference(review(), edit.link(review(), "m", ("a",))) == Address("m", "heading")


@pytest.mark.parametrize(
    ("address", "key"),
    [
        (Address("a", "text"), "passage:study"),
        (Address("study", "heading"), "passage:study"),
        (Address("problems", "text"), "part:problems"),
        (Address("m", "number"), "passage:how"),
        (Address("old", "text"), "rectification:"),
        (Address("", "opening"), "ends:"),
        (Address("", "date"), "basics:"),
    ],
)
def test_every_field_has_its_step(address: Address, key: str) -> None:
    step = step_of(review(), address, steps(review()))
    assert step is not None
    assert page_key(step) == key


def test_a_field_of_a_passage_that_is_gone_has_no_step() -> None:
    assert step_of(review(), Address("gone", "text"), steps(review())) is None


def test_a_moved_rectification_is_found_even_where_nothing_is_written() -> None:
    moved = replace(review(), rectification="已全部整改。")
    assert difference(review(), moved) == Address("", "rectification")
