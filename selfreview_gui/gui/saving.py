"""Saving what is written, with the place where the writer is, and saying how that went."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from selfreview_gui.errors import DeletedElsewhereError, ElsewhereError, UserError
from selfreview_gui.gui.autosave import Autosave
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.records import Records, let_go
from selfreview_gui.gui.wizard import Wizard
from selfreview_gui.review.review import new_id

TROUBLE = "save"  # the key of the notice that something could not be saved
_TRIES = 3  # what another window deleted and changed is brought back, then parted from, then saved
_PARTED = "这篇材料刚在另一个窗口里改过；为了不互相覆盖，这里的内容已另存为一份新材料，两份都在列表里。"
_BROUGHT_BACK = "这篇材料刚在另一个窗口里删除了；这里还在写，所以已把它恢复到列表里。"


class Saving(QObject):
    """Keeps the writer's place with every save of the review of that id.

    The foot of the wizard says when it was saved, the notice that it could not be. Where another
    window was at the same review, no word of either is lost: `parted` carries the id under which the
    review of this window is kept from then on.
    """

    parted = Signal(str)

    def __init__(
        self, id: str, autosave: Autosave, wizard: Wizard, records: Records, notice: Notice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._id, self._autosave, self._wizard = id, autosave, wizard
        self._records, self._notice = records, notice
        self._told_bug = False
        self._elsewhere = ""  # what is to be told of another window as soon as all is safe
        self._place_kept: tuple[str, str, str, int] | None = None
        autosave.saving.connect(self._keep_place)
        autosave.saved.connect(self._show_saved)
        autosave.failed.connect(self._hear_failure)

    def save_now(self) -> None:
        """Save, and keep the place; returns at once."""
        self._autosave.save_now()
        self._keep_place()

    def finish(self) -> Exception | None:
        """Save and wait; return what went wrong, or None when everything is safe."""
        for _ in range(_TRIES):
            error = self._autosave.save_and_wait()
            if not isinstance(error, ElsewhereError):
                break
        if error is None:
            self._keep_place()
        return error

    def _keep_place(self) -> None:
        """Keep where the writer is, unless that is known to be kept; a place that was lost is no harm."""
        id, place = self._id, self._place()
        if place != self._place_kept:
            self._place_kept = place
            self._records.ask(lambda store: store.keep_place(id, *place), failed=self._place_not_kept)

    def _place_not_kept(self, error: Exception) -> None:
        self._place_kept = None
        let_go(error)

    def _place(self) -> tuple[str, str, str, int]:
        """Return the step, the field's node and name, and how many characters stand before the cursor."""
        address = self._wizard.at
        editor = self._wizard.editor_of(address) if address.field else None
        position = editor.position() if editor is not None else 0
        return self._wizard.key, address.node, address.field, position

    def _show_saved(self, at: datetime) -> None:
        self._wizard.saved.setText(f"已保存 {at:%H:%M}")
        self._notice.settle(TROUBLE)
        if self._elsewhere:
            self._notice.warn(self._elsewhere)
            self._elsewhere = ""

    def _hear_failure(self, error: Exception) -> None:
        if not isinstance(error, ElsewhereError):
            self._show_not_saved(error)
        elif error.id == self._id:  # else it was asked before the review got its new id
            self._make_room(error)
            self._autosave.save_now()

    def _make_room(self, error: ElsewhereError) -> None:
        """See to it that the review can be saved beside what another window did."""
        if isinstance(error, DeletedElsewhereError):
            self._elsewhere = _BROUGHT_BACK
            self._records.ask(lambda store: store.restore(error.id), failed=self._show_not_saved, asker=self)
        else:
            self._elsewhere = _PARTED
            self._id, self._place_kept = new_id(), None
            self.parted.emit(self._id)

    def _show_not_saved(self, error: Exception) -> None:
        known = isinstance(error, UserError)
        why = str(error) if known else "程序出了错，写的内容都还在窗口里，请先导出一份草稿。"
        self._wizard.saved.setText("没有保存成功")
        self._notice.warn(f"没有保存成功：{why}", TROUBLE, "再试一次", self._autosave.save_now)
        if not known and not self._told_bug:
            self._told_bug = True
            raise error
