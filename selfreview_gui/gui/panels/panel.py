"""What every panel beside the page has."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame

from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review


class Panel(QFrame):
    """A panel that follows the writer. It gets values by call and speaks by signal.

    `chosen` carries an address to go to and the characters to select there, `left` says that the writer
    wants back to the page (Esc), `closed` that the panel is to be hidden. It may be as wide as `lines`
    heights of a line of text, and take `share` per cent of the window.
    """

    chosen = Signal(Address, int, int)
    left = Signal()
    closed = Signal()
    lines, share = 17, 24

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)

    def enter(self) -> None:
        """Put the focus into the panel."""
        raise NotImplementedError

    def show_review(self, review: Review) -> None:
        """Hear of the review as it stands now."""
        raise NotImplementedError

    def show_place(self, key: str, at: Address) -> None:
        """Follow to a field of a step."""
        raise NotImplementedError
