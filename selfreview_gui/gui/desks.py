"""The way to the desk and away from it: one review is open at a time, and it is saved before it is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.kept import Kept, kept_of
from selfreview_gui.gui.layouts import Layouts
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.records import Records
from selfreview_gui.gui.templates import Templates
from selfreview_gui.review.review import Review

if TYPE_CHECKING:
    from selfreview_gui.store.store import Store

_BROUGHT_BACK = "这篇材料刚才已被删除；您打开了它，所以已把它恢复到列表里。"


class Desks(QObject):
    """Opens reviews in the stack of the window; `desk` is that of the open one, None where none is open.

    `opened` carries the desk of a review that is open now, `left` says that none is; `wanted` is the id
    of one on its way. `fail` gets why one could not be opened.
    """

    opened = Signal(object)
    left = Signal()

    def __init__(
        self,
        window: QMainWindow,
        stack: QStackedWidget,
        records: Records,
        notice: Notice,
        templates: Templates,
        fail: Callable[[Exception], None],
    ) -> None:
        super().__init__(window)
        self._window, self._stack, self._records, self._notice = window, stack, records, notice
        self._templates, self._fail = templates, fail
        self._layouts = Layouts(records, self)
        self.desk: Desk | None = None
        self.wanted = ""

    def open_review(self, id: str) -> None:
        """Fetch a review, and open it where the writer stopped in it."""
        if id != self.wanted and self.leave():
            self.wanted = id
            self._records.ask(
                lambda store: _found(store, id),
                lambda found: self._open(*found[:2], brought_back=found[2]),
                lambda error: self._not_opened(id, error),
            )

    def leave(self) -> bool:
        """Save and put the desk away; False where that failed and the writer wants to stay."""
        if self.desk is None:
            return True
        error = self.desk.finish()
        if error is not None and not self._may_lose(error):
            return False
        self.desk.withdraw_offers()
        self._stack.removeWidget(self.desk)
        self.desk.deleteLater()
        self.desk = None
        self.left.emit()
        return True

    def _may_lose(self, error: Exception) -> bool:
        from selfreview_gui.gui.unsaved import may_lose  # loaded when it is first shown

        return may_lose(self._window, error)

    def _not_opened(self, id: str, error: Exception) -> None:
        self.wanted = "" if self.wanted == id else self.wanted
        self._fail(error)

    def _open(self, review: Review, kept: Kept, *, brought_back: bool) -> None:
        if review.id != self.wanted or not self.leave():  # another one was asked for since
            return
        self.wanted = ""
        self.desk = Desk(review, self._records, self._notice, self._templates, self._layouts, kept)
        self.desk.session.changed.connect(lambda *_: self._show_title())
        self._stack.addWidget(self.desk)
        self._stack.setCurrentWidget(self.desk)
        self.desk.reopen(kept)
        self._show_title()
        self.opened.emit(self.desk)
        if brought_back:
            self._notice.tell(_BROUGHT_BACK)

    def _show_title(self) -> None:
        if self.desk is not None:
            title = self.desk.session.review.title.replace("\n", "")
            self._window.setWindowTitle(title or "未命名的材料")


def _found(store: Store, id: str) -> tuple[Review, Kept, bool]:
    """Read a review; one that was deleted meanwhile, as in another window, comes back into the list."""
    review, deleted = store.load(id), any(each.id == id for each in store.deleted())
    if deleted:
        store.restore(id)
    return review, kept_of(store, id), deleted
