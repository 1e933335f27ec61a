"""The window in which a page profile (版式) is chosen, changed, saved, or made after a file."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.parts import button, plain
from selfreview_gui.gui.profiles.editor import ProfileEditor
from selfreview_gui.gui.profiles.form import ProfileForm
from selfreview_gui.gui.profiles.profilelist import ProfileList
from selfreview_gui.gui.profiles.shelf import Shelf
from selfreview_gui.gui.profiles.summary import Summary
from selfreview_gui.gui.profiles.words import quoted
from selfreview_gui.review.profile import Profile
from selfreview_gui.review.review import new_id

FILES = "Word 文件 (*.docx *.dotx *.docm)"
_USE, _KEY = "用这个版式", "(&S)"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProfileDialog(QDialog):
    """Shows the profiles there are, and what the chosen one means.

    `chosen` carries the profile to use from now on, always one that came along or was saved; `saved` one
    of the person's own that is new or changed (keep it under its id), `deleted` the id of one that is gone;
    taking a step back sends the opposite. `like_file_requested` carries the path of a file whose layout is
    to be read: answer with `show_profile` or `show_failed`; `reading_cancelled` says that no answer is wanted.
    """

    chosen = Signal(object)
    saved = Signal(object)
    deleted = Signal(str)
    like_file_requested = Signal(object)
    reading_cancelled = Signal()

    def __init__(
        self,
        built_in: tuple[Profile, ...],
        own: tuple[Profile, ...],
        chosen: str,
        installed: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("profileDialog")
        self.setWindowTitle("版式")
        self._shelf = Shelf(built_in, own)
        self._id, self._warned = chosen, False
        self.list = ProfileList()
        self.editor = ProfileEditor(ProfileForm(self._shelf.kept(chosen).page, installed))
        self._summary = Summary(installed)
        self.notice = Notice()
        self._set_up()
        self._lay_out()
        self._go_to(chosen)
        self.list.setFocus()

    # What others tell the window

    def show_profile(self, profile: Profile) -> None:
        """Show a profile that was read from a file; it is not saved yet."""
        self._end_reading()
        names = {each.name for each in self._shelf.all() if each.id != profile.id}
        name = self._shelf.free_name(profile.name) if profile.name in names else profile.name
        self._shelf = self._shelf.with_read(replace(profile, name=name))
        self._go_to(profile.id)
        self.editor.name.setFocus()
        self.editor.name.selectAll()
        self.notice.tell("照文件读出的版式在右边，看过以后，起个名称存下来")

    def show_failed(self, sentence: str) -> None:
        """Say what went wrong: a file that could not be read, a profile that could not be kept."""
        self._end_reading()
        self.notice.warn(sentence)

    # Choosing and leaving

    def reject(self) -> None:
        """Leave without choosing; what was changed and not saved is pointed out once."""
        if self._may_leave(self._shelf.unsaved(), "再点一次“取消”就不要了"):
            super().reject()

    def done(self, result: int) -> None:
        """Leave; a file that is still being read is not waited for."""
        if not self._like.isEnabled():
            self._cancel_reading()
        super().done(result)

    def _use(self) -> None:
        is_ready = self._save() if self._id in self._shelf.unsaved() else not self._is_wrong()
        if is_ready and self._may_leave(self._shelf.unsaved(), f"再点一次“{_USE}”就不要了"):
            self.chosen.emit(self._shelf.kept(self._id))
            self.accept()

    def _is_wrong(self) -> bool:
        return self.editor.go_to_what_is_wrong(self._shelf, self._id)

    def _may_leave(self, unsaved: Collection[str], otherwise: str) -> bool:
        if not unsaved or self._warned:
            return True
        self._warned = True
        names = "、".join(quoted(self._shelf.shown(id).name) for id in sorted(unsaved))
        self.notice.warn(f"{names}还没有保存，{otherwise}。")
        return False

    # Changing, saving, deleting

    def _edited(self) -> None:
        self._warned = False
        kept = self._shelf.kept(self._id)
        draft = self.editor.written(self._shelf.shown(self._id))
        if kept in self._shelf.built_in:
            draft = self._as_copy(kept, draft)
        before = self._shelf.unsaved()
        self._shelf = self._shelf.with_draft(draft)
        if self._shelf.unsaved() != before:
            self._show_list()
        self._show_state()

    def _as_copy(self, kept: Profile, draft: Profile) -> Profile:
        """Give what was changed in a built-in profile a name of its own; the built-in one stays."""
        is_same = (draft.page, draft.installed) == (kept.page, kept.installed)
        free = self._shelf.free_name(kept.name)
        if not is_same and draft.name == kept.name:
            draft = replace(draft, name=free)
        elif is_same and draft.name == free:
            draft = replace(draft, name=kept.name)
        self.editor.write_name(draft.name)
        return draft

    def _save(self) -> bool:
        if self._is_wrong():
            return False
        shown = self._shelf.shown(self._id)
        before, was_own = self._shelf.kept(self._id), self._shelf.is_own(self._id)
        is_copy = before in self._shelf.built_in
        made = replace(shown, id=new_id(), note="") if is_copy else shown
        self._shelf = self._shelf.with_draft(before).with_own(made)
        self.saved.emit(made)
        self._go_to(made.id)
        words = f"已保存版式{quoted(made.name)}"
        self.notice.tell(words, "撤销", partial(self._unsave, before, made, was_own))
        return True

    def _unsave(self, before: Profile, made: Profile, was_own: bool) -> None:
        """Take a saving back; what was saved, or written since, is there again as a draft."""
        written = self._shelf.drafts.get(made.id) or self._shelf.drafts.get(before.id) or made
        if was_own:
            self._shelf = self._shelf.with_own(before)
            self.saved.emit(before)
        else:
            self._shelf = self._shelf.without(made.id)
            self.deleted.emit(made.id)
            if before not in self._shelf.built_in:
                self._shelf = self._shelf.with_read(before)
        self._put(replace(written, id=before.id))

    def _delete(self) -> None:
        profile = self._shelf.kept(self._id)
        if profile in self._shelf.built_in:
            return
        is_own, draft = self._shelf.is_own(profile.id), self._shelf.shown(profile.id)
        place = (self._shelf.own if is_own else self._shelf.read).index(profile)
        self._shelf = self._shelf.without(profile.id)
        if is_own:
            self.deleted.emit(profile.id)
        self._go_to(next(iter(self._shelf.own[max(0, place - 1) :]), self._shelf.built_in[0]).id)
        self.list.setFocus()
        self.notice.tell(
            f"已删除版式{quoted(profile.name)}", "撤销", partial(self._restore, profile, draft, place, is_own)
        )

    def _restore(self, profile: Profile, draft: Profile, place: int, is_own: bool) -> None:
        if is_own:
            self._shelf = self._shelf.with_own(profile, place)
            self.saved.emit(profile)
        else:
            self._shelf = self._shelf.with_read(profile)
        self._shelf = self._shelf.with_draft(draft)
        self._go_to(profile.id)
        self.list.setFocus()

    def _revert(self) -> None:
        draft = self._shelf.shown(self._id)
        self._put(self._shelf.kept(self._id))
        self.notice.tell(
            f"{quoted(self._shelf.kept(self._id).name)}的改动已经去掉", "撤销", partial(self._put, draft)
        )

    def _put(self, draft: Profile) -> None:
        self._shelf = self._shelf.with_draft(draft)
        self._go_to(draft.id)
        self.list.setFocus()

    # A page like a file's

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "选一份排好版的文件", "", FILES)
        if name:
            self._like.setEnabled(False)
            self.notice.tell_work(f"正在看{quoted(Path(name).name)}的版式……", self._cancel_reading)
            self.like_file_requested.emit(Path(name))

    def _cancel_reading(self) -> None:
        self._end_reading()
        self.reading_cancelled.emit()

    def _end_reading(self) -> None:
        self._like.setEnabled(True)
        self.notice.hide()

    # What is shown

    def _go_to(self, id: str) -> None:
        self._id = self._shelf.kept(id).id
        self._show_list()
        self._show_chosen()

    def _pick(self, id: str) -> None:
        self._id = id
        self._show_chosen()

    def _show_list(self) -> None:
        groups = (
            ("照文件读出的", self._shelf.read),
            ("我的版式", self._shelf.own),
            ("程序自带的", self._shelf.built_in),
        )
        self.list.show_groups(groups, self._shelf.unsaved(), self._id)

    def _show_chosen(self) -> None:
        self.editor.show_profile(self._shelf.shown(self._id))
        self._show_state()

    def _show_state(self) -> None:
        shown = self._shelf.shown(self._id)
        self.editor.show_state(self._shelf, self._id)
        self._summary.show_profile(shown, is_wrong=self.editor.form.first_wrong() is not None)
        words = f"保存并使用{_KEY}" if self._id in self._shelf.unsaved() else f"{_USE}{_KEY}"
        self._start.setText(words)
        self._start.setAccessibleName(plain(words))

    # How it is put together

    def _set_up(self) -> None:
        self.editor.edited.connect(self._edited)
        self.editor.save_wanted.connect(self._save)
        self.editor.revert_wanted.connect(self._revert)
        self.editor.delete_wanted.connect(self._delete)
        self.list.picked.connect(self._pick)
        self.list.itemActivated.connect(self._use)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._delete)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        sides = QHBoxLayout()
        sides.setSpacing(14)
        sides.addWidget(self.list, 4)
        sides.addWidget(self.editor, 9)
        layout.addLayout(sides, 1)
        layout.addWidget(self._summary)
        layout.addWidget(self.notice)
        layout.addLayout(self._buttons())
        line = self.fontMetrics().height()
        room = self.screen().availableSize()
        self.resize(min(54 * line, room.width() - 40), min(40 * line, room.height() - 60))

    def _buttons(self) -> QHBoxLayout:
        self._like = button("likeFileButton", "照一份文件排版…(&L)", self._ask_file)
        self._leave = button("cancelButton", "取消", self.reject)
        self._start = button("useProfileButton", f"{_USE}{_KEY}", self._use, primary=True)
        self._start.setDefault(True)
        for each in self.findChildren(QPushButton):
            each.setAutoDefault(True)  # Enter presses what Tab has reached
        row = QHBoxLayout()
        row.addWidget(self._like)
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self._start)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in a field end the field, not the window."""
        if event.key() in _ENTER and not isinstance(self.focusWidget(), QPushButton):
            event.accept()
        else:
            super().keyPressEvent(event)
