"""Tab reaches the find bar and the notice's buttons; an export under way is not begun again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.window import MainWindow
from tests.gui.conftest import Open, named
from tests.gui.reviews import review


def tabbed(start: QWidget, times: int) -> list[str]:
    """Press Tab and return the names of what it came to."""
    names = []
    for _ in range(times):
        focus = QApplication.focusWidget() or start
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        reached = QApplication.focusWidget()
        names.append(reached.objectName() if reached else "")
    return names


def test_tab_leads_through_the_find_bar(window: MainWindow, open_review: Open) -> None:
    desk = open_review(review())
    desk.search(replacing=True)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    assert tabbed(focus, 6)[2:] == ["findCloseButton", "replaceField", "replaceButton", "replaceAllButton"]


def test_tab_leads_to_the_button_of_a_notice(window: MainWindow, open_review: Open) -> None:
    desk = open_review(review())
    window.notice.tell("已删除“甲”", "撤销", lambda: None)
    desk.wizard.next_button.setFocus()
    assert tabbed(desk.wizard.next_button, 1) == ["noticeButton"]


def test_a_double_click_exports_once(
    window: MainWindow, open_review: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    window.records.fetch(lambda store: store.keep_setting("export_folder", str(out)))
    desk = open_review(review())
    desk.open_export()
    qtbot.waitUntil(lambda: bool(named(window, "draftButton")))
    (draft,) = named(window, "draftButton")
    assert isinstance(draft, QPushButton)
    draft.click()
    assert not draft.isEnabled()
    draft.click()
    qtbot.waitUntil(draft.isEnabled)
    assert len(list(out.glob("*.docx"))) == 1
