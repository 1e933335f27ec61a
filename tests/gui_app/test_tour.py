"""The tour: a few cards over the page, skipped by a press."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.tour import CARDS, Tour


@pytest.fixture
def tour(qtbot: QtBot) -> Iterator[Tour]:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    made = Tour(page)
    made.show()
    yield made
    page.close()


def press(tour: Tour, name: str) -> None:
    found = tour.findChild(QPushButton, name)
    assert found is not None
    found.click()


def test_it_ends_after_the_last_card(tour: Tour, qtbot: QtBot) -> None:
    for _ in CARDS[1:]:
        press(tour, "tourNextButton")
    with qtbot.waitSignal(tour.finished):
        press(tour, "tourNextButton")
    assert not tour.isVisible()


def test_it_can_be_skipped_at_once(tour: Tour, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tour.finished):
        press(tour, "tourSkipButton")


def test_escape_skips_it(tour: Tour, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tour.finished):
        QTest.keyClick(tour, Qt.Key.Key_Escape)


def test_it_stays_within_the_page(tour: Tour) -> None:
    page = tour.parentWidget()
    assert page is not None
    page.resize(700, 420)
    assert page.rect().contains(tour.geometry())


def test_one_can_go_back(tour: Tour) -> None:
    press(tour, "tourNextButton")
    press(tour, "tourBackButton")
    back = tour.findChild(QPushButton, "tourBackButton")
    assert back is not None
    assert not back.isVisible()
