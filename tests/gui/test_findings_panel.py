"""The findings beside the page: what stands there, and how the panel comes and goes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfreview_gui.checks.registry import check
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.panels.findings_panel import FindingsPanel, look_by_step
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import write_field
from tests.gui.conftest import Open, field, named, reopened
from tests.gui.findings import GAP, counts, lines, panel_of, shown
from tests.gui.reviews import review
from tests.gui.test_journeys import press


def chosen(panel: FindingsPanel) -> str:
    item = panel.list.currentItem()
    return item.text() if item is not None else ""


def test_the_findings_stand_below_their_steps_with_how_bad_they_are(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    open_review(GAP)
    panel = shown(qtbot, window)
    assert lines(panel) == [
        "上年度整改情况　1 处",
        "必须改　“上年度整改情况”还没有写。",
        "学习方面　3 处",
        "请核对　“学习方面”有23字，建议不少于200字。",
        "必须改　“【哪次】”还没有填写。",
        "必须改　“【时间】”还没有填写。",
    ]
    assert counts(panel) == "这一步没有发现问题，全文共 4 处"


def test_the_panel_is_hidden_at_first_and_the_key_shows_focuses_and_hides_it(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(GAP)
    editor = field(desk, "b", "text")
    assert named(desk, "findingsPanel") == []
    panel = shown(qtbot, window)
    assert panel.list.hasFocus()
    assert window._actions["findings"].isChecked()
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert named(desk, "findingsPanel") == []
    assert not window._actions["findings"].isChecked()
    assert editor.hasFocus()


def test_escape_leads_back_to_the_field(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(GAP)
    editor = field(desk, "b", "text")
    panel = shown(qtbot, window)
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert editor.hasFocus()
    assert panel.isVisible()


def test_the_button_hides_it_and_the_menu_knows(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(GAP)
    shown(qtbot, window)
    press(desk, "findingsCloseButton")
    assert named(desk, "findingsPanel") == []
    assert not window._actions["findings"].isChecked()


def test_the_choice_is_kept_for_next_time(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(GAP)
    field(desk, "b", "text")
    shown(qtbot, window)
    window.go_home()
    assert not window._actions["findings"].isChecked()
    again = reopened(qtbot, window, "review")
    assert panel_of(again).isVisible()
    assert window._actions["findings"].isChecked()
    assert isinstance(QApplication.focusWidget(), Editor)
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert window.records.fetch(lambda store: store.setting("panel_shown")) == ""


def test_it_follows_the_field_and_marks_the_step(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(GAP)
    panel = shown(qtbot, window)
    field(desk, "b", "text")
    assert chosen(panel) == "必须改　“【时间】”还没有填写。"
    field(desk, "a", "heading")
    assert chosen(panel) == "必须改　“【哪次】”还没有填写。"
    field(desk, "a", "text")
    assert chosen(panel) == ""
    said = [
        panel.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in (0, lines(panel).index("学习方面　3 处"))
    ]
    assert said == ["上年度整改情况　1 处", "这一步：学习方面　3 处"]
    assert counts(panel) == "这一步 3 处，全文共 4 处"


def test_tab_reaches_the_panel_between_the_page_and_the_buttons(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(GAP)
    panel = shown(qtbot, window)
    QTest.keyClick(panel.list, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is desk.wizard.next_button or focus is desk.wizard.back_button
    QTest.keyClick(focus, Qt.Key.Key_Backtab)
    assert panel.list.hasFocus()


def test_the_last_pages_have_no_panel_and_the_key_leads_to_the_findings_of_the_check(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(GAP)
    shown(qtbot, window)
    desk.open_export()
    assert named(desk, "findingsPanel") == []
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert desk.wizard.key == "check:"
    assert window._actions["findings"].isChecked()
    desk.wizard.open("passage:study")
    assert panel_of(desk).isVisible()


def test_a_review_without_findings_says_so(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    short = replace(review(), template=None)
    whole = write_field(short, Address("old", "text"), "已全部整改。")
    assert check(whole) == ()
    open_review(whole)
    assert counts(shown(qtbot, window)) == "没有发现问题。"


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_panel_leaves_the_page_the_greater_half_of_a_small_screen(
    qtbot: QtBot, window: MainWindow, open_review: Open, percent: int
) -> None:
    window.set_text_size(percent)
    try:
        desk = open_review(GAP)
        panel = shown(qtbot, window)
        page = desk.wizard.page
        assert page is not None
        assert desk.wizard._areas[page].width() > 1366 / 2
        assert window.minimumSizeHint().width() <= 1366
        assert panel.width() > 250
    finally:
        window.set_text_size(100)


def test_every_finding_has_a_step() -> None:
    groups = look_by_step(GAP)
    assert [each.key for each in groups] == ["rectification:", "passage:study"]
    assert sum(len(each.findings) for each in groups) == len(check(GAP))
