"""The table of what came of imported files, a row for each; a model, because there may be thousands."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeView

from selfreview_gui.gui.importing.arrivals import Arrival, came_words, look_words

COLUMNS = ("文件", "结果", "要看的地方")
_FILE, _CAME, _LOOK = range(len(COLUMNS))
_LOOK_LIKE = "88 处请核对，88 处需留意"  # as wide as its column is
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)

Index = QModelIndex | QPersistentModelIndex


class ImportModel(QAbstractTableModel):
    """Shows arrivals in the order in which they are given."""

    def __init__(self) -> None:
        super().__init__()
        self.arrivals: tuple[Arrival, ...] = ()

    def show_arrivals(self, arrivals: tuple[Arrival, ...]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.arrivals = arrivals
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.arrivals)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return COLUMNS[section]
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        if role not in _SHOWN:
            return None
        arrival = self.arrivals[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole and not index.column():
            return "，".join(filter(None, (arrival.name, came_words(arrival), look_words(arrival))))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == _FILE:
            return str(arrival.path)
        return (arrival.name, came_words(arrival), look_words(arrival))[index.column()]


class ImportTable(QTreeView):
    """The rows, each to be opened by Enter or a double click (`activated`)."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = ImportModel()
        self.setModel(self.rows)
        self.setObjectName("importResultsList")
        self.setAccessibleName("各文件的导入结果")
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(False)
        self.header().setSectionsMovable(False)
        self.header().setSectionResizeMode(_CAME, QHeaderView.ResizeMode.Stretch)

    def show_arrivals(self, arrivals: tuple[Arrival, ...]) -> None:
        """Show what came, and stay at the file that was chosen."""
        chosen = self.chosen()
        self.ensurePolished()  # else the rows would get the height that they have without the style sheet
        self.rows.show_arrivals(arrivals)
        paths = [each.path for each in arrivals]
        row = paths.index(chosen.path) if chosen and chosen.path in paths else 0
        self.setCurrentIndex(self.rows.index(row, 0))

    def chosen(self) -> Arrival | None:
        """Return what came of the chosen file."""
        row = self.currentIndex().row()
        return self.rows.arrivals[row] if 0 <= row < len(self.rows.arrivals) else None

    def selected(self) -> list[Arrival]:
        """Return what came of all files that are selected, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows.arrivals[row] for row in rows]

    def below_chosen(self) -> QPoint:
        """Return the place on the screen below the chosen row."""
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())

    def share_width(self, width: int) -> None:
        """Give each column its share of so many pixels."""
        look = self.fontMetrics().horizontalAdvance(_LOOK_LIKE) + 3 * self.fontMetrics().height()
        self.header().resizeSection(_LOOK, min(look, width // 3))
        self.header().resizeSection(_FILE, width // 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the row alone: a dialog would press its default button, too."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
