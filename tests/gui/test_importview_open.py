"""The open review is corrected from the menu, as one step that can be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.importview import ImportView
from selfreview_gui.gui.window import MainWindow
from tests.gui.conftest import Open
from tests.gui.importviews import click_row, press
from tests.gui.reviews import review
from tests.review.arranged import picture


def opened(qtbot: QtBot, window: MainWindow) -> ImportView:
    QTest.keyClick(window, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportView)))
    (view,) = window.findChildren(ImportView)
    qtbot.waitExposed(view)
    return view


def test_what_is_kept_is_one_step_of_the_history(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(review())
    before = desk.session.review
    view = opened(qtbot, window)
    click_row(view, "一是学习不够系统")
    press(view, "promoteButton")
    click_row(view, "（二）")
    press(view, "demoteButton")
    press(view, "keepButton")
    assert picture(desk.session.review) != picture(before)
    assert desk.session.history.count() == 1
    assert desk.session.history.undoText() == "核对层次和方面"
    window.notice.act_button.click()
    assert desk.session.review == before
    desk.session.redo()
    assert desk.finish() is None
    assert window.records.fetch(lambda store: store.load("review")) == desk.session.review


def test_the_step_that_was_open_may_be_gone(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(review())
    desk.wizard.open("passage:study")
    view = opened(qtbot, window)
    click_row(view, "（一）")
    press(view, "joinButton")
    press(view, "keepButton")
    assert desk.wizard.page is not None
    assert "学习方面" in desk.session.review.parts[1].text
    desk.session.undo()
    assert desk.wizard.page is not None


def test_what_is_not_kept_changes_nothing(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(review())
    before = desk.session.review
    view = opened(qtbot, window)
    click_row(view, "（一）")
    press(view, "joinButton")
    press(view, "cancelButton")
    press(view, "cancelButton")
    assert desk.session.review is before
    qtbot.waitUntil(lambda: not window.findChildren(ImportView))
