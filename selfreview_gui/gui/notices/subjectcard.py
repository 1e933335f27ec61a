"""Whose paper it is to be, and what the notice says of that paper as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QLabel, QRadioButton

from selfreview_gui.gui.flow import Flow
from selfreview_gui.gui.notices.facts import add_words, show_words, table
from selfreview_gui.gui.parts import column
from selfreview_gui.review.notice.values import Asked
from selfreview_gui.review.notice_words import WHOSE, asked_facts
from selfreview_gui.review.subject import Subject

_SUBJECTS = tuple(WHOSE)


class SubjectCard(QFrame):
    """Lets one subject be chosen; `chosen` says that it is another one now."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("noticeSubjectCard")
        self.setProperty("role", "card")
        self._asked: tuple[Asked, ...] = ()
        self._choices = QButtonGroup(self)
        self._said: dict[str, QLabel] = {}
        layout = column(self, 8, (14, 10, 14, 12))
        layout.addLayout(Flow(*map(self._choice, _SUBJECTS), space=20))
        rows = table()
        for name, _ in asked_facts(Asked(Subject.BRANCH)):
            self._said[name] = add_words(rows, name)
        layout.addLayout(rows)
        self._choices.idToggled.connect(lambda _, checked: self._show() if checked else None)

    def show_asked(self, asked: Sequence[Asked], first: Subject | None) -> None:
        """Show what a notice asks; the subject is `first`, else the first that the notice names."""
        self._asked = tuple(asked)
        named = [each.subject for each in asked]
        for subject, words in WHOSE.items():
            self._button(subject).setText(words + ("（通知有要求）" if subject in named else ""))
        self.choose(first if first in WHOSE else next(iter(named), Subject.BRANCH))
        self._show()

    def choose(self, subject: Subject) -> None:
        """Choose a subject."""
        self._button(subject).setChecked(True)

    def subject(self) -> Subject:
        """Return whose paper it is to be."""
        return _SUBJECTS[max(0, self._choices.checkedId())]

    def _choice(self, subject: Subject) -> QRadioButton:
        made = QRadioButton(WHOSE[subject])
        made.setObjectName(f"notice{subject.capitalize()}Choice")
        made.setAccessibleName(WHOSE[subject])
        self._choices.addButton(made, _SUBJECTS.index(subject))
        return made

    def _button(self, subject: Subject) -> QAbstractButton:
        return self._choices.button(_SUBJECTS.index(subject))

    def _show(self) -> None:
        subject = self.subject()
        asked = next((each for each in self._asked if each.subject is subject), Asked(subject))
        show_words(self._said, asked_facts(asked))
        self.chosen.emit()
