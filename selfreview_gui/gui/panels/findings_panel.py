"""The findings beside the page: looked for when the writer rests, and following the field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from selfreview_gui.checks.finding import Finding
from selfreview_gui.gui.finish import look
from selfreview_gui.gui.panels.findings import NOTHING, FindingList, Group
from selfreview_gui.gui.panels.panel import Panel
from selfreview_gui.gui.parts import column, label, quiet_button
from selfreview_gui.gui.place import met_at, page_key, step_of
from selfreview_gui.gui.tasks import Task, run
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review
from selfreview_gui.review.steps import steps

REST = 300  # milliseconds after the last change until the review is looked at
_NAMELESS = "（没有名称）"


class FindingsPanel(Panel):
    """The findings of the whole review, step by step in the order of the paper.

    While it is hidden nothing is looked for.
    """

    def __init__(self, review: Review) -> None:
        super().__init__("findingsPanel", "核对结果")
        self._review = review
        self._looked_at: Review | None = None
        self._task: Task | None = None
        self._groups: tuple[Group, ...] = ()
        self._key, self._at = "", Address("", "")
        self._scrolled_to = ""
        self._counts = label("正在核对…", "hint")
        self._counts.setObjectName("findingsCounts")
        self.list = FindingList(with_levels=True)
        self.list.chosen.connect(lambda each: self.chosen.emit(each.address, each.start, each.end))
        self._lay_out()
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._look)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._counts, 1)
        close = quiet_button("findingsCloseButton", "收起", "收起核对结果（F8）", self.closed.emit)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        layout = column(self, 8, (10, 12, 10, 12))
        layout.addLayout(head)
        layout.addWidget(self.list, 1)

    def show_review(self, review: Review) -> None:
        """Hear of the review as it stands now; it is looked at when the writer rests."""
        self._review = review
        if self.isVisible():
            self._rest.start()

    def show_place(self, key: str, at: Address) -> None:
        """Follow to a field of a step: mark the step, and choose the field's first finding."""
        self._key, self._at = key, at
        if self._looked_at is None:
            return
        self._tell()
        self.list.mark(key)
        if not self.list.hasFocus():
            self._lead_list()

    def _lead_list(self) -> None:
        # What was chosen by a click already stands where the writer looks: it must not jump away
        # below the second click of a double one.
        if not self.list.has_chosen(self._is_here):
            self.list.choose(self._is_here)
            if self._key != self._scrolled_to:
                self.list.show_group(self._key)
        self._scrolled_to = self._key

    def enter(self) -> None:
        """Put the focus on the findings, on those of this step where there are any."""
        self.list.choose_some(self._key)
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _is_here(self, finding: Finding) -> bool:
        return met_at(finding.address) == met_at(self._at)

    # Looking

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._review is not self._looked_at:
            self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._rest.stop()
        self._forget()

    def _look(self) -> None:
        self._forget()
        review = self._review
        self._task = run(look_by_step, review, done=lambda seen: self._show(review, seen), failed=self._fail)

    def _forget(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _show(self, review: Review, groups: tuple[Group, ...]) -> None:
        self._looked_at, self._groups = review, groups
        self.list.show_groups(groups)
        self.show_place(self._key, self._at)
        if self.list.hasFocus():
            self.list.choose_some(self._key)

    def _fail(self, error: Exception) -> None:
        self._counts.setText("这一次没有核对成功，写的内容都在。")
        raise error

    def _tell(self) -> None:
        here = sum(len(each.findings) for each in self._groups if each.key == self._key)
        every = sum(len(each.findings) for each in self._groups)
        step = f"这一步 {here} 处" if here else "这一步没有发现问题"
        self._counts.setText(f"{step}，全文共 {every} 处" if every else NOTHING)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.list.mark(self._key)


def look_by_step(review: Review) -> tuple[Group, ...]:
    """Check a review; return what was found, below the steps in which it is mended."""
    order = steps(review)
    found: dict[str, list[Finding]] = {}
    for finding in look(review)[1]:
        step = step_of(review, finding.address, order)
        found.setdefault(page_key(step) if step else "", []).append(finding)
    titles = {page_key(step): step.title.strip() or _NAMELESS for step in order} | {"": "其他"}
    return tuple(Group(key, title, tuple(found[key])) for key, title in titles.items() if key in found)
