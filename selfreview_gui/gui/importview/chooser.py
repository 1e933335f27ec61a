"""Which of several papers is shown, with what is left to look at in each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from selfreview_gui.gui.importview.papers import Papers
from selfreview_gui.gui.parts import button

_SHORTEST = 12  # characters of a title for which there is always room


class Chooser(QWidget):
    """Turns to another paper; it is not seen where there is only one."""

    turned = Signal(int)

    def __init__(self, papers: Papers) -> None:
        super().__init__()
        self._papers = papers
        self.box = QComboBox()
        self.box.setObjectName("paperChooser")
        self.box.setAccessibleName("选择一份材料")
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(_SHORTEST)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.addItems([""] * len(papers))
        self.box.currentIndexChanged.connect(self.turned)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box, 1)
        self._back = button("previousPaperButton", "上一份(&P)", lambda: self._step(-1))
        self._next = button("nextPaperButton", "下一份(&N)", lambda: self._step(1))
        row.addWidget(self._back)
        row.addWidget(self._next)
        self.setVisible(len(papers) > 1)

    def show_counts(self) -> None:
        """Say of each paper where it stands among all, and how much of it is to be looked at."""
        for at in range(len(self._papers)):
            self.box.setItemText(at, self._words(at))
        self._back.setEnabled(self.box.currentIndex() > 0)
        self._next.setEnabled(self.box.currentIndex() + 1 < len(self._papers))

    def _words(self, at: int) -> str:
        count = self._papers.count(at)
        left = "" if count is None else f"（{count} 处请核对）" if count else "（没有要核对的）"
        return f"第 {at + 1} 份，共 {len(self._papers)} 份{left}：{self._papers.title(at)}"

    def _step(self, by: int) -> None:
        self.box.setCurrentIndex(self.box.currentIndex() + by)
