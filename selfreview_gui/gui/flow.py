"""A row that becomes several lines where the room is narrow, as with large text beside a panel."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Sets widgets one after the other, `space` pixels apart, and begins a new line where one is full.

    Lines stand half as far apart, at the top of the room there is, or in its middle where it is aligned so
    (`AlignVCenter`). Its least width is that of its widest widget, so that it makes no
    page scroll sideways.
    """

    def __init__(self, *widgets: QWidget, space: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(space)
        self.setContentsMargins(QMargins())
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # as Qt asks
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((rect.bottom() + 1 for _, rect in self._placed(width)), default=0)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        gaps = self.spacing() * max(len(shown) - 1, 0)
        return QSize(sum(each.sizeHint().width() for each in shown) + gaps, self._line_height(shown))

    def minimumSize(self) -> QSize:
        shown = self._shown()
        return QSize(max((each.sizeHint().width() for each in shown), default=0), self._line_height(shown))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        is_middle = self.alignment() & Qt.AlignmentFlag.AlignVCenter
        down = max(0, rect.height() - self.heightForWidth(rect.width())) // 2 if is_middle else 0
        for item, place in self._placed(rect.width()):
            item.setGeometry(place.translated(rect.left(), rect.top() + down))

    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._items if not each.isEmpty()]

    def _placed(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        """Yield where each widget stands in a row of that width; those of one line share its middle."""
        top = 0
        for line in self._lines(width):
            left, height = 0, self._line_height(line)
            for item in line:
                size = item.sizeHint().boundedTo(QSize(max(width, 1), height))
                yield item, QRect(QPoint(left, top + (height - size.height()) // 2), size)
                left += size.width() + self.spacing()
            top += height + self.spacing() // 2

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        taken = 0
        for item in self._shown():
            wanted = item.sizeHint().width()
            if lines and taken + wanted <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
                taken = 0
            taken += wanted + self.spacing()
        return lines

    def _line_height(self, line: list[QLayoutItem]) -> int:
        return max((each.sizeHint().height() for each in line), default=0)
