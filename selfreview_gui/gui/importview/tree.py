"""The structure of a paper as a tree, at the left of the import view."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPalette, QPen, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QTreeWidget, QTreeWidgetItem

from selfreview_gui.gui.importview.rows import Row
from selfreview_gui.review.doubts import Doubt
from selfreview_gui.review.names import ROLE_NAMES
from selfreview_gui.review.template import Role

_KEY = Qt.ItemDataRole.UserRole
_ROW = 1.4  # times the height of a line: that of a row
_WIDE = 26  # times the height of a line: what the tree needs for all its columns
_WORDS, _WHAT, ANSWERS, _CHECK = range(4)
OPEN, SETTLED = "请核对", "已核对"


Option = Any  # QStyleOptionViewItem, whose inherited fields its annotations leave out
Index = QModelIndex | QPersistentModelIndex


class _Compact(QStyledItemDelegate):
    """Sets rows closer than other lists have them: a paper has hundreds."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), round(_ROW * option.fontMetrics.height()))

    def initStyleOption(self, option: Option, index: Index) -> None:
        """Leave the frame of the focus out: the row is marked as a whole."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class StructureTree(QTreeWidget):
    """Shows the rows of a paper; `chosen` carries the key of the row that was gone to, `resized` says
    that there is another room for it."""

    chosen = Signal(str)
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("structureTree")
        self.setAccessibleName("认出的层次")
        self.setHeaderLabels(("标题", "是什么", "对应的方面", "核对"))
        self.setUniformRowHeights(True)
        self.setItemDelegate(_Compact(self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Stretch)
        for column in (_WHAT, ANSWERS, _CHECK):  # by their contents they would be measured row by row
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self._items: dict[str, QTreeWidgetItem] = {}
        self.currentItemChanged.connect(lambda *_: self.chosen.emit(self.key))

    @property
    def key(self) -> str:
        """The key of the chosen row."""
        item = self.currentItem()
        return str(item.data(0, _KEY)) if item else ""

    def show_rows(self, shown: Sequence[Row], settled: Collection[Doubt], key: str) -> None:
        """Show these rows and choose one; those that were folded stay so. Nobody is told."""
        folded = {key for key, item in self._items.items() if not item.isExpanded()}
        blocked = self.blockSignals(True)
        self.setUpdatesEnabled(False)
        self.clear()
        self._items.clear()
        icon = self._icon()
        self.addTopLevelItems([self._item(row, settled, icon) for row in shown])
        for each, item in self._items.items():
            item.setExpanded(each not in folded)
        self.choose(key)
        self.setUpdatesEnabled(True)
        self.blockSignals(blocked)

    def choose(self, key: str) -> None:
        """Choose the row of that key, the first where there is none, and bring it into sight."""
        found = self._items.get(key) or self.topLevelItem(0)
        if found is not None and found is not self.currentItem():
            self.setCurrentItem(found)
            self.scrollToItem(found)

    def _icon(self) -> QIcon:
        size = self.fontMetrics().height()
        self.setIconSize(QSize(size, size))
        return _icon(self.palette(), size)

    def _item(self, row: Row, settled: Collection[Doubt], icon: QIcon) -> QTreeWidgetItem:
        is_open = any(each not in settled for each in row.doubts)
        check = (OPEN if is_open else SETTLED) if row.doubts else ""
        item = QTreeWidgetItem((row.words, row.what, row.answers, check))
        self._items[row.key] = item
        item.setData(0, _KEY, row.key)
        for column, words in enumerate((row.words, row.what, row.answers)):
            item.setToolTip(column, words)
        said = "，".join(filter(None, (row.words, row.what, row.answers and f"对应{row.answers}", check)))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        if is_open:
            item.setIcon(_CHECK, icon)
        item.addChildren([self._item(below, settled, icon) for below in row.below])
        return item

    @property
    def has_room(self) -> bool:
        """Whether it is wide enough to say what each row answers."""
        return self.viewport().width() >= _WIDE * self.fontMetrics().height()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the chosen row into sight now that the rows have their height."""
        super().showEvent(event)
        self.doItemsLayout()
        self.scrollToItem(self.currentItem())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letters = self.fontMetrics()
        what = ROLE_NAMES[Role.RECTIFICATION if self.has_room else Role.PROBLEMS]  # the longest, or most
        for column, words in ((_WHAT, what), (_CHECK, OPEN)):
            beside = letters.height() * (2.7 if column == _CHECK else 1.7)  # the icon, and room around
            self.setColumnWidth(column, letters.horizontalAdvance(words) + round(beside))
        self.setColumnHidden(ANSWERS, not self.has_room)
        self.setColumnWidth(ANSWERS, self.viewport().width() * 24 // 100)
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew in the colours and the size that hold now."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            icon = self._icon()
            for item in self._items.values():
                if not item.icon(_CHECK).isNull():
                    item.setIcon(_CHECK, icon)


def _icon(palette: QPalette, size: int) -> QIcon:
    """Draw a question mark in a circle: a shape, so that no colour is needed to see it."""
    drawn = QPixmap(size, size)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), max(1.0, size / 12)))
    inside = QRect(1, 1, size - 2, size - 2)
    painter.drawEllipse(inside)
    font = painter.font()
    font.setPixelSize(max(6, size * 7 // 10))
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, "?")
    painter.end()
    return QIcon(drawn)
