"""Journeys through the real window, as a clerk goes through it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.card import PointCard
from selfreview_gui.gui.cards import CardList
from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.review import Review, find
from selfreview_gui.store.open import open_store
from tests.gui.conftest import Open, field, named, reopened
from tests.gui.reviews import point, review

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def press(holder: QWidget, name: str) -> None:
    button = named(holder, name)[0]
    assert isinstance(button, QAbstractButton)
    button.click()


def headings(desk: Desk) -> list[str]:
    return [each.text for each in named(desk, "pointHeading") if isinstance(each, Editor)]


def points(desk: Desk, id: str = "study") -> list[str]:
    passage = find(desk.session.review, id)
    assert passage is not None
    return [each.heading for each in passage.children]


def stored(window: MainWindow) -> Review:
    kept = window.records.fetch(lambda store: store.load("review"))
    assert isinstance(kept, Review)
    return kept


def test_what_is_typed_is_saved_by_itself(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(review())
    editor = field(desk, "a", "text")
    editor.put_cursor(0)
    QTest.keyClicks(editor, "2024 ")
    qtbot.waitUntil(lambda: "已保存" in desk.wizard.saved.text(), timeout=3000)
    assert stored(window) == desk.session.review
    kept = find(stored(window), "a")
    assert kept is not None
    assert kept.text == "2024 全年集中学习4次。"


def test_typing_is_undone_from_another_page_and_its_place_is_shown(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review())
    QTest.keyClicks(field(desk, "a", "text"), "x")
    desk.wizard.open("ends:")
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert desk.session.review == review()
    assert desk.wizard.key == "passage:study"
    assert QApplication.focusWidget() is field(desk, "a", "text")


def test_a_point_is_added_after_the_one_with_the_cursor(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review())
    field(desk, "a", "text")
    QTest.keyClick(window, Qt.Key.Key_Return, CONTROL)
    focus = QApplication.focusWidget()
    assert focus is named(desk, "pointHeading")[1]
    QTest.keyClicks(focus, "new")
    assert points(desk) == ["学习不够系统", "new", "联系实际不紧"]
    assert [each.number for each in find(desk.session.review, "study").children] == ["一是", "二是", "三是"]  # type: ignore[union-attr]


def test_the_button_adds_a_point_at_the_end(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    desk.wizard.open("passage:study")
    press(desk, "addPointButton")
    assert points(desk)[-1] == ""
    assert QApplication.focusWidget() is named(desk, "pointHeading")[-1]


def test_a_point_is_moved_by_keys_and_the_cursor_goes_along(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review())
    editor = field(desk, "b", "text")
    QTest.keyClick(window, Qt.Key.Key_Up, ALT)
    assert points(desk) == headings(desk) == ["联系实际不紧", "学习不够系统"]
    assert QApplication.focusWidget() is editor
    QTest.keyClick(window, Qt.Key.Key_Down, ALT)
    assert points(desk) == ["学习不够系统", "联系实际不紧"]


def test_a_point_is_dragged_to_another_place(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    desk.wizard.open("passage:study")
    first, second = [each for each in named(desk, "pointCard") if isinstance(each, PointCard)]
    below = first.handle.mapFromGlobal(second.mapToGlobal(QPoint(5, second.height() - 3)))
    QTest.mousePress(first.handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(first.handle, below)
    QTest.mouseRelease(first.handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, below)
    assert points(desk) == ["联系实际不紧", "学习不够系统"]


def test_a_deleted_point_is_brought_back_by_the_notice(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review())
    desk.wizard.open("passage:study")
    press(named(desk, "pointCard")[0], "deletePointButton")
    assert headings(desk) == ["联系实际不紧"]
    assert window.notice.words.text() == "已删除“学习不够系统”"
    press(window, "noticeButton")
    assert desk.session.review == review()
    assert headings(desk) == ["学习不够系统", "联系实际不紧"]


def test_the_offer_to_undo_goes_when_something_else_was_changed_since(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review())
    desk.wizard.open("passage:study")
    press(named(desk, "pointCard")[0], "deletePointButton")
    QTest.keyClicks(field(desk, "b", "text"), "x")
    assert named(window, "noticeButton") == []


def test_paragraphs_pasted_from_word_become_points_in_one_step(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review(point("a", "学习不够系统", "全年集中学习4次。"), point("empty")))
    data = QMimeData()
    data.setText(
        "　　一是学习计划不细。没有分到月。\n　　二是检查不严。\n　　三是用得不好：学归学，做归做。\n"
    )
    field(desk, "empty", "heading").insertFromMimeData(data)
    assert points(desk) == ["学习不够系统", "学习计划不细", "检查不严", "用得不好"]
    assert window.notice.words.text() == "已分成 3 个要点"
    press(window, "noticeButton")
    assert points(desk) == ["学习不够系统", ""]


def test_a_whole_point_pasted_into_an_empty_heading_is_split(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review(point("empty")))
    data = QMimeData()
    data.setText("一是学习计划不细。没有分到月。")
    field(desk, "empty", "heading").insertFromMimeData(data)
    made = find(desk.session.review, "study").children[0]  # type: ignore[union-attr]
    assert (made.heading, made.mark, made.text) == ("学习计划不细", "。", "没有分到月。")


def test_paragraphs_pasted_into_the_opening_stay_paragraphs(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    editor = field(desk, "", "opening")
    editor.selectAll()
    data = QMimeData()
    data.setText("　　根据通知要求。\n　　现报告如下：")
    editor.insertFromMimeData(data)
    assert desk.session.review.opening == "根据通知要求。\n现报告如下："


def test_tab_leads_through_the_gaps_and_then_from_field_to_field(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review(point("a", "学习【哪次】不够", "于【时间】"), point("b", "乙", "丙")))
    editor = field(desk, "a", "heading")
    editor.put_cursor(0)
    seen = []
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert isinstance(focus, Editor)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert isinstance(focus, Editor)
        seen.append((focus.objectName(), focus.textCursor().selectedText()))
    assert seen == [
        ("pointHeading", "【哪次】"),
        ("pointBody", ""),
        ("pointBody", "【时间】"),
        ("pointHeading", ""),
    ]


def test_tab_reaches_everything_on_a_page_and_comes_round(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    desk.wizard.open("passage:study")
    desk.wizard.list.setFocus()
    seen = []
    for _ in range(60):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in seen:
            break
        seen.append(focus)
        QTest.keyClick(
            focus, Qt.Key.Key_Tab, CONTROL if isinstance(focus, Editor) else Qt.KeyboardModifier.NoModifier
        )
    names = [each.objectName() for each in seen]
    assert names[0] == "stepList"
    assert names[-2:] == ["backButton", "nextButton"]
    assert names.count("deletePointButton") == 2
    assert names.index("pointHeading") < names.index("moveUpButton") < names.index("pointBody")
    assert names.index("pointBody") < names.index("addPointButton")


def test_next_and_back_go_through_all_steps_by_keyboard(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review())
    rows = [desk.wizard.list.currentRow()]
    while desk.wizard.next_button.isEnabled():
        QTest.keyClick(window, Qt.Key.Key_Right, ALT)
        rows.append(desk.wizard.list.currentRow())
    assert rows == list(range(desk.wizard.list.count()))
    QTest.keyClick(window, Qt.Key.Key_PageUp, CONTROL)
    assert desk.wizard.list.currentRow() == rows[-2]


def test_a_step_is_opened_by_a_click_in_the_list(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    row = [desk.wizard.list.item(row).text() for row in range(desk.wizard.list.count())].index("整改措施")
    place = desk.wizard.list.visualItemRect(desk.wizard.list.item(row)).center()
    QTest.mouseClick(
        desk.wizard.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    assert desk.wizard.key == "passage:how"


def test_reopening_leads_to_the_same_step_field_and_character(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review())
    field(desk, "b", "text").put_cursor(3)
    window.go_home()
    assert window.home.isVisible()
    again = reopened(qtbot, window, "review")
    focus = QApplication.focusWidget()
    assert again is not desk
    assert focus is again.wizard.editor_of(again.wizard.at)
    assert isinstance(focus, Editor)
    assert (again.wizard.key, focus.text, focus.position()) == ("passage:study", "研讨发言空泛。", 3)


def test_closing_the_window_saves_the_last_key(
    qtbot: QtBot, window: MainWindow, open_review: Open, tmp_path: Path
) -> None:
    desk = open_review(review())
    QTest.keyClicks(field(desk, "", "date"), "x")
    written = desk.session.review
    window.close()
    store = open_store(tmp_path / "data")
    assert store.load("review") == written
    store.close()


def test_a_deleted_review_is_brought_back_by_the_notice(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    open_review(review())
    window.go_home()
    window.home.delete_requested.emit("review")
    qtbot.waitUntil(lambda: named(window, "noticeButton") != [])
    press(window, "noticeButton")
    assert [each.id for each in window.records.fetch(lambda store: store.reviews())] == ["review"]


def test_escape_loses_nothing(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    editor = field(desk, "a", "text")
    QTest.keyClicks(editor, "x")
    written = desk.session.review
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert desk.session.review is written
    assert desk.isVisible()


def test_a_measure_is_linked_to_the_problem_it_answers(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    desk.wizard.open("passage:how")
    button = named(desk, "answersButton")[0]
    menu = button.menu()  # type: ignore[attr-defined]
    menu.aboutToShow.emit()
    submenu = menu.findChildren(QMenu)[0]
    assert [each.text() for each in submenu.actions()] == ["一是 学习不够系统", "二是 联系实际不紧"]
    submenu.actions()[0].trigger()
    assert find(desk.session.review, "m").answers == ("a",)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: button.text() == "回应：一是 学习不够系统")  # type: ignore[attr-defined]
    desk.wizard.open("passage:study")
    line = named(desk, "answeredBy")[0]
    assert isinstance(line, QLabel)
    assert "定期检查" in line.text()
    line.linkActivated.emit("m")
    assert desk.wizard.key == "passage:how"


def test_a_page_of_two_hundred_points_is_made_bit_by_bit(qtbot: QtBot, open_review: Open) -> None:
    many = [point(f"p{number}", f"第{number}个问题", "说明。") for number in range(200)]
    desk = open_review(review(*many))
    desk.wizard.open("passage:study")
    cards = desk.findChild(CardList, "pointList")
    assert cards is not None
    assert 0 < len(list(cards.all_cards())) < 200
    assert field(desk, "p150", "text").text == "说明。"
    qtbot.waitUntil(lambda: len(list(cards.all_cards())) == 200, timeout=20_000)
    assert headings(desk) == points(desk)


def test_the_points_inside_a_point_are_cards_in_its_card(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review(point("a", "甲", "乙", point("s1", "小点一"), point("s2", "小点二"))))
    field(desk, "s2", "heading")
    desk.move_point(-1)
    assert [each.heading for each in find(desk.session.review, "a").children] == ["小点二", "小点一"]  # type: ignore[union-attr]
    press(desk, "addSubpointButton")
    assert [each.number for each in find(desk.session.review, "a").children] == ["（1）", "（2）", "（3）"]  # type: ignore[union-attr]


def test_a_scaffold_goes_into_the_text_with_its_gaps(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    editor = field(desk, "work", "text")
    editor.selectAll()
    press(desk, "scaffoldButton")
    assert editor.text == "【时间】开展【什么事】不够。"


@pytest.mark.parametrize(("button", "name"), [("addLeadButton", "text"), ("addTailButton", "tail")])
def test_a_lead_and_a_tail_are_added_where_the_paper_has_none(
    qtbot: QtBot, open_review: Open, button: str, name: str
) -> None:
    desk = open_review(review())
    desk.wizard.open("passage:study")
    press(desk, button)
    focus = QApplication.focusWidget()
    assert isinstance(focus, Editor)
    QTest.keyClicks(focus, "abc")
    assert getattr(find(desk.session.review, "study"), name) == "abc"
