"""Start to the first painted window and to the list in it, and memory when idle, beside a bare PySide6 window."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from selfreview_gui.jobs.example import example_review
from selfreview_gui.review.review import new_id
from selfreview_gui.store.open import open_store
from tests.bench.table import Row

RUNS = 9
BARE = "bare window with a line"
REVIEWS = 20  # what a branch office has after some years


def rows() -> list[Row]:
    """Start both programs in turn, each as a process of its own."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        _fill(Path(folder))
        for kind in ("bare", "ours"):
            _start(kind, folder)  # once for the file cache
        runs = [(_start("ours", folder), _start("bare", folder)) for _ in range(RUNS)]
    ours, bare = (
        {what: statistics.median(run[side][what] for run in runs) for what in ("window", "list", "memory")}
        for side in (0, 1)
    )
    more = ours["memory"] - bare["memory"]
    return [
        _start_row("start to first painted window", ours["window"], bare["window"], most=None),
        _start_row(f"start to painted list of {REVIEWS}", ours["list"], bare["list"], most=1.3),
        Row(
            "memory when idle",
            f"{ours['memory']:.0f} MB",
            f"{bare['memory']:.0f} MB {BARE}",
            f"+{more:.0f} MB",
            "<= +30 MB",
            more <= 30,
        ),
    ]


def _start_row(what: str, ours: float, bare: float, most: float | None) -> Row:
    ratio = ours / bare
    asked = f"<= {most}" if most else "-"
    return Row(
        what, f"{ours:.0f} ms", f"{bare:.0f} ms {BARE}", f"{ratio:.2f}", asked, not most or ratio <= most
    )


def _fill(folder: Path) -> None:
    store = open_store(folder)
    review = example_review()
    for _ in range(REVIEWS):
        store.save(replace(review, id=new_id()))
    store.close()


def _start(kind: str, folder: str) -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an office PC does not compile at every start
    command = [sys.executable, "-m", "tests.bench.first_paint", kind, folder, repr(time.monotonic())]
    done = subprocess.run(command, env=environment, capture_output=True, check=True, text=True, timeout=60)
    painted: dict[str, float] = json.loads(done.stdout)
    return painted
