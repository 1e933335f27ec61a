"""The letters of the window: a Chinese family list that holds on every system, and the text size."""

from __future__ import annotations

from typing import cast

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

# In order: Windows, the free CJK families of Linux systems (UOS and Kylin ship the Noto ones), macOS,
# and what a bare Debian has. Without a list Qt takes whatever family happens to hold a glyph, often
# a Japanese one or several in one word.
FAMILIES = (
    "Microsoft YaHei UI",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimSun",
    "sans-serif",
)
BASE_SIZE = 11.0  # points at 100 %: two more than Windows takes, for readers who wear glasses
SMALLEST, LARGEST = 100, 200  # per cent
_PERCENT = "textSize"


def window_font(percent: int = 100) -> QFont:
    """Return the font of the whole window at a text size of `percent`."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPointSizeF(BASE_SIZE * percent / 100)
    return font


def text_size(app: QApplication) -> int:
    """Return the text size in per cent that was last set, 100 at first."""
    return cast(int, app.property(_PERCENT) or 100)


def remember_text_size(app: QApplication, percent: int) -> int:
    """Keep the text size with the application, at most twice the usual size; return what was kept."""
    kept = max(SMALLEST, min(LARGEST, percent))
    app.setProperty(_PERCENT, kept)
    return kept
