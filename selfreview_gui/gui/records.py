"""The way to the store: one thread of its own owns the connection, and everything asked is done in order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from selfreview_gui.errors import UserError

if TYPE_CHECKING:
    from selfreview_gui.store.store import Store

Heard = Callable[[Any], None]


def let_go(error: Exception) -> None:
    """Hear that a setting could not be kept: the writer misses little. A bug is raised all the same."""
    if not isinstance(error, UserError):
        raise error


def _nobody(_: object) -> None:
    pass


def _raise(error: Exception) -> None:
    raise error


def _while_there(asker: QObject, heard: Heard, otherwise: Heard) -> Heard:
    return lambda value: (heard if isValid(asker) else otherwise)(value)


def open_folder(folder: Path) -> Store:
    """Open the store of a folder."""
    from selfreview_gui.store.open import open_store  # here: the first paint needs no SQLite

    return open_store(folder)


class Records(QObject):
    """Asks the store without making the window wait.

    What a question returns is handed to `then`, what it raises to `failed`, in the window's thread;
    a failure that nobody asked to hear is raised there. Where an `asker` is named that is no more when
    the answer comes, nobody hears it; a bug is raised all the same.
    """

    _answered = Signal(object, object)

    def __init__(
        self, folder: Path, opener: Callable[[Path], Store] = open_folder, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder, self._opener = folder, opener
        self._store: Store | None = None
        self._answered.connect(self._hand_over)
        # A queue and a thread, because concurrent.futures brings logging along: 5 ms of the start.
        self._questions: SimpleQueue[Callable[[], object] | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="store", daemon=True)
        self._thread.start()

    def ask(
        self,
        question: Callable[[Store], Any],
        then: Heard = _nobody,
        failed: Heard = _raise,
        asker: QObject | None = None,
    ) -> None:
        """Put a question to the store, after all that was asked before; returns at once."""
        if asker is not None:
            then, failed = _while_there(asker, then, _nobody), _while_there(asker, failed, let_go)
        self._questions.put(lambda: self._answer(lambda: self._put(question), then, failed))

    def ask_closed(self, act: Callable[[Path], Any], then: Heard = _nobody, failed: Heard = _raise) -> None:
        """Do something to the folder while its store is closed; the next question opens it again."""
        self._questions.put(lambda: self._answer(lambda: self._closed(act), then, failed))

    def fetch(self, question: Callable[[Store], Any]) -> Any:
        """Put a question to the store and wait; return its answer or raise what it raised."""
        answers: SimpleQueue[tuple[Any, Exception | None]] = SimpleQueue()
        self._questions.put(lambda: answers.put(self._tried(lambda: self._put(question))))
        value, error = answers.get()
        if error is not None:
            raise error
        return value

    def close(self) -> None:
        """Wait for all that was asked, and close the store."""
        self._questions.put(self._leave)
        self._questions.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (act := self._questions.get()) is not None:
            act()

    def _tried(self, act: Callable[[], Any]) -> tuple[Any, Exception | None]:
        try:
            return act(), None
        except Exception as error:  # noqa: BLE001  # handed over, not swallowed: the receiver shows or raises it
            return None, error

    def _answer(self, act: Callable[[], Any], then: Heard, failed: Heard) -> None:
        value, error = self._tried(act)
        if error is None:
            self._answered.emit(then, value)
        else:
            self._answered.emit(failed, error)

    def _put(self, question: Callable[[Store], Any]) -> Any:
        if self._store is None:
            self._store = self._opener(self._folder)
        return question(self._store)

    def _closed(self, act: Callable[[Path], Any]) -> Any:
        self._leave()
        return act(self._folder)

    def _leave(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    @Slot(object, object)
    def _hand_over(self, heard: Heard, value: object) -> None:
        heard(value)
