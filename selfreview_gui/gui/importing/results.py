"""The result of an import: what came of each file, the worst first, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from selfreview_gui.gui.importing.arrivals import Arrival, came_words, headline, look_words
from selfreview_gui.gui.importing.batch import Result
from selfreview_gui.gui.importing.table import ImportTable
from selfreview_gui.gui.parts import button, label

_LINES = 3  # of the field with all that is to be said of the chosen file


class ImportResults(QDialog):
    """Stays beside the window while the person goes from file to file.

    `opened` carries the id of a review, `check_wanted` what came of all selected files. What is wanted of
    the chosen one goes out with its arrival: `left_out_wanted`, `wanted_all_the_same`; `undo_wanted` is for all.
    """

    opened = Signal(str)
    check_wanted = Signal(object)
    left_out_wanted = Signal(object)
    wanted_all_the_same = Signal(object)
    undo_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("importResults")
        self.setWindowTitle("导入结果")
        self.list = ImportTable()
        self._headline = label("", "hint")
        self._details = label("")
        self._details.setObjectName("importDetails")
        self._details.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._open = _button("openImportedButton", "打开", self._ask_open, primary=True)
        self._check = _button("checkImportedButton", "核对…", self._ask_check)
        self._left_out = _button("leftOutImportedButton", "没收进的内容…", self._ask_left_out)
        self._bring_in = _button("importAllTheSameButton", "仍然导入", self._ask_all_the_same)
        self._undo = _button("undoImportButton", "撤销导入", self._ask_undo)
        self._lay_out(parent.size())
        self.list.activated.connect(self._ask_open)
        self.list.selectionModel().selectionChanged.connect(self._show_choice)

    def show_result(self, result: Result) -> None:
        """Show what came of a batch; of none there is nothing to see."""
        self._headline.setText("；".join(filter(None, (headline(result.arrivals), result.also))))
        self.list.show_arrivals(result.arrivals)
        self._bring_in.setVisible(any(each.held for each in result.arrivals))
        self._undo.setEnabled(bool(result.ids))
        self._show_choice()
        self.list.setFocus()
        if not result.arrivals:
            self.close()

    def _lay_out(self, room: QSize) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._headline)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._details)
        row = QHBoxLayout()
        for each in (self._open, self._check, self._left_out, self._bring_in):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self._undo)
        row.addWidget(_button("closeImportResultsButton", "关闭", self.close))
        layout.addLayout(row)
        line = self.fontMetrics().height()
        self._details.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
        self.resize(min(64 * line, room.width() - line), min(34 * line, room.height() - line))
        self.list.share_width(self.width() - 40)

    def _show_choice(self) -> None:
        """Say all of the chosen file, and let only what can be done with it be chosen."""
        arrival = self.list.chosen()
        self._details.setText(_told(arrival) if arrival else "")
        self._open.setEnabled(bool(arrival and arrival.came_in))
        self._check.setEnabled(any(each.came_in for each in self.list.selected()))
        self._left_out.setEnabled(bool(arrival and arrival.remarks))
        self._bring_in.setEnabled(bool(arrival and arrival.held))

    # What is wanted

    def _ask_open(self) -> None:
        arrival = self.list.chosen()
        if arrival is None or not arrival.came_in:
            return
        if len(arrival.papers) == 1:
            self.opened.emit(arrival.papers[0].id)
            return
        menu = QMenu(self)
        menu.setObjectName("importedPapersMenu")
        for paper in arrival.papers:
            act = menu.addAction(paper.title.replace("&", "&&"))
            act.triggered.connect(lambda _, id=paper.id: self.opened.emit(id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.below_chosen())

    def _ask_check(self) -> None:
        self.check_wanted.emit(self.list.selected())

    def _ask_left_out(self) -> None:
        self.left_out_wanted.emit(self.list.chosen())

    def _ask_all_the_same(self) -> None:
        self.wanted_all_the_same.emit(self.list.chosen())

    def _ask_undo(self) -> None:
        self.undo_wanted.emit()


def _told(arrival: Arrival) -> str:
    said = [came_words(arrival), look_words(arrival)]
    return "\n".join([str(arrival.path), "；".join(filter(None, said))])


def _button(name: str, words: str, act: Callable[[], object], *, primary: bool = False) -> QPushButton:
    made = button(name, words, act, primary=primary)
    made.setAutoDefault(True)  # Enter presses what Tab has reached, as Space does
    return made
