"""The fields of a profile: a number, a size of type, a typeface, a choice.

Each says `edited` with its value when the person changes it, with None where what stands there is no
value; `complaint` then says why. None of them changes by the mouse wheel, which scrolls the form.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from PySide6.QtCore import QAbstractItemModel, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QSizePolicy

from selfreview_gui.gui.profiles.sizes import SIZES, read_number, read_size, size_words
from selfreview_gui.review.profile import LARGEST_SIZE

_NUMBER_WIDTH = 8  # digits
_FONT_WIDTH, _SIZE_WIDTH = 15, 12  # letters; a Chinese character is as wide as two
_LONGEST_NAME = 60


class NumberField(QLineEdit):
    """A number within a range; the arrow keys count up and down."""

    edited = Signal(object)

    def __init__(self, name: str, words: str, least: float, most: float, step: float = 1.0) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.complaint = ""
        self._least, self._most, self._step = least, most, step
        self.textEdited.connect(self._read)

    def show_value(self, value: float) -> None:
        """Show a number."""
        self.complaint = ""
        self.setText(f"{value:g}")

    def sizeHint(self) -> QSize:
        return QSize(_NUMBER_WIDTH * self.fontMetrics().horizontalAdvance("0"), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: self._step, Qt.Key.Key_Down: -self._step}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self._count(by)

    def _count(self, by: float) -> None:
        value = read_number(self.text(), self._least, self._most)
        if value is not None:
            self.show_value(max(self._least, min(self._most, round(value + by, 3))))
            self._read()

    def _read(self) -> None:
        value = read_number(self.text(), self._least, self._most)
        self.complaint = "" if value is not None else f"请填{self._least:g}到{self._most:g}之间的数。"
        self.edited.emit(value)


class Choice(QComboBox):
    """One of several values, each under its words."""

    edited = Signal(object)
    complaint = ""

    def __init__(self, name: str, words: str, entries: Mapping[str, Any]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self._values = list(entries.values())
        self.addItems(list(entries))
        self._given = len(entries)
        self.currentIndexChanged.connect(lambda row: self.edited.emit(self._values[row]))

    def show_value(self, value: Any, words: str = "") -> None:
        """Show a value; `words` are for one that is not on offer, which is from then on."""
        with QSignalBlocker(self):
            while self.count() > self._given:
                self.removeItem(self._given)
            del self._values[self._given :]
            if value not in self._values:
                self._values.append(value)
                self.addItem(words)
            self.setCurrentIndex(self._values.index(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SizeBox(QComboBox):
    """A size of type by name, or in points."""

    edited = Signal(object)

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        _make_editable(self, name, words, _SIZE_WIDTH)
        self.complaint = ""
        self.addItems([size_words(points) for points in SIZES.values()])
        _line(self).setCompleter(None)  # type: ignore[arg-type]  # Qt takes none; its own makes 小四 of 小
        self.editTextChanged.connect(self._read)

    def show_value(self, value: float) -> None:
        """Show a size."""
        _show(self, size_words(value))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        value = read_size(self.currentText())
        if value is not None:
            self.show_value(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _read(self, text: str) -> None:
        value = read_size(text)
        self.complaint = "" if value is not None else f"请选一个字号，或填4到{LARGEST_SIZE:g}之间的磅数。"
        self.edited.emit(value)


class FontBox(QComboBox):
    """The name of a typeface; any can be written, those of this computer are listed."""

    edited = Signal(object)

    def __init__(self, name: str, words: str, model: QAbstractItemModel) -> None:
        super().__init__()
        self.setModel(model)
        _make_editable(self, name, words, _FONT_WIDTH)
        self.complaint = ""
        completer = QCompleter(model, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)  # Qt's own would write 仿宋_GB2312 where 仿宋 is meant
        self.editTextChanged.connect(self._read)

    def show_value(self, value: str) -> None:
        """Show the name of a typeface."""
        _show(self, value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _read(self, text: str) -> None:
        name = text.strip()
        self.complaint = "" if name else "请选一种字体，或者填它的名称。"
        self.edited.emit(name or None)


class Tick(QCheckBox):
    """Yes or no."""

    edited = Signal(object)
    complaint = ""

    def __init__(self, name: str, words: str, shown: str) -> None:
        super().__init__(shown)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.toggled.connect(self.edited.emit)

    def show_value(self, value: bool) -> None:
        """Show yes or no."""
        with QSignalBlocker(self):
            self.setChecked(value)


Field = NumberField | Choice | SizeBox | FontBox | Tick


def _make_editable(box: QComboBox, name: str, words: str, width: int) -> None:
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(width)
    box.setObjectName(name)
    box.setAccessibleName(words)
    line = _line(box)
    line.setObjectName(f"{name}Text")
    line.setAccessibleName(words)
    line.setMaxLength(_LONGEST_NAME)


def _line(box: QComboBox) -> QLineEdit:
    return cast(QLineEdit, box.lineEdit())  # an editable box has one


def _show(box: SizeBox | FontBox, words: str) -> None:
    with QSignalBlocker(box):
        box.complaint = ""
        box.setCurrentIndex(box.findText(words, Qt.MatchFlag.MatchFixedString))
        box.setEditText(words)
        _line(box).setCursorPosition(0)
