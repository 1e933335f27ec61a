"""The list of reviews: by year, each with its title, how far it is, and when it was changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate

if TYPE_CHECKING:
    from selfreview_gui.store.values import Summary

SUBJECTS = {"branch": "支部班子", "member": "党员个人", "leaders": "领导班子", "other": "其他"}

# Plain numbers: the names stand in the namespace Qt, and loading it with its hundred enumerations
# takes 20 ms of the start, a tenth of a bare window's.
_ACCESSIBLE_TEXT = 11  # Qt.ItemDataRole.AccessibleTextRole
_SUMMARY = 0x0100  # Qt.ItemDataRole.UserRole
_YEAR = 0x0101  # the heading above a review, empty below the first of its year
_AT_TOP, _AT_BOTTOM = 0x0021, 0x0041  # Qt.AlignmentFlag: left, and top or bottom

_QUIET = QPalette.ColorRole.PlaceholderText
_REVIEW_LINES, _YEAR_LINES = 3.5, 1.9  # heights of a row, in lines of text


class ReviewList(QListWidget):
    """Reviews, with the year above the first of each. `opened` carries the id of the one that was chosen."""

    opened = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setItemDelegate(_ReviewDelegate(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemActivated.connect(lambda item: self.opened.emit(item.data(_SUMMARY).id))

    def show_reviews(self, reviews: Sequence[Summary]) -> None:
        """Show these reviews in their order; the choice stays."""
        chosen = self.chosen()
        self.clear()
        years = [None, *(each.year or 0 for each in reviews)]
        for above, each in zip(years, reviews, strict=False):
            self.addItem(_item(each, heading="" if above == (each.year or 0) else _heading(each)))
        ids = [each.id for each in reviews]
        self.setCurrentRow(ids.index(chosen) if chosen in ids else 0)

    def chosen(self) -> str:
        """Return the id of the chosen review, empty where none is."""
        item = self.currentItem()
        return str(item.data(_SUMMARY).id) if item else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to take the chosen review away."""
        from PySide6.QtCore import Qt  # not before a key is pressed, see above

        if event.key() == Qt.Key.Key_Delete and self.chosen():
            self.delete_wanted.emit(self.chosen())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Make the rows as high as a new text size asks for."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()


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


def _heading(summary: Summary) -> str:
    return f"{summary.year} 年度" if summary.year else "年度未定"


def _item(summary: Summary, heading: str) -> QListWidgetItem:
    title = summary.title.replace("\n", "") or f"（{summary.unit or '没有标题'}）"
    item = QListWidgetItem(title)
    item.setData(_SUMMARY, summary)
    item.setData(_YEAR, heading)
    item.setData(_ACCESSIBLE_TEXT, "，".join(filter(None, (heading, title, _below(summary)))))
    item.setToolTip(title)
    return item


def _below(summary: Summary) -> str:
    who = " · ".join(filter(None, (SUBJECTS[summary.subject], summary.name, summary.unit)))
    return f"{who} · {progress(summary)} · {when(summary.changed_at)}"


class _ReviewDelegate(QStyledItemDelegate):
    """Draws a review: its title, what is known below it, and a bar of how far it is.

    The options are `Any`: Qt's annotations do not know the fields of QStyleOptionViewItem.
    """

    def sizeHint(self, option: Any, index: Any) -> QSize:
        """Give a review its lines, and one more pair to the first of a year."""
        lines = _REVIEW_LINES + (_YEAR_LINES if index.data(_YEAR) else 0)
        return QSize(0, round(option.fontMetrics.height() * lines))

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        """Draw the year where one begins, and the review."""
        painter.save()
        line, area = option.fontMetrics.height(), option.rect
        heading = index.data(_YEAR)
        if heading:
            above = QRect(area.x() + line, area.y(), area.width() - 2 * line, round(_YEAR_LINES * line))
            _draw_line(painter, option, above.adjusted(0, 0, 0, -line // 4), heading, _QUIET, _AT_BOTTOM)
            area = area.adjusted(0, above.height(), 0, 0)
        _draw_review(painter, option, area, index.data(), index.data(_SUMMARY))
        painter.restore()


def _draw_review(painter: QPainter, option: Any, area: QRect, title: str, summary: Summary) -> None:
    line = option.fontMetrics.height()
    inside = area.adjusted(line, line // 2, -line, -line // 2)
    bar = QRect(inside.right() - 7 * line, area.y() + round(line * 2.1), 7 * line, max(4, line // 4))
    below = inside.adjusted(0, round(line * 1.3), bar.x() - inside.right() - line, 0)
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if chosen:
        _fill(painter, option, area, QPalette.ColorRole.Highlight)
    role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
    bold = QFont(option.font)
    bold.setBold(True)
    painter.setFont(bold)
    _draw_line(painter, option, inside, title, role, _AT_TOP)
    painter.setFont(option.font)
    _draw_line(painter, option, below, _below(summary), role if chosen else _QUIET, _AT_TOP)
    _draw_bar(painter, option, bar, summary.done / summary.steps if summary.steps else 0.0)


def _draw_line(
    painter: QPainter, option: Any, area: QRect, words: str, role: QPalette.ColorRole, where: int
) -> None:
    """Write one line in a colour of the palette; what does not fit ends in an ellipsis."""
    if painter.fontMetrics().horizontalAdvance(words) > area.width():
        from PySide6.QtCore import Qt  # only what does not fit needs it, see above

        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    option.widget.style().drawItemText(painter, area, where, option.palette, True, words, role)


def _draw_bar(painter: QPainter, option: Any, area: QRect, part: float) -> None:
    inside = area.adjusted(1, 1, -1, -1)
    _fill(painter, option, area, QPalette.ColorRole.Mid)
    _fill(painter, option, inside, QPalette.ColorRole.Base)
    inside.setWidth(round(inside.width() * part))
    _fill(painter, option, inside, QPalette.ColorRole.Accent)


def _fill(painter: QPainter, option: Any, area: QRect, role: QPalette.ColorRole) -> None:
    """Fill an area; fillRect, like setPen, would load the namespace Qt to choose among its overloads."""
    painter.setBackground(option.palette.brush(role))
    painter.eraseRect(area)
