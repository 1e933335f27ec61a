"""The program ends as it should, whatever it has copied."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from selfreview_gui.gui.app import _let_go_of_clipboard

_COPY_AND_QUIT = """
from PySide6.QtCore import QTimer
from selfreview_gui.gui.app import make_application
from selfreview_gui.gui.paper.clipboard import clipboard
from selfreview_gui.review.document import document_of
app = make_application()
app.clipboard().setMimeData(clipboard(document_of("copied")))
QTimer.singleShot(0, app.quit)
app.exec()
"""


def test_the_program_ends_in_peace_after_the_paper_was_copied() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _COPY_AND_QUIT],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert ended.returncode == 0, ended.stderr


@pytest.mark.parametrize("system", ["windows", "xcb", "wayland"])
def test_on_a_screen_what_was_copied_stays(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    copied = QMimeData()
    copied.setText("copied")
    qapp.clipboard().setMimeData(copied)
    monkeypatch.setattr(QApplication, "platformName", lambda: system)
    _let_go_of_clipboard()
    assert qapp.clipboard().text() == "copied"
    monkeypatch.undo()
    _let_go_of_clipboard()
    assert qapp.clipboard().text() == ""
