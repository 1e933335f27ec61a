"""The gaps in a text that the writer still has to fill: 【…】, ×× and ____; finding and showing them."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from selfreview_gui.review.placeholder import GAP

_DARK_GROUND = 128  # lightness of the field's ground, 0–255, below which it counts as dark


def next_gap(text: str, position: int) -> tuple[int, int] | None:
    """Return start and end of the first gap that begins at `position` or later."""
    match = GAP.search(text, position)
    return match.span() if match else None


def previous_gap(text: str, position: int) -> tuple[int, int] | None:
    """Return start and end of the last gap that ends at `position` or earlier."""
    return next((match.span() for match in reversed(list(GAP.finditer(text, 0, position)))), None)


class GapHighlighter(QSyntaxHighlighter):
    """Gives the gaps of a text a ground of their own, fit for the palette."""

    def __init__(self, document: QTextDocument, palette: QPalette) -> None:
        super().__init__(document)
        self._format = gap_format(palette)

    def recolour(self, palette: QPalette) -> None:
        """Show the gaps again after the palette has changed."""
        self._format = gap_format(palette)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Qt's hook: mark the gaps of one paragraph."""
        for match in GAP.finditer(text):
            self.setFormat(match.start(), match.end() - match.start(), self._format)


def gap_format(palette: QPalette) -> QTextCharFormat:
    """Return how a gap is drawn on the palette's ground."""
    dark = palette.color(QPalette.ColorRole.Base).lightness() < _DARK_GROUND
    made = QTextCharFormat()
    made.setBackground(QColor("#5b4a14" if dark else "#ffe9a8"))
    made.setForeground(QColor("#ffe9a8" if dark else "#5b4300"))
    return made
