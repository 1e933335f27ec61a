"""What the menus say of the history: whether there is something to take back or do again, and what."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction, QUndoStack


def show_history(actions: Mapping[str, QAction], history: QUndoStack | None) -> None:
    """Let undo and redo name what they would do; without a history there is nothing to do."""
    for name, words, can, what in (
        ("undo", "撤销(&U)", history and history.canUndo(), history and history.undoText()),
        ("redo", "重做(&R)", history and history.canRedo(), history and history.redoText()),
    ):
        actions[name].setEnabled(bool(can))
        actions[name].setText(f"{words} {what}" if what else words)
