"""The last step: the pages as they will be printed, and the Word file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from selfreview_gui.checks.finding import Finding
from selfreview_gui.gui.paper.preview import Preview
from selfreview_gui.gui.parts import button, card, label, quiet_button
from selfreview_gui.review.document import Document

_READY = "可以导出了。"
_WORKING = "正在导出……"
_EXPORT = "导出 Word 文件"
_GAPS = "还有 {count} 处没有填好"
_BLOCKED = "填好后就能导出正式稿；也可以先导出草稿，空处在文件里标亮，打印出来用笔填。"
_DONE = "已导出：{name}"
_RENAMED = "已导出：{name}\n原来的文件还在，没有改动；新文件换了名字。"
_NAMES_SHOWN = 4


class ExportPage(QWidget):
    """The pages at the right; at the left what blocks, where the file goes, and what was written.

    `export_requested` carries whether a draft is wanted.
    """

    export_requested = Signal(bool)
    folder_requested = Signal()
    first_gap_requested = Signal()
    open_file_requested = Signal()
    open_folder_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("exportPage")
        self.setAccessibleName("预览与导出")
        self._blocked = False
        self.preview = Preview()
        self.preview.pages_changed.connect(self._show_pages)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 12)
        row.setSpacing(16)
        row.addWidget(self._left(), 4)
        row.addLayout(self._right(), 6)
        self.setFocusProxy(self._export)

    def show_state(self, document: Document, blocking: Sequence[Finding]) -> None:
        """Show the pages, and what keeps the paper from being exported."""
        self._blocked = bool(blocking)
        self.preview.show_document(document)
        self._export.setText(_GAPS.format(count=len(blocking)) if blocking else "导出 Word 文件")
        self._export.setAccessibleName(
            f"{self._export.text()}，到第一处" if blocking else self._export.text()
        )
        self._state.setText(_BLOCKED if blocking else _READY)
        self._gaps.setText("\n".join(f"· {words}" for words in _first(blocking)))
        for widget in (self._gaps, self._draft):
            widget.setVisible(bool(blocking))

    def show_exporting(self) -> None:
        """Say that the file is being written; until it is, none can be asked for again."""
        self._done.hide()
        self._show_work(under_way=True)

    def show_failed(self) -> None:
        """Let it be tried again; why it failed is told elsewhere."""
        self._show_work(under_way=False)

    def _show_work(self, *, under_way: bool) -> None:
        for pressed in (self._export, self._draft):
            pressed.setEnabled(not under_way)
        self._state.setText(_WORKING if under_way else _BLOCKED if self._blocked else _READY)

    def show_exported(self, path: Path, renamed: bool) -> None:
        """Say which file was written, and offer to open it."""
        self._show_work(under_way=False)
        self._written.setText((_RENAMED if renamed else _DONE).format(name=path.name))
        self._written.setToolTip(str(path))
        self._done.show()
        self._open.setFocus()

    def show_folder(self, path: Path) -> None:
        """Show where the file will go."""
        self._folder.setText(f"保存到：{path}")
        self._folder.show()
        self._folder.setToolTip(str(path))

    def _left(self) -> QScrollArea:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        column.addWidget(label("预览与导出", "title"))
        column.addWidget(self._gate())
        column.addWidget(self._place())
        column.addWidget(self._result())
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        return area

    def _gate(self) -> QWidget:
        self._state = label(_READY)
        self._gaps = label("", "hint")
        self._gaps.setObjectName("blockingList")
        self._export = _pressed(button("exportButton", _EXPORT, self._export_or_lead, primary=True))
        self._draft = _pressed(
            button("draftButton", "导出草稿（空处标亮）", lambda: self.export_requested.emit(True))
        )
        return _card("exportCard", self._state, self._gaps, self._export, self._draft)

    def _place(self) -> QWidget:
        self._folder = label("", "hint")
        self._folder.setObjectName("folderLabel")
        self._folder.hide()
        return _card(
            "folderCard",
            self._folder,
            _pressed(button("folderButton", "换一个文件夹…", self.folder_requested.emit)),
        )

    def _result(self) -> QWidget:
        self._written = label("", "notice")
        self._written.setObjectName("exportedLabel")
        self._open = _pressed(button("openFileButton", "打开文件", self.open_file_requested.emit))
        folder = _pressed(button("openFolderButton", "打开所在文件夹", self.open_folder_requested.emit))
        self._done = _card("exportedCard", self._written, self._open, folder)
        self._done.hide()
        return self._done

    def _right(self) -> QVBoxLayout:
        self._pages = label("", "hint", wrap=False)
        self._pages.setObjectName("pagesLabel")
        tools = QHBoxLayout()
        tools.addWidget(self._pages)
        tools.addStretch(1)
        for name, words, tip, act in self._zooms():
            tools.addWidget(quiet_button(name, words, tip, act))
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(tools)
        column.addWidget(self.preview, 1)
        return column

    def _zooms(self) -> tuple[tuple[str, str, str, Callable[[], object]], ...]:
        return (
            ("zoomOutButton", "缩小", "缩小页面", self.preview.zoom_out),
            ("zoomInButton", "放大", "放大页面", self.preview.zoom_in),
            ("zoomFitButton", "适合宽度", "让页面与窗口同宽", lambda: self.preview.set_zoom(None)),
        )

    def _export_or_lead(self) -> None:
        if self._blocked:
            self.first_gap_requested.emit()
        else:
            self.export_requested.emit(False)

    def _show_pages(self, count: int) -> None:
        self._pages.setText(f"共 {count} 页")


def _card(name: str, *widgets: QWidget) -> QWidget:
    made = card(name)
    column = QVBoxLayout(made)
    column.setContentsMargins(16, 14, 16, 14)
    column.setSpacing(10)
    for widget in widgets:
        column.addWidget(widget)
    return made


def _pressed(made: QPushButton) -> QPushButton:
    made.setAutoDefault(True)  # Enter presses what Tab has reached, as Space does
    return made


def _first(blocking: Sequence[Finding]) -> list[str]:
    """Name the first places that block, and how many more there are."""
    named = [each.message for each in blocking[:_NAMES_SHOWN]]
    more = len(blocking) - len(named)
    return [*named, *([f"还有 {more} 处"] if more else [])]
