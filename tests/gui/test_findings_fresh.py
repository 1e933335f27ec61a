"""When the findings are looked for anew: after a rest, once, and never for a review that is no more."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfreview_gui.checks.finding import Finding
from selfreview_gui.gui import finish as finish_module
from selfreview_gui.gui.finish import look
from selfreview_gui.gui.panels import findings_panel as panel_module
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.document import Document
from selfreview_gui.review.review import Review
from tests.gui.conftest import Open, field
from tests.gui.findings import GAP, counts, lines, shown
from tests.gui.reviews import review

Looked = tuple[Document, tuple[Finding, ...]]


def test_what_was_mended_goes_when_the_writer_rests(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(GAP)
    panel = shown(qtbot, window)
    editor = field(desk, "b", "text")
    editor.selectAll()
    QTest.keyClicks(editor, "in May.")
    assert "【时间】" in "".join(lines(panel))
    qtbot.waitUntil(lambda: "【时间】" not in "".join(lines(panel)))
    assert counts(panel) == "这一步 2 处，全文共 3 处"


def test_it_looks_once_after_many_keys_and_never_while_hidden(
    qtbot: QtBot, window: MainWindow, open_review: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Review] = []

    def noting_look(review: Review) -> Looked:
        looked.append(review)
        return look(review)

    monkeypatch.setattr(panel_module, "look", noting_look)
    desk = open_review(GAP)
    QTest.keyClicks(field(desk, "b", "text"), "unseen")
    panel = shown(qtbot, window)
    assert looked == [desk.session.review]
    QTest.keyClicks(field(desk, "b", "text"), "many")
    assert panel._rest.isActive()
    qtbot.waitUntil(lambda: len(looked) > 1)
    assert looked[1:] == [desk.session.review]
    QTest.keyClick(window, Qt.Key.Key_F8)
    QTest.keyClicks(field(desk, "b", "text"), "more")
    assert not panel._rest.isActive()


def test_an_answer_about_an_earlier_review_is_not_shown(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(GAP)
    panel = shown(qtbot, window)
    panel._look()
    earlier = panel._task
    assert earlier is not None
    desk.session.change(review(), "试")
    panel._look()
    assert earlier.cancelled
    qtbot.waitUntil(lambda: "【哪次】" not in "".join(lines(panel)))


@pytest.mark.parametrize("step", ["basics:", "check:", "export:"])
def test_leaving_the_review_while_it_is_checked_harms_nothing(
    qtbot: QtBot, window: MainWindow, open_review: Open, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    left = Event()

    def slow_look(review: Review) -> Looked:
        left.wait(10)
        return look(review)

    monkeypatch.setattr(finish_module, "look", slow_look)
    monkeypatch.setattr(panel_module, "look", slow_look)
    desk = open_review(GAP)
    QTest.keyClick(window, Qt.Key.Key_F8)
    desk.wizard.open(step)
    with qtbot.waitSignal(desk.destroyed):
        window.go_home()
    left.set()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()  # whatever arrived too late would be raised here
