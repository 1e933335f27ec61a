"""The last step: the pages as they will be printed, and the Word file."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from selfreview_gui.checks.finding import Finding
from selfreview_gui.gui.attachmentcard import AttachmentCard
from selfreview_gui.gui.gatecard import MARGINS, GateCard, pressed
from selfreview_gui.gui.oddcard import OddCard
from selfreview_gui.gui.outputcard import OutputCard, Way
from selfreview_gui.gui.paper.preview import Preview
from selfreview_gui.gui.parts import button, card, column, label, quiet_button
from selfreview_gui.review.document import Address, Document
from selfreview_gui.review.page import Page

_DONE = "已导出：{name}"
_RENAMED = "已导出：{name}\n原来的文件还在，没有改动；新文件换了名字。"
_STALE = "导出以后材料又改过，文件里还没有这些改动，请再导出一次。"
# Times the height of a line; where the pages have less room beside the cards, they stand below them.
_PREVIEW_LEAST = 14
_MAY_BREAK = "\u200b"  # shows nothing; without it a long path would make the page as wide as itself


class ExportPage(QWidget):
    """The pages at the right; at the left what blocks, where the file goes, and what was written.

    Nothing but a draft can be asked for until `show_state` has said what the checks found.
    `export_requested` carries whether a draft is wanted, `output_requested` another way out,
    `attachments_changed` the names of what is attached, `place_chosen` the field that was clicked on in
    the pages and where in it; `left` says that the page is shown no more.
    """

    export_requested = Signal(bool)
    output_requested = Signal(Way)
    layout_requested = Signal()
    attachments_changed = Signal(str)
    place_chosen = Signal(Address, int)
    folder_requested = Signal()
    first_gap_requested = Signal()
    open_file_requested = Signal()
    open_folder_requested = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("exportPage")
        self.setAccessibleName("预览与导出")
        self._blocked = True
        self._gate = GateCard()
        self._gate.export_requested.connect(self.export_requested)
        self._gate.first_gap_requested.connect(self.first_gap_requested)
        self._output = OutputCard()
        self._output.requested.connect(self.output_requested)
        self._attachments = AttachmentCard()
        self._attachments.changed.connect(self.attachments_changed)
        self.preview = Preview()
        self.preview.pages_changed.connect(self._show_pages)
        self.preview.chosen.connect(self.place_chosen)
        self._odd = OddCard()
        self._odd.chosen.connect(self.place_chosen)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(20, 16, 20, 12)
        self._sides.setSpacing(16)
        self._sides.addLayout(self._left(), 4)
        self._sides.addLayout(self._right(), 6)
        self.setFocusProxy(self._gate.export)

    def show_checking(self) -> None:
        """Say that the paper is being checked; until it is, only a draft of it can be exported."""
        self._gate.show_checking()
        self._output.show_unchecked()

    def show_attachments(self, attachments: str) -> None:
        """Tick the lists that go with the paper."""
        self._attachments.show_attachments(attachments)

    def enter_attachments(self) -> None:
        """Put the cursor where it is chosen what goes with the paper."""
        self._scroll_to(self._attachments.enter())

    def show_layout(self, name: str, page: Page) -> None:
        """Say which profile the pages are set by, and set them so."""
        self._layout_name.setText(f"版式：{name}")
        self.preview.show_page(page)

    def show_unchecked(self) -> None:
        """Say that the checks came to no end; a draft can be exported all the same."""
        self._gate.show_unchecked()
        self._output.show_blocked(blocked=True)

    def show_state(self, document: Document, blocking: Sequence[Finding]) -> None:
        """Show the pages, and what keeps the paper from being exported."""
        self.preview.show_document(document)
        self._gate.show_findings(blocking)
        self._output.show_blocked(blocked=bool(blocking))
        self._blocked = bool(blocking)

    def show_exporting(self) -> None:
        """Say that the file is being written; until it is, none can be asked for again."""
        self._done.hide()
        self._gate.show_work(under_way=True)
        self._output.show_work()

    def show_failed(self) -> None:
        """Let it be tried again; why it failed is told elsewhere."""
        self._end_work()

    def _end_work(self) -> None:
        self._gate.show_work(under_way=False)
        self._output.show_blocked(blocked=self._blocked)

    def show_exported(self, path: Path, renamed: bool) -> None:
        """Say which file was written, and offer to open it."""
        self._end_work()
        self._written.setText((_RENAMED if renamed else _DONE).format(name=path.name))
        self._written.setToolTip(str(path))
        self._done.show()
        if self.isVisible():
            self._open.setFocus()
            QTimer.singleShot(0, self, lambda: self._scroll_to(self._done))  # when the card has its place

    def show_stale(self, *, stale: bool) -> None:
        """Say whether the review was changed since the file was written; the file then lacks that."""
        self._stale.setVisible(stale)

    def _scroll_to(self, shown: QWidget) -> None:
        viewport = self.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(shown)

    def show_folder(self, path: Path) -> None:
        """Show where the file will go."""
        self._folder.setText(f"保存到：{breakable(path)}")
        self._folder.setAccessibleName(f"保存到：{path}")
        self._folder.show()
        self._folder.setToolTip(str(path))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # a window made small is still on this page
            self.left.emit()

    def _arrange(self) -> None:
        """Put the pages beside the buttons, or below them where there is no room for both."""
        line = self.fontMetrics().height()
        margins = self._sides.contentsMargins()
        taken = margins.left() + self._gate.least_width() + self._sides.spacing() + margins.right()
        beside = self.width() - taken >= _PREVIEW_LEAST * line
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(way)
        self.preview.setMinimumHeight(0 if beside else _PREVIEW_LEAST * line)

    def _left(self) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setSpacing(14)
        made.addWidget(label("预览与导出", "title"))
        made.addWidget(self._gate)
        made.addWidget(self._result())
        made.addWidget(self._odd)
        made.addWidget(self._place())
        made.addWidget(self._layout_card())
        made.addWidget(self._attachments)
        made.addWidget(self._output)
        made.addStretch(1)
        return made

    def _place(self) -> QWidget:
        self._folder = label("", "hint")
        self._folder.setObjectName("folderLabel")
        self._folder.hide()
        return _card(
            "folderCard",
            self._folder,
            pressed(button("folderButton", "换一个文件夹…", self.folder_requested.emit)),
        )

    def _layout_card(self) -> QWidget:
        self._layout_name = label("版式：国家标准", "hint")
        self._layout_name.setObjectName("layoutLabel")
        return _card(
            "layoutCard",
            self._layout_name,
            pressed(button("layoutButton", "换一种版式…", self.layout_requested.emit)),
        )

    def _result(self) -> QWidget:
        self._written = label("", "notice")
        self._written.setObjectName("exportedLabel")
        self._stale = label(_STALE, "hint")
        self._stale.setObjectName("staleLabel")
        self._stale.hide()
        self._open = pressed(button("openFileButton", "打开文件", self.open_file_requested.emit))
        folder = pressed(button("openFolderButton", "打开所在文件夹", self.open_folder_requested.emit))
        self._done = _card("exportedCard", self._written, self._stale, self._open, folder)
        self._done.hide()
        return self._done

    def _right(self) -> QVBoxLayout:
        self._pages = label("", "hint")
        self._pages.setObjectName("pagesLabel")
        self._pages.setToolTip("预览的分行、分页与 Word 可能略有出入，以 Word 为准")
        self._show_pages(len(self.preview.pages.sheets))  # told from now on only when it changes
        tools = QHBoxLayout()
        tools.addWidget(self._pages, 1)
        for name, words, tip, act in self._zooms():
            tools.addWidget(quiet_button(name, words, tip, act))
        made = QVBoxLayout()
        made.setSpacing(6)
        made.addLayout(tools)
        made.addWidget(self.preview, 1)
        return made

    def _zooms(self) -> tuple[tuple[str, str, str, Callable[[], object]], ...]:
        return (
            ("zoomOutButton", "缩小", "缩小页面", self.preview.zoom_out),
            ("zoomInButton", "放大", "放大页面", self.preview.zoom_in),
            ("zoomFitButton", "适合宽度", "让页面与窗口同宽", lambda: self.preview.set_zoom(None)),
        )

    def _show_pages(self, count: int) -> None:
        self._pages.setText(f"共 {count} 页（预览）")
        self._odd.show_pages(self.preview.pages)


def _card(name: str, *widgets: QWidget) -> QWidget:
    made = card(name)
    layout = column(made, 10, MARGINS)
    for widget in widgets:
        layout.addWidget(widget)
    return made


def breakable(path: Path) -> str:
    """Write a path so that a line may break in it after every separator."""
    return re.sub(r"([/\\_.-])", rf"\1{_MAY_BREAK}", str(path))
