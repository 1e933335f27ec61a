"""A row for each figure: ours, the reference of the same run, their ratio, and what is asked."""

from __future__ import annotations

import statistics
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. `asked` says the goal; `met` whether it was reached in this run."""

    name: str
    ours: str
    reference: str
    ratio: str
    asked: str
    met: bool


def show(rows: Sequence[Row]) -> None:
    """Print the rows as a table."""
    cells = [("figure", "ours", "reference", "ratio", "asked", "met")]
    cells += [(r.name, r.ours, r.reference, r.ratio, r.asked, "yes" if r.met else "NO") for r in rows]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        print(
            "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True))
        )


def milliseconds(act: Callable[[], object]) -> float:
    """Time one call."""
    start = perf_counter()
    act()
    return (perf_counter() - start) * 1000


def in_turn(ours: Callable[[], object], theirs: Callable[[], object], times: int) -> tuple[float, float]:
    """Time two acts in turn, so that the machine's drift meets both; return both medians in ms."""
    ours()
    theirs()
    pairs = [(milliseconds(ours), milliseconds(theirs)) for _ in range(times)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the value below which `percent` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
