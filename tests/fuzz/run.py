"""Many damaged files read by workers, and what came of each."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from selfreview_gui.errors import UserError
from selfreview_gui.jobs.reading import Outcome, Readers
from tests.fuzz.damage import damaged
from tests.fuzz.law import Verdict, verdict
from tests.fuzz.sources import sources

LONGEST = 10.0  # seconds that a file may take until it is read or refused
_AT_ONCE = 200  # files that lie in the folder together
_REFUSED_BY_LIMIT = ("还没有读完", "内存放不下")


@dataclass(frozen=True, slots=True)
class Case:
    """A damaged file, and what came of it; `digest` of all that was read of it, or of its refusal."""

    name: str
    data: bytes
    was_read: bool = False
    digest: str = ""
    seconds: float = 0.0
    complaints: tuple[str, ...] = ()
    by_limit: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What came of all cases."""

    cases: int
    read: int
    broken: tuple[Case, ...]
    by_limit: tuple[str, ...]
    slowest: Case
    digest: str

    def summary(self) -> str:
        """Say it in a few lines."""
        refused = self.cases - self.read - len(self.broken)
        return (
            f"{self.cases} cases: {self.read} read, {refused} refused, {len(self.broken)} broken; refused by the "
            f"time or memory of a worker: {len(self.by_limit)} {' '.join(self.by_limit[:20])}\n"
            f"slowest {self.slowest.name}: {self.slowest.seconds:.1f} s\ndigest {self.digest}"
        )


def fuzz(cases: int, seed: int, progress: Callable[[int, int], object] = lambda done, total: None) -> Report:
    """Damage and read so many files; the same seed makes the same files."""
    done: list[Case] = []
    files = sources()
    with tempfile.TemporaryDirectory() as folder, Readers() as readers:
        for first in range(0, cases, _AT_ONCE):
            numbers = range(first, min(first + _AT_ONCE, cases))
            some = {each.name: each for each in cases_of(numbers, seed, files)}
            for each in _read(some, Path(folder), readers):
                done.append(each if each.complaints else replace(each, data=b""))
                progress(len(done), cases)
    done.sort(key=lambda case: case.name)
    whole = hashlib.sha256("".join(case.digest for case in done).encode()).hexdigest()[:16]
    return Report(
        len(done),
        sum(case.was_read and not case.complaints for case in done),
        tuple(case for case in done if case.complaints),
        tuple(case.name for case in done if case.by_limit),
        max(done, key=lambda case: case.seconds),
        whole,
    )


def cases_of(numbers: range, seed: int, files: Sequence[tuple[str, bytes]]) -> Iterator[Case]:
    """Yield the damaged files of these numbers, each from one of the sources."""
    for number in numbers:
        chance = Random(f"{seed}:{number}")
        kind, data = files[number % len(files)]
        others = [other for its_kind, other in files if its_kind == kind]
        yield Case(f"{number:06}.{kind}", damaged(data, others, chance))


def _read(cases: dict[str, Case], folder: Path, readers: Readers) -> Iterator[Case]:
    paths = [folder / name for name in cases]
    for path in paths:
        path.write_bytes(cases[path.name].data)
    for outcome in readers.read_many(paths, verdict):
        yield _case(cases[outcome.path.name], outcome)
        outcome.path.unlink()


def _case(case: Case, outcome: Outcome[Verdict]) -> Case:
    if outcome.value is not None:
        was_read, digest, seconds, complaints = outcome.value
        slow = (f"{seconds:.1f} seconds",) if seconds > LONGEST else ()
        return replace(case, was_read=was_read, digest=digest, seconds=seconds, complaints=complaints + slow)
    said = str(outcome.error)
    if isinstance(outcome.error, UserError) and any(words in said for words in _REFUSED_BY_LIMIT):
        return replace(case, digest="limit", by_limit=True)
    return replace(case, digest="broken", complaints=(said,))
