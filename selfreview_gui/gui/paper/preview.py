"""The pages of the paper on the screen, with a way from every paragraph back to its field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from selfreview_gui.gui.paper.draw import row_box, units
from selfreview_gui.gui.paper.layout import Pages
from selfreview_gui.gui.paper.places import Block, blocks, field_at, place_at, place_of
from selfreview_gui.gui.paper.setting import Setting
from selfreview_gui.gui.paper.sheetview import SheetView
from selfreview_gui.review.document import Address, Document
from selfreview_gui.review.page import Page

_HELP = "用上下箭头逐段查看，按回车键到填写的地方；按 Ctrl 和加号、减号缩放，按 Ctrl 和 0 与窗口同宽。"
_GROUND, _BAR = QColor("#e8eef7"), QColor("#3b6fb5")  # of the paragraph that is marked, on white paper
_BAR_AWAY, _BAR_WIDE = 3.0, 0.8  # mm
_LONGEST = 80  # characters of a paragraph that are read out


class Preview(SheetView):
    """The pages one below the other, laid out a moment after each change.

    `pages_changed` carries the number of pages, whenever they were laid out anew. `chosen` carries the
    field that was clicked on, or chosen with the arrow keys and Enter, and which of its characters.
    """

    pages_changed = Signal(int)
    chosen = Signal(Address, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewPanel")
        self.setAccessibleName("页面预览")
        self.setAccessibleDescription(_HELP)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._blocks: tuple[Block, ...] | None = None
        self._marked: int | None = None  # which block
        self._setting = Setting(self)
        self._setting.done.connect(self._show)

    def show_document(self, document: Document) -> None:
        """Show a document a moment after its last change; a view that cannot be seen waits until it can."""
        is_same = document is self._setting.document or document == self._setting.document
        if self._setting.make is not None or not is_same:
            self._setting.document, self._setting.make = document, None
            self._begin()

    def show_made(self, make: Callable[[], Document]) -> None:
        """Show the document that `make` gives; it is asked for once, a moment after the last change."""
        self._setting.make = make
        self._begin()

    def show_page(self, page: Page) -> None:
        """Show the document on other pages."""
        if page != self._setting.page:
            self._setting.page = page
            self._begin()

    def show_place(self, address: Address, offset: int = 0) -> None:
        """Scroll to the character of a field where it is printed, and mark its paragraph."""
        found = place_of(self.pages, address, offset)
        if found:
            block, place = found
            self._mark(block)
            self.scroll_to(place)

    def hit(self, point: QPoint) -> Address | None:
        """Return the field printed at a point of the view."""
        found = self._field_at(QPointF(point))
        return found[0] if found else None

    def draw_ground(self, painter: QPainter, index: int) -> None:
        """Give the marked paragraph a calm ground and a bar beside it."""
        block = None if self._marked is None else self._all()[self._marked]
        boxes = [
            row_box(self.pages.sheets[index], place.row)
            for place in (block.places if block else ())
            if place.sheet == index
        ]
        for box in boxes:
            painter.fillRect(box, _GROUND)
        if boxes:
            left = units(self.pages.sheets[index].page.left) - units(_BAR_AWAY)
            top, bottom = min(box.top() for box in boxes), max(box.bottom() for box in boxes)
            painter.fillRect(QRectF(left, top, units(_BAR_WIDE), bottom - top), _BAR)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked on."""
        shape = Qt.CursorShape.PointingHandCursor if self._field_at(event.position()) else None
        self.viewport().setCursor(shape or Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the click; what it is for shows when the button is let go."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the field that was clicked on."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._field_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from paragraph to paragraph, choose one, zoom, or scroll as any view does."""
        act = self._keys(event)
        if act:
            act()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Lay out what changed while the view could not be seen; keep the zoom keys for the pages."""
        if event.type() is QEvent.Type.Show:
            self._setting.begin()
        if isinstance(event, QKeyEvent) and self._is_kept(event):
            event.accept()
            return True
        return super().event(event)

    def _is_kept(self, event: QKeyEvent) -> bool:
        return event.type() is QEvent.Type.ShortcutOverride and self._zooms(event) is not None

    def _begin(self) -> None:
        if self.isVisible():
            self._setting.begin_soon()

    def _show(self, pages: Pages) -> None:
        marked = None if self._marked is None else self._all()[self._marked]
        self._blocks = self._marked = None
        self.show_pages(pages)
        if marked:
            self._marked = _again(marked, self._all())
            if self._marked is None:
                self.viewport().update()
        self.pages_changed.emit(len(pages.sheets))

    def _all(self) -> tuple[Block, ...]:
        if self._blocks is None:
            self._blocks = blocks(self.pages)
        return self._blocks

    def _field_at(self, point: QPointF) -> tuple[Address, int] | None:
        found = self.sheet_at(point)
        return place_at(self.pages, *found) if found else None

    def _choose(self, field: tuple[Address, int] | None) -> None:
        if field:
            found = place_of(self.pages, *field)
            if found:
                self._mark(found[0])
            self.chosen.emit(*field)

    def _keys(self, event: QKeyEvent) -> Callable[[], object] | None:
        bar = self.verticalScrollBar()
        keys: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Down: lambda: self._step(1),
            Qt.Key.Key_Up: lambda: self._step(-1),
            Qt.Key.Key_Home: lambda: bar.setValue(0),
            Qt.Key.Key_End: lambda: bar.setValue(bar.maximum()),
            Qt.Key.Key_Return: self._choose_marked,
            Qt.Key.Key_Enter: self._choose_marked,
        }
        return self._zooms(event) or keys.get(event.key())

    def _zooms(self, event: QKeyEvent) -> Callable[[], object] | None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return None
        keys: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: lambda: self.set_zoom(None),
        }
        return keys.get(event.key())

    def _choose_marked(self) -> None:
        field = None if self._marked is None else _field(self._all()[self._marked])
        if field:
            self.chosen.emit(*field)

    def _step(self, by: int) -> None:
        """Mark the next paragraph, or the one before; at first the one that is seen."""
        every = self._all()
        if not every:
            return
        if self._marked is None:
            block = next((each for each in every if self.is_seen(each.places[0])), every[0])
        else:
            block = every[max(0, min(len(every) - 1, self._marked + by))]
        self._mark(block)
        self.scroll_to(block.places[0])

    def _mark(self, block: Block) -> None:
        self._marked = next((at for at, each in enumerate(self._all()) if each.places == block.places), None)
        page = block.places[0].sheet + 1
        self.setAccessibleDescription(f"第{page}页：{block.paragraph.text[:_LONGEST]}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.viewport().update()


def _field(block: Block) -> tuple[Address, int] | None:
    return field_at(block.paragraph, 0)


def _again(block: Block, every: tuple[Block, ...]) -> int | None:
    """Find a paragraph among those laid out anew, by the field it begins with."""
    return next((at for at, each in enumerate(every) if _field(each) == _field(block) is not None), None)
