"""The list of a draft's dimensions: name, role, and whether the notice or the program's template has it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from selfreview_gui.review.names import ROLE_NAMES
from selfreview_gui.review.template import Dimension

_COLUMNS = ("名称", "作用", "出自")
_CHOSEN = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_FROM = {True: "通知", False: "模板"}


class DimensionTree(QTreeWidget):
    """Lists dimensions; a long name is shown whole, on several lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("noticeDimensions")
        self.setAccessibleName("模板里的各个方面")
        self.setHeaderLabels(_COLUMNS)
        self.setRootIsDecorated(False)
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
        self.setItemDelegateForColumn(0, _Whole(self))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        # Else rows stay as high as their words were in the former width.
        header.sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())

    def minimumSizeHint(self) -> QSize:
        """Be as high as the rows: the page scrolls, not the list."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def show_dimensions(self, dimensions: Sequence[Dimension], told: Collection[str], at: int) -> None:
        """Show these dimensions, the one at a place chosen; `told` are the ids of those of the notice."""
        while self.topLevelItemCount() > len(dimensions):
            self.takeTopLevelItem(self.topLevelItemCount() - 1)
        while self.topLevelItemCount() < len(dimensions):
            self.addTopLevelItem(QTreeWidgetItem())
        for place, each in enumerate(dimensions):
            self._write(place, each, each.id in told)
        item = self.topLevelItem(max(0, min(at, len(dimensions) - 1)))
        if item is not None:
            self.setCurrentItem(item, 0, _CHOSEN)

    def at(self) -> int:
        """Return the place of the chosen dimension, -1 where none is chosen."""
        return self.indexOfTopLevelItem(self.currentItem()) if self.currentItem() else -1

    def row(self) -> QRect:
        """Return where the chosen row stands in the list, empty where none is chosen."""
        item = self.currentItem()
        return self.visualItemRect(item) if item else QRect()

    def _write(self, place: int, dimension: Dimension, told: bool) -> None:
        item = self.topLevelItem(place)
        words = (dimension.title or "（还没有名称）", ROLE_NAMES[dimension.role], _FROM[told])
        for column, said in enumerate(words if item else ()):
            if item is not None and item.text(column) != said:
                item.setText(column, said)


class _Whole(QStyledItemDelegate):
    """Makes a row as high as the words of its first column need.

    Qt wraps them for the height without the padding that the style sheet asks for.
    """

    def __init__(self, shown: QTreeWidget) -> None:
        super().__init__(shown)
        self._tree = shown

    def sizeHint(self, option: Any, index: QModelIndex | QPersistentModelIndex) -> QSize:
        drawn: Any = QStyleOptionViewItem(option)  # Qt's annotations leave its fields out
        self.initStyleOption(drawn, index)
        width = self._tree.columnWidth(0)
        drawn.rect = QRect(0, 0, width, width)
        words = self._tree.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, drawn, self._tree)
        drawn.rect = QRect(0, 0, words.width(), width)
        return QSize(words.width(), super().sizeHint(drawn, index).height())
