"""A real window on a data folder of its own, and a small review to open in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review
from tests.gui.reviews import TEMPLATE

Open = Callable[[Review], Desk]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window that shows the list of reviews of an empty folder."""
    made = MainWindow(tmp_path / "data", lambda: (TEMPLATE,))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.close()


@pytest.fixture
def open_review(qtbot: QtBot, window: MainWindow) -> Open:
    """Keep a review and open it, as the list of reviews does."""

    def opened(review: Review) -> Desk:
        window.records.fetch(lambda store: store.save(review))
        return reopened(qtbot, window, review.id)

    return opened


def reopened(qtbot: QtBot, window: MainWindow, id: str) -> Desk:
    """Open a review that the store has."""
    window.open_review(id)
    qtbot.waitUntil(lambda: any(desk.isVisible() for desk in window.findChildren(Desk)))
    return window.writing


def named(holder: QWidget, name: str) -> list[QWidget]:
    """Return the visible widgets of that object name, from top to bottom."""
    QApplication.processEvents()  # so that what was just made has its place
    found = [each for each in holder.findChildren(QWidget, name) if each.isVisible()]
    return sorted(found, key=lambda each: each.mapTo(holder, each.rect().topLeft()).y())


def field(desk: Desk, node: str, name: str) -> Editor:
    """Go to a field and return it."""
    desk.go_to(Address(node, name))
    editor = desk.wizard.editor_of(Address(node, name))
    assert editor is not None
    return editor
