"""Sheets of paper one below the other in a view that scrolls and zooms; only what is seen is drawn."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from selfreview_gui.gui.paper.difference import band
from selfreview_gui.gui.paper.draw import PER_TWIP, draw_page, row_box, units
from selfreview_gui.gui.paper.layout import Pages, Sheet
from selfreview_gui.gui.paper.places import Place

SMALLEST, LARGEST, STEP = 0.25, 3.0, 1.2  # of the page's true size
_GAP = 16  # pixels around each page; more than a letter reaches out of its line
_LINE = 40  # pixels a step of the wheel scrolls by
_SHEET, _EDGE = QColor("#ffffff"), QColor("#9aa1ab")  # paper is white in the dark, too


class SheetView(QAbstractScrollArea):
    """The pages, each as wide as the view until the reader zooms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.pages = Pages()
        self._zoom: float | None = None
        self._boxes: tuple[QRectF, ...] = ()

    @property
    def zoom(self) -> float:
        """The size of an upright page on the screen against its true size."""
        return self._zoom_of(self.pages.page.width)

    def set_zoom(self, zoom: float | None) -> None:
        """Set the size of the pages, None for as wide as the view; what is seen stays where it is."""
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        part = bar.value() / max(1, self._height())
        middle = (across.value() + across.pageStep() / 2) / max(1, across.maximum() + across.pageStep())
        self._zoom = zoom if zoom is None else max(SMALLEST, min(LARGEST, zoom))
        self._arrange()
        bar.setValue(round(part * self._height()))
        across.setValue(round(middle * (across.maximum() + across.pageStep()) - across.pageStep() / 2))

    def zoom_in(self) -> None:
        """Show the pages larger."""
        self.set_zoom(self.zoom * STEP)

    def zoom_out(self) -> None:
        """Show the pages smaller."""
        self.set_zoom(self.zoom / STEP)

    def show_pages(self, pages: Pages) -> None:
        """Show other pages, scrolled as far as before; only what differs is drawn."""
        before, self.pages = self.pages, pages
        is_alike = (before.page, before.shade, before.marks) == (pages.page, pages.shade, pages.marks)
        if is_alike and [_frame(sheet) for sheet in before.sheets] == [
            _frame(sheet) for sheet in pages.sheets
        ]:
            self._draw_difference(before)
        else:
            self._arrange()

    def _draw_difference(self, before: Pages) -> None:
        for index, box in self._seen():
            sheet = self.pages.sheets[index]
            differs = band(before.sheets[index], sheet)
            if differs:
                top, bottom = ((units(sheet.page.top) + at * PER_TWIP) * self._scale(index) for at in differs)
                room = QRectF(box.left(), box.top() + top, box.width(), bottom - top)
                self.viewport().update(room.adjusted(0, -_GAP, 0, _GAP).toAlignedRect())

    def scroll_to(self, place: Place) -> None:
        """Bring a line of text into view where it is not, a third from the top."""
        if not self.is_seen(place):
            third = self.viewport().height() / 3
            self.verticalScrollBar().setValue(round(self._box_of(place).top() - third))

    def is_seen(self, place: Place) -> bool:
        """Say whether a line of text is in view from top to bottom."""
        box, top = self._box_of(place), self.verticalScrollBar().value()
        return top <= box.top() and box.bottom() <= top + self.viewport().height()

    def sheet_at(self, point: QPointF) -> tuple[int, QPointF] | None:
        """Return the sheet under a point of the view, and where on it in units."""
        for index, box in self._seen():
            if box.contains(point):
                return index, (point - box.topLeft()) * (1 / self._scale(index))
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that can be seen, and of them what is asked for."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        asked = QRectF(event.rect())
        for index, box in self._seen():
            part = box.intersected(asked)
            if not part.isEmpty():
                self._draw(painter, index, box, part)
        painter.end()

    def _draw(self, painter: QPainter, index: int, box: QRectF, part: QRectF) -> None:
        scale = self._scale(index)
        painter.setPen(_EDGE)
        painter.fillRect(box, _SHEET)
        painter.drawRect(box)
        painter.save()
        painter.translate(box.topLeft())
        painter.scale(scale, scale)
        self.draw_ground(painter, index)
        seen = QRectF((part.topLeft() - box.topLeft()) * (1 / scale), part.size() * (1 / scale))
        draw_page(painter, self.pages, index, seen)
        painter.restore()

    def draw_ground(self, painter: QPainter, index: int) -> None:
        """Draw what lies under the text of a sheet, in its units: nothing here."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as wide as the view."""
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw anew what is seen now."""
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)

    def _zoom_of(self, width: float) -> float:
        """Return the zoom of a sheet so many millimetres wide; without a set one, each fills the view."""
        if self._zoom is not None:
            return self._zoom
        wide = (self.viewport().width() - 2 * _GAP) / (width * self._inch())
        return max(SMALLEST, min(LARGEST, wide))

    def _inch(self) -> float:
        """Return the pixels of a millimetre on the screen."""
        return self.logicalDpiX() / 25.4

    def _scale(self, index: int) -> float:
        """Return the pixels of a unit on a sheet."""
        return self._boxes[index].width() / units(self.pages.sheets[index].page.width)

    def _arrange(self) -> None:
        """Lay the sheets one below the other, counted from the upper left of all, and set the bars."""
        self._boxes = tuple(self._places())
        view = self.viewport().size()
        wide = max(box.width() for box in self._boxes) + 2 * _GAP
        for bar, whole, seen in (
            (self.horizontalScrollBar(), round(wide), view.width()),
            (self.verticalScrollBar(), self._height(), view.height()),
        ):
            bar.setPageStep(seen)
            bar.setSingleStep(_LINE)
            bar.setRange(0, max(0, whole - seen))
        self.viewport().update()

    def _places(self) -> Iterator[QRectF]:
        sizes = [self._size(sheet) for sheet in self.pages.sheets]
        room = max(self.viewport().width(), max(width for width, _ in sizes) + 2 * _GAP)
        top = float(_GAP)
        for width, height in sizes:
            yield QRectF(round((room - width) / 2), round(top), width, height)
            top += height + _GAP

    def _size(self, sheet: Sheet) -> tuple[float, float]:
        pixels = self._inch() * self._zoom_of(sheet.page.width)
        return sheet.page.width * pixels, sheet.page.height * pixels

    def _height(self) -> int:
        return round(self._boxes[-1].bottom()) + _GAP if self._boxes else 0

    def _seen(self) -> Iterator[tuple[int, QRectF]]:
        """Yield the pages that can be seen, and where in the view."""
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for index, box in enumerate(self._boxes):
            if box.bottom() >= top and box.top() <= top + self.viewport().height():
                yield index, box.translated(-left, -top)

    def _box_of(self, place: Place) -> QRectF:
        """Return the room of a line, counted from the upper left of all sheets."""
        scale, box = self._scale(place.sheet), row_box(self.pages.sheets[place.sheet], place.row)
        return QRectF(box.topLeft() * scale, box.size() * scale).translated(
            self._boxes[place.sheet].topLeft()
        )


def _frame(sheet: Sheet) -> tuple[object, ...]:
    """Return what of a sheet is drawn besides its rows."""
    return sheet.page, sheet.turned, sheet.rules
