"""Words that an input method settles when the page was just left are in the review, and undo takes them back."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.editor import Editor
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import read_field
from tests.gui.conftest import Open, field
from tests.gui.reviews import point, review


def compose(editor: Editor, unfinished: str, settled: str = "") -> None:
    event = QInputMethodEvent(unfinished, [])
    event.setCommitString(settled)
    QApplication.sendEvent(editor, event)


@pytest.mark.parametrize(
    "address",
    [
        Address("work", "text"),
        Address("study", "heading"),
        Address("a", "heading"),
        Address("a", "text"),
        Address("s", "text"),
        Address("opening", ""),
    ],
)
def test_after_undo_the_field_shows_what_the_review_holds(
    qtbot: QtBot, open_review: Open, address: Address
) -> None:
    address = address if address.field else Address("", address.node)
    start = review(point("a", "甲", "说明。", point("s", "小", "小的说明。")), point("b", "乙"))
    desk = open_review(start)
    editor = field(desk, address.node, address.field)
    editor.put_cursor(0)
    compose(editor, "zhong")
    desk.wizard.next()
    compose(editor, "", "中国")
    assert read_field(desk.session.review, address) == f"中国{read_field(start, address)}"
    desk.session.undo()
    assert desk.session.review == start
    assert field(desk, address.node, address.field).text == read_field(start, address)
