"""The pages of the paper on the screen: only what can be seen is drawn, and typing never waits for it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from selfreview_gui.gui.paper.draw import draw_page, units
from selfreview_gui.gui.paper.layout import Pages, lay_out
from selfreview_gui.review.document import Document

WAIT = 60  # milliseconds after the last change: two keys of a fast typist are laid out once
SMALLEST, LARGEST, STEP = 0.25, 3.0, 1.2  # of the page's true size
_GAP = 16  # pixels around each page
_SHEET, _EDGE = QColor("#ffffff"), QColor("#9aa1ab")  # paper is white in the dark, too


class Preview(QAbstractScrollArea):
    """The pages one below the other, as wide as the view until the reader zooms.

    `pages_changed` carries the number of pages.
    """

    pages_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewPanel")
        self.setAccessibleName("页面预览")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.pages = Pages()
        self._document = Document()
        self._zoom: float | None = None
        self._timer = QTimer(self, singleShot=True, interval=WAIT)
        self._timer.timeout.connect(self._lay_out)

    def show_document(self, document: Document) -> None:
        """Show a document a moment after its last change; a view that cannot be seen waits until it can."""
        if document is self._document or document == self._document:
            return
        self._document = document
        if self.isVisible():
            self._timer.start()

    @property
    def zoom(self) -> float:
        """The size of a page on the screen against its true size."""
        if self._zoom is not None:
            return self._zoom
        wide = (self.viewport().width() - 2 * _GAP) / self._true_size().width()
        return max(SMALLEST, min(LARGEST, wide))

    def set_zoom(self, zoom: float | None) -> None:
        """Set the size of the pages, None for as wide as the view; the same place stays at the top."""
        bar = self.verticalScrollBar()
        part = bar.value() / max(1, self._height())
        self._zoom = zoom if zoom is None else max(SMALLEST, min(LARGEST, zoom))
        self._set_bars()
        bar.setValue(round(part * self._height()))
        self.viewport().update()

    def zoom_in(self) -> None:
        """Show the pages larger."""
        self.set_zoom(self.zoom * STEP)

    def zoom_out(self) -> None:
        """Show the pages smaller."""
        self.set_zoom(self.zoom / STEP)

    def _lay_out(self) -> None:
        count = len(self.pages.sheets)
        self.pages = lay_out(self._document, shade=True, before=self.pages)
        self._set_bars()
        self.viewport().update()
        if len(self.pages.sheets) != count:
            self.pages_changed.emit(len(self.pages.sheets))

    def _true_size(self) -> QSize:
        """Return the page in logical pixels at the screen's resolution."""
        inch = self.logicalDpiX() / 25.4
        page = self.pages.page
        return QSize(round(page.width * inch), round(page.height * inch))

    def _place(self, index: int) -> QRectF:
        """Return where a page lies, from the top of all pages."""
        size = self._true_size() * self.zoom
        left = max(_GAP, (self.viewport().width() - size.width()) // 2)
        return QRectF(left, _GAP + index * (size.height() + _GAP), size.width(), size.height())

    def _height(self) -> int:
        return round(self._place(len(self.pages.sheets) - 1).bottom()) + _GAP

    def _set_bars(self) -> None:
        view, width = self.viewport().size(), round(self._place(0).width()) + 2 * _GAP
        for bar, whole, seen in (
            (self.horizontalScrollBar(), width, view.width()),
            (self.verticalScrollBar(), self._height(), view.height()),
        ):
            bar.setPageStep(seen)
            bar.setSingleStep(40)
            bar.setRange(0, max(0, whole - seen))

    def _seen(self) -> Iterator[tuple[int, QRectF]]:
        """Yield the pages that can be seen, and where in the view."""
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for index in range(len(self.pages.sheets)):
            place = self._place(index).translated(-left, -top)
            if place.bottom() >= 0 and place.top() <= self.viewport().height():
                yield index, place

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that can be seen."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        scale = self._place(0).width() / units(self.pages.page.width)
        for index, place in self._seen():
            painter.setPen(_EDGE)
            painter.fillRect(place, _SHEET)
            painter.drawRect(place)
            painter.save()
            painter.translate(place.topLeft())
            painter.scale(scale, scale)
            draw_page(painter, self.pages, index)
            painter.restore()
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Lay out what changed while the view could not be seen."""
        if event.type() is QEvent.Type.Show:
            self._lay_out()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as wide as the view."""
        super().resizeEvent(event)
        self._set_bars()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by a page with the page keys, to the ends with Home and End."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)
