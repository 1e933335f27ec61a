"""The sheet of all shortcuts, made from the table of commands."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from selfreview_gui.gui.actions import COMMANDS, FIELD_KEYS, Command
from selfreview_gui.gui.parts import button, label, plain


class KeySheet(QDialog):
    """Lists every command that has keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keySheet")
        self.setWindowTitle("快捷键一览")
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(8)
        for row, (keys, words) in enumerate(rows()):
            grid.addWidget(label(keys, wrap=False), row, 0)
            grid.addWidget(label(words, wrap=False), row, 1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.addWidget(area, 1)
        close = button("closeSheetButton", "关闭", self.accept, primary=True)
        close.setDefault(True)
        layout.addWidget(close)
        em, wanted, room = self.fontMetrics().height(), inside.sizeHint(), self.screen().availableSize()
        height = min(wanted.height() + 6 * em, 30 * em, room.height() - 60)  # 60 for the frame of the window
        self.resize(min(wanted.width() + 4 * em, room.width() - 40), height)


def rows() -> list[tuple[str, str]]:
    """Return the keys and what they do, in the order of the menus."""
    listed = [(_keys(command), plain(command.words).rstrip("…")) for command in COMMANDS if command.keys]
    return listed + list(FIELD_KEYS)


def _keys(command: Command) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    # Both Enter keys have one name in Chinese.
    return "、".join(dict.fromkeys(QKeySequence(keys).toString(native) for keys in command.keys))
