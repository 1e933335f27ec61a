"""A template of the person's own can be deleted where it is chosen, and comes back when that was a slip."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from selfreview_gui.errors import UserError
from selfreview_gui.gui.new_review import NewReviewDialog
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.template import Template
from tests.gui.reviews import TEMPLATE

GIVEN = replace(TEMPLATE, basis="proposal")
FIRST = replace(TEMPLATE, id="own-1", name="我站常用", basis="own")
SECOND = replace(TEMPLATE, id="own-2", name="简短的", basis="own")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(tmp_path / "data", lambda: (GIVEN,))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.close()


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> NewReviewDialog:
    """Open the dialog of a window that has two own templates."""
    window.records.fetch(lambda store: store.save_template(FIRST))
    window.records.fetch(lambda store: store.save_template(SECOND))
    window.refresh()
    qtbot.waitUntil(lambda: len(window.templates()) == 3)
    window.new_review()
    qtbot.waitUntil(lambda: window.findChild(NewReviewDialog) is not None)
    made = window.findChild(NewReviewDialog)
    assert made is not None
    return made


def names(dialog: NewReviewDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def press(dialog: NewReviewDialog, name: str) -> None:
    found = dialog.findChild(QPushButton, name)
    assert found is not None
    assert found.isVisible()
    found.click()


def stored(window: MainWindow) -> tuple[Template, ...]:
    found: tuple[Template, ...] = window.records.fetch(lambda store: store.templates())
    return found


def delete(qtbot: QtBot, dialog: NewReviewDialog, template: Template) -> None:
    dialog.list.choose(template.id)
    press(dialog, "deleteTemplateButton")
    qtbot.waitUntil(lambda: template.name not in names(dialog))


def test_a_deleted_template_is_gone_and_its_neighbour_chosen(
    qtbot: QtBot, window: MainWindow, dialog: NewReviewDialog
) -> None:
    delete(qtbot, dialog, FIRST)
    assert stored(window) == (SECOND,)
    assert dialog.list.chosen() == SECOND
    assert dialog.list.hasFocus()
    delete(qtbot, dialog, SECOND)
    assert "我保存的模板" not in names(dialog)
    assert dialog.list.chosen() == GIVEN
    qtbot.waitUntil(lambda: window.templates() == (GIVEN,))


def test_what_was_deleted_can_be_undone_in_the_dialog(
    qtbot: QtBot, window: MainWindow, dialog: NewReviewDialog
) -> None:
    delete(qtbot, dialog, FIRST)
    assert dialog.notice.words.text().startswith("已删除模板“我站常用”")
    dialog.notice.act_button.click()
    qtbot.waitUntil(lambda: "我站常用" in names(dialog))
    assert dialog.list.chosen() == FIRST
    assert set(stored(window)) == {FIRST, SECOND}
    dialog.reject()
    assert not window.notice.isVisible()


def test_what_was_deleted_can_be_undone_after_the_dialog_was_left(
    qtbot: QtBot, window: MainWindow, dialog: NewReviewDialog
) -> None:
    delete(qtbot, dialog, FIRST)
    delete(qtbot, dialog, SECOND)
    dialog.reject()
    assert window.notice.words.text().startswith("已删除 2 个模板")
    window.notice.act_button.click()
    qtbot.waitUntil(lambda: len(stored(window)) == 2)
    qtbot.waitUntil(lambda: len(window.templates()) == 3)


def test_the_delete_key_pressed_twice_deletes_one_template_once(
    qtbot: QtBot, window: MainWindow, dialog: NewReviewDialog
) -> None:
    dialog.list.choose(FIRST.id)
    dialog.list.setFocus()
    for _ in range(2):
        QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "我站常用" not in names(dialog))
    assert stored(window) == (SECOND,)
    dialog.reject()
    qtbot.waitUntil(window.notice.isVisible)
    assert window.notice.words.text().startswith("已删除模板“我站常用”")


def test_a_template_that_came_with_the_program_cannot_be_deleted(
    qtbot: QtBot, window: MainWindow, dialog: NewReviewDialog
) -> None:
    dialog.list.choose(GIVEN.id)
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    found = dialog.findChild(QPushButton, "deleteTemplateButton")
    assert found is not None
    assert not found.isVisible()
    assert set(stored(window)) == {FIRST, SECOND}
    assert names(dialog).count(GIVEN.name) == 1


def test_a_template_that_could_not_be_deleted_stays_and_the_dialog_says_why(
    qtbot: QtBot, window: MainWindow, dialog: NewReviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object, id: str) -> None:
        raise UserError("磁盘空间不够，没有改动，请腾出空间。")

    store = window.records.fetch(lambda store: store)
    monkeypatch.setattr(type(store), "delete_template", refuse)
    dialog.list.choose(FIRST.id)
    press(dialog, "deleteTemplateButton")
    qtbot.waitUntil(dialog.notice.isVisible)
    assert dialog.notice.words.text() == "磁盘空间不够，没有改动，请腾出空间。"
    assert "我站常用" in names(dialog)


def test_enter_on_a_button_presses_it_and_begins_no_review(
    qtbot: QtBot, window: MainWindow, dialog: NewReviewDialog
) -> None:
    dialog.list.choose(FIRST.id)
    for name in ("deleteTemplateButton", "noticeCloseButton", "cancelButton"):
        found = dialog.findChild(QPushButton, name)
        assert found is not None
        qtbot.waitUntil(found.isVisible)
        found.setFocus()
        QTest.keyClick(found, Qt.Key.Key_Return)
    assert dialog.result() == NewReviewDialog.DialogCode.Rejected
    qtbot.waitUntil(lambda: stored(window) == (SECOND,))
