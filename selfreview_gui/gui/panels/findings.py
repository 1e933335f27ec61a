"""What the checks found, below headings; a click or Enter leads to the place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from selfreview_gui.checks.finding import Finding, Level
from selfreview_gui.gui.parts import column, label
from selfreview_gui.gui.wrapped import Wrapped

LEVELS = {Level.BLOCK: "必须改", Level.WARN: "请核对", Level.HINT: "提示"}
NOTHING = "没有发现问题。"
_FINDING, _GROUP = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class Group(NamedTuple):
    """Findings below one heading; `key` names the level or the step that they have in common."""

    key: str
    heading: str
    findings: tuple[Finding, ...]


class FindingList(QListWidget):
    """Findings below the headings of their groups. `chosen` carries the one to go to.

    `with_levels`: each says how bad it is, because its heading does not.
    """

    chosen = Signal(object)

    def __init__(self, *, with_levels: bool = False) -> None:
        super().__init__()
        self._with_levels = with_levels
        self._groups: tuple[Group, ...] = ()
        self.setWordWrap(True)
        self.setItemDelegate(Wrapped(self))
        self.setSpacing(3)
        self.setObjectName("findingsList")
        self.setAccessibleName("核对结果")
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these groups; what is chosen stays chosen, or else its neighbour is, and the view stays."""
        if tuple(groups) == self._groups:
            return
        before, row, top = self._current(), self.currentRow(), self.verticalScrollBar().value()
        self._groups = tuple(groups)
        self.clear()
        for group in groups:
            self._add(group)
        if before is not None:
            self.choose(lambda each: each == before)
            if self._current() is None:
                self.setCurrentRow(self._nearest(row))
        self.doItemsLayout()  # else there is nothing yet to scroll in
        self.verticalScrollBar().setValue(top)

    def has_chosen(self, wanted: Callable[[Finding], bool]) -> bool:
        """Say whether a finding is chosen that is wanted."""
        current = self._current()
        return current is not None and wanted(current)

    def choose(self, wanted: Callable[[Finding], bool]) -> None:
        """Choose the first finding that is wanted, or none."""
        self.setCurrentRow(next((row for row, each in self._rows() if wanted(each)), -1))

    def choose_some(self, key: str = "") -> None:
        """Where none is chosen choose the first of a group, else the very first."""
        if self._current() is None:
            here = next((group.findings for group in self._groups if group.key == key), ())
            self.choose(lambda each: not here or each == here[0])

    def mark(self, key: str) -> None:
        """Let the heading of one group stand out."""
        colours = self.palette()
        for item in self._headings():
            here = item.data(_GROUP) == key
            ground, ink = QPalette.ColorRole.AlternateBase, QPalette.ColorRole.Text
            if here:
                ground, ink = QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText
            item.setBackground(colours.color(ground))
            item.setForeground(colours.color(ink))
            said = f"这一步：{item.text()}" if here else item.text()
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)

    def show_group(self, key: str) -> None:
        """Scroll a group to the top, or so far down that what is chosen is seen too."""
        heading = next((item for item in self._headings() if item.data(_GROUP) == key), None)
        if heading is not None:
            self.scrollToItem(heading, QListWidget.ScrollHint.PositionAtTop)
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def _add(self, group: Group) -> None:
        self.addItem(_heading(group))
        for each in group.findings:
            self.addItem(_item(each, with_level=self._with_levels))

    def _choose(self, item: QListWidgetItem) -> None:
        finding = item.data(_FINDING)
        if finding is not None:
            self.chosen.emit(finding)

    def _current(self) -> Finding | None:
        item = self.currentItem()
        return item.data(_FINDING) if item is not None else None

    def _rows(self) -> Iterator[tuple[int, Finding]]:
        for row in range(self.count()):
            finding = self.item(row).data(_FINDING)
            if finding is not None:
                yield row, finding

    def _headings(self) -> Iterator[QListWidgetItem]:
        for row in range(self.count()):
            if self.item(row).data(_FINDING) is None:
                yield self.item(row)

    def _nearest(self, row: int) -> int:
        rows = [each for each, _ in self._rows()]
        return min(rows, key=lambda each: abs(each - row), default=-1)


class FindingsPanel(QWidget):
    """The findings below their levels, the worst first. `chosen` carries the one to go to."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findingsPanel")
        self.setAccessibleName("核对结果")
        self.list = FindingList()
        self.list.chosen.connect(self.chosen)
        self.list.hide()
        self._nothing = label(NOTHING, "notice")
        self._nothing.setObjectName("nothingFound")
        layout = column(self)
        layout.addWidget(self._nothing)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)  # takes the room when there is nothing to list

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these findings; within a level they stay in the order of the paper, and the choice stays."""
        self.list.show_groups(_by_level(findings))
        self._nothing.setVisible(not findings)
        self.list.setVisible(bool(findings))
        self.list.choose_some()


def _by_level(findings: Sequence[Finding]) -> list[Group]:
    groups = []
    for level, words in LEVELS.items():
        found = tuple(each for each in findings if each.level is level)
        if found:
            groups.append(Group(level, words, found))
    return groups


def counted(findings: Sequence[Finding]) -> str:
    """Say how many there are of each level: “必须改 3 处，提示 1 处”."""
    counts = Counter(each.level for each in findings)
    return (
        "，".join(f"{words} {counts[level]} 处" for level, words in LEVELS.items() if counts[level])
        or NOTHING
    )


def _heading(group: Group) -> QListWidgetItem:
    item = QListWidgetItem(f"{group.heading}　{len(group.findings)} 处")
    item.setData(_GROUP, group.key)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    font = QFont()
    font.setBold(True)
    item.setFont(font)
    return item


def _item(finding: Finding, *, with_level: bool) -> QListWidgetItem:
    lines = list(_lines(finding))
    level = LEVELS[finding.level]
    item = QListWidgetItem((f"{level}　" if with_level else "") + "\n".join(lines))
    item.setData(_FINDING, finding)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{level}：{'，'.join(lines)}")
    return item


def _lines(finding: Finding) -> Iterator[str]:
    """Yield the message, and what it does not say already: the words found, and the mend."""
    mend = f"“{finding.fix}”"
    yield finding.message
    if finding.excerpt not in finding.message:
        yield f"“{finding.excerpt}”"
    if finding.fix == "":
        yield "建议删去"
    elif finding.fix is not None and mend not in finding.message:
        yield f"建议改为{mend}"
