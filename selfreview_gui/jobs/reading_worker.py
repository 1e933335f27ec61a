"""The worker: a process that reads one file after another for the program, and ends with it."""

from __future__ import annotations

import os
import pickle
import threading
import traceback
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from queue import SimpleQueue
from typing import Any, BinaryIO

from selfreview_gui.errors import UserError
from selfreview_gui.jobs.reading_frames import LARGEST, Answer, frame, read_frame, write_frame
from selfreview_gui.jobs.reading_limits import alarm, hold

_STACK = 256 * 2**10  # bytes for the thread that listens; the usual 8 MB would count as memory used
_PLACES = 6  # of a bug, from where it happened upwards

Work = Callable[[Path], Any]


def serve() -> int:
    """Read what is asked for on standard input, answer on standard output, end where the input ends.

    The first frame holds the limits, and is answered with the number of this process; each further
    pair of frames holds a function of a path, and the path.
    """
    asked, answers = _pipes()
    try:
        seconds, megabytes = pickle.loads(read_frame(asked))
        hold(megabytes)
        _load_the_readers()
        write_frame(answers, frame(Answer.VALUE, os.getpid()))
        _serve(_listened(asked), answers, seconds)
    except (EOFError, OSError, pickle.UnpicklingError):
        return 2
    return 0


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take standard input and output for the frames alone: whatever is printed now goes nowhere."""
    pipes = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return os.fdopen(pipes[0], "rb"), os.fdopen(pipes[1], "wb")


def _load_the_readers() -> None:
    """Load what every file needs before the first one, whose time is counted."""
    from selfreview_gui.formats import read, word_read  # only this process wants them at once  # noqa: F401
    from selfreview_gui.jobs import papers  # noqa: F401


def _serve(requests: SimpleQueue[tuple[bytes, bytes]], answers: BinaryIO, seconds: float) -> None:
    while True:
        work, path = requests.get()
        with alarm(seconds):
            answer = _answer(work, path)
        write_frame(answers, answer)


def _listened(asked: BinaryIO) -> SimpleQueue[tuple[bytes, bytes]]:
    """Listen in a thread of its own, so that the end of the program is heard while a file is read."""
    requests: SimpleQueue[tuple[bytes, bytes]] = SimpleQueue()
    threading.stack_size(_STACK)
    threading.Thread(target=_listen, args=(asked, requests), daemon=True).start()
    return requests


def _listen(asked: BinaryIO, requests: SimpleQueue[tuple[bytes, bytes]]) -> None:
    try:
        while True:
            requests.put((read_frame(asked), read_frame(asked)))
    finally:
        os._exit(0)  # the program is gone or wants no more; what is being read is for nobody


def _answer(work: bytes, path: bytes) -> bytes:
    try:
        answer = frame(Answer.VALUE, _work(work)(pickle.loads(path)))
    except UserError as error:
        return frame(Answer.REFUSED, str(error))
    except (MemoryError, RecursionError):
        return frame(Answer.LARGE, "")
    except Exception as error:  # noqa: BLE001 - the front of this process: a bug reaches the program as its place
        return frame(Answer.BUG, place_of(error))
    return answer if len(answer) <= LARGEST else frame(Answer.LARGE, "")


@lru_cache(maxsize=1)
def _work(pickled: bytes) -> Work:
    """Unpack the function, once for all files of a folder: its templates take longer than a short paper."""
    work: Work = pickle.loads(pickled)
    return work


def place_of(error: BaseException) -> str:
    """Say what kind of bug it is and where it happened, without its message, which may quote a paper."""
    places = [f"{frame.f_globals.get('__name__')}:{line}" for frame, line in _steps(error)]
    return " < ".join((type(error).__name__, *reversed(places[-_PLACES:])))


def _steps(error: BaseException) -> list[tuple[Any, int]]:
    return list(traceback.walk_tb(error.__traceback__))
