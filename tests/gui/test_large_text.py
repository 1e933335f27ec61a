"""At twice the usual size of text everything can be read on the smallest screen, without scrolling sideways."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.flow import Flow
from selfreview_gui.gui.pages.export import ExportPage
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.jobs.example import example_review
from selfreview_gui.review.start import start_review
from selfreview_gui.review.steps import StepKind
from tests.gui.conftest import Open, named
from tests.gui.reviews import TEMPLATE


@pytest.fixture
def large(window: MainWindow) -> Iterator[MainWindow]:
    window.set_text_size(200)
    yield window
    window.set_text_size(100)


@pytest.mark.parametrize("kind", [StepKind.RECTIFICATION, StepKind.ENDS])
def test_no_step_scrolls_sideways_beside_the_findings(
    qtbot: QtBot, large: MainWindow, open_review: Open, kind: StepKind
) -> None:
    desk = open_review(example_review())
    desk.beside.toggle("findings")
    desk.wizard.open(f"{kind}:")
    large.resize(1366, 768)
    page = desk.wizard.page
    assert page is not None
    area = next(each for each in desk.wizard.findChildren(QScrollArea) if each.isAncestorOf(page))
    qtbot.waitUntil(lambda: area.viewport().width() < 800)
    assert large.width() == 1366
    assert area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    ("percent", "size"), [(200, QSize(1366, 768)), (100, QSize(683, 384))], ids=["own", "screen"]
)
def test_the_last_step_shows_all_its_words_on_the_smallest_screen(
    qtbot: QtBot, window: MainWindow, open_review: Open, percent: int, size: QSize
) -> None:
    window.set_text_size(percent)
    try:
        window.resize(size)
        desk = open_review(start_review(TEMPLATE))
        desk.open_export()
        qtbot.waitUntil(lambda: bool(named(desk, "draftButton")))
        page = desk.wizard.page
        assert isinstance(page, ExportPage)
        page.show_folder(Path("/a_long_name_of_a_folder/another_long_name_of_a_folder/and_one_more"))
        page.show_exported(Path("/材料（草稿）.docx"), renamed=True)
        qtbot.waitUntil(lambda: page.width() >= page.minimumSizeHint().width())
        area = next(each for each in desk.wizard.findChildren(QScrollArea) if each.isAncestorOf(page))
        assert (window.size(), area.horizontalScrollBar().maximum()) == (size, 0)
        for each in page.findChildren(QPushButton):
            assert each.width() >= each.minimumSizeHint().width(), each.text()
            assert page.rect().contains(QRect(each.mapTo(page, QPoint(0, 0)), each.size())), each.text()
    finally:
        window.set_text_size(100)


class Box(QWidget):
    """A widget that wants to be 100 wide and of a height of its own."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self._height = height

    def sizeHint(self) -> QSize:
        return QSize(100, self._height)


def places(*heights: int, width: int, hidden: int | None = None) -> list[QRect]:
    """Lay boxes of these heights out in a row of that width, 20 apart, and return where they stand."""
    holder, boxes = QWidget(), [Box(height) for height in heights]
    flow = Flow(*boxes, space=20)
    holder.setLayout(flow)
    if hidden is not None:
        boxes[hidden].hide()
    flow.setGeometry(QRect(0, 0, width, flow.heightForWidth(width)))
    return [box.geometry() for place, box in enumerate(boxes) if place != hidden]


@pytest.mark.usefixtures("qapp")
def test_where_there_is_room_a_row_stays_one_line() -> None:
    assert places(30, 10, width=220) == [QRect(0, 0, 100, 30), QRect(120, 10, 100, 10)]


@pytest.mark.usefixtures("qapp")
def test_what_has_no_room_begins_a_new_line() -> None:
    found = places(30, 10, 30, width=219)
    assert [each.topLeft().toTuple() for each in found] == [(0, 0), (0, 40), (0, 60)]


@pytest.mark.usefixtures("qapp")
def test_what_is_hidden_takes_no_room() -> None:
    assert places(30, 10, 30, width=220, hidden=1) == [QRect(0, 0, 100, 30), QRect(120, 0, 100, 30)]


@pytest.mark.usefixtures("qapp")
def test_the_least_width_is_that_of_the_widest() -> None:
    holder = QWidget()
    flow = Flow(Box(30), Box(10), Box(30), space=20)
    holder.setLayout(flow)
    assert flow.minimumSize().width() == 100
    assert flow.sizeHint() == QSize(340, 30)
    assert (flow.heightForWidth(340), flow.heightForWidth(100)) == (30, 90)
