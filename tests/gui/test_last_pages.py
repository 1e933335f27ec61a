"""The last two pages, check and export, seen from the desk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.window import MainWindow
from tests.gui.conftest import Open
from tests.gui.reviews import review


def test_the_export_page_shows_the_folder(
    qtbot: QtBot, window: MainWindow, open_review: Open, tmp_path: Path
) -> None:
    window.records.fetch(lambda store: store.keep_setting("export_folder", str(tmp_path)))
    desk = open_review(review())
    desk.open_export()
    shown_folder = desk.findChild(QLabel, "folderLabel")
    assert shown_folder is not None
    qtbot.waitUntil(lambda: shown_folder.accessibleName() == f"保存到：{tmp_path}")
    assert shown_folder.isVisible()


def test_closing_the_find_bar_on_the_last_pages_stays_there(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    desk.wizard.open("check:")
    desk.search()
    desk.find_bar.close_bar()
    assert desk.wizard.key == "check:"
