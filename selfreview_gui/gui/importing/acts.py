"""What can be done about the last import: look at it, correct it, bring more of it in, take it back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from selfreview_gui.errors import UserError
from selfreview_gui.gui.importing.arrivals import Arrival, worst_first
from selfreview_gui.gui.importing.batch import Result
from selfreview_gui.gui.importing.checking import ImportCheck
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.records import Records

if TYPE_CHECKING:
    from selfreview_gui.gui.desk import Desk
    from selfreview_gui.gui.importing.results import ImportResults
    from selfreview_gui.review.template import Template

T = TypeVar("T")


class ImportActs(QObject):
    """Holds the result of the last import, and does what is wanted of it.

    `brought` carries the id of a review to open, `came_in` what came of a file that was brought in all
    the same; `changed` says that the list of reviews changed.
    """

    brought = Signal(str)
    came_in = Signal(object)
    changed = Signal()

    def __init__(
        self,
        window: QWidget,
        records: Records,
        notice: Notice,
        templates: Callable[[], tuple[Template, ...]],
        desk: Callable[[], Desk | None],
    ) -> None:
        super().__init__(window)
        self._window, self._records, self._notice, self._desk = window, records, notice, desk
        self._check = ImportCheck(window, records, notice, templates, desk)
        self._check.changed.connect(self.changed)
        self._check.looked_at.connect(self._settle)
        self.result = Result()
        self._list: ImportResults | None = None

    def take(self, result: Result) -> None:
        """Have this as the last import."""
        self.result = result
        if self._list is not None:
            self._list.show_result(result)

    # Looking

    def show(self) -> None:
        """Show what came of every file."""
        if not self.result.arrivals:
            self._notice.tell("这次打开程序以后还没有导入过材料")
            return
        shown = self._results()
        shown.show_result(self.result)
        shown.show()
        shown.activateWindow()

    def _results(self) -> ImportResults:
        if self._list is None:
            from selfreview_gui.gui.importing.results import ImportResults  # loaded when it is first shown

            self._list = ImportResults(self._window)
            self._list.opened.connect(self.brought)
            self._list.check_wanted.connect(self.check)
            self._list.left_out_wanted.connect(self.show_left_out)
            self._list.wanted_all_the_same.connect(self.bring_in)
            self._list.undo_wanted.connect(self.undo)
        return self._list

    def show_left_out(self, arrival: Arrival) -> None:
        """Show what is not in the text of a file's papers, and what else is to be told of it."""
        from selfreview_gui.gui.leftout import LeftOut  # loaded when it is first shown

        LeftOut(arrival.path.name, arrival.remarks, self._in_front()).open()

    def check(self, arrivals: Sequence[Arrival]) -> None:
        """Let the person look at the papers of files: at those that were read with doubts, where there are."""
        papers = [paper for each in arrivals if each.came_in for paper in each.papers]
        doubtful = [paper for paper in papers if paper.doubts]
        self._check.open([paper.id for paper in doubtful or papers], self._in_front())

    def _in_front(self) -> QWidget:
        """Return the window that a dialog belongs to: the list of results where that is shown."""
        return self._list if self._list is not None and self._list.isVisible() else self._window

    def _settle(self, ids: Sequence[str]) -> None:
        """Take papers for looked at."""
        self.take(replace(self.result, arrivals=tuple(each.settled(ids) for each in self.result.arrivals)))

    # Bringing in and taking back

    def bring_in(self, arrival: Arrival) -> None:
        """Keep the papers of a text that seems to be no self-review, because the person says so."""

        def tell(_: object) -> None:
            came = replace(arrival, held=(), other="")
            others = [each for each in self.result.arrivals if each is not arrival]
            self.take(replace(self.result, arrivals=tuple(worst_first([*others, came]))))
            self.changed.emit()
            self.came_in.emit(came)

        self._records.ask(lambda store: _each(store.save, arrival.held), tell, self._fail)

    def undo(self) -> None:
        """Take all that came in out of the list again, except what is being written."""
        desk, before = self._desk(), self.result
        open_now = desk.session.review.id if desk is not None else ""
        ids = [id for id in before.ids if id != open_now]

        def tell(_: object) -> None:
            self.take(Result())
            left = "，正在写的一份没有动" if len(ids) < len(before.ids) else ""
            said = f"已撤销导入，{len(ids)} 份材料放进了“最近删除”{left}"
            self._notice.tell(said, "恢复", lambda: self._restore(ids, before))
            self.changed.emit()

        self._records.ask(lambda store: _each(store.delete, ids), tell, self._fail)

    def _restore(self, ids: Sequence[str], before: Result) -> None:
        def tell(_: object) -> None:
            self.take(before)
            self._notice.tell(f"已恢复导入的 {len(ids)} 份材料", "查看", self.show)
            self.changed.emit()

        self._records.ask(lambda store: _each(store.restore, ids), tell, self._fail)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._notice.warn(str(error))


def _each(act: Callable[[T], object], values: Iterable[T]) -> None:
    for value in values:
        act(value)
