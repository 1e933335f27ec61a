"""Work beside the window: a function and its values go to a thread, what it returns comes back by signal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal, Slot


class Task(QObject):
    """One piece of work under way; a task that was cancelled says nothing any more."""

    _came = Signal(object, object)

    def __init__(self, done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._done, self._failed = done, failed
        self.cancelled = False
        self._came.connect(self._tell)

    def cancel(self) -> None:
        """Let the work run out unheard; a function cannot be stopped half-way without harm."""
        self.cancelled = True

    def came(self, value: object, error: Exception | None) -> None:
        """Hand over what the work gave, from whatever thread it ran in."""
        self._came.emit(value, error)

    @Slot(object, object)
    def _tell(self, value: object, error: Exception | None) -> None:
        self.deleteLater()
        if self.cancelled:
            return
        if error is None:
            self._done(value)
        else:
            self._failed(error)


def run(
    work: Callable[..., Any],
    *values: Any,
    done: Callable[[Any], None],
    failed: Callable[[Exception], None],
    pool: QThreadPool | None = None,
) -> Task:
    """Start `work(*values)` in a thread of the pool, the application's own where none is given.

    `done` gets what it returned, `failed` what it raised, both in the thread of the caller. `work`
    must touch no widget and no connection of another thread: values in, values out.
    """
    task = Task(done, failed)
    # Until it has told: one that nobody holds any more would go in the thread of the work, while the
    # window is about to hear of it, and the program would crash.
    task.setParent(QCoreApplication.instance())
    (pool or QThreadPool.globalInstance()).start(_Run(task, work, values))
    return task


class _Run(QRunnable):
    def __init__(self, task: Task, work: Callable[..., Any], values: tuple[Any, ...]) -> None:
        super().__init__()
        self._task, self._work, self._values = task, work, values

    def run(self) -> None:
        try:
            value, error = self._work(*self._values), None
        except Exception as raised:  # noqa: BLE001  # handed over, not swallowed: the receiver shows or raises it
            value, error = None, raised
        self._task.came(value, error)
