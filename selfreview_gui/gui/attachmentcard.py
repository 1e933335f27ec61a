"""Which lists go with the paper as attachments (附件)."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from selfreview_gui.gui.gatecard import MARGINS
from selfreview_gui.gui.parts import column, label
from selfreview_gui.review.attachments import PROBLEM_LIST, RECTIFICATION_LIST, names

_LISTS = (
    (PROBLEM_LIST, "problemListBox", "查摆的每个问题一行，照正文列出"),
    (RECTIFICATION_LIST, "rectificationListBox", "问题对着措施；责任人、时限、整改情况留空待填"),
)


class AttachmentCard(QFrame):
    """A box for each list the program can make. `changed` carries the names of all attachments."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("attachmentCard")
        self.setProperty("role", "card")
        self._attachments = ""
        self._boxes: dict[str, QCheckBox] = {}
        layout = column(self, 8, MARGINS)
        layout.addWidget(label("附件", "hint"))
        for name, box_name, tip in _LISTS:
            self._boxes[name] = box = QCheckBox(name)
            box.setObjectName(box_name)
            box.setAccessibleName(f"附上{name}")
            box.setAccessibleDescription(tip)
            box.setToolTip(tip)
            box.toggled.connect(self._tell)
            layout.addWidget(box)

    def show_attachments(self, attachments: str) -> None:
        """Tick what is attached now."""
        self._attachments = attachments
        for name, box in self._boxes.items():
            with QSignalBlocker(box):
                box.setChecked(name in names(attachments))

    def enter(self) -> QWidget:
        """Put the cursor on a box, unless one has it; return that box."""
        boxes = tuple(self._boxes.values())
        box = next((each for each in boxes if each.hasFocus()), boxes[0])
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        return box

    def _tell(self) -> None:
        """Put the ticked lists in their order before what else is attached."""
        ticked = [name for name, box in self._boxes.items() if box.isChecked()]
        others = [name for name in names(self._attachments) if name not in self._boxes]
        self._attachments = "\n".join([*ticked, *others])
        self.changed.emit(self._attachments)
