"""Reading the seed papers (or, without them, our own of the same structures)."""

from __future__ import annotations

from pathlib import Path

from selfreview_gui.jobs.papers import read_paper
from tests.bench.table import Row, in_turn
from tests.papers import OWN_PAPERS, seeds

ASKED = 50  # milliseconds for both together


def rows() -> list[Row]:
    """Read and recognise all papers; the reference only decodes them and splits them into lines."""
    files = sorted((seeds() or OWN_PAPERS).glob("*.txt"))
    ours, bare = in_turn(lambda: [read_paper(file) for file in files], lambda: _lines(files), 30)
    name = f"reading {len(files)} {'seed' if seeds() else 'own'} papers"
    return [
        Row(
            name,
            f"{ours:.1f} ms",
            f"{bare:.2f} ms decode and split",
            f"{ours / bare:.0f}",
            "< 50 ms",
            ours < ASKED,
        )
    ]


def _lines(files: list[Path]) -> list[list[str]]:
    return [file.read_text("utf-8").splitlines() for file in files]
