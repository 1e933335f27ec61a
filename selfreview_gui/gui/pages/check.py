"""The step before the last: everything the checks found, with how many there are of each kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfreview_gui.checks.finding import Finding
from selfreview_gui.gui.panels.findings import FindingsPanel, counted
from selfreview_gui.gui.parts import label

_ASKS = "下面是程序核对出来的地方，点一下就到那里。“必须改”的改好以后才能导出正式稿；其他的由您定。"
_CLEAN = (
    "没有发现问题，可以进入下一步导出。程序只看得出格式和空缺，内容是否属实、深刻，还要请您自己再读一遍。"
)


class CheckPage(QWidget):
    """The findings of the whole paper. `chosen` carries the one to go to."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("checkPage")
        self.setAccessibleName("核对")
        self._asks = label(_ASKS, "asks")
        self._counts = label("", "title")
        self._counts.setObjectName("findingCounts")
        self.panel = FindingsPanel()
        self.panel.chosen.connect(self.chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(14)
        layout.addWidget(self._counts)
        layout.addWidget(self._asks)
        layout.addWidget(self.panel, 1)
        layout.addStretch(0)  # takes the room when there is nothing to list
        self.setFocusProxy(self.panel.list)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these findings and count them."""
        self._counts.setText(counted(findings) if findings else "核对完毕")
        self._asks.setText(_ASKS if findings else _CLEAN)
        self.panel.setVisible(bool(findings))
        self.panel.show_findings(findings)
