"""A field of one line in a window whose Enter key would close it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class OneLine(QLineEdit):
    """A field in which Enter goes on to what comes next, and does not press the window's button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            event.accept()
        else:
            super().keyPressEvent(event)
