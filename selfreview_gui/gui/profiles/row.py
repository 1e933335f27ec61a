"""One row of the form: the fields that belong together, and what is wrong with them below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from selfreview_gui.gui.parts import column, label
from selfreview_gui.gui.profiles.fields import Field


class Row(QWidget):
    """Fields side by side, words between them; `tell` says below what the values of all of them lack."""

    def __init__(self, *pieces: Field | str) -> None:
        super().__init__()
        self.fields: Sequence[Field] = [each for each in pieces if not isinstance(each, str)]
        self._said = label("", "warning")
        self._said.setObjectName(f"{self.fields[0].objectName()}Complaint")
        self._said.hide()
        line = QHBoxLayout()
        line.setSpacing(8)
        for each in pieces:
            line.addWidget(label(each, "hint", wrap=False) if isinstance(each, str) else each)
        line.addStretch(1)
        holder = column(self, 6)
        holder.addLayout(line)
        holder.addWidget(self._said)

    def tell(self, words: str = "") -> bool:
        """Show what is wrong with a field, else the words; say whether a field is wrong."""
        wrong = [each for each in self.fields if each.complaint]
        shown = wrong[0].complaint if wrong else words
        self._said.setText(shown)
        self._said.setVisible(bool(shown))
        for each in self.fields:
            each.setAccessibleDescription(each.complaint or (words if not wrong else ""))
        return bool(wrong)

    def first_wrong(self) -> Field:
        """Return the field to put right."""
        return next((each for each in self.fields if each.complaint), self.fields[0])


def sheet(holder: QWidget) -> QFormLayout:
    """Lay a card out as rows; where the room is narrow the words stand above the fields."""
    made = QFormLayout(holder)
    made.setContentsMargins(16, 12, 16, 14)
    made.setHorizontalSpacing(14)
    made.setVerticalSpacing(9)
    made.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return made
