"""A list of many hundred reviews is filled bit by bit, and looks as a short one does when it is done."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.reviewlist import ReviewList
from tests.gui_app.lists import summary

MANY = [summary(f"r{number}", 2025 - number // 300) for number in range(900)]


@pytest.fixture
def listed(qtbot: QtBot) -> ReviewList:
    made = ReviewList("reviewList", "我的材料")
    qtbot.addWidget(made)
    made.show()
    return made


def filled(qtbot: QtBot, listed: ReviewList, number: int = len(MANY)) -> None:
    qtbot.waitUntil(lambda: listed.topLevelItemCount() == number)


def headings(listed: ReviewList) -> dict[int, str]:
    texts = {row: listed.topLevelItem(row).text(0) for row in range(listed.topLevelItemCount())}  # type: ignore[union-attr]
    return {row: text for row, text in texts.items() if text}


def test_every_year_has_its_heading_once(qtbot: QtBot, listed: ReviewList) -> None:
    listed.show_reviews(MANY)
    assert 0 < listed.topLevelItemCount() < len(MANY)
    filled(qtbot, listed)
    assert headings(listed) == {0: "2025 年度", 300: "2024 年度", 600: "2023 年度"}


def test_the_first_is_chosen_at_once_and_stays_chosen(qtbot: QtBot, listed: ReviewList) -> None:
    listed.show_reviews(MANY)
    assert listed.chosen() == "r0"
    filled(qtbot, listed)
    assert listed.chosen() == "r0"


def test_a_choice_far_down_stays_when_the_list_is_read_again(qtbot: QtBot, listed: ReviewList) -> None:
    listed.show_reviews(MANY)
    filled(qtbot, listed)
    listed.setCurrentItem(listed.topLevelItem(800))  # type: ignore[arg-type]
    listed.show_reviews(MANY)
    listed.show_reviews(MANY)
    filled(qtbot, listed)
    assert listed.chosen() == "r800"


def test_a_shorter_list_that_comes_meanwhile_is_shown_alone(qtbot: QtBot, listed: ReviewList) -> None:
    listed.show_reviews(MANY)
    listed.show_reviews(MANY[:3])
    qtbot.wait(50)
    filled(qtbot, listed, 3)
    listed.show_reviews([])
    qtbot.wait(50)
    assert listed.chosen() == ""
    assert listed.topLevelItemCount() == 0
