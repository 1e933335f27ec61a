"""The calm strip that says what happened and offers to take it back; it never asks for an answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout

from selfreview_gui.gui.parts import button, label

SHOWN_FOR = 15_000  # milliseconds; an error and work under way stay until they are over


class Notice(QFrame):
    """One line at the foot of the window, with at most one thing to do about it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setAccessibleName("提示")
        self._act: Callable[[], object] | None = None
        self._key = ""
        self.words = label("", "")
        self.words.setObjectName("noticeLabel")
        self.act_button = button("noticeButton", "撤销", self._do)
        self._close = button("noticeCloseButton", "关闭", self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 12, 8)
        row.addWidget(self.words, 1)
        row.addWidget(self.act_button)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def tell(
        self, words: str, act_words: str = "", act: Callable[[], object] | None = None, key: str = ""
    ) -> None:
        """Say what was done; it goes away by itself, or when it is settled under its key."""
        self._show("notice", words, act_words, act, key)
        self._timer.start()

    def tell_work(self, words: str, cancel: Callable[[], object]) -> None:
        """Say what is under way; it stays until `settle` or the next line."""
        self._show("notice", words, "取消", cancel, "")

    def warn(
        self, words: str, key: str = "", act_words: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Say what went wrong; it stays until it is closed, or settled under its key."""
        self._show("warning", words, act_words, act, key)

    def settle(self, key: str) -> None:
        """Take away what was shown under a key, because it is over."""
        if self._key == key:
            self.hide()

    def withdraw_act(self) -> None:
        """Take the offer away; it no longer fits, because something else was done since."""
        if self.isVisible() and self.act_button.text() == "撤销":
            self.act_button.hide()

    def _show(
        self, role: str, words: str, act_words: str, act: Callable[[], object] | None, key: str
    ) -> None:
        self._timer.stop()
        self._act, self._key = act, key
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
        self.words.setText(words)
        self.words.setAccessibleName(words)
        self.act_button.setText(act_words)
        self.act_button.setAccessibleName(act_words)
        self.act_button.setVisible(bool(act_words))
        self.show()

    def _do(self) -> None:
        act = self._act
        self.hide()
        if act is not None:
            act()
