"""The list of reviews: read from the store, shown on the home page, and changed there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.pages.home import HomePage
from selfreview_gui.gui.records import Records
from selfreview_gui.gui.templates import Templates

if TYPE_CHECKING:
    from selfreview_gui.review.review import Review
    from selfreview_gui.store.store import Store

TEXT_SIZE = "text_size"
_CALM = 100  # milliseconds that the list needs to be painted
_TOURED = "toured"


class Listing:
    """Keeps the home page and the person's own templates as the store has them.

    `dress` gets the size of text that was kept, in per cent, empty where none was; `not_read` gets
    why the list could not be read, `fail` what else went wrong.
    """

    def __init__(
        self,
        home: HomePage,
        records: Records,
        notice: Notice,
        templates: Templates,
        dress: Callable[[str], None],
        not_read: Callable[[Exception], None],
        fail: Callable[[Exception], None],
    ) -> None:
        self._home, self._records, self._notice, self._templates = home, records, notice, templates
        self._dress, self._not_read, self._fail = dress, not_read, fail
        self._looked_after = False

    def refresh(self) -> None:
        """Read the list of reviews again."""
        self._records.ask(_read, self._show, self._not_read)

    def delete(self, id: str) -> None:
        """Take a review out of the list; the notice brings it back."""
        self._records.ask(lambda store: _deleted(store, id), self._tell_deleted, self._fail)

    def restore(self, id: str) -> None:
        """Bring a deleted review back."""
        self._records.ask(lambda store: store.restore(id), lambda _: self.refresh(), self._fail)

    def _show(self, found: tuple) -> None:
        reviews, deleted, self._templates.own, text_size, toured = found
        self._dress(text_size)
        self._home.show_reviews(reviews, deleted)
        if not self._looked_after:
            self._looked_after = True
            QTimer.singleShot(_CALM, self._home, lambda: self._look_after(toured))

    def _look_after(self, toured: bool) -> None:
        """Do what can wait until the list stands there: the tour, the day's copy of the data."""
        if not toured:
            from selfreview_gui.gui.tour import Tour  # shown once

            tour = Tour(self._home)
            tour.finished.connect(lambda: self._records.ask(lambda store: store.keep_setting(_TOURED, "1")))
            tour.show()
        self._records.ask(_keep_house, failed=self._fail)

    def _tell_deleted(self, review: Review) -> None:
        name = review.title.replace("\n", "") or "未命名的材料"
        self._notice.tell(f"已删除“{name}”", "撤销", lambda: self.restore(review.id))
        self.refresh()


def _read(store: Store) -> tuple:
    toured = store.setting(_TOURED) == "1"
    return store.reviews(), store.deleted(), store.templates(), store.setting(TEXT_SIZE), toured


def _keep_house(store: Store) -> None:
    """Make the day's copy, and let go of what was deleted long ago."""
    from datetime import date  # both after the first paint

    from selfreview_gui.store.copies import daily_copy

    daily_copy(store.folder, date.today())
    store.purge_deleted()


def _deleted(store: Store, id: str) -> Review:
    review = store.load(id)
    store.delete(id)
    return review
