"""Every finding leads to its place: from the panel, from the page of the checks, from the export button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfreview_gui.checks.finding import Finding, Level
from selfreview_gui.checks.registry import check
from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.pages.check import CheckPage
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review
from tests.gui.conftest import Open, field
from tests.gui.finding_cases import CASES, Case, numbered
from tests.gui.findings import GAP, LEFT, PLAIN, click, shown
from tests.gui.reviews import point, review
from tests.gui.test_journeys import press


@pytest.fixture(params=CASES.values(), ids=list(CASES))
def case(request: pytest.FixtureRequest) -> Case:
    found: Case = request.param
    return found


def arrived(desk: Desk) -> tuple[str, Address, str]:
    focus = QApplication.focusWidget()
    assert isinstance(focus, Editor)
    assert focus.isVisible()
    return desk.wizard.key, desk.wizard.at, focus.textCursor().selectedText()


def test_the_page_of_the_checks_leads_to_the_place(qtbot: QtBot, open_review: Open, case: Case) -> None:
    make, words, *place = case
    desk = open_review(make())
    desk.wizard.open("check:")
    page = desk.wizard.page
    assert isinstance(page, CheckPage)
    qtbot.waitUntil(lambda: page.panel.list.count() > 0)
    click(page.panel.list, words)
    assert arrived(desk) == tuple(place)


def test_the_panel_leads_to_the_place(
    qtbot: QtBot, window: MainWindow, open_review: Open, case: Case
) -> None:
    make, words, *place = case
    desk = open_review(make())
    click(shown(qtbot, window).list, words)
    assert arrived(desk) == tuple(place)


def test_the_number_s_own_characters_are_not_sought_in_the_heading(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(numbered("b", "七是"))
    click(shown(qtbot, window).list, "七是")
    QTest.keyClicks(field(desk, "b", "heading"), "x")
    assert field(desk, "b", "heading").text == "x联系实际不紧"


def test_a_click_leads_to_the_characters_and_a_second_one_nowhere_else(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    many = [point(f"p{number}", f"【第{number}处】", "说明。") for number in range(30)]
    desk = open_review(review(*many))
    panel = shown(qtbot, window)
    row = next(row for row in range(panel.list.count()) if "【第7处】" in panel.list.item(row).text())
    panel.list.scrollToItem(panel.list.item(row))
    place: QPoint = panel.list.visualItemRect(panel.list.item(row)).center()
    QTest.mouseClick(panel.list.viewport(), LEFT, PLAIN, place)
    assert panel.list.itemAt(place) is panel.list.item(row)
    QTest.mouseDClick(panel.list.viewport(), LEFT, PLAIN, place)
    focus = QApplication.focusWidget()
    assert isinstance(focus, Editor)
    assert (desk.wizard.at, focus.textCursor().selectedText()) == (Address("p7", "heading"), "【第7处】")


def test_enter_leads_to_the_first_finding_of_the_step(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(GAP)
    field(desk, "a", "text")
    panel = shown(qtbot, window)
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert isinstance(focus, Editor)
    assert (desk.wizard.at, focus.textCursor().selectedText()) == (Address("a", "heading"), "【哪次】")


def first_blocking(review: Review) -> Finding:
    return next(each for each in check(review) if each.level is Level.BLOCK)


@pytest.mark.parametrize(
    "name",
    [
        "title",
        "gap in the title",
        "opening",
        "rectification as a part",
        "rectification in the opening",
        "gap in the rectification in the opening",
    ],
)
def test_the_export_button_leads_to_the_first_place_that_blocks(
    qtbot: QtBot, open_review: Open, name: str
) -> None:
    make, _, *place = CASES[name]
    desk = open_review(make())
    desk.open_export()
    qtbot.waitUntil(lambda: bool(desk._finish._blocking))
    press(desk, "exportButton")
    assert arrived(desk) == tuple(place)
    assert desk.wizard.at == first_blocking(desk.session.review).address
