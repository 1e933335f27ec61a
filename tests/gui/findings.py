"""The findings beside the page, as a writer sees and uses them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.panels.findings import FindingList
from selfreview_gui.gui.panels.findings_panel import FindingsPanel
from selfreview_gui.gui.window import MainWindow
from tests.gui.reviews import point, review

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
GAP = review(point("a", "学习【哪次】不够", "说明。"), point("b", "联系实际不紧", "于【时间】。"))


def panel_of(desk: Desk) -> FindingsPanel:
    panel = desk.findChild(FindingsPanel, "findingsPanel")
    assert panel is not None
    return panel


def shown(qtbot: QtBot, window: MainWindow) -> FindingsPanel:
    """Show the panel by its key, and wait for its first findings."""
    QTest.keyClick(window, Qt.Key.Key_F8)
    panel = panel_of(window.writing)
    qtbot.waitUntil(lambda: "核对" not in counts(panel))
    return panel


def counts(panel: FindingsPanel) -> str:
    found = panel.findChild(QLabel, "findingsCounts")
    assert found is not None
    return found.text()


def lines(panel: FindingsPanel) -> list[str]:
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def click(found: FindingList, words: str) -> None:
    row = next(row for row in range(found.count()) if words in found.item(row).text())
    found.scrollToItem(found.item(row))
    QTest.mouseClick(found.viewport(), LEFT, PLAIN, found.visualItemRect(found.item(row)).center())
