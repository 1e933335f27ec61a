"""The wizard's steps at the left: their state, their name, how much is written."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate

from selfreview_gui.review.review import Review
from selfreview_gui.review.steps import State, Step, StepKind

STATES = {State.EMPTY: "未写", State.GAPS: "有空缺", State.DONE: "完成"}
_STEP = Qt.ItemDataRole.UserRole
_WITHOUT_STATE = (StepKind.CHECK, StepKind.EXPORT)
_NAMED = (StepKind.PART, StepKind.PASSAGE)  # after their passage; the others have names of their own
_WITHOUT_COUNT = (StepKind.BASICS, *_WITHOUT_STATE)

_MOST_LINES = 4
_NAMELESS = "（没有名称）"
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere

Option = Any  # QStyleOptionViewItem, whose inherited fields its annotations leave out
Index = QModelIndex | QPersistentModelIndex


class StepList(QListWidget):
    """The steps; `currentRowChanged` says that another one is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stepList")
        self.setAccessibleName("写作步骤")
        self.setItemDelegate(_StepDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)
        self.setWordWrap(True)

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Show these steps; only rows that differ are painted anew."""
        blocked = self.blockSignals(True)
        while self.count() > len(steps):
            self.takeItem(self.count() - 1)
        for row, step in enumerate(steps):
            item = self.item(row) or self._new_item()
            if item.data(_STEP) != step:
                _fill(item, step)
        self.blockSignals(blocked)

    def show_titles(self, review: Review) -> None:
        """Show the names as they are being typed; states and counts follow when the writer pauses."""
        names = {each.id: each.heading for part in review.parts for each in (part, *part.children)}
        for row in range(self.count()):
            item = self.item(row)
            step: Step = item.data(_STEP)
            named = step.kind in _NAMED and step.passage in names
            if named and names[step.passage] != step.title:
                _fill(item, replace(step, title=names[step.passage]))

    def _new_item(self) -> QListWidgetItem:
        item = QListWidgetItem()
        self.addItem(item)
        return item

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()


def _fill(item: QListWidgetItem, step: Step) -> None:
    title = step.title.strip() or _NAMELESS
    said = [title]
    if step.kind not in _WITHOUT_STATE:
        said.append(STATES[step.state])
    if step.kind not in _WITHOUT_COUNT:
        said.append(f"{step.characters} 字")
    item.setText(title)
    item.setToolTip("，".join(said))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, "，".join(said))
    item.setData(_STEP, step)


class _StepDelegate(QStyledItemDelegate):
    """Draws a step: the mark of its state, its name on up to four lines, its count beside it."""

    def __init__(self, steps: StepList) -> None:
        super().__init__(steps)
        self._list = steps

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        step: Step = index.data(_STEP)
        palette, chosen = option.palette, bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.AlternateBase))
        colour = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        self._words(painter, option, step, colour)
        if step.kind not in _WITHOUT_STATE:
            ground = palette.color(QPalette.ColorRole.Base)
            draw_state(painter, self._mark_rect(option, step), step.state, colour, ground)
        painter.restore()

    def sizeHint(self, option: Option, index: Index) -> QSize:
        step: Step = index.data(_STEP)
        em = option.fontMetrics.height()
        width = self._list.viewport().width()
        inside = width - self._left(option, step) - self._right(option, step)
        wrapped = option.fontMetrics.boundingRect(QRect(0, 0, max(inside, 1), 9999), _WRAPPED, index.data())
        lines = min(_MOST_LINES * option.fontMetrics.lineSpacing(), wrapped.height())
        return QSize(width, lines + round(em * 0.9))

    def _left(self, option: Option, step: Step) -> int:
        return round(option.fontMetrics.height() * (1.9 + 0.9 * step.level))

    def _right(self, option: Option, step: Step) -> int:
        em = option.fontMetrics.height()
        return option.fontMetrics.horizontalAdvance(_count(step)) + em if _count(step) else em // 2

    def _mark_rect(self, option: Option, step: Step) -> QRect:
        em = option.fontMetrics.height()
        left = option.rect.left() + round(em * (0.6 + 0.9 * step.level))
        return QRect(left, option.rect.top() + round(em * 0.6), round(em * 0.8), round(em * 0.8))

    def _words(self, painter: QPainter, option: Option, step: Step, colour: QColor) -> None:
        em = option.fontMetrics.height()
        inside = option.rect.adjusted(
            self._left(option, step), round(em * 0.45), -self._right(option, step), 0
        )
        painter.setFont(option.font)
        painter.setPen(colour)
        room = (_MOST_LINES - 1) * inside.width()  # a line less: wrapping wastes some at the ends
        title = option.fontMetrics.elidedText(
            step.title.strip() or _NAMELESS, Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(inside, _WRAPPED | Qt.AlignmentFlag.AlignTop, title)
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * 0.85)
        painter.setFont(small)
        if not option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        beside = option.rect.adjusted(0, round(em * 0.45), -em // 2, 0)
        line = QRect(beside.left(), beside.top(), beside.width(), em)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _count(step))


def _count(step: Step) -> str:
    return f"{step.characters} 字" if step.kind not in _WITHOUT_COUNT and step.characters else ""


def draw_state(painter: QPainter, place: QRect, state: State, line: QColor, ground: QColor) -> None:
    """Draw ○ for nothing yet, ◐ for gaps, ● with a tick for done: shapes, so that no colour is needed."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(line, max(1.2, place.width() / 11))
    painter.setPen(pen)
    painter.setBrush(line if state is State.DONE else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place)
    if state is State.GAPS:
        painter.setBrush(line)
        painter.drawPie(place, 90 * 16, 180 * 16)
    if state is State.DONE:
        painter.setPen(QPen(ground, pen.widthF() * 1.3))
        x, y, size = place.left(), place.top(), place.width()
        points = [(0.26, 0.52), (0.44, 0.70), (0.76, 0.34)]
        (a, b), (c, d), (e, f) = [(round(x + size * p), round(y + size * q)) for p, q in points]
        painter.drawLine(a, b, c, d)
        painter.drawLine(c, d, e, f)
