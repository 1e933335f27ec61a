"""What the notice says of the meeting: the year can be put right, the rest is there to be read."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from selfreview_gui.gui.notices.oneline import OneLine
from selfreview_gui.gui.parts import column, label
from selfreview_gui.review.notice.values import Notice
from selfreview_gui.review.notice_words import NOT_SAID, facts

_YEAR = "年度"


class FactsCard(QFrame):
    """Shows a notice's facts by name; `changed` says that the year is another one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("noticeFacts")
        self.setProperty("role", "card")
        self.year_field = OneLine(maxLength=4)
        self.year_field.setObjectName("noticeYearField")
        self.year_field.setAccessibleName(_YEAR)
        self.year_field.setValidator(QRegularExpressionValidator("20[0-9]{2}", self))
        self.year_field.textEdited.connect(lambda _: self.changed.emit())
        self._otherwise = 0
        self._said: dict[str, QLabel] = {}
        self._table = table()
        layout = column(self, 8, (14, 10, 14, 12))
        layout.addLayout(self._table)
        for name, _ in facts(Notice(False)):
            self._add_row(name)

    def show_notice(self, notice: Notice, otherwise: int) -> None:
        """Show another notice; the year `otherwise` holds while none is written."""
        self._otherwise = otherwise
        self.year_field.setText(str(notice.year or ""))
        self.year_field.setPlaceholderText(f"{NOT_SAID}，暂按 {otherwise} 年")
        show_words(self._said, facts(notice))

    def year(self) -> int:
        """Return the year under review."""
        return int(self.year_field.text()) if self.year_field.hasAcceptableInput() else self._otherwise

    def is_year(self) -> bool:
        """Say whether the field holds a year, or nothing."""
        return not self.year_field.text() or self.year_field.hasAcceptableInput()

    def _add_row(self, name: str) -> None:
        if name != _YEAR:
            self._said[name] = add_words(self._table, name)
            return
        caption, row = QLabel("年度(&Y)"), self._table.rowCount()
        caption.setBuddy(self.year_field)
        self._table.addWidget(caption, row, 0)
        self._table.addWidget(self.year_field, row, 1)


def table() -> QGridLayout:
    """Make a table of names and words; a form layout would cut wrapped words off in large text."""
    made = QGridLayout()
    made.setHorizontalSpacing(16)
    made.setVerticalSpacing(6)
    made.setColumnStretch(1, 1)
    return made


def add_words(into: QGridLayout, name: str) -> QLabel:
    """Add a row of a name and words to be read."""
    said, row = label("", ""), into.rowCount()
    into.addWidget(label(name, "hint", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
    into.addWidget(said, row, 1)
    return said


def show_words(labels: dict[str, QLabel], told: Iterable[tuple[str, str]]) -> None:
    """Show what is told by name; what is not said is shown as a hint."""
    for name, words in told:
        if name in labels:
            said = labels[name]
            said.setText(words)
            said.setProperty("role", "hint" if words == NOT_SAID else "")
            said.style().unpolish(said)
            said.style().polish(said)
