"""Lines of a list that are as high as their wrapped words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

Option = Any  # QStyleOptionViewItem, whose inherited fields its annotations leave out
Index = QModelIndex | QPersistentModelIndex


class Wrapped(QStyledItemDelegate):
    """Gives every line of a list the height that its words need.

    Qt wraps them for the height without the padding that the style sheet asks for, and then cuts the
    last line off.
    """

    def __init__(self, shown: QListWidget) -> None:
        super().__init__(shown)
        self._list = shown

    def sizeHint(self, option: Option, index: Index) -> QSize:
        room = self._list.viewport().width() - 2 * self._list.spacing()
        inner: Option = QStyleOptionViewItem(option)
        self.initStyleOption(inner, index)
        inner.rect = QRect(0, 0, room, room)
        text = self._list.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, inner, self._list)
        narrow: Option = QStyleOptionViewItem(option)
        narrow.rect = QRect(0, 0, text.width(), room)
        return QSize(room, super().sizeHint(narrow, index).height())
