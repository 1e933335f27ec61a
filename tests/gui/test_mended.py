"""What once went wrong in the window goes right."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.basics import with_basics
from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.new_review import NewReviewDialog
from selfreview_gui.gui.pages.page import Page, focused_editor
from selfreview_gui.gui.sheet import KeySheet
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.gui.writing import Writing
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review
from selfreview_gui.review.template import Place
from tests.gui.conftest import Open, field, named
from tests.gui.reviews import point, review
from tests.gui.test_journeys import press

MOVES = ("placeOpeningButton", "placeDimensionButton", "placePartButton")


def bury() -> None:
    """Let Qt delete what waits to be deleted, as it does when the program is idle."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def living(page: object) -> bool:
    assert isinstance(page, Page)
    return all(shiboken6.isValid(each) for each in page.writing.fields.values())


def at(desk: Desk) -> Address:
    """Return the address of the field that has the cursor."""
    editor, page = focused_editor(), desk.wizard.page
    assert isinstance(page, Page)
    return next(address for address, each in page.writing.fields.items() if each is editor)


def desks(window: MainWindow) -> list[Desk]:
    bury()
    return window.findChildren(Desk)


def paper(folder: Path, unit: str) -> Path:
    """Write an old paper of a unit as a text file."""
    path = folder / f"{unit}.txt"
    path.write_text(compose(with_basics(review(), unit=unit)).text, "utf-8")
    return path


def titles(window: MainWindow) -> list[str]:
    return sorted(each.title for each in window.records.fetch(lambda store: store.reviews()))


# The rectification


@pytest.mark.parametrize("move", MOVES)
def test_the_desk_can_be_left_after_the_rectification_was_moved(
    qtbot: QtBot, window: MainWindow, open_review: Open, move: str
) -> None:
    desk = open_review(review())
    QTest.keyClicks(field(desk, "old", "text"), "done")
    press(desk, move)
    bury()
    assert living(desk.wizard.page)
    window.go_home()
    assert desks(window) == []


def test_after_moving_the_rectification_the_steps_and_the_history_work(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review())
    QTest.keyClicks(field(desk, "old", "text"), "done")
    press(desk, "placeOpeningButton")
    bury()
    desk.wizard.next()
    desk.wizard.back()
    assert at(desk) == Address("", "rectification")
    press(desk, "placeDimensionButton")
    press(desk, "placePartButton")
    bury()
    for place in (Place.DIMENSION, Place.OPENING, Place.PART):
        desk.session.undo()
        bury()
        assert desk.session.review.rectification_place is place
        assert living(desk.wizard.page)
    assert field(desk, "old", "text").text == "done"
    for _ in MOVES:
        desk.session.redo()
        bury()
    window.go_home()
    assert desks(window) == []


def test_a_field_that_is_no_more_is_forgotten_unless_another_took_its_place(qtbot: QtBot) -> None:
    writing, address = Writing(review()), Address("a", "text")
    old, new = Editor("old", "旧"), Editor("new", "新")
    writing.bind(old, address)
    writing.bind(new, address)
    shiboken6.delete(old)
    assert writing.fields == {address: new}
    shiboken6.delete(new)
    assert writing.fields == {}


# Deleting


def two_deep() -> Review:
    return review(point("a", "甲"), point("b", "乙", "", point("s", "小")), point("c1", "丙"))


@pytest.mark.parametrize(
    ("deleted", "then"),
    [
        ("a", Address("b", "heading")),
        ("b", Address("c1", "heading")),
        ("c1", Address("b", "heading")),
        ("s", Address("b", "text")),
    ],
)
def test_after_a_point_is_deleted_the_cursor_stands_beside_it(
    qtbot: QtBot, open_review: Open, deleted: str, then: Address
) -> None:
    desk = open_review(two_deep())
    field(desk, deleted, "heading")
    desk.delete_point()
    assert at(desk) == then


def test_after_the_last_point_is_deleted_the_cursor_stands_in_the_text(
    qtbot: QtBot, open_review: Open
) -> None:
    desk = open_review(review(point("a", "甲")))
    field(desk, "a", "text")
    desk.delete_point()
    assert at(desk) == Address("study", "text")


