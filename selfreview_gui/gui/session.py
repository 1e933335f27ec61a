"""The one draft that is being written, and the one history of its changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from selfreview_gui.gui.place import difference
from selfreview_gui.gui.positions import alike_before, alike_behind
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, read_field

PAUSE = 1.0  # seconds without typing after which the next key begins a new step of the history
BOUNDARY = "。，、；：！？…）》”\n "
LONGEST_HISTORY = 2000  # changes; each holds only what it does not share with its neighbours


class _Doing(Enum):
    """What a writer does to a text key by key; what is neither (a selection replaced, a paste) stands alone."""

    TYPING = "typing"
    DELETING = "deleting"


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
        self._travelled = False  # since the last change
        self.history = QUndoStack(self)
        self.history.setUndoLimit(LONGEST_HISTORY)

    @property
    def review(self) -> Review:
        """The review as it stands now."""
        return self._review

    def change(self, after: Review, words: str, merge: Hashable | None = None) -> None:
        """Replace the review as one step of the history, called `words` in the menu.

        Changes with the same `merge` (a field's address) become one step while the writer types on, or
        deletes on: until a pause, the end of a clause, another field, or undo and redo. Typing may go on
        where a selection was replaced; nothing else that was deleted or replaced becomes part of a step.
        """
        if after != self._review:
            made = _Change(self, self._review, after, words, merge, self._clock(), apart=self._travelled)
            self._travelled = False
            self.history.push(made)

    def undo(self) -> None:
        """Take the last change back, and say where it was."""
        self._travel(self.history.undo)

    def redo(self) -> None:
        """Make the change again that was taken back last, and say where it was."""
        self._travel(self.history.redo)

    def go_on_as(self, id: str) -> None:
        """Give the review another id; all of its history goes with it."""
        before, self._review = self._review, replace(self._review, id=id)
        self.changed.emit(before, self._review)

    def show(self, review: Review) -> None:
        """Let the history put a review in the place of the present one; the id stays the present one."""
        before, self._review = self._review, review
        if review.id != before.id:  # a step from before it was changed
            self._review = replace(review, id=before.id)
        self.changed.emit(before, self._review)

    def _travel(self, move: Callable[[], None]) -> None:
        before, self._travelled = self._review, True
        move()
        place = difference(before, self._review)
        if place is not None:
            self.returned.emit(place)


class _Change(QUndoCommand):
    """A review before and after."""

    def __init__(
        self,
        session: Session,
        before: Review,
        after: Review,
        words: str,
        merge: Hashable | None,
        at: float,
        *,
        apart: bool,
    ) -> None:
        super().__init__(words)
        self._session = session
        self._before, self._after = before, after
        self._merge, self._at = merge, at
        removed, added = _difference(before, after, merge) if isinstance(merge, Address) else ("", "")
        self._begun = None if apart else _doing(removed, added)
        self._open = _Doing.TYPING if added else _doing(removed, added)
        self._ended = added.endswith(tuple(BOUNDARY))

    def id(self) -> int:
        return -1 if self._merge is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other._merge != self._merge or other._at - self._at > PAUSE:
            return False
        if self._ended or other._begun is None or other._begun is not self._open:
            return False
        self._after, self._at, self._ended = other._after, other._at, other._ended
        return True

    def undo(self) -> None:
        self._session.show(self._before)

    def redo(self) -> None:
        self._session.show(self._after)


def _difference(before: Review, after: Review, address: Address) -> tuple[str, str]:
    """Return what was taken out of a field, and what was put in its place."""
    old, new = read_field(before, address), read_field(after, address)
    head = alike_before(old, new)
    tail = alike_behind(old[head:], new[head:])
    return old[head : len(old) - tail], new[head : len(new) - tail]


def _doing(removed: str, added: str) -> _Doing | None:
    """Say what goes on key by key: an input method may put in several characters, one at most is deleted."""
    if added and not removed:
        return _Doing.TYPING
    return _Doing.DELETING if len(removed) == 1 and not added else None
