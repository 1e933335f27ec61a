"""The one draft that is being written, and the one history of its changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from selfreview_gui.gui.place import difference
from selfreview_gui.gui.positions import alike_before, alike_behind
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, read_field

PAUSE = 1.0  # seconds without typing after which the next key begins a new step of the history
BOUNDARY = "。，、；：！？…）》”\n "
LONGEST_HISTORY = 2000  # changes; each holds only what it does not share with its neighbours


class Session(QObject):
    """Holds one review, changes it as a whole, and takes changes back.

    `changed` carries the review before and after; `returned` the place of what was undone or redone.
    """

    changed = Signal(object, object)
    returned = Signal(object)

    def __init__(
        self,
        review: Review,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._review = review
        self._clock = clock
        self.history = QUndoStack(self)
        self.history.setUndoLimit(LONGEST_HISTORY)

    @property
    def review(self) -> Review:
        """The review as it stands now."""
        return self._review

    def change(self, after: Review, words: str, merge: Hashable | None = None) -> None:
        """Replace the review as one step of the history, called `words` in the menu.

        Changes with the same `merge` (a field's address) become one step while the writer types on:
        until a pause, the end of a word, or another field.
        """
        if after != self._review:
            self.history.push(_Change(self, self._review, after, words, merge, self._clock()))

    def undo(self) -> None:
        """Take the last change back, and say where it was."""
        self._travel(self.history.undo)

    def redo(self) -> None:
        """Make the change again that was taken back last, and say where it was."""
        self._travel(self.history.redo)

    def show(self, review: Review) -> None:
        """Let the history put a review in the place of the present one."""
        before, self._review = self._review, review
        self.changed.emit(before, review)

    def _travel(self, move: Callable[[], None]) -> None:
        before = self._review
        move()
        place = difference(before, self._review)
        if place is not None:
            self.returned.emit(place)


class _Change(QUndoCommand):
    """A review before and after."""

    def __init__(
        self, session: Session, before: Review, after: Review, words: str, merge: Hashable | None, at: float
    ) -> None:
        super().__init__(words)
        self._session = session
        self._before, self._after = before, after
        self._merge, self._at = merge, at
        self._ended = isinstance(merge, Address) and _ends_clause(before, after, merge)

    def id(self) -> int:
        return -1 if self._merge is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other._merge != self._merge or other._at - self._at > PAUSE:
            return False
        if self._ended:
            return False
        self._after, self._at, self._ended = other._after, other._at, other._ended
        return True

    def undo(self) -> None:
        self._session.show(self._before)

    def redo(self) -> None:
        self._session.show(self._after)


def _ends_clause(before: Review, after: Review, address: Address) -> bool:
    """Say whether what was typed ends where a reader pauses."""
    old, new = read_field(before, address), read_field(after, address)
    head = alike_before(old, new)
    typed = new[head : len(new) - alike_behind(old[head:], new[head:])]
    return typed.endswith(tuple(BOUNDARY))
