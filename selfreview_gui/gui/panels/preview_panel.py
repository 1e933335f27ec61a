"""The pages beside the page that is written on: they follow every change and the cursor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from selfreview_gui.gui.panels.panel import Panel
from selfreview_gui.gui.paper.preview import Preview
from selfreview_gui.gui.parts import column, label, quiet_button
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review


class PreviewPanel(Panel):
    """Real pages with their number; while it is hidden nothing is laid out."""

    lines, share = 28, 36

    def __init__(self, review: Review) -> None:
        super().__init__("previewBeside", "页面预览")
        self._review = review
        self.preview = Preview()
        self._pages = label("", "hint")
        self._pages.setObjectName("previewCounts")
        self.preview.pages_changed.connect(self._tell)
        self._lay_out()
        self._tell(len(self.preview.pages.sheets))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._pages, 1)
        for name, words, tip, act in self._tools():
            head.addWidget(quiet_button(name, words, tip, act), 0, Qt.AlignmentFlag.AlignTop)
        layout = column(self, 8, (10, 12, 10, 12))
        layout.addLayout(head)
        layout.addWidget(self.preview, 1)

    def _tools(self) -> tuple[tuple[str, str, str, Callable[[], object]], ...]:
        return (
            ("previewOutButton", "缩小", "缩小页面", self.preview.zoom_out),
            ("previewInButton", "放大", "放大页面", self.preview.zoom_in),
            ("previewCloseButton", "收起", "收起页面预览（F9）", self.closed.emit),
        )

    def enter(self) -> None:
        """Put the focus on the pages: the arrow keys scroll them."""
        self.preview.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_review(self, review: Review) -> None:
        """Show the pages as they are now, a moment after the last change."""
        self._review = review
        if self.isVisible():
            self.preview.show_document(compose(review))

    def show_place(self, key: str, at: Address) -> None:
        """Follow to the field that has the cursor."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.preview.show_document(compose(self._review))

    def _tell(self, count: int) -> None:
        self._pages.setText(f"共 {count} 页（预览，以 Word 为准）")
