"""The right side of the window: the name of a profile, what can be done to it, and its form."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QWidget

from selfreview_gui.gui.parts import button, column, label, plain
from selfreview_gui.gui.profiles.form import ProfileForm
from selfreview_gui.gui.profiles.shelf import Shelf
from selfreview_gui.gui.profiles.words import quoted
from selfreview_gui.review.profile import Profile

_LONGEST_NAME = 40


class ProfileEditor(QWidget):
    """Shows one profile and lets it be changed; what is wanted of it goes out as a signal."""

    edited = Signal()
    save_wanted = Signal()
    revert_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, form: ProfileForm) -> None:
        super().__init__()
        self.setObjectName("profileEditor")
        self.form = form
        self.name = QLineEdit(maxLength=_LONGEST_NAME)
        self.name.setObjectName("profileName")
        self.name.setAccessibleName("版式名称")
        self.name.textEdited.connect(self.edited)
        self.form.changed.connect(self.edited)
        self._complaint = label("", "warning")
        self._complaint.setObjectName("nameComplaint")
        self._note = label("", "hint")
        self._note.setObjectName("profileNote")
        self._area = QScrollArea(widgetResizable=True)
        made = column(self)
        made.addLayout(self._first_row())
        made.addWidget(self._complaint)
        made.addWidget(self._scrolled(), 1)

    def show_profile(self, profile: Profile) -> None:
        """Show the name and the page of a profile."""
        self.write_name(profile.name)
        self.form.show_page(profile.page, installed=profile.installed)

    def write_name(self, name: str) -> None:
        """Put a name in its field, unless it is what was typed there."""
        if name != self.name.text().strip():
            with QSignalBlocker(self.name):
                self.name.setText(name)
                self.name.setCursorPosition(0)

    def written(self, profile: Profile) -> Profile:
        """Return the profile with what stands here now."""
        name, installed = self.name.text().strip(), self.form.own_fonts.isChecked()
        return replace(profile, name=name, page=self.form.page, installed=installed)

    def show_state(self, shelf: Shelf, id: str) -> None:
        """Show what can be done to the profile, and what is wrong with its name."""
        shown, is_unsaved = shelf.shown(id), id in shelf.unsaved()
        _tell(self._note, _origin(shown) if is_unsaved else shown.note or _origin(shown))
        _tell(self._complaint, shelf.complaint(shown))
        words = "保存修改(&B)" if shelf.is_own(id) else "存为我的版式(&B)"
        self._save.setText(words)
        self._save.setAccessibleName(plain(words))
        self._save.setEnabled(is_unsaved or self.form.first_wrong() is not None)
        self._revert.setVisible(id in shelf.drafts)
        self._delete.setVisible(shelf.is_own(id) or shelf.is_read(id))

    def go_to_what_is_wrong(self, shelf: Shelf, id: str) -> bool:
        """Lead to what keeps the profile from being saved; say whether there is such a thing."""
        wrong: QWidget | None = self.form.first_wrong()
        if wrong is None and shelf.complaint(shelf.shown(id)):
            wrong = self.name
        if wrong is not None:
            wrong.setFocus()
        return wrong is not None

    def _first_row(self) -> QHBoxLayout:
        words = label("名称(&N)", wrap=False)
        words.setBuddy(self.name)
        self._save = button("saveProfileButton", "存为我的版式(&B)", self.save_wanted.emit)
        self._revert = button("revertProfileButton", "不改了", self.revert_wanted.emit)
        self._delete = button("deleteProfileButton", "删除(&D)", self.delete_wanted.emit)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(words)
        row.addWidget(self.name, 1)
        for each in (self._save, self._revert, self._delete):
            row.addWidget(each)
        return row

    def _scrolled(self) -> QScrollArea:
        holder = QWidget()
        inside = column(holder, 10)
        inside.addWidget(self._note)
        inside.addWidget(self.form, 1)
        self._area.setObjectName("profileArea")
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(holder)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keep_in_sight)
        return self._area

    def _keep_in_sight(self, _: QWidget | None, focus: QWidget | None) -> None:
        """Scroll to the field that has the keyboard; Qt does it only from field to field."""
        if focus is not None and self._area.isAncestorOf(focus):
            self._area.ensureWidgetVisible(focus)


def _origin(profile: Profile) -> str:
    return f"照文件{quoted(profile.source)}读出的版式。" if profile.source else ""


def _tell(where: QLabel, words: str) -> None:
    where.setText(words)
    where.setVisible(bool(words))
