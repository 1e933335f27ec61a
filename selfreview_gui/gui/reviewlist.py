"""The list of reviews: by year, each with its title, how far it is, and when it was changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from selfreview_gui.store.values import Summary

SUBJECTS = {"branch": "支部班子", "member": "党员个人", "leaders": "领导班子", "other": "其他"}
COLUMNS = ("年度", "材料", "类别、单位", "进度", "最近修改")
_TITLE = 1  # the column that takes the room that is left
_AT_ONCE = 200  # rows; making a thousand would hold the window for a tenth of a second
_WHO = 2  # the column that leaves it room: never wider than a quarter of the list

# Plain numbers: the names stand in the namespace Qt, and loading it with its hundred enumerations
# takes 20 ms of the start, a tenth of a bare window's. Drawing the rows by a delegate of our own would
# load QStyle, another 10 ms.
_ACCESSIBLE_TEXT = 11  # Qt.ItemDataRole.AccessibleTextRole
_ID = 0x0100  # Qt.ItemDataRole.UserRole


class ReviewList(QTreeWidget):
    """Reviews, with the year at the first of each. `opened` carries the id of the one that was chosen."""

    opened = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setHeaderLabels(COLUMNS)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_WHO, QHeaderView.ResizeMode.Fixed)
        header.setResizeContentsPrecision(_AT_ONCE)
        header.geometriesChanged.connect(self._fit)  # the list was resized, or its text
        self._rows: Iterator[QTreeWidgetItem] = iter(())
        self._wanted = ""  # the review that is chosen as soon as it has its row
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._show_more)
        self.itemActivated.connect(lambda item, _: self.opened.emit(item.data(0, _ID)))

    def show_reviews(self, reviews: Sequence[Summary]) -> None:
        """Show these reviews in their order, of many the first at once; the choice stays."""
        chosen = self.chosen() or self._wanted
        self._wanted = chosen if any(each.id == chosen for each in reviews) else ""
        self.clear()
        self._rows = _rows(reviews)
        self._show_more()
        self._fit()

    def _show_more(self) -> None:
        items = list(islice(self._rows, _AT_ONCE))
        self.addTopLevelItems(items)
        first = None if self._wanted or self.currentItem() else next(iter(items), None)
        chosen = next((each for each in items if self._wanted and each.data(0, _ID) == self._wanted), first)
        if chosen is not None:
            self._wanted = ""
            self.setCurrentItem(chosen)
        if len(items) == _AT_ONCE:
            self._more.start()

    def chosen(self) -> str:
        """Return the id of the chosen review, empty where none is."""
        item = self.currentItem()
        return str(item.data(0, _ID)) if item else ""

    def _fit(self) -> None:
        """Give the column of the units what it needs, and no more than leaves room for the titles."""
        header = self.header()
        wanted = max(self.sizeHintForColumn(_WHO), header.sectionSizeHint(_WHO))
        # Not viewport(): to give out a widget of unknown class, PySide6 loads every class of QtWidgets
        # with its enumerations, 15 ms of the start.
        header.resizeSection(_WHO, min(wanted, self.maximumViewportSize().width() // 4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to take the chosen review away."""
        from PySide6.QtCore import Qt  # not before a key is pressed, see above

        if event.key() == Qt.Key.Key_Delete and self.chosen():
            self.delete_wanted.emit(self.chosen())
        else:
            super().keyPressEvent(event)


def progress(summary: Summary) -> str:
    """Say how far a review is and how long: “写好 5/9 步，3214 字”."""
    if summary.steps and summary.done == summary.steps:
        return f"已写完，{summary.characters} 字"
    if not summary.characters:
        return "还没有动笔"
    return f"写好 {summary.done}/{summary.steps} 步，{summary.characters} 字"


def when(moment: datetime, now: datetime | None = None) -> str:
    """Say a moment as a person would, in local time: “今天 15:20”, “1月7日”, “2025年1月7日”."""
    local = moment.astimezone()
    today = (now or datetime.now()).astimezone().date()
    days = (today - local.date()).days
    if days in (0, 1):
        return f"{'昨天' if days else '今天'} {local:%H:%M}"
    day = f"{local.month}月{local.day}日"
    return day if local.year == today.year else f"{local.year}年{day}"


def _rows(reviews: Sequence[Summary]) -> Iterator[QTreeWidgetItem]:
    years = [None, *(each.year or 0 for each in reviews)]
    for above, each in zip(years, reviews, strict=False):
        yield _item(each, heading="" if above == (each.year or 0) else _heading(each))


def _heading(summary: Summary) -> str:
    return f"{summary.year} 年度" if summary.year else "年度未定"


def _item(summary: Summary, heading: str) -> QTreeWidgetItem:
    title = summary.title.replace("\n", "") or f"（{summary.unit or '没有标题'}）"
    who = " · ".join(filter(None, (SUBJECTS[summary.subject], summary.name or summary.unit)))
    words = (heading, title, who, progress(summary), when(summary.changed_at))
    item = QTreeWidgetItem(words)
    item.setData(0, _ID, summary.id)
    item.setData(0, _ACCESSIBLE_TEXT, "，".join(filter(None, words)))
    item.setToolTip(_TITLE, title)
    item.setToolTip(_WHO, who)
    return item
