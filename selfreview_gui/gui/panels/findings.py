"""What the checks found, worst first; a click or Enter leads to the place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from selfreview_gui.checks.finding import Finding, Level
from selfreview_gui.gui.parts import column, label

LEVELS = {Level.BLOCK: "必须改", Level.WARN: "请核对", Level.HINT: "提示"}
NOTHING = "没有发现问题。"
_FINDING = Qt.ItemDataRole.UserRole


class FindingsPanel(QWidget):
    """The findings below the headings of their levels. `chosen` carries the one to go to."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findingsPanel")
        self.setAccessibleName("核对结果")
        self._findings: tuple[Finding, ...] = ()
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setObjectName("findingsList")
        self.list.setAccessibleName("核对结果")
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.list.hide()
        self._nothing = label(NOTHING, "notice")
        self._nothing.setObjectName("nothingFound")
        layout = column(self)
        layout.addWidget(self._nothing)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)  # takes the room when there is nothing to list

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these findings; within a level they stay in the order of the paper, and the choice stays."""
        found = tuple(findings)
        if found == self._findings:
            return
        row, self._findings = self.list.currentRow(), found
        self.list.clear()
        for level in LEVELS:
            self._add_level(level, [each for each in found if each.level is level])
        self._nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        self.list.setCurrentRow(min(max(row, 1), self.list.count() - 1))

    def _add_level(self, level: Level, found: list[Finding]) -> None:
        if found:
            self.list.addItem(_heading(f"{LEVELS[level]}　{len(found)} 处"))
        for each in found:
            self.list.addItem(_item(each))

    def _choose(self, item: QListWidgetItem) -> None:
        finding = item.data(_FINDING)
        if finding is not None:
            self.chosen.emit(finding)


def counted(findings: Sequence[Finding]) -> str:
    """Say how many there are of each level: “必须改 3 处，提示 1 处”."""
    counts = Counter(each.level for each in findings)
    return (
        "，".join(f"{words} {counts[level]} 处" for level, words in LEVELS.items() if counts[level])
        or NOTHING
    )


def _heading(words: str) -> QListWidgetItem:
    item = QListWidgetItem(words)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    font = QFont()
    font.setBold(True)
    item.setFont(font)
    return item


def _item(finding: Finding) -> QListWidgetItem:
    lines = [finding.message]
    if finding.excerpt:
        lines.append(f"“{finding.excerpt}”")
    if finding.fix is not None:
        lines.append(f"建议改为“{finding.fix}”" if finding.fix else "建议删去")
    item = QListWidgetItem("\n".join(lines))
    item.setData(_FINDING, finding)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{LEVELS[finding.level]}：{'，'.join(lines)}")
    return item
