from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.compose import compose
from tests.gui.conftest import Open, field, named
from tests.gui.reviews import point, review
from tests.gui.test_journeys import press

CONTROL = Qt.KeyboardModifier.ControlModifier


def ask(desk: Desk, words: str, by: str = "") -> None:
    desk.search(replacing=True)
    for name, text in (("findField", words), ("replaceField", by)):
        line = named(desk, name)[0]
        assert isinstance(line, QLineEdit)
        line.setText(text)


def counted(desk: Desk) -> str:
    shown = named(desk, "findCount")[0]
    assert isinstance(shown, QLabel)
    return shown.text()


def test_finding_leads_through_all_hits_in_order_and_round(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    ask(desk, "不够")
    seen = []
    for _ in range(3):
        press(desk, "findNextButton")
        page = desk.wizard.page
        assert page is not None
        editor = desk.wizard.editor_of(desk.wizard.at)
        assert editor is not None
        seen.append((desk.wizard.key, editor.textCursor().selectedText(), counted(desk)))
    assert [each[0] for each in seen] == ["passage:study", "passage:work", "passage:why"]
    assert {each[1] for each in seen} == {"不够"}
    assert seen[-1][2] == "第 3 处，共 3 处"
    press(desk, "findNextButton")
    assert desk.wizard.key == "passage:study"
    press(desk, "findPreviousButton")
    assert desk.wizard.key == "passage:why"


def test_the_cursor_stays_in_the_bar_while_the_hits_are_shown(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review())
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    ask(desk, "不够")
    line = named(desk, "findField")[0]
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is line
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not desk.find_bar.isVisible()


def test_replacing_one_leads_on_to_the_next(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review(point("a", "不够深", "不够细，还不够实。")))
    ask(desk, "不够", "不太够")
    press(desk, "findNextButton")
    for _ in range(2):
        press(desk, "replaceButton")
    shown = next(each for each in desk.session.review.parts[1].children[0].children)
    assert (shown.heading, shown.text) == ("不太够深", "不太够细，还不够实。")
    assert counted(desk) == "第 1 处，共 3 处"


def test_a_replacement_that_holds_the_words_is_not_replaced_again(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review(point("a", "学学", "学")))
    ask(desk, "学", "学习")
    press(desk, "findNextButton")
    press(desk, "replaceButton")
    press(desk, "replaceButton")
    assert desk.session.review.parts[1].children[0].children[0].heading in ("学习学习", "学习学")


def test_replacing_all_is_one_step_of_the_history(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    field(desk, "a", "text")
    ask(desk, "不够", "不太够")
    press(desk, "replaceAllButton")
    assert counted(desk) == "已替换 3 处"
    assert "不够" not in compose(desk.session.review).text
    desk.session.undo()
    assert desk.session.review == review()


def test_what_stands_nowhere_is_said_so(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    ask(desk, "查无此词")
    press(desk, "findNextButton")
    assert counted(desk) == "没有找到"


def test_the_search_begins_at_the_cursor(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    field(desk, "work", "text").put_cursor(0)
    ask(desk, "不够")
    press(desk, "findNextButton")
    assert (desk.wizard.key, counted(desk)) == ("passage:work", "第 2 处，共 3 处")


def test_closing_the_bar_leads_back_to_the_hit(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    ask(desk, "主动性")
    press(desk, "findNextButton")
    press(desk, "findCloseButton")
    focus = QApplication.focusWidget()
    assert isinstance(focus, Editor)
    assert focus.textCursor().selectedText() == "主动性"
