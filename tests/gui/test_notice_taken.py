"""A review already begun takes this year's dimensions from the notice; one undo gives all back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.review import find
from tests.gui.conftest import Open, field
from tests.gui.notice_dialogs import NOTICES, back_in, headings, notice_dialog, paste, press
from tests.gui.reviews import review

CONTROL = Qt.KeyboardModifier.ControlModifier


def take_notice(qtbot: QtBot, desk: Desk, name: str) -> None:
    desk.wizard.open("basics:")
    dialog = notice_dialog(qtbot, desk)
    paste(qtbot, dialog, name)
    press(dialog, "useTemplateButton")
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_a_review_already_begun_takes_the_dimensions_and_one_undo_gives_all_back(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    before = review()
    desk = open_review(before)
    take_notice(qtbot, desk, "2023-county-both.txt")
    after = desk.session.review
    assert headings(after)[:2] == ["组织开展主题教育", "执行上级组织决定"]
    assert find(after, "study") is not None  # what was written in stays, after those of the notice
    assert find(after, "a") == find(before, "a")
    assert (
        after.notice
        == "《关于召开2023年度主题教育专题组织生活会和开展民主评议党员的通知》（云组发〔2024〕3号）"
    )
    assert "写好的内容都在" in window.notice.words.text()
    back_in(qtbot, window)
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert desk.session.review == before
    QTest.keyClick(window, Qt.Key.Key_Y, CONTROL)
    assert desk.session.review == after


def test_the_strip_undoes_it_too(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(review())
    take_notice(qtbot, desk, "2023-county-both.txt")
    window.notice.act_button.click()
    assert desk.session.review == review()


def test_leaving_the_dialog_changes_nothing(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(review())
    desk.wizard.open("basics:")
    dialog = notice_dialog(qtbot, desk)
    paste(qtbot, dialog, "2023-county-both.txt")
    press(dialog, "cancelNoticeButton")
    assert desk.session.review == review()
    assert not dialog.isVisible()


def test_a_notice_pasted_into_its_field_is_taken_along(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    text = (NOTICES / "2023-hospital-list.txt").read_text("utf-8")
    desk = open_review(review())
    desk.wizard.open("basics:")
    field(desk, "", "notice").insert(text)
    dialog = notice_dialog(qtbot, desk)
    assert dialog.source.text.toPlainText() == text
    dialog.reject()
