"""An arrangement kept as a template is on offer wherever templates are, from that moment on."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.new_review import NewReviewDialog
from selfreview_gui.gui.window import MainWindow
from tests.gui.conftest import Open, named
from tests.gui.reviews import TEMPLATE, review
from tests.gui.test_journeys import press


def keep(desk: Desk, name: str) -> None:
    """Keep the arrangement of the open review under a name."""
    desk.wizard.open("part:problems")
    line = named(desk, "templateNameField")[0]
    assert isinstance(line, QLineEdit)
    line.clear()
    QTest.keyClicks(line, name)
    press(desk, "saveTemplateButton")


def on_offer(qtbot: QtBot, window: MainWindow) -> list[str]:
    """Ask for a new review while another is being written; return the templates the dialog lists."""
    window.new_review()
    qtbot.waitUntil(lambda: window.findChild(NewReviewDialog) is not None)
    dialog = window.findChild(NewReviewDialog)
    assert dialog is not None
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_it_is_on_offer_for_a_new_review_at_once(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(review())
    keep(desk, "ours")
    assert "ours" in on_offer(qtbot, window)


def test_it_is_on_offer_after_the_notice_said_so(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    keep(open_review(review()), "ours")
    qtbot.waitUntil(lambda: window.notice.words.text().startswith("已存为我的模板“ours”"))
    assert [each.name for each in window.templates()] == ["ours", TEMPLATE.name]


def test_two_that_were_kept_one_after_the_other_are_both_on_offer(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review())
    keep(desk, "first")
    keep(desk, "second")
    assert {"first", "second"} <= set(on_offer(qtbot, window))


def test_it_is_on_offer_even_if_the_review_was_left_before_it_was_stored(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    keep(open_review(review()), "ours")
    window.go_home()
    assert "ours" in on_offer(qtbot, window)
    assert window.notice.words.text().startswith("已存为我的模板“ours”")
