"""One worker as the program sees it: a process, its pipes, and the thread that speaks with it."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import IO

from selfreview_gui.jobs.reading_frames import read_frame, unframe, write_frame
from selfreview_gui.jobs.reading_limits import bind, let_go

SERVE = "--read-worker"
_PATIENCE = 2.0  # seconds that an ended worker has to go; without them it would stay as a zombie
if sys.platform == "win32":  # no window of its own, and the program's window first
    _FLAGS = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
else:
    _FLAGS = 0

Request = tuple[bytes, bytes]
Event = tuple["Worker | None", bytes | None]


class Worker:
    """A process that reads one file at a time.

    What it has to say comes as events into the queue of its owner: empty bytes when it is ready, the
    frame of an answer, None when it is gone. Raises OSError or ValueError where none can be started.
    """

    def __init__(
        self, command: Sequence[str], seconds: float, megabytes: int, events: SimpleQueue[Event]
    ) -> None:
        self.pid = 0
        self._limits, self._events = (seconds, megabytes), events
        self._requests: SimpleQueue[Request | None] = SimpleQueue()
        self._job = 0
        self._process = _started(command)
        self._thread = threading.Thread(target=self._run, name="reading", daemon=True)
        self._thread.start()

    def ask(self, request: Request) -> None:
        """Have a file read; the answer comes as an event."""
        self._requests.put(request)

    def retire(self) -> None:
        """Let the process end by itself, after what it is doing."""
        self._requests.put(None)

    def kill(self) -> None:
        """End the process at once, whatever it is doing."""
        self._requests.put(None)
        with suppress(OSError):
            self._process.kill()

    def wait(self) -> None:
        """Wait until the process is gone, for a short time."""
        self._thread.join(_PATIENCE)

    @property
    def is_alive(self) -> bool:
        """Say whether the process runs."""
        return self._process.poll() is None

    @property
    def is_buried(self) -> bool:
        """Say whether nothing of the process is left to be taken care of."""
        return not self._thread.is_alive()

    def _run(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with suppress(OSError, EOFError, pickle.UnpicklingError, ValueError):
            self._converse(self._process.stdin, self._process.stdout)
        self._bury()
        self._events.put((self, None))

    def _converse(self, asked: IO[bytes], answers: IO[bytes]) -> None:
        write_frame(asked, pickle.dumps(self._limits))
        _, self.pid = unframe(read_frame(answers))
        # Not the number that Popen knows: in a virtual environment on Windows that is a launcher's.
        self._job = bind(self.pid, self._limits[1])
        self._events.put((self, b""))
        while (request := self._requests.get()) is not None:
            for part in request:
                write_frame(asked, part)
            self._events.put((self, read_frame(answers)))

    def _bury(self) -> None:
        """Close the pipes, at whose end the process ends, and take leave of it."""
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                pipe.close()  # type: ignore[union-attr]
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()
        let_go(self._job)


def own_command() -> tuple[str, ...]:
    """Return the command that starts this very program as a worker."""
    if not getattr(sys, "frozen", False):
        # -P: not whatever lies in the folder where the person stands.
        return (sys.executable, "-P", "-m", "selfreview_gui", SERVE)
    # A windowed program on Windows has no standard output; the one for the command line has (build.spec).
    spoken = Path(sys.executable).with_name("selfreview.exe")
    return (str(spoken if sys.platform == "win32" and spoken.exists() else sys.executable), SERVE)


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # libraries print there what they read
        env=_environment(),
        creationflags=_FLAGS,
    )


def _environment() -> dict[str, str]:
    """Return the environment of a worker: it finds this package, and a thread costs it no 64 MB."""
    package = str(Path(__file__).parent.parent.parent)
    ways = filter(None, (package, os.environ.get("PYTHONPATH")))
    return {**os.environ, "PYTHONPATH": os.pathsep.join(ways), "MALLOC_ARENA_MAX": "1"}
