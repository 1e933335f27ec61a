"""How the tests choose, press and write in the window of page profiles, and what it said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from selfreview_gui.gui.profiles.dialog import ProfileDialog
from selfreview_gui.gui.profiles.fields import NumberField
from selfreview_gui.jobs.profiles import built_in
from selfreview_gui.review.page import STANDARD, NumberPlace
from selfreview_gui.review.profile import Profile, with_pitch

W = TypeVar("W", bound=QWidget)

GIVEN = built_in()
OWN = Profile("own-1", "我站常用", with_pitch(STANDARD, 28.0))
OTHER = Profile("own-2", "县里的", replace(STANDARD, number_place=NumberPlace.CENTRE))
READ = Profile("read-1", "去年的稿子", with_pitch(STANDARD, 30.0), source="去年的稿子.docx")
ALL_FONTS = frozenset(STANDARD.fonts())
NO_TITLE_FONT = (ALL_FONTS - {"方正小标宋简体"}) | {"华文中宋"}


class Heard:
    """What the window said, in order."""

    def __init__(self, dialog: ProfileDialog) -> None:
        self.all: list[tuple[str, Any]] = []
        for name in ("chosen", "saved", "deleted", "like_file_requested"):
            getattr(dialog, name).connect(lambda value, name=name: self.all.append((name, value)))
        dialog.reading_cancelled.connect(lambda: self.all.append(("reading_cancelled", None)))

    def of(self, name: str) -> list[Any]:
        return [value for said, value in self.all if said == name]


def found(dialog: ProfileDialog, kind: type[W], name: str) -> W:
    widget = dialog.findChild(kind, name)
    assert widget is not None, name
    return widget


def press(dialog: ProfileDialog, name: str) -> None:
    pressed = found(dialog, QPushButton, name)
    assert pressed.isVisible()
    assert pressed.isEnabled()
    pressed.click()


def write(dialog: ProfileDialog, name: str, text: str) -> None:
    """Type a text in the place of what a number field holds."""
    field = found(dialog, NumberField, name)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)


def name(dialog: ProfileDialog, text: str) -> None:
    """Write a text in the place of the name; it arrives as an input method sends it."""
    written = QInputMethodEvent()
    written.setCommitString(text)
    dialog.editor.name.selectAll()
    QApplication.sendEvent(dialog.editor.name, written)


def pick(dialog: ProfileDialog, name: str) -> None:
    dialog.list.setCurrentRow(listed(dialog).index(name))


def listed(dialog: ProfileDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def said(dialog: ProfileDialog, name: str) -> str:
    shown = found(dialog, QLabel, name)
    return shown.text() if shown.isVisible() else ""
