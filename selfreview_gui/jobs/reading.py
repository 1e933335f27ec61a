"""Read files that nobody vouches for: in worker processes, each file under a time and a memory limit."""

from __future__ import annotations

import os
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from selfreview_gui.errors import ReadingError, UserError
from selfreview_gui.jobs.reading_crew import Broken, Crew, News
from selfreview_gui.jobs.reading_frames import Answer, unframe
from selfreview_gui.jobs.reading_process import own_command
from selfreview_gui.jobs.reading_worker import place_of
from selfreview_gui.review.document import Remark

T = TypeVar("T")

# Less than the ten seconds and 600 MB within which a file is refused: the start and the end of a
# worker and the program beside it take their share.
SECONDS = 8.0
MEGABYTES = 500

UNGUARDED = Remark(
    "unguarded",
    "这台电脑没有让程序另开一处来读文件，这份是直接读入的；内容不受影响，只是遇到特别大的文件时程序可能停顿",
)
_LARGE = "太大或太复杂，展开后内存放不下"
_DIED = "读到一半中断了，可能已经损坏"
_REST = "，没有读入，原文件没有改动，其他文件不受影响；请用 Word 或 WPS 打开它，把需要的部分另存为新的 .docx 后再试。"


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What came of one file: a value, or an error.

    `guarded` is False where no worker could be started and the file was read in this process.
    """

    path: Path
    value: T | None = None
    error: Exception | None = None
    guarded: bool = True

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What is to be said to the user of how the file was read."""
        return () if self.guarded else (UNGUARDED,)

    def result(self) -> T:
        """Return the value; raise the error where there is one."""
        if self.error is not None:
            raise self.error
        return self.value  # type: ignore[return-value]  # None is a value where T allows it


class Readers:
    """Up to `count` workers (two, one on a single core), started when first needed.

    A worker that takes more than `seconds` over a file, wants more than `megabytes` of memory, or
    dies is ended and replaced; that file gets a UserError, the others are read. Where no worker can
    be started, files are read in this process, under the readers' own limits on sizes, and the
    outcome says so. For one thread at a time; only `cancel` may be called from any.
    """

    def __init__(
        self,
        count: int | None = None,
        seconds: float = SECONDS,
        megabytes: int = MEGABYTES,
        command: Sequence[str] | None = None,
    ) -> None:
        self._seconds = seconds
        self._crew = Crew(count or min(2, os.cpu_count() or 1), seconds, megabytes, command or own_command())
        self._cancelled = Event()

    def __enter__(self) -> Self:
        """Return the readers; at the end of the block they are closed."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the readers."""
        self.close()

    def read(self, path: Path, work: Callable[[Path], T]) -> Outcome[T]:
        """Return what comes of `work(path)` in a worker.

        `work` is a function at the top of a module, or a partial of one; it returns values of our own.
        The error of an outcome is a UserError where the file or a limit is the reason, a ReadingError
        where a bug is. Raises UserError where reading was cancelled.
        """
        for outcome in self.read_many((path,), work):
            return outcome
        raise UserError(f"已取消读取“{path.name}”，没有改动任何内容，需要时请再读一次。")

    def read_many(
        self,
        paths: Iterable[Path],
        work: Callable[[Path], T],
        progress: Callable[[int, int], object] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> Iterator[Outcome[T]]:
        """Yield what comes of each file as `read` does, in the order in which they are done.

        `progress` is told how many are done and how many there are, in the thread that goes through
        the outcomes. Where `is_cancelled` says so, or after `cancel`, what is being read is given up
        and nothing more comes.
        """
        waiting = deque(paths)
        total = len(waiting)
        try:
            for done, outcome in enumerate(self._outcomes(waiting, work, is_cancelled), 1):
                if progress is not None:
                    progress(done, total)
                yield outcome
        finally:
            self._crew.give_up()

    def _outcomes(
        self, waiting: deque[Path], work: Callable[[Path], T], is_cancelled: Callable[[], bool] | None
    ) -> Iterator[Outcome[T]]:
        packed = pickle.dumps(work)
        news: list[News] = []
        while not (self._cancelled.is_set() or (is_cancelled is not None and is_cancelled())):
            self._crew.hand_out(waiting, packed)  # first, so that nobody waits for what is done with the news
            for path, said in news:
                yield self._outcome(path, said)
            news = []
            if waiting and self._crew.is_helpless:
                yield _read_here(waiting.popleft(), work)
            elif waiting or self._crew.is_busy:
                news = self._crew.news()
            else:
                return

    def _outcome(self, path: Path, said: bytes | Broken) -> Outcome[Any]:
        if said is Broken.TIME:
            return _refused(path, f"太大或太复杂，读了 {self._seconds:g} 秒还没有读完")
        if isinstance(said, Broken):
            return _refused(path, _LARGE if said is Broken.MEMORY else _DIED)
        try:
            answer, value = unframe(said)
        except Exception as error:  # noqa: BLE001 - a worker is not believed, so anything may be in its frame
            return Outcome(path, error=ReadingError(place_of(error)))
        if answer is Answer.VALUE:
            return Outcome(path, value)
        if answer is Answer.LARGE:
            return _refused(path, _LARGE)
        return Outcome(path, error=(UserError if answer is Answer.REFUSED else ReadingError)(value))

    def cancel(self) -> None:
        """Give up what is being read, and read nothing more; may be called from any thread."""
        self._cancelled.set()
        self._crew.wake()

    def close(self) -> None:
        """End the workers and see them gone; a worker is also gone when this process is."""
        self._crew.dismiss()


def _read_here(path: Path, work: Callable[[Path], T]) -> Outcome[T]:
    try:
        return Outcome(path, work(path), guarded=False)
    except UserError as error:
        return Outcome(path, error=error, guarded=False)
    except (MemoryError, RecursionError):
        return replace(_refused(path, _LARGE), guarded=False)
    except Exception as error:  # noqa: BLE001 - handed over, not swallowed, as a worker would
        return Outcome(path, error=ReadingError(place_of(error)), guarded=False)


def _refused(path: Path, why: str) -> Outcome[Any]:
    return Outcome(path, error=UserError(f"“{path.name}”{why}{_REST}"))
