"""In a list longer than a screen a card comes wherever its point comes, and it gets the cursor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.cards import AT_ONCE
from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.pages.page import focused_editor
from selfreview_gui.review.review import Review, find
from tests.gui.conftest import Open, field, named
from tests.gui.reviews import point, review

LENGTHS = (AT_ONCE - 1, AT_ONCE, AT_ONCE + 1, AT_ONCE + 9)
CONTROL = Qt.KeyboardModifier.ControlModifier


def long(number: int) -> Review:
    return review(*(point(f"p{index}", f"第{index}点", "怎样。") for index in range(number)))


def headings(desk: Desk) -> list[str]:
    """Return the headings of the points as the review has them."""
    study = find(desk.session.review, "study")
    assert study is not None
    return [each.heading for each in study.children]


def shown(desk: Desk) -> list[str]:
    return [each.text for each in named(desk, "pointHeading") if isinstance(each, Editor)]


def opened(qtbot: QtBot, open_review: Open, number: int) -> Desk:
    """Open a long list, and wait until all its cards are made."""
    desk = open_review(long(number))
    field(desk, "p2", "text")
    qtbot.waitUntil(lambda: len(shown(desk)) == number)
    return desk


@pytest.mark.parametrize("number", LENGTHS)
def test_a_point_added_in_the_middle_is_there_and_has_the_cursor(
    qtbot: QtBot, open_review: Open, number: int
) -> None:
    desk = opened(qtbot, open_review, number)
    QTest.keyClick(field(desk, "p2", "heading"), Qt.Key.Key_Return, CONTROL)
    editor = focused_editor()
    assert editor is not None
    QTest.keyClicks(editor, "new")
    assert headings(desk)[2:5] == ["第2点", "new", "第3点"]
    assert shown(desk) == headings(desk)


@pytest.mark.parametrize("number", LENGTHS)
def test_a_deleted_point_comes_back_with_the_cursor(qtbot: QtBot, open_review: Open, number: int) -> None:
    desk = opened(qtbot, open_review, number)
    desk.delete_point()
    desk.session.undo()
    editor = focused_editor()
    assert editor is not None
    assert editor.text == "第2点"
    assert shown(desk) == headings(desk)


@pytest.mark.parametrize("number", LENGTHS)
def test_points_pasted_in_the_middle_are_there_and_the_last_has_the_cursor(
    qtbot: QtBot, open_review: Open, number: int
) -> None:
    desk, data = opened(qtbot, open_review, number), QMimeData()
    data.setText("甲。子\n乙。丑\n丙。寅")
    field(desk, "p2", "text").insertFromMimeData(data)
    editor = focused_editor()
    assert editor is not None
    assert editor.text == "寅"
    assert shown(desk) == headings(desk)
    assert headings(desk)[2:7] == ["第2点", "甲", "乙", "丙", "第3点"]


def test_a_point_far_down_is_made_when_it_is_asked_for_and_those_before_it(
    qtbot: QtBot, open_review: Open
) -> None:
    desk = open_review(long(40))
    assert field(desk, "p30", "heading").hasFocus()
    assert shown(desk)[:31] == headings(desk)[:31]
    qtbot.waitUntil(lambda: shown(desk) == headings(desk))
