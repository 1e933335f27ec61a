"""Beside a panel the window stays as wide as the smallest screen, whatever the size of the text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.place import page_key
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.jobs.example import example_review
from selfreview_gui.review.steps import steps
from tests.gui.conftest import Open, named

WIDTH = 1366


@pytest.fixture(params=[100, 150, 200])
def sized(request: pytest.FixtureRequest, window: MainWindow) -> Iterator[MainWindow]:
    window.set_text_size(request.param)
    yield window
    window.set_text_size(100)


def sideways(desk: Desk) -> int:
    """Return how far the open page can be scrolled sideways."""
    page = desk.wizard.page
    assert page is not None
    area = next(each for each in desk.wizard.findChildren(QScrollArea) if each.isAncestorOf(page))
    return area.horizontalScrollBar().maximum()


@pytest.mark.parametrize("panel", ["preview", "findings"])
def test_no_panel_makes_the_window_wider_than_the_screen(
    qtbot: QtBot, sized: MainWindow, open_review: Open, panel: str
) -> None:
    desk = open_review(example_review())
    desk.wizard.saved.setText("没有保存成功")
    desk.beside.toggle(panel)
    for step in steps(desk.session.review):
        desk.wizard.open(page_key(step))
        QApplication.processEvents()
        assert (sized.width(), sideways(desk)) == (WIDTH, 0), step.key
    assert sized.minimumSizeHint().width() <= WIDTH


def test_one_panel_after_the_other_leaves_the_window_as_it_is(
    qtbot: QtBot, sized: MainWindow, open_review: Open
) -> None:
    desk = open_review(example_review())
    for panel in ("preview", "findings", "preview", "preview", "findings"):
        desk.beside.toggle(panel)
        QApplication.processEvents()
        assert sized.width() == WIDTH


def test_the_buttons_of_the_pages_stand_inside_the_panel(
    qtbot: QtBot, sized: MainWindow, open_review: Open
) -> None:
    desk = open_review(example_review())
    desk.beside.toggle("preview")
    (panel,) = named(desk, "previewBeside")
    for name in ("previewOutButton", "previewInButton", "previewCloseButton"):
        (button,) = named(panel, name)
        assert panel.rect().contains(button.geometry()), name
        assert button.width() >= button.minimumSizeHint().width(), name
