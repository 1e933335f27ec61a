"""What was noticed while an old paper was read: what is not in its text, and what else is to be known of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from selfreview_gui.gui.parts import button, label
from selfreview_gui.review.document import Remark

_WORDS = 1  # the column that takes the room that is left
_HINT = "原文件没有改动。需要的内容可以从原文件里找出来，补写进材料。"


class LeftOut(QDialog):
    """Lists the remarks on a file with the words they are about."""

    def __init__(self, name: str, remarks: Sequence[Remark], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("leftOut")
        self.setWindowTitle(f"没有收进正文或需要留意的内容：{name}")
        self.list = QTreeWidget()
        self.list.setObjectName("remarkList")
        self.list.setAccessibleName("没有收进正文或需要留意的内容")
        self.list.setHeaderLabels(("情况", "原文"))
        self.list.setRootIsDecorated(False)
        self.list.setWordWrap(True)
        self.list.addTopLevelItems([_item(remark) for remark in remarks])
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(label(_HINT, "hint"))
        layout.addWidget(self.list, 1)
        close = button("closeLeftOutButton", "关闭", self.accept, primary=True)
        close.setDefault(True)
        layout.addWidget(close)
        line = self.fontMetrics().height()
        self.resize(min(60 * line, parent.width() - line), min(28 * line, parent.height() - line))
        self.finished.connect(self.deleteLater)


def _item(remark: Remark) -> QTreeWidgetItem:
    item = QTreeWidgetItem((remark.message.rstrip("。"), remark.text))
    for column, words in enumerate((remark.message, remark.text)):
        item.setToolTip(column, words)
    return item
