"""Tell the program's time from the host's: what was measured while the host took the processor is set aside.

These machines share a processor with others. Linux counts how long it was ready and not let to run
(/proc/stat, the column "steal"); a key stroke of 5 ms then takes 100 and says nothing of the program.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

_COUNTS = Path("/proc/stat")
_STEAL = 8  # the column of the first line, its name counted

T = TypeVar("T")


def stolen() -> int:
    """Return the hundredths of a second that the host has taken so far; 0 where nobody counts them."""
    try:
        first = _COUNTS.read_text(encoding="ascii").split("\n", 1)[0].split()
    except OSError:
        return 0
    return int(first[_STEAL]) if len(first) > _STEAL else 0


def calm(measure: Callable[[], T], times: int) -> list[T]:
    """Measure until so many measures were not disturbed, and say how many were set aside.

    After as many disturbed ones as asked for, those count as well: the machine has no calm.
    """
    kept: list[T] = []
    aside: list[T] = []
    while len(kept) < times and len(aside) < times:
        before = stolen()
        figure = measure()
        (kept if stolen() == before else aside).append(figure)
    is_calm = len(kept) == times
    words = "set aside: the host took the processor" if is_calm else "disturbed, and counted all the same"
    print(f"  {len(aside)} of {len(kept) + len(aside)} measures {words}", file=sys.stderr)
    return kept if is_calm else kept + aside
