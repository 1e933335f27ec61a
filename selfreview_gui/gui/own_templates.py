"""Keeping templates that were made from a notice, deleting the person's own, and bringing them back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from selfreview_gui.errors import UserError
from selfreview_gui.gui.new_review import NewReviewDialog
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.records import Records
from selfreview_gui.review.template import Template

if TYPE_CHECKING:
    from selfreview_gui.store.store import Store


class OwnTemplates(QObject):
    """Does to the stored templates what a dialog asks for; `changed` says that they are others now.

    When the dialog has gone, `notice` still offers to bring back what was deleted in it.
    """

    changed = Signal()

    def __init__(self, dialog: NewReviewDialog, records: Records, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._dialog: NewReviewDialog | None = dialog
        self._records, self._notice = records, notice
        self._deleted: list[Template] = []
        dialog.made.connect(self._keep)
        dialog.delete_wanted.connect(self._delete)
        dialog.restore_wanted.connect(self._restore)
        dialog.finished.connect(self._leave)

    def _keep(self, template: Template) -> None:
        """Keep a template; where one of its name is there, as from the same notice, in its place."""
        self._records.ask(lambda store: _kept(store, template), self._taken, self._fail)

    def _taken(self, kept: tuple[Template, Template | None]) -> None:
        template, before = kept
        if self._dialog is not None:
            self._dialog.take_up(template)
            self._dialog.notice.tell(
                f"已存为我的模板“{template.name}”", "撤销", lambda: self._take_back(template, before)
            )
        self.changed.emit()

    def _take_back(self, template: Template, before: Template | None) -> None:
        if before is None:
            self._delete(template)
        else:
            self._records.ask(
                lambda store: store.save_template(before), lambda _: self._put(before), self._fail
            )

    def _put(self, template: Template) -> None:
        if self._dialog is not None:
            self._dialog.take_up(template)
        self.changed.emit()

    def _delete(self, template: Template) -> None:
        gone = partial(self._gone, template)
        self._records.ask(lambda store: store.delete_template(template.id), gone, self._fail)

    def _gone(self, template: Template, _: None) -> None:
        if template in self._deleted:  # asked for twice
            return
        self._deleted.append(template)
        if self._dialog is None:
            self._tell()
        else:
            self._dialog.take_away(template)
        self.changed.emit()

    def _restore(self, template: Template) -> None:
        back = partial(self._back, template)
        self._records.ask(lambda store: store.save_template(template), back, self._fail)

    def _back(self, template: Template, _: None) -> None:
        if template not in self._deleted:  # asked for twice
            return
        self._deleted.remove(template)
        if self._dialog is not None:
            self._dialog.put_back(template)
        self.changed.emit()

    def _leave(self) -> None:
        self._dialog = None
        if self._deleted:
            self._tell()

    def _tell(self) -> None:
        number = len(self._deleted)
        what = f"模板“{self._deleted[0].name}”" if number == 1 else f" {number} 个模板"
        self._notice.tell(f"已删除{what}，用过它的材料不受影响", "撤销", self._restore_all)

    def _restore_all(self) -> None:
        for template in self._deleted:
            self._restore(template)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        (self._notice if self._dialog is None else self._dialog.notice).warn(str(error))


def _kept(store: Store, template: Template) -> tuple[Template, Template | None]:
    """Keep a template; return it as it is kept, and the one whose place it took."""
    same = (template.name, template.subject)
    before = next((each for each in store.templates() if (each.name, each.subject) == same), None)
    if before is not None:
        template = replace(template, id=before.id)
    store.save_template(template)
    return template, before
