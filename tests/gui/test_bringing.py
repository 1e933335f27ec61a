"""The tour is shown once, the guide is there to read, and the day gets its copy."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.tour import Tour
from selfreview_gui.gui.window import MainWindow
from tests.papers import OWN_PAPERS


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = MainWindow(tmp_path / "data")
    qtbot.addWidget(made, before_close_func=lambda each: each.records.close())
    made.show()
    qtbot.waitUntil(lambda: made.findChild(Tour) is not None)
    return made


def test_the_tour_is_shown_once_and_can_be_skipped(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    skip = window.findChild(QPushButton, "tourSkipButton")
    assert skip is not None
    skip.click()
    assert window.records.fetch(lambda store: store.setting("toured")) == "1"
    again = MainWindow(tmp_path / "data")
    qtbot.addWidget(again, before_close_func=lambda each: each.records.close())
    again.show()
    qtbot.waitUntil(lambda: again.records.fetch(lambda store: store.setting("toured")) == "1")
    qtbot.wait(50)
    assert again.findChild(Tour) is None


def test_the_day_gets_its_copy_once_there_is_something_to_copy(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.import_papers_from([OWN_PAPERS / "four-comparisons.txt"])
    qtbot.waitUntil(lambda: len(window.records.fetch(lambda store: store.reviews())) == 1)
    again = MainWindow(tmp_path / "data")
    qtbot.addWidget(again, before_close_func=lambda each: each.records.close())
    again.show()
    qtbot.waitUntil(lambda: len(list((tmp_path / "data" / "copies").glob("*.db"))) == 1)


def test_the_guide_opens_by_its_key_and_closes_by_escape(window: MainWindow, qtbot: QtBot) -> None:
    window.show_guide()
    text = window.findChild(QTextBrowser, "guideText")
    assert text is not None
    assert "使用说明" in text.toPlainText()
    QTest.keyClick(text, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not text.isVisible())
