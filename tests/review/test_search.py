"""Find and replace reach every text of the review."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given

from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, texts
from selfreview_gui.review.search import Hit, find_all, replace_all, replace_hit
from tests.review.reviews import paper_review, reviews


def test_hits_come_in_the_order_of_the_paper_with_their_places() -> None:
    review = paper_review()
    assert find_all(review, "学习") == (Hit(Address("", "opening"), 4, 6),)
    assert [(hit.address.field, hit.start) for hit in find_all(review, "学")] == [
        ("opening", 4),  # 会前集体学习
        ("heading", 0),  # 学得浅
        ("heading", 3),  # 每月一学
    ]


def test_latin_letters_are_found_in_either_case() -> None:
    review = Review(opening="用 Excel 统计，EXCEL 汇总。")
    assert [hit.start for hit in find_all(review, "excel")] == [2, 11]


def test_a_capital_that_grows_when_small_moves_no_hit() -> None:
    review = Review(opening="İİ学习İ学习")
    assert [(hit.start, hit.end) for hit in find_all(review, "学习")] == [(2, 4), (5, 7)]
    assert replace_all(review, "学习", "研讨")[0].opening == "İİ研讨İ研讨"
    assert len(find_all(review, "İ")) == 3


@pytest.mark.parametrize(
    "capital", [chr(code) for code in range(sys.maxunicode + 1) if len(chr(code).lower()) > 1]
)
def test_every_character_keeps_its_length(capital: str) -> None:
    assert find_all(Review(opening=f"{capital}学"), "学") == (Hit(Address("", "opening"), 1, 2),)


def test_nothing_is_found_for_no_words() -> None:
    assert find_all(paper_review(), "") == ()


def test_one_hit_is_replaced_alone() -> None:
    review = Review(opening="支部支部")
    assert replace_hit(review, Hit(Address("", "opening"), 2, 4), "党组").opening == "支部党组"


@given(reviews())
def test_after_replacing_all_nothing_is_left(review: Review) -> None:
    replaced, number = replace_all(review, "学习", "研讨")
    assert find_all(replaced, "学习") == ()
    assert number == sum(text.count("学习") for _, text in texts(review))
    assert sum(text.count("研讨") for _, text in texts(replaced)) == number
