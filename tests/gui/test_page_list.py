"""The list below the pages: looked for bit by bit, and left alone where nothing changed."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.panels import pagelist
from selfreview_gui.gui.panels.pagelist import PageList
from selfreview_gui.gui.paper.layout import Pages, lay_out
from tests.paper.documents import document, field

KINDS = ("odd_title", "missing_glyphs", "odd_endings", "counts")


@pytest.fixture
def shown(qtbot: QtBot) -> PageList:
    made = PageList()
    qtbot.addWidget(made)
    made.show()
    return made


def noting(name: str, look: Callable[[Pages], object], seen: list[str]) -> Callable[[Pages], object]:
    """Return what looks for the same and notes its name."""

    def looking(pages: Pages) -> object:
        seen.append(name)
        return look(pages)

    return looking


def test_the_window_has_its_turn_between_one_kind_and_the_next(
    qtbot: QtBot, shown: PageList, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = QObject()
    seen: list[str] = []
    ticks = QTimer(turn, interval=0)
    ticks.timeout.connect(lambda: seen.append("turn"))
    for name in KINDS:
        monkeypatch.setattr(pagelist, name, noting(name, getattr(pagelist, name), seen))
    shown.show_pages(lay_out(document(field("学习😀", "opening"))))
    ticks.start()
    qtbot.waitUntil(lambda: shown.is_resting)
    ticks.stop()
    places = [seen.index(name) for name in KINDS]
    assert places == sorted(places)
    assert all("turn" in seen[first:last] for first, last in pairwise(places))


def test_pages_that_say_the_same_leave_the_list_as_it_is(qtbot: QtBot, shown: PageList) -> None:
    shown.show_pages(lay_out(document(field("学习😀", "opening"))))
    qtbot.waitUntil(lambda: shown.count() == 2)
    shown.setCurrentRow(1)
    shown.show_pages(lay_out(document(field("学习😀", "opening"))))
    assert not shown.is_resting
    qtbot.waitUntil(lambda: shown.is_resting)
    assert shown.currentRow() == 1


def test_the_same_pages_are_not_looked_at_again(qtbot: QtBot, shown: PageList) -> None:
    pages = lay_out(document(field("学习", "opening")))
    shown.show_pages(pages)
    qtbot.waitUntil(lambda: shown.is_resting)
    shown.show_pages(pages)
    assert shown.is_resting
