"""What was noticed while old papers were read: what is not in the text, and which files could not be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from selfreview_gui.gui.parts import button, label
from selfreview_gui.review.document import Remark

_WORDS = 1  # the column that takes the room that is left


class LeftOut(QDialog):
    """Lists remarks with the words they are about, and below it the trouble with each file not read."""

    def __init__(
        self, remarks: Sequence[tuple[str, Remark]], parent: QWidget, trouble: Sequence[str] = ()
    ) -> None:
        super().__init__(parent)
        self.setObjectName("leftOut")
        self.setWindowTitle("没有收进正文的内容" if remarks else "没有读入的文件")
        self.list = QTreeWidget()
        self.list.setObjectName("remarkList")
        self.list.setAccessibleName("没有收进正文的内容")
        self.list.setHeaderLabels(("情况", "原文", "文件"))
        self.list.setRootIsDecorated(False)
        self.list.setWordWrap(True)
        self.list.addTopLevelItems([_item(name, remark) for name, remark in remarks])
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(label("原文件没有改动。需要的内容可以从原文件里找出来，补写进材料。", "hint"))
        layout.addWidget(self.list, 2)
        self.list.setVisible(bool(remarks))
        if trouble:
            layout.addWidget(label(f"没有读入的文件：{len(trouble)} 个", "hint"))
            layout.addWidget(_lines(trouble), 1)
        close = button("closeLeftOutButton", "关闭", self.accept, primary=True)
        close.setDefault(True)
        layout.addWidget(close)
        line = self.fontMetrics().height()
        self.resize(min(60 * line, parent.width() - line), 28 * line)


def _lines(trouble: Sequence[str]) -> QPlainTextEdit:
    """Show one sentence a line, to be read and copied."""
    made = QPlainTextEdit("\n".join(trouble))
    made.setObjectName("troubleList")
    made.setAccessibleName("没有读入的文件")
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    return made


def _item(name: str, remark: Remark) -> QTreeWidgetItem:
    item = QTreeWidgetItem((remark.message.rstrip("。"), remark.text, name))
    for column, words in enumerate((remark.message, remark.text, name)):
        item.setToolTip(column, words)
    return item
