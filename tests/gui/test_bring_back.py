"""When the data file is damaged, the window offers the newest good copy, and nothing is thrown away."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from selfreview_gui.cli import run
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.store.copies import daily_copy
from selfreview_gui.store.open import open_store
from tests.gui.reviews import TEMPLATE, review

OLDER, NEWER = date(2026, 11, 16), date(2026, 11, 17)
DAMAGED = b"damaged" * 4000


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder with copies of two days and a damaged file."""
    folder = tmp_path / "data"
    for day, closing_words in ((OLDER, "周一"), (NEWER, "周二")):
        with closing(open_store(folder)) as store:
            store.keep_setting("toured", "1")
            store.save(replace(review(), closing=closing_words))
        daily_copy(folder, day)
    (folder / "selfreview.db").write_bytes(DAMAGED)
    return folder


@pytest.fixture
def opened(qtbot: QtBot, data: Path) -> Iterator[Callable[[], MainWindow]]:
    made: list[MainWindow] = []

    def open_window() -> MainWindow:
        window = MainWindow(data, lambda: (TEMPLATE,))
        made.append(window)
        qtbot.addWidget(window)
        window.show()
        return window

    yield open_window
    for window in made:
        window.close()


def asked(qtbot: QtBot, window: MainWindow) -> QMessageBox:
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "damagedBox") is not None)
    box = window.findChild(QMessageBox, "damagedBox")
    assert box is not None
    return box


def press(box: QMessageBox, name: str) -> None:
    found = box.findChild(QPushButton, name)
    assert found is not None
    found.click()


def kept(window: MainWindow) -> str:
    words: str = window.records.fetch(lambda store: store.load("review")).closing
    return words


def test_the_newest_copy_is_offered_and_the_damaged_file_stays_under_another_name(
    qtbot: QtBot, data: Path, opened: Callable[[], MainWindow]
) -> None:
    window = opened()
    box = asked(qtbot, window)
    assert [each.text() for each in box.buttons()] == ["恢复 2026-11-17 的备份", "退出"]
    assert all(each.accessibleName() == each.text() for each in box.buttons())
    assert (data / "selfreview.db").read_bytes() == DAMAGED
    press(box, "bringBackButton")
    qtbot.waitUntil(lambda: window.home.reviews.topLevelItemCount() > 0)
    assert kept(window) == "周二"
    assert (data / "selfreview-aside-1.db").read_bytes() == DAMAGED
    assert window.notice.words.text() == "已恢复 2026-11-17 的备份，损坏的文件另存为“selfreview-aside-1.db”"


def test_a_copy_that_is_damaged_too_is_passed_over(
    qtbot: QtBot, data: Path, opened: Callable[[], MainWindow]
) -> None:
    (data / "copies" / "selfreview-2026-11-17.db").write_bytes(DAMAGED)
    window = opened()
    box = asked(qtbot, window)
    assert box.buttons()[0].text() == "恢复 2026-11-16 的备份"
    press(box, "bringBackButton")
    qtbot.waitUntil(lambda: window.home.reviews.topLevelItemCount() > 0)
    assert kept(window) == "周一"


def test_escape_leaves_the_program_with_everything_as_it_was(
    qtbot: QtBot, data: Path, opened: Callable[[], MainWindow]
) -> None:
    before = sorted(each.name for each in data.rglob("*"))
    window = opened()
    QTest.keyClick(asked(qtbot, window), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert sorted(each.name for each in data.rglob("*")) == before
    assert (data / "selfreview.db").read_bytes() == DAMAGED


def test_without_a_good_copy_the_damage_is_told_of_and_nothing_asked(
    qtbot: QtBot, data: Path, opened: Callable[[], MainWindow]
) -> None:
    for copy in (data / "copies").iterdir():
        copy.write_bytes(DAMAGED)
    window = opened()
    qtbot.waitUntil(window.notice.isVisible)
    assert "已经损坏" in window.notice.words.text()
    assert window.findChild(QMessageBox, "damagedBox") is None


def test_damage_that_shows_later_is_told_of_with_a_way_to_the_copy(
    qtbot: QtBot, data: Path, opened: Callable[[], MainWindow]
) -> None:
    (data / "selfreview.db").unlink()
    (data / "copies" / "selfreview-2026-11-17.db").rename(data / "selfreview.db")
    with closing(sqlite3.connect(data / "selfreview.db")) as careless:
        careless.execute("DELETE FROM reviews")  # foreign keys are off by default: passages refer to nothing
        careless.execute("INSERT INTO templates VALUES ('t', '{}')")
        careless.commit()
    with closing(open_store(data)) as store:
        store.delete_template("t")
        store.save(replace(review(), id="other"))
    window = opened()
    qtbot.waitUntil(window.notice.isVisible)  # the day's copy was not sound
    assert window.notice.act_button.text() == "恢复…"
    window.notice.act_button.click()
    box = asked(qtbot, window)
    assert [each.text() for each in box.buttons()] == ["恢复 2026-11-16 的备份", "先不恢复"]
    press(box, "notBringBackButton")
    assert window.isVisible()


def test_the_command_line_says_in_one_line_that_the_window_can_do_it(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["list", "--data", str(data)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "打开程序窗口恢复最近的副本" in line
