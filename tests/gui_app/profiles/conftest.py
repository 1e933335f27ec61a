"""The window of page profiles, what it says, and letters of twice the size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.profiles.dialog import ProfileDialog
from selfreview_gui.gui.theme import set_text_size
from tests.gui_app.profiles.handling import (
    GIVEN,
    NO_TITLE_FONT,
    OTHER,
    OWN,
    Heard,
)


@pytest.fixture
def dialog(qtbot: QtBot) -> ProfileDialog:
    made = ProfileDialog(GIVEN, (OWN, OTHER), "standard", NO_TITLE_FONT)
    qtbot.addWidget(made, before_close_func=QWidget.hide)  # one with changes would stay
    made.show()
    return made


@pytest.fixture
def heard(dialog: ProfileDialog) -> Heard:
    return Heard(dialog)


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    set_text_size(qapp, 200)
    yield
    set_text_size(qapp, 100)
