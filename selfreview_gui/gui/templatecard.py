"""The card that keeps the arrangement of a paper as a template of the person's own."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from selfreview_gui.gui.parts import button, column, label
from selfreview_gui.review.review import Review
from selfreview_gui.review.template import Template

LONGEST_NAME = 40  # characters
_YEAR = re.compile(r"20\d\d(?=年度)")


class TemplateCard(QFrame):
    """Asks under which name to keep the arrangement; `wanted` carries it."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("templateCard")
        self.setProperty("role", "card")
        self._name = QLineEdit(maxLength=LONGEST_NAME)
        self._name.setObjectName("templateNameField")
        self._name.setAccessibleName("模板名称")
        self._name.setPlaceholderText("模板名称")
        self._name.returnPressed.connect(self._want)
        self._keep = button("saveTemplateButton", "存为我的模板", self._want)
        row = QHBoxLayout()
        row.addWidget(self._name, 1)
        row.addWidget(self._keep)
        layout = column(self, 8, (14, 10, 14, 12))
        layout.addWidget(label("把这样的安排存下来，下次新建时可以直接选用", "hint"))
        layout.addLayout(row)

    def show_review(self, review: Review) -> None:
        """Propose a name, unless the writer has typed one."""
        if review.template is not None and not self._name.isModified():
            self._name.setText(proposed(review, review.template))
        self._keep.setEnabled(review.template is not None)

    def _want(self) -> None:
        if self._name.text().strip():
            self.wanted.emit(self._name.text().strip())
        else:
            self._name.setFocus()


def proposed(review: Review, template: Template) -> str:
    """Propose a name for a review's arrangement: never that of a template that came with the program.

    A template of the person's own keeps its name, so that saving it again brings it up to date.
    """
    dated = _YEAR.sub(str(review.year), template.name, count=1) if review.year else template.name
    whose = "" if template.basis == "own" else review.unit.strip() or "我的"
    return f"{whose}{dated}"[:LONGEST_NAME]
