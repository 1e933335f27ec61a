"""Saving by itself: soon after the last change, never long after the first."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from selfreview_gui.gui.records import Records
from selfreview_gui.review.review import Review

QUIET = 500  # milliseconds after the last change
LATEST = 1000  # milliseconds after the first change that is not saved
AGAIN = 5000  # milliseconds until the next try after a failure


class Autosave(QObject):
    """Saves the review that it was last told of.

    `saving` says that a review is on its way to the store, `saved` carries the time, `failed` the
    exception; after a failure it tries again by itself.
    """

    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, records: Records, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._unsaved: Review | None = None
        self._quiet, self._latest = self._timer(QUIET), self._timer(LATEST)
        self._again = self._timer(AGAIN)

    @property
    def pending(self) -> bool:
        """Whether something is not known to be saved."""
        return self._unsaved is not None

    def note(self, review: Review) -> None:
        """Hear of a change: it will be saved soon."""
        self._unsaved = review
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()

    def save_now(self) -> None:
        """Save without waiting for a pause; returns at once."""
        review = self._take()
        if review is not None:
            self._records.ask(
                lambda store: store.save(review), lambda _: self._done(review), self._not_done, asker=self
            )
            self.saving.emit()

    def save_and_wait(self) -> Exception | None:
        """Save and wait until it is done; return what went wrong, or None."""
        review = self._take()
        if review is None:
            return None
        try:
            self._records.fetch(lambda store: store.save(review))
        except Exception as error:  # noqa: BLE001  # handed to the caller, who tells the writer
            self._not_done(error)
            return error
        self._done(review)
        return None

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(self.save_now)
        return timer

    def _take(self) -> Review | None:
        """Stop waiting, and return what has to be saved."""
        for timer in (self._quiet, self._latest, self._again):
            timer.stop()
        return self._unsaved

    def _done(self, review: Review) -> None:
        if self._unsaved is review:
            self._unsaved = None
        self.saved.emit(datetime.now())

    def _not_done(self, error: Exception) -> None:
        self._again.start()
        self.failed.emit(error)
