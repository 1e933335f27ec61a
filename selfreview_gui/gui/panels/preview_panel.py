"""The pages beside the page that is written on: they follow every change and the cursor."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from selfreview_gui.gui.flow import Flow
from selfreview_gui.gui.panels.pagelist import PageList
from selfreview_gui.gui.panels.panel import Panel
from selfreview_gui.gui.paper.preview import Preview
from selfreview_gui.gui.parts import column, label, quiet_button
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Address
from selfreview_gui.review.page import Page
from selfreview_gui.review.review import Review, count

_LINES = 6  # of the list below the pages, at most


class PreviewPanel(Panel):
    """Real pages with their number; below them the parts with page and length, and what is odd.

    While it is hidden nothing is laid out.
    """

    lines, share = 28, 36

    def __init__(self, review: Review, page: Page) -> None:
        super().__init__("previewBeside", "页面预览")
        self._review = review
        self._at = Address("", "")
        self._is_led = False  # to the field that has the cursor, since the panel was shown
        self.preview = Preview()
        self.preview.show_page(page)
        self.preview.chosen.connect(lambda at, offset: self.chosen.emit(at, offset, offset))
        self.preview.pages_changed.connect(self._tell)
        self._pages = label("", "hint")
        self._pages.setObjectName("previewCounts")
        self.list = PageList()
        self.list.chosen.connect(lambda at, offset: self.chosen.emit(at, offset, offset))
        self._lay_out()
        self._tell(len(self.preview.pages.sheets))
        _set_aside()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._pages, 1)
        head.addLayout(Flow(*(quiet_button(*each) for each in self._tools()), space=head.spacing()))
        layout = column(self, 8, (10, 12, 10, 12))
        layout.addLayout(head)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.list)
        self.list.setMaximumHeight(self.fontMetrics().height() * _LINES * 3 // 2)

    def _tools(self) -> tuple[tuple[str, str, str, Callable[[], object]], ...]:
        return (
            ("previewOutButton", "缩小", "缩小页面", self.preview.zoom_out),
            ("previewInButton", "放大", "放大页面", self.preview.zoom_in),
            ("previewCloseButton", "收起", "收起页面预览（F9）", self.closed.emit),
        )

    def enter(self) -> None:
        """Put the focus on the pages: the arrow keys go from paragraph to paragraph."""
        self.preview.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_review(self, review: Review) -> None:
        """Show the pages as they are now, a moment after the last change."""
        self._review = review
        if self.isVisible():
            self.preview.show_made(partial(compose, review))

    def show_page(self, page: Page) -> None:
        """Show the paper on other pages."""
        self.preview.show_page(page)

    def show_place(self, key: str, at: Address) -> None:
        """Follow to the field that has the cursor."""
        self._at = at
        if not self.preview.hasFocus():
            self._lead()

    def _lead(self) -> None:
        if self._at.field:
            self.preview.show_place(self._at)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._is_led = False
        self.preview.show_document(compose(self._review))

    def _tell(self, pages: int) -> None:
        written = count(self.preview.pages.document.text)
        self._pages.setText(f"共 {pages} 页，{written} 字（预览，以 Word 为准）")
        self.list.show_pages(self.preview.pages)
        if not self._is_led:
            self._is_led = True
            self._lead()


def _set_aside() -> None:
    """Take what the program has loaded so far out of Python's search for what is needed no more.

    Each layout makes thousands of small values, so the search comes often; through all that is loaded it
    takes 30 ms, and whoever types waits for it. What an earlier call set aside is searched once more.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
