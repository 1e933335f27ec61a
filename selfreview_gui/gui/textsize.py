"""The size of all text in per cent: what it is, what comes next, and putting it on."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from selfreview_gui.gui import fonts, theme

SIZES = (100, 125, 150, 200)


def text_size() -> int:
    """Return the size that the program has now."""
    return fonts.text_size(_app())


def set_text_size(percent: int) -> None:
    """Give all text of the program this size."""
    theme.set_text_size(_app(), percent)


def next_size(percent: int, by: int) -> int:
    """Return the size that is so many steps larger, or smaller where `by` is negative."""
    nearest = min(SIZES, key=lambda size: abs(size - percent))
    return SIZES[max(0, min(SIZES.index(nearest) + by, len(SIZES) - 1))]


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("the window needs a QApplication")
    return app
