"""The limits under which a worker reads, as far as each system can hold them.

`hold` and `alarm` are for the worker itself, `bind`, `let_go` and `resident` for the program beside it.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_POLITE = 5  # of 19: on two cores the window comes first
_GRACE = 3.0  # seconds after which a worker ends by itself, should there be nobody to end it


if sys.platform == "win32":
    from selfreview_gui.jobs.reading_windows import close, memory_of, no_dialogs, put_in_job

    def hold(megabytes: int) -> None:
        """Keep Windows from showing a window when a worker crashes; its memory is bound from outside."""
        no_dialogs()

    @contextmanager
    def alarm(seconds: float) -> Iterator[None]:
        """Leave the clock to the program; without it the job object ends the worker."""
        yield

    def bind(pid: int, megabytes: int) -> int:
        """Bind a worker to so much memory and to the life of this process; return what `let_go` wants."""
        return put_in_job(pid, megabytes)

    def let_go(job: int) -> None:
        """End what was bound, with all that it started."""
        if job:
            close(job)

    def resident(pid: int) -> int:
        """Return the bytes of memory that a process holds; 0 where it is gone."""
        return memory_of(pid)

else:
    import resource

    def hold(megabytes: int) -> None:
        """Bind this process to so much memory, and keep what it reads out of core dumps."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the program
        with suppress(OSError, ValueError):  # a stricter limit than ours is in force already
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_AS, (megabytes * 2**20, megabytes * 2**20))
        with suppress(OSError):
            os.nice(_POLITE)

    @contextmanager
    def alarm(seconds: float) -> Iterator[None]:
        """End this process some time after that, whatever it is doing.

        The program ends a worker sooner. This is for one whose program was killed while it is in a
        loop that lets no other thread hear of it.
        """
        signal.setitimer(
            signal.ITIMER_REAL, seconds + _GRACE
        )  # nobody handles SIGALRM, so it ends the process
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)

    def bind(pid: int, megabytes: int) -> int:
        """Do nothing: here a worker binds itself."""
        return 0

    def let_go(job: int) -> None:
        """Do nothing: here nothing is bound from outside."""

    def resident(pid: int) -> int:
        """Return the bytes of memory that a process holds; 0 where it is gone or the system does not tell."""
        try:
            pages = int(Path(f"/proc/{pid}/statm").read_bytes().split()[1])
        except (OSError, IndexError):
            return 0
        return pages * os.sysconf("SC_PAGE_SIZE")
