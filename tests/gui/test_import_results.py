"""The list of what came of an import: the worst first, and from each row to what can be done about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QPushButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.importing.results import ImportResults
from selfreview_gui.gui.window import MainWindow
from tests.gui import imports
from tests.gui.imports import BROKEN, NEWS, choose, listed, paper, press, results, rows, titles, written
from tests.papers import OWN_PAPERS

FOUR = "2021年度组织生活会河湾水文站党支部班子对照检查材料"


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> ImportResults:
    """The results of five files: a broken one, a news item, one with two papers, and two more."""
    files = [
        paper(tmp_path, "甲"),
        written(tmp_path, "两份.txt", (OWN_PAPERS / "two-papers.txt").read_bytes()),
        written(tmp_path, "四个对照.txt", (OWN_PAPERS / "four-comparisons.txt").read_bytes()),
        written(tmp_path, "新闻.txt", NEWS.encode()),
        written(tmp_path, "坏.docx", BROKEN),
    ]
    imports.bring(qtbot, window, files)
    return results(window)


def button(holder: QWidget, name: str) -> QPushButton:
    found = holder.findChild(QPushButton, name)
    assert found is not None
    return found


def open_title(window: MainWindow) -> str:
    return window._desk.session.review.title if window._desk is not None else ""


def test_the_worst_comes_first_and_the_chosen_row_is_told_in_full(shown: ImportResults) -> None:
    assert [file for file, _, _ in rows(shown)[:2]] == ["坏.docx", "新闻.txt"]
    assert {file for file, _, _ in rows(shown)[2:]} == {"四个对照.txt", "两份.txt", "甲.txt"}
    details = shown.findChild(QLabel, "importDetails")
    assert details is not None
    assert "“坏.docx”已经损坏" in details.text()
    assert str(shown.list.rows.arrivals[0].path) in details.text()


@pytest.mark.parametrize(
    ("name", "possible"),
    [
        ("坏.docx", set()),
        ("新闻.txt", {"importAllTheSameButton"}),
        ("甲.txt", {"openImportedButton", "checkImportedButton"}),
        ("四个对照.txt", {"openImportedButton", "checkImportedButton", "leftOutImportedButton"}),
    ],
)
def test_only_what_can_be_done_with_a_row_is_offered(
    shown: ImportResults, name: str, possible: set[str]
) -> None:
    choose(shown, name)
    ways = ("openImportedButton", "checkImportedButton", "leftOutImportedButton", "importAllTheSameButton")
    assert {way for way in ways if button(shown, way).isEnabled()} == possible


def test_enter_opens_the_review_of_a_row_beside_the_list(
    qtbot: QtBot, window: MainWindow, shown: ImportResults
) -> None:
    choose(shown, "四个对照.txt")
    QTest.keyClick(shown.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_title(window) == FOUR)
    assert shown.isVisible()


def test_a_double_click_opens_it_too(qtbot: QtBot, window: MainWindow, shown: ImportResults) -> None:
    choose(shown, "四个对照.txt")
    place = shown.list.visualRect(shown.list.currentIndex()).center()
    QTest.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: open_title(window) == FOUR)


def test_of_a_file_with_two_papers_one_is_chosen(
    qtbot: QtBot, window: MainWindow, shown: ImportResults, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)  # the screenless platform warns of every menu
    choose(shown, "两份.txt")
    press(shown, "openImportedButton")
    menu = shown.findChild(QMenu, "importedPapersMenu")
    assert menu is not None
    assert len(menu.actions()) == 2
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: open_title(window) == menu.actions()[1].text())


def test_what_was_left_out_of_a_file_can_be_looked_at(window: MainWindow, shown: ImportResults) -> None:
    choose(shown, "两份.txt")
    press(shown, "leftOutImportedButton")
    remarks = shown.findChild(QTreeWidget, "remarkList")
    assert remarks is not None
    said = [remarks.topLevelItem(row).text(1) for row in range(remarks.topLevelItemCount())]  # type: ignore[union-attr]
    assert said.count("目录") == 1


def test_a_text_of_another_kind_is_brought_in_and_stays_chosen(
    qtbot: QtBot, window: MainWindow, shown: ImportResults
) -> None:
    choose(shown, "新闻.txt")
    press(shown, "importAllTheSameButton")
    qtbot.waitUntil(lambda: button(shown, "openImportedButton").isEnabled())
    chosen = shown.list.chosen()
    assert chosen is not None
    assert chosen.name == "新闻.txt"
    assert len(titles(window)) == 5


def test_all_of_it_can_be_taken_back_but_not_what_is_being_written(
    qtbot: QtBot, window: MainWindow, shown: ImportResults
) -> None:
    choose(shown, "四个对照.txt")
    QTest.keyClick(shown.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_title(window) == FOUR)
    press(shown, "undoImportButton")
    qtbot.waitUntil(lambda: window.notice.words.text().startswith("已撤销导入，3 份材料放进了"))
    assert not shown.isVisible()
    assert titles(window) == [FOUR]
    window.notice.act_button.click()
    qtbot.waitUntil(lambda: len(titles(window)) == 4)


def test_it_is_reached_again_from_the_menu(window: MainWindow, shown: ImportResults) -> None:
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    window._actions["imported"].trigger()
    assert listed(window) is shown


def test_before_an_import_the_menu_says_that_there_was_none(window: MainWindow) -> None:
    window._actions["imported"].trigger()
    assert window.findChild(QDialog, "importResults") is None
    assert window.notice.words.text() == "这次打开程序以后还没有导入过材料"


def test_everything_in_it_has_a_name_and_can_be_reached_by_tab(shown: ImportResults) -> None:
    reached = {each.objectName(): each.accessibleName() for each in shown.findChildren(QPushButton)}
    assert all(name and label for name, label in reached.items())
    for each in shown.findChildren(QPushButton):
        assert each.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert shown.list.accessibleName()
