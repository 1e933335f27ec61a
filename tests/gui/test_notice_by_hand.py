"""Dimensions taken from the text by hand: where a text is no notice, and where one was missed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.notices.dialog import NoticeDialog
from selfreview_gui.review.template import Role, Template
from tests.gui.notice_dialogs import NOTICES, PATIENCE, paste, press, rows, text_of


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[NoticeDialog]:
    made = NoticeDialog()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.done(0)


def label_text(dialog: NoticeDialog, name: str) -> str:
    found = dialog.findChild(QLabel, name)
    assert found is not None
    return found.text() if found.isVisible() else ""


def test_a_text_that_is_no_notice_is_told_as_none_and_its_lines_can_still_be_taken(
    qtbot: QtBot, dialog: NoticeDialog
) -> None:
    dialog.read_file(NOTICES / "no-news.txt")
    qtbot.waitUntil(lambda: bool(label_text(dialog, "noNoticeLabel")), timeout=PATIENCE)
    assert label_text(dialog, "noNoticeLabel").startswith("这不像召开组织生活会的通知")
    assert not dialog.page.isVisible()
    press(dialog, "ownDimensionsButton")
    assert dialog.page.isVisible()
    use = dialog.findChild(QPushButton, "useTemplateButton")
    assert use is not None
    assert not use.isEnabled()
    assert "还没有要对照的方面" in label_text(dialog, "noDimensionsLabel")
    take(dialog, 0, 6)
    assert use.isEnabled()
    with qtbot.waitSignal(dialog.confirmed) as confirmed:
        use.click()
    template = confirmed.args[0]
    assert isinstance(template, Template)
    assert template.of_role(Role.PROBLEMS)[0].title == text_of("no-news.txt").splitlines()[0][:6]
    assert confirmed.args[1] == ""


def take(dialog: NoticeDialog, start: int, end: int) -> None:
    """Select words in the notice, and make them a dimension."""
    cursor = dialog.page.view.source.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    dialog.page.view.source.setTextCursor(cursor)
    press(dialog, "takeSelectionButton")


def test_what_was_missed_is_taken_from_the_text_with_its_sentence_as_what_is_asked(
    qtbot: QtBot, dialog: NoticeDialog
) -> None:
    paste(qtbot, dialog, "2023-hospital-list.txt")
    text = dialog.page.view.source.toPlainText()
    start = text.index("征求意见")
    take(dialog, start, start + 4)
    assert ("征求意见", "存在的问题", "通知") in rows(dialog)
    assert dialog.page.list.asks.text() == "通知要求：2、征求意见。"
    assert dialog.page.list.title.text() == "征求意见"
