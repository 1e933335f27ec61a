"""The page profiles (版式): which there are, and which one the pages are set by."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from selfreview_gui.errors import UserError
from selfreview_gui.gui.profiles.dialog import ProfileDialog
from selfreview_gui.gui.profiles.installed import installed_families
from selfreview_gui.gui.records import Records, let_go
from selfreview_gui.gui.tasks import Task, run
from selfreview_gui.jobs.profiles import STANDARD_ID, built_in, profile_like
from selfreview_gui.review.page import STANDARD, Page
from selfreview_gui.review.profile import Profile
from selfreview_gui.review.typefaces import with_installed
from selfreview_gui.store.store import Store

_CHOSEN = "profile"


class Layouts(QObject):
    """Keeps the profile that is in use; `changed` says that it is another one, or looks otherwise now."""

    changed = Signal()

    def __init__(self, records: Records, parent: QObject) -> None:
        super().__init__(parent)
        self._records = records
        self._built_in: tuple[Profile, ...] = ()
        self._own: tuple[Profile, ...] = ()
        self._chosen = STANDARD_ID
        self._deleted = ""  # the id of a profile that was deleted while it was in use
        self.page: Page = STANDARD
        self._reading: Task | None = None
        records.ask(_kept, self._take_up, let_go)

    @property
    def name(self) -> str:
        """The name of the profile in use."""
        profile = self._profile()
        return profile.name if profile is not None else "国家标准"

    def choose(self, parent: QWidget) -> None:
        """Let the person choose a profile, change one, or have one read from a file."""
        self._deleted = ""
        dialog = ProfileDialog(self._all_built_in(), self._own, self._chosen, installed_families(), parent)
        dialog.chosen.connect(self._use)
        dialog.saved.connect(lambda profile: self._keep(profile, dialog))
        dialog.deleted.connect(lambda id: self._delete(id, dialog))
        dialog.like_file_requested.connect(lambda path: self._read(path, dialog))
        dialog.reading_cancelled.connect(self._forget_reading)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _all_built_in(self) -> tuple[Profile, ...]:
        if not self._built_in:
            self._built_in = built_in()
        return self._built_in

    def _profile(self) -> Profile | None:
        every = (*self._all_built_in(), *self._own)
        return next((each for each in every if each.id == self._chosen), None)

    def _take_up(self, kept: tuple[tuple[Profile, ...], str]) -> None:
        self._own, chosen = kept
        self._chosen = chosen or STANDARD_ID
        self._set()

    def _set(self) -> None:
        """Take the page of the chosen profile; one that is gone makes room for the standard."""
        profile = self._profile()
        page = profile.page if profile is not None else STANDARD
        if profile is not None and profile.installed:
            page = with_installed(page, installed_families())
        if profile is None:
            self._chosen = STANDARD_ID
        self.page = page
        self.changed.emit()

    def _use(self, profile: Profile) -> None:
        self._deleted = ""
        self._take(profile.id)

    def _take(self, id: str) -> None:
        self._chosen = id
        self._records.ask(lambda store: store.keep_setting(_CHOSEN, id), failed=let_go)
        self._set()

    def _keep(self, profile: Profile, dialog: ProfileDialog) -> None:
        known = any(each.id == profile.id for each in self._own)
        others = tuple(profile if each.id == profile.id else each for each in self._own)
        self._own = others if known else (*self._own, profile)
        self._records.ask(
            lambda store: store.save_profile(profile),
            failed=lambda error: _tell(dialog, error),
            asker=dialog,
        )
        if profile.id == self._deleted:  # the deletion was taken back
            self._use(profile)
        elif profile.id == self._chosen:
            self._set()

    def _delete(self, id: str, dialog: ProfileDialog) -> None:
        self._own = tuple(each for each in self._own if each.id != id)
        self._records.ask(
            lambda store: store.delete_profile(id), failed=lambda error: _tell(dialog, error), asker=dialog
        )
        if id == self._chosen:
            self._deleted = id
            self._take(STANDARD_ID)

    def _read(self, path: Path, dialog: ProfileDialog) -> None:
        self._reading = run(
            profile_like, path, done=dialog.show_profile, failed=lambda error: _tell(dialog, error)
        )

    def _forget_reading(self) -> None:
        if self._reading is not None:
            self._reading.cancel()


def _kept(store: Store) -> tuple[tuple[Profile, ...], str]:
    return store.profiles(), store.setting(_CHOSEN)


def _tell(dialog: ProfileDialog, error: Exception) -> None:
    if not isinstance(error, UserError):
        raise error
    dialog.show_failed(str(error))
