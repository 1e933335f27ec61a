"""Findings: worst first, one click away, and calm where there are none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from selfreview_gui.checks.finding import Level
from selfreview_gui.gui.pages.check import CheckPage
from selfreview_gui.gui.panels.findings import FindingsPanel, counted
from tests.gui_app.lists import finding

FOUND = (
    finding(Level.HINT, "篇幅偏短"),
    finding(Level.BLOCK, "这里还没有填好", "【事例】"),
    finding(Level.WARN, "编号不连续", "（三）", "（二）"),
    finding(Level.BLOCK, "这一部分没有内容"),
)


@pytest.fixture
def panel(qtbot: QtBot) -> FindingsPanel:
    made = FindingsPanel()
    qtbot.addWidget(made)
    made.show()
    return made


def lines(panel: FindingsPanel) -> list[str]:
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def test_they_stand_below_their_levels_worst_first(panel: FindingsPanel) -> None:
    panel.show_findings(FOUND)
    assert lines(panel) == [
        "必须改　2 处",
        "这里还没有填好\n“【事例】”",
        "这一部分没有内容",
        "请核对　1 处",
        "编号不连续\n“（三）”\n建议改为“（二）”",
        "提示　1 处",
        "篇幅偏短",
    ]


def test_enter_leads_to_the_first_one(panel: FindingsPanel, qtbot: QtBot) -> None:
    panel.show_findings(FOUND)
    with qtbot.waitSignal(panel.chosen) as chosen:
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert chosen.args == [FOUND[1]]


def test_a_click_leads_to_the_place_once(panel: FindingsPanel, qtbot: QtBot) -> None:
    panel.show_findings(FOUND)
    seen: list[object] = []
    panel.chosen.connect(seen.append)
    place = panel.list.visualItemRect(panel.list.item(4)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert seen == [FOUND[2]]


def test_a_heading_leads_nowhere(panel: FindingsPanel, qtbot: QtBot) -> None:
    panel.show_findings(FOUND)
    with qtbot.assertNotEmitted(panel.chosen):
        place = panel.list.visualItemRect(panel.list.item(0)).center()
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_where_nothing_is_found_it_says_so_calmly(panel: FindingsPanel) -> None:
    panel.show_findings(FOUND)
    panel.show_findings(())
    said = panel.findChild(QLabel, "nothingFound")
    assert said is not None
    assert said.isVisible()
    assert said.text() == "没有发现问题。"


def test_they_are_counted_in_words() -> None:
    assert counted(FOUND) == "必须改 2 处，请核对 1 处，提示 1 处"
    assert counted(()) == "没有发现问题。"


def test_the_page_counts_them_and_passes_the_choice_on(qtbot: QtBot) -> None:
    page = CheckPage()
    qtbot.addWidget(page)
    page.show_findings(FOUND)
    counts = page.findChild(QLabel, "findingCounts")
    assert counts is not None
    assert counts.text() == "必须改 2 处，请核对 1 处，提示 1 处"
    with qtbot.waitSignal(page.chosen) as chosen:
        QTest.keyClick(page.panel.list, Qt.Key.Key_Return)
    assert chosen.args == [FOUND[1]]


def test_the_page_says_when_the_paper_is_clean(qtbot: QtBot) -> None:
    page = CheckPage()
    qtbot.addWidget(page)
    page.show_findings(())
    counts = page.findChild(QLabel, "findingCounts")
    assert counts is not None
    assert counts.text() == "核对完毕"
