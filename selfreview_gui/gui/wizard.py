"""The wizard: the steps at the left, the page in the middle, Back and Next below, a panel at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.pages.page import LAZY, Page, in_reading_order
from selfreview_gui.gui.panels.panel import Panel
from selfreview_gui.gui.parts import button, label
from selfreview_gui.gui.place import met_at, page_key, step_of
from selfreview_gui.gui.steplist import StepList
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review
from selfreview_gui.review.steps import Step, steps

_LEAST_SIDE = 24  # per cent of the window; less and a panel is of no use
WIDEST = 46  # times the height of a line: as wide as a page may grow and still be read with ease


class Wizard(QWidget):
    """Shows one step at a time; a page is made when it is first opened, and kept.

    `moved` says that another step was opened, `finished` that Next was asked for behind the last.
    """

    moved = Signal(object)

    def __init__(
        self,
        review: Review,
        make_page: Callable[[Step, Review], QWidget],
        freshen: Callable[[QWidget, Review], None],
    ) -> None:
        super().__init__()
        self._review, self._make_page, self._freshen = review, make_page, freshen
        self._steps: tuple[Step, ...] = ()
        self._pages: dict[str, QWidget] = {}
        self._areas: dict[QWidget, QScrollArea] = {}
        self._stale: set[str] = set()
        self._side: Panel | None = None
        self._strips: list[QWidget] = []
        self.key = ""
        self.list = StepList()
        self.list.currentRowChanged.connect(self._choose)
        self._stack = QStackedWidget()
        self._stack.setObjectName("pageStack")
        self.back_button = button("backButton", "上一步(&B)", self.back)
        self.next_button = button("nextButton", "下一步(&N)", self.next, primary=True)
        self.saved = label("写下的内容会自动保存", "count")  # wraps: large text leaves it little room
        self.saved.setObjectName("savedLabel")
        self.saved.setAccessibleName("保存情况")
        self._lay_out()
        self._lazy = QTimer(
            self, singleShot=True, interval=LAZY + 50
        )  # after the page's own counting, not in one go with it
        self._lazy.timeout.connect(self._count_steps)
        self._count_steps()

    def _lay_out(self) -> None:
        self.middle = QVBoxLayout()
        self.middle.setSpacing(0)
        self.middle.addWidget(self._stack, 1)
        self.middle.addWidget(self._foot())
        self._row_layout = QHBoxLayout(self)
        self._row_layout.setContentsMargins(0, 0, 0, 0)
        self._row_layout.setSpacing(0)
        self._row_layout.addWidget(self.list)
        self._row_layout.addLayout(self.middle, 1)

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("wizardFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 10, 24, 12)
        row.setSpacing(12)
        row.addWidget(self.saved, 1)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        return foot

    def add_above(self, strip: QWidget) -> None:
        """Put a strip above the page."""
        self.middle.insertWidget(0, strip)
        self.reach(strip)

    def reach(self, strip: QWidget) -> None:
        """Let Tab lead to the buttons of a strip while it is shown, wherever it stands in the window."""
        self._strips.append(strip)

    def add_side(self, panel: Panel) -> None:
        """Take a panel in at the right of the page, hidden at first."""
        panel.hide()
        self._row_layout.addWidget(panel)

    def show_side(self, panel: Panel | None) -> None:
        """Show one of the panels at the right, or none."""
        if self._side is not None and self._side is not panel:
            self._side.hide()
        self._side = panel
        self._fit_sides()  # before it is shown: at its last width it might make the window wider
        if panel is not None:
            panel.show()

    # The review

    def show_review(self, review: Review) -> None:
        """Show the review as it stands now: the open page at once, the others when they are opened."""
        self._review = review
        self._stale = set(self._pages) - {self.key}
        if self.page is not None:
            self._freshen(self.page, review)
        self.list.show_titles(review)
        self._lazy.start()  # anew with every key, so that nothing is counted while the writer types on

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.get(self.key)

    @property
    def at(self) -> Address:
        """The address of the open page's field that has the cursor or had it last, empty where none had."""
        return self.page.writing.at if isinstance(self.page, Page) else Address("", "")

    @property
    def step(self) -> Step | None:
        """The step that is shown."""
        return next((step for step in self._steps if page_key(step) == self.key), None)

    # Going

    def open(self, key: str) -> None:
        """Open a step; one that is no more is the first."""
        self._count_steps()
        step = next((step for step in self._steps if page_key(step) == key), self._steps[0])
        if page_key(step) == self.key:
            return
        self.key = page_key(step)
        if self.key not in self._pages:
            self._add_page(step)
        elif self.key in self._stale:
            self._freshen(self._pages[self.key], self._review)
        self._stale.discard(self.key)
        self._stack.setCurrentWidget(self._areas[self._pages[self.key]])
        self._mark_row()
        self.moved.emit(step)

    def back(self) -> None:
        """Open the step before."""
        self._walk(-1)

    def next(self) -> None:
        """Open the step after."""
        self._walk(1)

    def go_to(self, address: Address, start: int | None = None, end: int | None = None) -> bool:
        """Put the cursor into a field, on this page or on that of its step; say whether there was one.

        With `start` and `end` these characters are selected, else the cursor stays where it was last.
        Those of a number or a mark are not in the field: the cursor then stands before the heading.
        """
        editor = self.editor_of(address) or self._open_for(address)
        if editor is None:
            return False
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if start is not None and met_at(address) != address:
            editor.put_cursor(0)
        elif start is not None:
            editor.select(start, start if end is None else end)
        self.show_cursor(editor)
        return True

    def _open_for(self, address: Address) -> Editor | None:
        self._count_steps()
        step = step_of(self._review, address, self._steps)
        if step is None:
            return None
        self.open(page_key(step))
        return self.editor_of(address)

    def editor_of(self, address: Address) -> Editor | None:
        """Return the open page's field of an address; marks and numbers are met at the heading."""
        if not isinstance(self.page, Page):
            return None
        return self.page.field(met_at(address))

    def enter_page(self) -> None:
        """Put the cursor into the page's first field."""
        first = self.page.first_field() if isinstance(self.page, Page) else None
        (first or self.next_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_cursor(self, editor: Editor) -> None:
        """Scroll so that the cursor of a field is seen, now and when the layout has settled."""
        self._scroll_to(editor)
        QTimer.singleShot(0, editor, lambda: self._scroll_to(editor))

    def show_place(self, place: QPoint) -> None:
        """Scroll so that a place on the screen is seen: what is being dragged."""
        if self.page is not None:
            at = self.page.mapFromGlobal(place)
            self._areas[self.page].ensureVisible(at.x(), at.y(), 0, self.fontMetrics().height() * 3)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Lead Tab through steps, page, panel, buttons and strips, and round again."""
        panel = in_reading_order(self._side) if self._side is not None else []
        strips = [each for strip in self._strips if strip.isVisible() for each in in_reading_order(strip)]
        stops = [self.list, *self._page_stops(), *panel, self.back_button, self.next_button, *strips]
        stops = [each for each in stops if each.isEnabled() and each.isVisible()]
        focus = QApplication.focusWidget()
        at = stops.index(focus) if focus in stops else -1 if forward else 0
        chosen = stops[(at + (1 if forward else -1)) % len(stops)]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        chosen.setFocus(reason)
        if self.page is not None and self.page.isAncestorOf(chosen):
            self._areas[self.page].ensureWidgetVisible(chosen, 0, self.fontMetrics().height())
        return True

    def _page_stops(self) -> list[QWidget]:
        if isinstance(self.page, Page):
            return self.page.stops()
        return in_reading_order(self.page) if self.page is not None else []

    def _walk(self, by: int) -> None:
        row = self._row()
        if 0 <= row + by < len(self._steps):
            self.open(page_key(self._steps[row + by]))
            self.enter_page()

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._steps):
            self.open(page_key(self._steps[row]))

    # Inside

    def _count_steps(self) -> None:
        self._lazy.stop()
        self._steps = steps(self._review)
        self.list.show_steps(self._steps)
        keys = {page_key(step) for step in self._steps}
        for key in [key for key in self._pages if key not in keys]:
            self._drop_page(key)
        if self.key and self.key not in keys:
            self.key = ""
            row = min(max(self.list.currentRow(), 0), len(self._steps) - 1)
            self.open(page_key(self._steps[row]))
        self._mark_row()

    def _row(self) -> int:
        return next((row for row, step in enumerate(self._steps) if page_key(step) == self.key), 0)

    def _mark_row(self) -> None:
        row = self._row()
        blocked = self.list.blockSignals(True)
        self.list.setCurrentRow(row)
        self.list.blockSignals(blocked)
        self.back_button.setEnabled(row > 0)
        self.next_button.setEnabled(row < len(self._steps) - 1)

    def _add_page(self, step: Step) -> None:
        page = self._make_page(step, self._review)
        self._pages[page_key(step)] = page
        area = self._areas[page] = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not isinstance(page, Page):
            area.setWidget(page)
        else:
            area.setWidget(_column(page, self.fontMetrics().height() * WIDEST))
            page.writing.cursor_moved.connect(self._follow)
        self._stack.addWidget(area)

    def _drop_page(self, key: str) -> None:
        area = self._areas.pop(self._pages.pop(key))
        self._stack.removeWidget(area)
        area.deleteLater()

    def _follow(self, editor: Editor) -> None:
        if editor.hasFocus():
            self.show_cursor(editor)

    def _scroll_to(self, editor: Editor) -> None:
        page = self.page
        if page is None or not page.isAncestorOf(editor):
            return
        cursor: QRect = editor.cursorRect()
        at = editor.viewport().mapTo(page, cursor.center())
        content = self._areas[page].widget()
        at = page.mapTo(content, at) if content is not page else at
        self._areas[page].ensureVisible(at.x(), at.y(), 0, self.fontMetrics().height() * 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sides()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_sides()

    def _fit_sides(self) -> None:
        """Give the steps and the panel their widths; with large text the page keeps the greater half."""
        height, room = self.fontMetrics().height(), self.width()
        share = 30 if self._side is None else 22
        self.list.setFixedWidth(min(height * 16, room * share // 100))
        if self._side is not None:
            left = room - self.list.width() - self.middle.minimumSize().width()
            wished = min(height * self._side.lines, room * self._side.share // 100)
            self._side.setFixedWidth(max(min(wished, left), room * _LEAST_SIDE // 100))


def _column(page: QWidget, widest: int) -> QWidget:
    """Put a page into the middle of what may be a wide window."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(28, 22, 28, 28)
    page.setMaximumWidth(widest)
    row.addStretch(1)
    row.addWidget(page, 100)
    row.addStretch(1)
    return holder
