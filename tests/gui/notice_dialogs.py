"""The notice dialog as a person uses it: a notice read in it, its rows, its buttons."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.notices.dialog import NoticeDialog
from selfreview_gui.review.review import Passage, Review
from selfreview_gui.review.template import Role

NOTICES = Path(__file__).parent.parent / "data" / "notices"
PATIENCE = 20_000  # milliseconds that a worker may take to start on a busy machine


def text_of(name: str) -> str:
    return (NOTICES / name).read_text("utf-8")


def paste(qtbot: QtBot, dialog: NoticeDialog, name: str) -> None:
    """Paste a notice and have it read."""
    mime = QMimeData()
    mime.setText(text_of(name))
    dialog.source.text.insertFromMimeData(mime)
    press(dialog, "readNoticeButton")
    qtbot.waitUntil(dialog.page.isVisible, timeout=PATIENCE)


def files(*paths: Path) -> QMimeData:
    """Return what is dragged when files are."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def press(holder: QWidget, name: str) -> None:
    found = holder.findChild(QAbstractButton, name)
    assert found is not None
    assert found.isVisible()
    assert found.isEnabled()
    found.click()


def rows(dialog: NoticeDialog) -> list[tuple[str, str, str]]:
    """Return name, role and origin of every dimension, from top to bottom."""
    tree = dialog.page.list.tree
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [(each.text(0), each.text(1), each.text(2)) for each in items if each is not None]


def choose(dialog: NoticeDialog, name: str) -> None:
    """Choose the row of that name."""
    tree = dialog.page.list.tree
    item = tree.topLevelItem([row[0] for row in rows(dialog)].index(name))
    assert item is not None
    tree.setCurrentItem(item)


def notice_dialog(qtbot: QtBot, holder: QWidget) -> NoticeDialog:
    press(holder, "byNoticeButton")
    made = [each for each in holder.window().findChildren(NoticeDialog) if each.isVisible()]
    assert len(made) == 1
    return made[0]


def back_in(qtbot: QtBot, holder: QWidget) -> None:
    """Wait until the keys come to a window again: without a screen nobody gives them back to it."""
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)


def sections(review: Review) -> tuple[Passage, ...]:
    return next(part.children for part in review.parts if part.role is Role.PROBLEMS)


def headings(review: Review) -> list[str]:
    return [each.heading for each in sections(review)]
