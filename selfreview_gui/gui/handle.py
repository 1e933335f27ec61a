"""The handle by which a card is dragged to another place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

_ROWS, _COLUMNS = 3, 2


class Handle(QWidget):
    """Six dots to take hold of. `dragged` and `dropped` carry the mouse's place on the screen."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dragHandle")
        self.setAccessibleName("拖动以调整顺序（也可按 Alt+上下箭头）")
        self.setToolTip("拖动以调整顺序（Alt+↑、Alt+↓）")
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._held = False

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(round(height * 0.8), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Mid))
        step = self.fontMetrics().height() / 3.2
        left, top = (self.width() - step) / 2, (self.height() - 2 * step) / 2
        for spot in range(_ROWS * _COLUMNS):
            row, place = divmod(spot, _COLUMNS)
            x, y, radius = left + place * step, top + row * step, step / 4
            painter.drawEllipse(round(x - radius), round(y - radius), round(2 * radius), round(2 * radius))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.button() == Qt.MouseButton.LeftButton
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if self._held:
            self._held = False
            self.dropped.emit(event.globalPosition().toPoint())
