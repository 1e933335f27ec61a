"""Small pieces that pages are put together from: labels, quiet buttons, spacing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

# A plain number: the name stands in the namespace Qt, which takes 20 ms of the start to load.
_PLAIN_TEXT = 0  # Qt.TextFormat.PlainText


def label(text: str, role: str = "", *, wrap: bool = True) -> QLabel:
    """Make a label; `role` says to the theme what it is (hint, asks, count, title …)."""
    made = QLabel(text)
    made.setProperty("textFormat", _PLAIN_TEXT)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def button(name: str, words: str, act: Callable[[], object], *, primary: bool = False) -> QPushButton:
    """Make a button; `primary` for the one that leads on."""
    made = QPushButton(words)
    made.setObjectName(name)
    made.setAccessibleName(plain(words))
    made.setAutoDefault(False)
    if primary:
        made.setProperty("role", "primary")
    made.clicked.connect(lambda: act())
    return made


def quiet_button(name: str, words: str, tip: str, act: Callable[[], object]) -> QToolButton:
    """Make a button without a frame, for what stands beside the text."""
    from PySide6.QtCore import Qt  # the home page has no such button, see above

    made = QToolButton()
    made.setText(words)
    made.setAutoRaise(True)
    made.setObjectName(name)
    made.setAccessibleName(tip)
    made.setToolTip(tip)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(lambda: act())
    return made


def card(name: str) -> QFrame:
    """Make an empty card."""
    made = QFrame()
    made.setObjectName(name)
    made.setProperty("role", "card")
    return made


def column(holder: QWidget, space: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Lay a widget out as one column."""
    made = QVBoxLayout(holder)
    made.setContentsMargins(*margins)
    made.setSpacing(space)
    return made


def place_at(layout: QBoxLayout, widget: QWidget, index: int) -> None:
    """Put a widget at a place in a layout, from wherever it stood in it."""
    if layout.indexOf(widget) != index:
        layout.removeWidget(widget)
        layout.insertWidget(index, widget)


def plain(words: str) -> str:
    """Return the words of a button without its mnemonic."""
    head, mark, _ = words.partition("(&")
    return head if mark else words.replace("&", "")
