"""Old papers are read beside the window, in one thread that has workers read them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

from selfreview_gui.gui.tasks import Task, run

if TYPE_CHECKING:
    from pathlib import Path

    from selfreview_gui.gui.importing.arrivals import Read
    from selfreview_gui.review.template import Template

_PATIENCE = 10_000  # milliseconds that the thread has to end after it was cancelled; it takes some 50


class ImportJob(QObject):
    """Reads files and folders once.

    `found` carries the files there are to read, `came` says that `take` has something to give, and
    `over` carries the error that ended it, or None. All three come to the thread that made it.
    """

    found = Signal(object)
    came = Signal()
    over = Signal(object)

    def __init__(
        self, paths: Sequence[Path], templates: Callable[[], tuple[Template, ...]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._paths, self._templates = tuple(paths), templates
        self._cancelled = Event()
        self._read: SimpleQueue[Read] = SimpleQueue()
        self._task: Task | None = None
        self._pool = QThreadPool(self)  # of its own: the window's other work does not wait for a long import
        self._pool.setMaxThreadCount(1)

    def start(self) -> None:
        """Begin; returns at once."""
        self._task = run(self._work, done=self.over.emit, failed=self.over.emit, pool=self._pool)

    def take(self) -> list[Read]:
        """Return what was read since this was last asked."""
        taken = []
        try:
            while True:
                taken.append(self._read.get_nowait())
        except Empty:
            return taken

    def cancel(self) -> None:
        """Give up what is being read, and read nothing more; returns at once."""
        self._cancelled.set()

    def end(self) -> None:
        """Cancel, and wait until the workers are gone; `over` is not told any more."""
        self.cancel()
        if self._task is not None:
            self._task.cancel()
        self._pool.waitForDone(_PATIENCE)

    def _work(self) -> None:
        from selfreview_gui.gui.importing.reading import read_all  # in this thread, see there

        read_all(self._paths, self._templates(), self._cancelled.is_set, self.found.emit, self._tell)

    def _tell(self, read: Read) -> None:
        self._read.put(read)
        self.came.emit()
