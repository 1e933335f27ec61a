"""The first page: the notice is pasted here, or its file dropped or opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from selfreview_gui.gui.flow import Flow
from selfreview_gui.gui.parts import button, column, label
from selfreview_gui.jobs.notice_drafts import LONGEST

FILES = "文稿 (*.docx *.docm *.doc *.wps *.rtf *.odt *.pdf *.txt *.md *.html *.htm *.mht);;所有文件 (*)"
_HOW = (
    "把通知全文粘贴到下面，或者打开通知文件（Word、WPS、PDF、网页、文本都可以，也可以直接拖进来）。"
    "程序读出会议、时间和要对照的方面，您核对以后再用。"
)


class NoticeText(QPlainTextEdit):
    """A field for the whole notice.

    `dropped` carries a file that was dropped or pasted instead, `refused` why a text was not taken.
    """

    dropped = Signal(object)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("noticeText")
        self.setAccessibleName("通知全文")
        self.setPlaceholderText("在这里粘贴通知")
        self.setTabChangesFocus(True)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return file_in(source) is not None or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        path = file_in(source)
        if path is not None:
            self.dropped.emit(path)
        elif len(source.text()) > LONGEST:  # the field would take seconds over it
            self.refused.emit(f"粘贴的文字有 {len(source.text())} 字，太长，不像一份通知，没有粘贴。")
        else:
            self.insertPlainText(source.text())


class SourcePage(QWidget):
    """Takes a notice. `file_given` carries its file, `own_wanted` asks to go on where it is none."""

    file_given = Signal(object)
    own_wanted = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = NoticeText()
        self.text.setPlainText(text)
        self.text.dropped.connect(self.file_given)
        self.setAcceptDrops(True)
        self._none = label("", "warning")
        self._none.setObjectName("noNoticeLabel")
        self._own = button("ownDimensionsButton", "仍然照这份文字写方面(&W)", self.own_wanted.emit)
        self._own.setAutoDefault(True)
        opener = button("openNoticeButton", "打开文件(&O)…", self._ask_file)
        opener.setAutoDefault(True)
        layout = column(self, 12)
        layout.addWidget(label(_HOW, "hint"))
        layout.addWidget(self.text, 1)
        layout.addWidget(self._none)
        layout.addLayout(Flow(opener, self._own, space=12))
        self.tell("")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = file_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.file_given.emit(path)

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "选择通知文件", "", FILES)
        if name:
            self.file_given.emit(Path(name))

    def tell(self, words: str) -> None:
        """Say that what was given is no notice; nothing where `words` is empty."""
        self._none.setText(words)
        self._none.setVisible(bool(words))
        self._own.setVisible(bool(words))
        if words:
            self._own.setFocus()


def file_in(source: QMimeData) -> Path | None:
    """Return the first file on this computer among what is dropped or pasted."""
    files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    return files[0] if files else None