def test_after_a_dimension_is_removed_the_cursor_stands_in_the_next(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    desk.wizard.open("part:problems")
    press(named(desk, "dimensionRow")[0], "removeDimensionButton")
    assert desk.wizard.key == "part:problems"
    assert at(desk) == Address("work", "heading")


# The year


def test_a_year_that_is_cleared_and_typed_anew_reaches_title_and_meeting(
    qtbot: QtBot, open_review: Open
) -> None:
    desk = open_review(review())
    year = field(desk, "", "year")
    for typed, words in (("2025", "2025"), ("2026", "2026")):
        year.selectAll()
        QTest.keyClick(year, Qt.Key.Key_Backspace)
        QTest.keyClicks(year, typed)
        after = desk.session.review
        assert after.title == f"测试支部{words}年度组织生活会对照检查材料"
        assert after.meeting == f"{words}年度组织生活会"


@pytest.mark.parametrize("typed", ["", "202", "1999", "2100", "20255", "abcd"])
def test_what_is_no_year_changes_nothing_and_goes_when_the_field_is_left(
    qtbot: QtBot, open_review: Open, typed: str
) -> None:
    desk = open_review(review())
    year = field(desk, "", "year")
    year.selectAll()
    QTest.keyClick(year, Qt.Key.Key_Backspace)
    given = QMimeData()
    given.setText(typed)
    year.insertFromMimeData(given)
    assert (year.text, desk.session.review) == (typed, review())
    field(desk, "", "unit")
    assert year.text == "2024"


def test_the_year_in_a_unit_s_name_stays() -> None:
    named_so = with_basics(review(), unit="2024级硕士党支部")
    after = with_basics(named_so, year=2025)
    assert after.title == "2024级硕士党支部2025年度组织生活会对照检查材料"
    assert with_basics(after, year=2024) == named_so


# What comes in


def test_an_import_does_not_take_the_keyboard_from_the_review_that_is_being_written(
    qtbot: QtBot, window: MainWindow, open_review: Open, tmp_path: Path
) -> None:
    desk = open_review(review())
    editor = field(desk, "a", "text")
    window.import_papers_from([paper(tmp_path, "旧支部")])
    qtbot.waitUntil(lambda: window.notice.words.text().startswith("已导入"), timeout=20_000)
    qtbot.wait(50)
    assert window.writing is desk
    assert editor.hasFocus()
    assert window.notice.words.text().startswith("已导入“旧支部2024年度组织生活会对照检查材料”")
    assert window.notice.act_button.text() == "打开"
    window.notice.act_button.click()
    qtbot.waitUntil(lambda: window._desk not in (None, desk))
    assert window.writing.session.review.title.startswith("旧支部")


def test_one_review_that_was_imported_from_the_list_opens_by_itself(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.import_papers_from([paper(tmp_path, "旧支部")])
    qtbot.waitUntil(lambda: window._desk is not None, timeout=20_000)
    assert window.writing.session.review.title.startswith("旧支部")


def test_a_second_import_waits_for_the_first(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.import_papers_from([paper(tmp_path, "甲支部"), paper(tmp_path, "乙支部")])
    window.import_papers_from([paper(tmp_path, "丙支部")])
    qtbot.waitUntil(lambda: window.notice.words.text().startswith("已导入"), timeout=20_000)
    assert window.notice.words.text().startswith("已导入 3 份材料")
    assert [each[0] for each in titles(window)] == ["丙", "乙", "甲"]


def test_a_cancelled_import_does_not_hold_up_the_next(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.import_papers_from([paper(tmp_path, "甲支部"), paper(tmp_path, "乙支部")])
    window.notice.act_button.click()
    window.import_papers_from([paper(tmp_path, "丙支部")])
    qtbot.waitUntil(lambda: window._desk is not None, timeout=20_000)
    assert [each[0] for each in titles(window)] == ["丙"]


# Opening


def test_a_review_that_is_opened_twice_at_once_has_one_desk(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    window.records.fetch(lambda store: store.save(review()))
    window.open_review("review")
    window.open_review("review")
    qtbot.waitUntil(lambda: window._desk is not None)
    qtbot.wait(50)
    assert desks(window) == [window.writing]


def test_of_two_reviews_opened_at_once_the_last_is_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.import_papers_from([paper(tmp_path, "甲支部"), paper(tmp_path, "乙支部")])
    qtbot.waitUntil(lambda: len(titles(window)) == 2, timeout=20_000)
    first, last = (each.id for each in window.records.fetch(lambda store: store.reviews()))
    window.open_review(first)
    window.open_review(last)
    qtbot.waitUntil(lambda: window._desk is not None)
    qtbot.wait(50)
    assert desks(window) == [window.writing]
    assert window.writing.session.review.id == last


def test_the_example_asked_for_twice_comes_once_and_can_be_asked_for_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    for number in (1, 2):
        with qtbot.waitSignal(window._bring().brought, timeout=20_000):
            window.open_example()
            window.open_example()
        window.open_example()
        qtbot.waitUntil(lambda: window._desk is not None, timeout=20_000)
        qtbot.wait(100)
        assert len(titles(window)) == number
        assert len(desks(window)) == 1
        window.go_home()


def test_what_to_write_is_asked_once_however_often_the_button_is_pressed(
    qtbot: QtBot, window: MainWindow
) -> None:
    for _ in range(2):
        window.new_review()
        window.new_review()
        qtbot.waitUntil(lambda: window.findChild(NewReviewDialog) is not None)
        qtbot.wait(50)
        (dialog,) = window.findChildren(NewReviewDialog)
        dialog.reject()
        bury()


def test_a_review_that_cannot_be_opened_bars_no_other(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    window.open_review("none")
    qtbot.waitUntil(window.notice.isVisible)
    assert open_review(review()).session.review == review()


# Large text


def test_the_sheet_of_keys_is_no_larger_than_the_screen(qtbot: QtBot, window: MainWindow) -> None:
    window.set_text_size(200)
    sheet = KeySheet(window)
    room = window.screen().availableSize()
    assert sheet.height() < room.height()
    assert sheet.width() < room.width()
    window.set_text_size(100)


# Pasting


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("学\u0000习\u0007不够", "学习不够"),
        ("学习\t不够", "学习\t不够"),
        ("第一\u0001段。\n第二段。\u007f", "第一段。\n第二段。"),
        ("上半\u000b下半", "上半\n下半"),
    ],
)
def test_control_characters_are_not_pasted(qtbot: QtBot, given: str, taken: str) -> None:
    editor, pasted = Editor("field", "正文"), QMimeData()
    qtbot.addWidget(editor)
    pasted.setText(given)
    editor.insertFromMimeData(pasted)
    assert editor.text == taken
