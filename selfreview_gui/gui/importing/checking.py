"""Papers that were read with doubts are looked at in the import view; what is changed there is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from selfreview_gui.errors import UserError
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.records import Records

if TYPE_CHECKING:
    from selfreview_gui.gui.desk import Desk
    from selfreview_gui.review.review import Review
    from selfreview_gui.review.template import Template
    from selfreview_gui.store.store import Store

_STEP = "核对层次和方面"  # what the menu calls it in the history of the open review


class ImportCheck(QObject):
    """Opens the import view on reviews of the store, and takes what it gives back.

    `looked_at` carries the ids of those that the person has gone through, `changed` says that the list
    of reviews changed.
    """

    looked_at = Signal(object)
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
        self._records, self._notice, self._templates, self._desk = records, notice, templates, desk

    def open(self, ids: Sequence[str], parent: QWidget) -> None:
        """Show these reviews as they are now; those deleted meanwhile are left alone."""
        self._records.ask(
            lambda store: _present(store, ids),
            lambda found: self._show(found, parent),
            self._fail,
            asker=parent,
        )

    def _show(self, found: tuple[Review, ...], parent: QWidget) -> None:
        from selfreview_gui.gui.importview import ImportView  # loaded when it is first shown

        if not found:
            self._notice.tell("这些材料已经删除，可以在首页的“最近删除”里恢复")
            return
        view = ImportView(tuple(map(self._as_written, found)), self._templates(), parent)
        view.kept.connect(self._keep)
        view.accepted.connect(lambda: self.looked_at.emit([review.id for review in found]))
        view.open()

    def _as_written(self, review: Review) -> Review:
        """Return the review with what is written in it right now and not saved yet."""
        desk = self._desk_of(review.id)
        return desk.session.review if desk is not None else review

    def _desk_of(self, id: str) -> Desk | None:
        desk = self._desk()
        return desk if desk is not None and desk.session.review.id == id else None

    def _keep(self, changed: tuple[Review, ...]) -> None:
        """Keep what was changed: in the open review as one step of its history, the others in the store."""
        others = []
        for review in changed:
            desk = self._desk_of(review.id)
            if desk is None:
                others.append(review)
            else:
                desk.session.change(review, _STEP)
                self._notice.tell("已按核对的结果改好这篇材料", "撤销", desk.session.undo)
        if others:
            self._records.ask(lambda store: _replaced(store, others), self._tell_kept, self._fail)

    def _tell_kept(self, before: tuple[Review, ...]) -> None:
        self.changed.emit()
        said = f"已按核对的结果改好 {len(before)} 份材料"
        self._notice.tell(said, "撤销", lambda: self._put_back(before))

    def _put_back(self, before: tuple[Review, ...]) -> None:
        def tell(_: object) -> None:
            self.changed.emit()
            self._notice.tell("已恢复成核对以前的样子")

        self._records.ask(lambda store: _replaced(store, before), tell, self._fail)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._notice.warn(str(error))


def _present(store: Store, ids: Sequence[str]) -> tuple[Review, ...]:
    deleted = {each.id for each in store.deleted()}
    return tuple(store.load(id) for id in ids if id not in deleted)


def _replaced(store: Store, reviews: Sequence[Review]) -> tuple[Review, ...]:
    """Save reviews; return what they were before."""
    before = tuple(store.load(review.id) for review in reviews)
    for review in reviews:
        store.save(review)
    return before
