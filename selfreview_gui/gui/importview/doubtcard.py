"""Below the tree: what is doubtful of the chosen row, and the way to the next doubt."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame

from selfreview_gui.gui.flow import Flow
from selfreview_gui.gui.parts import button, column, label
from selfreview_gui.review.doubts import Doubt

NOTHING_HERE, NOTHING_LEFT = "这一项没有要核对的。", "没有要核对的了。"


class DoubtCard(QFrame):
    """Tells the doubts of a row; `ticked` says whether all is well there, `onward` asks for the next."""

    ticked = Signal(bool)
    onward = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("doubtCard")
        self.setProperty("role", "card")
        self.words = label("")
        self.words.setObjectName("doubtLabel")
        self.words.setAccessibleName("这一项要核对的内容")
        self.well = QCheckBox("没有问题(&W)")
        self.well.setObjectName("settledBox")
        self.well.setAccessibleName("没有问题")
        self.well.clicked.connect(self.ticked)
        self.next = button("nextDoubtButton", "下一处（F4）", self.onward.emit)
        self.left = label("", "hint", wrap=False)
        self.left.setObjectName("doubtsLeft")
        self.answers = label("", "hint")
        self.answers.setObjectName("answersLabel")
        layout = column(self, 6, (12, 8, 12, 8))
        layout.addWidget(self.answers)
        layout.addWidget(self.words)
        layout.addLayout(Flow(self.well, self.next, self.left, space=14))

    def show_answers(self, words: str) -> None:
        """Say in full which dimension a row answers, where the tree has no room for it."""
        self.answers.setText(f"对应的方面：{words}")
        self.answers.setVisible(bool(words))

    def show_doubts(self, here: Sequence[Doubt], *, well: bool, left: int) -> None:
        """Show what is doubtful of a row, and how many places of the paper are left."""
        nothing = NOTHING_HERE if left else NOTHING_LEFT
        self.words.setText("\n".join(each.message + "。" for each in here) or nothing)
        self.words.setAccessibleDescription(self.words.text())
        self.well.setVisible(bool(here))
        self.well.setChecked(well)
        self.next.setEnabled(left > 0)
        self.left.setText(f"还有 {left} 处请核对" if left else "")
        self.left.setVisible(bool(left and here))
