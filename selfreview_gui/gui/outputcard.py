"""The other ways out of the program: PDF, paper, plain text, and the clipboard."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from selfreview_gui.gui.gatecard import MARGINS, pressed
from selfreview_gui.gui.parts import button, column, label


class Way(StrEnum):
    """A way out besides the Word file."""

    PDF = "pdf"
    PRINT = "print"
    COPY = "copy"
    TEXT = "text"


# Each way: its button's name, what it says when nothing blocks, and what for a draft.
_WAYS = {
    Way.PDF: ("pdfButton", "导出 PDF", "导出 PDF 草稿"),
    Way.PRINT: ("printButton", "打印…", "打印草稿…"),
    Way.COPY: ("copyButton", "复制全文（带格式）", "复制全文（带格式）"),
    Way.TEXT: ("textButton", "导出纯文本", "导出纯文本草稿"),
}


class OutputCard(QFrame):
    """Buttons for the other ways; while something blocks they make drafts. `requested` carries the way."""

    requested = Signal(Way)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("outputCard")
        self.setProperty("role", "card")
        self._buttons: dict[Way, QPushButton] = {}
        layout = column(self, 10, MARGINS)
        layout.addWidget(label("其他方式", "hint"))
        for way, (name, words, _) in _WAYS.items():
            self._buttons[way] = made = pressed(button(name, words, partial(self.requested.emit, way)))
            layout.addWidget(made)
        self.show_unchecked()

    def show_unchecked(self) -> None:
        """Wait until the checks have said whether the paper can go out as it is."""
        self._show(blocked=None)

    def show_blocked(self, *, blocked: bool) -> None:
        """Say whether what goes out now is a draft."""
        self._show(blocked=blocked)

    def show_work(self) -> None:
        """Let nothing be asked for while a file is being written."""
        for made in self._buttons.values():
            made.setEnabled(False)

    def _show(self, *, blocked: bool | None) -> None:
        for way, (_, words, draft) in _WAYS.items():
            made = self._buttons[way]
            made.setText(draft if blocked else words)
            made.setAccessibleName(made.text())
            made.setEnabled(blocked is not None)
