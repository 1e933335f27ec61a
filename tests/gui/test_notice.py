"""What the notice says goes when it is no longer so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.window import MainWindow
from tests.gui.conftest import Open, field
from tests.gui.reviews import review


def test_what_was_told_under_a_key_goes_when_it_is_settled(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.tell("已删除“甲”", "撤销", lambda: None, "history")
    notice.settle("save")
    assert notice.isVisible()
    notice.settle("history")
    assert not notice.isVisible()


def test_what_was_told_after_it_stays(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.tell("已删除“甲”", "撤销", lambda: None, "history")
    notice.tell("已导入 2 份材料")
    notice.settle("history")
    assert notice.isVisible()


@pytest.mark.parametrize("typed", ["", "x"])
def test_a_deletion_that_is_undone_is_not_told_of_any_more(
    qtbot: QtBot, window: MainWindow, open_review: Open, typed: str
) -> None:
    desk = open_review(review())
    field(desk, "a", "text")
    desk.delete_point()
    assert window.notice.words.text() == "已删除“学习不够系统”"
    QTest.keyClicks(field(desk, "b", "text"), typed)
    assert window.notice.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not window.notice.isVisible()


def test_what_only_the_open_review_could_take_back_is_not_offered_when_it_is_left(
    window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review())
    field(desk, "a", "text")
    desk.delete_point()
    assert window.notice.act_button.isVisible()
    window.go_home()
    assert not window.notice.isVisible()
