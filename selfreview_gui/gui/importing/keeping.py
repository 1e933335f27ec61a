"""The reviews that came in are kept as they come, a few at a time, so that the store hears others, too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from selfreview_gui.gui.records import Records

if TYPE_CHECKING:
    from selfreview_gui.review.review import Review
    from selfreview_gui.store.store import Store

_AT_ONCE = 20  # reviews; they take a tenth of a second


class Kept(NamedTuple):
    """The ids of reviews that are safe in the store, and why the next one is not."""

    ids: frozenset[str] = frozenset()
    error: Exception | None = None


class Keeping:
    """Has reviews saved one after the other; `heard` is told of every few."""

    def __init__(self, records: Records, heard: Callable[[Kept], object]) -> None:
        self._records, self._heard = records, heard
        self._waiting: list[Review] = []
        self._is_saving = False

    @property
    def is_idle(self) -> bool:
        """Whether everything is saved."""
        return not (self._is_saving or self._waiting)

    def keep(self, reviews: Iterable[Review]) -> None:
        """Save these after the others; returns at once."""
        self._waiting += reviews
        self._go_on()

    def drop(self) -> None:
        """Save none of those that still wait."""
        self._waiting.clear()

    def close(self) -> None:
        """Ask for all that still wait to be saved; nobody hears of it any more."""
        last, self._waiting = self._waiting, []
        if last:
            self._records.ask(lambda store: _save(store, last))

    def _go_on(self) -> None:
        if self._waiting and not self._is_saving:
            some, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
            self._is_saving = True
            self._records.ask(lambda store: _save(store, some), self._hear, self._hear_failure)

    def _hear(self, kept: Kept) -> None:
        self._is_saving = False
        self._go_on()
        self._heard(kept)

    def _hear_failure(self, error: Exception) -> None:
        self._hear(Kept(error=error))


def _save(store: Store, reviews: Sequence[Review]) -> Kept:
    """Save reviews until one cannot be."""
    ids: set[str] = set()
    try:
        for review in reviews:
            store.save(review)
            ids.add(review.id)
    except Exception as error:  # noqa: BLE001 - handed over, not swallowed: the batch tells or raises it
        return Kept(frozenset(ids), error)
    return Kept(frozenset(ids))
