"""The workers together: who is free, who reads what since when, and who has to go."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from queue import Empty, SimpleQueue
from time import monotonic

from selfreview_gui.jobs.reading_limits import resident
from selfreview_gui.jobs.reading_process import Event, Worker

START = 30.0  # seconds that a worker may take to be ready, on a slow disk with a virus scanner
_TICK = 0.05  # seconds between two looks at the clock and at the memory
_FULL = 0.5  # of the memory: who still holds so much after a file has too little left for the next


class Broken(StrEnum):
    """What a worker broke over a file."""

    TIME = "time"
    MEMORY = "memory"
    LIFE = "life"


News = tuple[Path, bytes | Broken]


class Crew:
    """Up to `count` workers, each under the same limits; one thread at a time may speak with it."""

    def __init__(self, count: int, seconds: float, megabytes: int, command: Sequence[str]) -> None:
        self._count, self._command = count, command
        self._seconds, self._megabytes = seconds, megabytes
        self._events: SimpleQueue[Event] = SimpleQueue()
        self._starting: dict[Worker, float] = {}
        self._idle: list[Worker] = []
        self._busy: dict[Worker, tuple[Path, float]] = {}
        self._leaving: list[Worker] = []
        self._refused = False

    @property
    def is_busy(self) -> bool:
        """Say whether a file is being read."""
        return bool(self._busy)

    @property
    def is_helpless(self) -> bool:
        """Say whether there is no worker and none can be started."""
        return self._refused and not (self._starting or self._idle or self._busy)

    def hand_out(self, waiting: deque[Path], work: bytes) -> None:
        """Give files to those who are free, and start more workers where there is work for them."""
        while waiting and self._idle:
            worker = self._idle.pop()
            if worker.is_alive:
                path = waiting.popleft()
                self._busy[worker] = path, monotonic()
                worker.ask((work, pickle.dumps(path)))
            else:  # ended by the system, for want of memory perhaps; no file is to blame
                self._end(worker)
        while len(self._starting) < len(waiting) and self._has_room():
            self._start()

    def _has_room(self) -> bool:
        present = len(self._starting) + len(self._idle) + len(self._busy)
        return not self._refused and present < self._count

    def _start(self) -> None:
        try:
            worker = Worker(self._command, self._seconds, self._megabytes, self._events)
        except (OSError, ValueError):
            self._refused = True
        else:
            self._starting[worker] = monotonic()

    def news(self) -> list[News]:
        """Wait a moment; return the files that are done, and those whose worker had to be ended."""
        told = [each for event in self._happened() for each in self._heard(*event)]
        return told + list(self._overdue())

    def wake(self) -> None:
        """Cut short the moment that `news` waits; may be called from any thread."""
        self._events.put((None, None))

    def _happened(self) -> list[Event]:
        events = []
        try:
            events.append(self._events.get(timeout=_TICK))
            while True:
                events.append(self._events.get_nowait())
        except Empty:
            return events

    def _heard(self, worker: Worker | None, said: bytes | None) -> Iterator[News]:
        """Take an event in; those of a worker that was ended mean nothing any more."""
        if worker in self._busy:
            path, since = self._busy.pop(worker)
            if said is None:
                self._leaving.append(worker)
                yield path, Broken.TIME if monotonic() - since >= self._seconds else Broken.LIFE
            else:
                self._free(worker)
                yield path, said
        elif worker in self._starting:
            del self._starting[worker]
            self._leaving.append(worker) if said is None else self._idle.append(worker)
            self._refused = self._refused or said is None
        elif worker in self._idle and said is None:
            self._idle.remove(worker)
            self._leaving.append(worker)

    def _free(self, worker: Worker) -> None:
        if resident(worker.pid) > self._megabytes * 2**20 * _FULL:
            worker.retire()
            self._leaving.append(worker)
        else:
            self._idle.append(worker)

    def _overdue(self) -> Iterator[News]:
        now = monotonic()
        for worker, (path, since) in list(self._busy.items()):
            broken = self._broken(worker, now - since)
            if broken is not None:
                del self._busy[worker]
                self._end(worker)
                yield path, broken
        for worker, since in list(self._starting.items()):
            if now - since > START:
                del self._starting[worker]
                self._end(worker)
                self._refused = True

    def _broken(self, worker: Worker, seconds: float) -> Broken | None:
        if seconds > self._seconds:
            return Broken.TIME
        return Broken.MEMORY if resident(worker.pid) > self._megabytes * 2**20 else None

    def _end(self, worker: Worker) -> None:
        worker.kill()
        self._leaving = [each for each in self._leaving if not each.is_buried]
        self._leaving.append(worker)

    def give_up(self) -> None:
        """End those who are reading."""
        while self._busy:
            self._end(self._busy.popitem()[0])

    def dismiss(self) -> None:
        """End all workers, and see them gone."""
        self.give_up()
        while self._starting:
            self._end(self._starting.popitem()[0])
        while self._idle:
            self._leaving.append(self._idle.pop())
            self._leaving[-1].retire()
        for worker in self._leaving:
            worker.wait()
        self._leaving.clear()
