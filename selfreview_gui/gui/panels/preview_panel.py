"""The pages beside the page that is written on: they follow every change and the cursor."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem

from selfreview_gui.gui.panels.panel import Panel
from selfreview_gui.gui.paper.counts import Counts, counts
from selfreview_gui.gui.paper.endings import odd_endings
from selfreview_gui.gui.paper.layout import Pages
from selfreview_gui.gui.paper.oddities import missing_glyphs
from selfreview_gui.gui.paper.preview import Preview
from selfreview_gui.gui.parts import column, label, quiet_button
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Address
from selfreview_gui.review.page import Page
from selfreview_gui.review.review import Review

_ADDRESS = Qt.ItemDataRole.UserRole
_REST = 400  # milliseconds after the pages were laid out until what is odd on them is looked for
_LINES = 6  # of the list below the pages, at most
_MOST = 30  # hints; more of one kind help nobody


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
        self.list = QListWidget()
        self.list.setObjectName("previewList")
        self.list.setAccessibleName("各部分的页码、字数和版面提示")
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._list)
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
            self.preview.show_document(compose(review))

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

    def _tell(self, count: int) -> None:
        found = counts(self.preview.pages)
        self._pages.setText(f"共 {count} 页，{found.characters} 字（预览，以 Word 为准）")
        self._rest.start()
        if not self._is_led:
            self._is_led = True
            self._lead()

    def _list(self) -> None:
        pages = self.preview.pages
        self.list.clear()
        for words, at, offset in _lines(pages, counts(pages)):
            item = QListWidgetItem(words)
            item.setData(_ADDRESS, (at, offset))
            self.list.addItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        at, offset = item.data(_ADDRESS)
        if at is not None:
            self.chosen.emit(at, offset, offset)


Line = tuple[str, Address | None, int]


def _lines(pages: Pages, found: Counts) -> Iterator[Line]:
    """Yield what is worth a line below the pages: what is odd comes first, for it wants to be seen."""
    for ending in odd_endings(pages)[:_MOST]:
        yield f"第 {ending.page} 页　{ending.message}", ending.address, 0
    for odd in missing_glyphs(pages)[:_MOST]:
        yield odd.message, odd.address, odd.offset
    for part in found.parts:
        yield f"第 {part.page} 页　{part.heading or '标题和引言'}（{part.characters} 字）", part.address, 0
