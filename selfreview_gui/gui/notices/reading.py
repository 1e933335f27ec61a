"""Reading a notice beside the window, in a worker under limits; it can be cancelled."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from selfreview_gui.gui.tasks import Task, run
from selfreview_gui.jobs.notice_drafts import NoticeRead, draft_from_file, draft_from_text
from selfreview_gui.review.document import Remark

if TYPE_CHECKING:
    from selfreview_gui.jobs.reading import Readers

PASTED = Path("粘贴的文字")
Read = tuple[NoticeRead, tuple[Remark, ...]]  # the notice, and what is to be said of how it was read


class NoticeReading:
    """One notice at a time; `done` gets what was read, `failed` why it could not be."""

    def __init__(self, done: Callable[[Read], None], failed: Callable[[Exception], None]) -> None:
        self._done, self._failed = done, failed
        self._readers: Readers | None = None
        self._task: Task | None = None

    def read_file(self, path: Path) -> None:
        """Read a file."""
        self._start(path, draft_from_file)

    def read_text(self, text: str) -> None:
        """Read what was pasted; in a worker, too, so that the window never waits for it."""
        self._start(PASTED, partial(draft_from_text, text=text))

    def cancel(self) -> None:
        """Give up what is being read."""
        if self._task is not None and self._readers is not None:
            self._task.cancel()
            self._readers.cancel()
        self._task = self._readers = None

    def _start(self, path: Path, work: Callable[[Path], NoticeRead]) -> None:
        from selfreview_gui.jobs.reading import Readers  # loaded when something is read

        self.cancel()
        self._readers = Readers(count=1)
        self._task = run(_read, self._readers, path, work, done=self._hear, failed=self._fail)

    def _hear(self, read: Read) -> None:
        self._task = self._readers = None
        self._done(read)

    def _fail(self, error: Exception) -> None:
        self._task = self._readers = None
        self._failed(error)


def _read(readers: Readers, path: Path, work: Callable[[Path], NoticeRead]) -> Read:
    with readers:
        outcome = readers.read(path, work)
        return outcome.result(), outcome.remarks
