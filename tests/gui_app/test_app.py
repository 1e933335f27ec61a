"""The application: Qt's own words are Chinese, the icon is there."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from selfreview_gui.gui.app import speak_chinese
from selfreview_gui.paths import resources


def test_qts_own_buttons_are_chinese(qapp: QApplication) -> None:
    assert speak_chinese(qapp)
    box = QMessageBox()
    box.setStandardButtons(QMessageBox.StandardButton.Cancel | QMessageBox.StandardButton.Ok)
    assert {each.text() for each in box.buttons()} == {"确定", "取消"}
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


@pytest.mark.usefixtures("qapp")
def test_the_icon_is_there() -> None:
    icon = QIcon(str(resources() / "icons" / "selfreview.png"))
    assert [(size.width(), size.height()) for size in icon.availableSizes()] == [(128, 128)]


def test_the_start_loads_neither_the_checks_nor_word_nor_the_paper() -> None:
    code = (
        "import sys, selfreview_gui.gui.app, selfreview_gui.gui.window\n"
        "heavy = ('docx', 'lxml', 'sqlite_utils', 'selfreview_gui.checks.registry',\n"
        " 'selfreview_gui.gui.paper', 'PySide6.QtSvg', 'PySide6.QtPrintSupport', 'PySide6.QtNetwork')\n"
        "print([each for each in heavy if each in sys.modules])"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, timeout=60, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"
