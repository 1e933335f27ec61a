"""What is odd on the pages, told before they go out: a line end, a title, a character without a typeface."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame

from selfreview_gui.gui.gatecard import MARGINS
from selfreview_gui.gui.panels.pagelist import PageList
from selfreview_gui.gui.paper.layout import Pages
from selfreview_gui.gui.parts import column, label
from selfreview_gui.review.document import Address

_MOST = 7  # times the height of a line; the rest is scrolled to


class OddCard(QFrame):
    """Shows itself only while something is odd. `chosen` carries the field it is about, and where in it."""

    chosen = Signal(Address, int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("oddCard")
        self.setProperty("role", "card")
        self._head = label("", "hint")
        self._head.setObjectName("oddLabel")
        self._list = PageList(with_parts=False)
        self._list.chosen.connect(self.chosen)
        self._list.listed.connect(self._show)
        layout = column(self, 10, MARGINS)
        layout.addWidget(self._head)
        layout.addWidget(self._list)
        self._set_height()
        self.hide()

    def show_pages(self, pages: Pages) -> None:
        """Look for what is odd on these pages, when they have stood for a moment."""
        self._list.show_pages(pages)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_height()

    def _set_height(self) -> None:
        self._list.setMaximumHeight(self.fontMetrics().height() * _MOST)

    def _show(self, count: int) -> None:
        self._head.setText(f"版面上有 {count} 处可以再看看，点一下就到那里；不改也能导出。")
        self.setVisible(count > 0)
