"""What reading in a worker costs: for each file, at the start, in memory; and a folder of files by two."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.jobs.papers import read_paper
from selfreview_gui.jobs.reading import Readers
from selfreview_gui.jobs.reading_limits import resident
from selfreview_gui.review.document import document_of
from tests.bench.table import Row, in_turn, milliseconds
from tests.jobs.hostile import process_of
from tests.papers import OWN_PAPERS

CHARACTERS = 8_000
FILES = 200
ASKED = 50  # files a second


def rows() -> list[Row]:
    """Read Word files of 8,000 characters here and in workers."""
    with tempfile.TemporaryDirectory() as folder:
        paths = _papers(Path(folder))
        with Readers(count=1) as readers:
            there, here = in_turn(lambda: read_paper(paths[0], readers), lambda: read_paper(paths[0]), 40)
            memory = resident(readers.read(paths[0], process_of).result()) / 2**20
        rate = _rate(paths)
    start = statistics.median(milliseconds(_first) for _ in range(7))
    name = f".docx of {CHARACTERS} characters"
    return [
        Row(
            f"{name} by a worker", f"{there:.1f} ms", f"{here:.1f} ms here", f"{there / here:.2f}", "-", True
        ),
        Row(f"{FILES} {name} by two", f"{rate:.0f} a second", "-", "-", f">= {ASKED}", rate >= ASKED),
        Row("start and end of a worker", f"{start:.0f} ms", "-", "-", "-", True),
        Row("memory of a worker", f"{memory:.0f} MB", "-", "-", "-", True),
    ]


def _papers(folder: Path) -> list[Path]:
    text = "\n".join(path.read_text("utf-8-sig") for path in sorted(OWN_PAPERS.glob("*.txt")))
    data = word_bytes(document_of((text * 20)[:CHARACTERS]))
    paths = [folder / f"{number}.docx" for number in range(FILES)]
    for path in paths:
        path.write_bytes(data)
    return paths


def _rate(paths: list[Path]) -> float:
    with Readers(count=2) as readers:
        list(readers.read_many(paths[:4], read_paper))
        return FILES / milliseconds(lambda: list(readers.read_many(paths, read_paper))) * 1000


def _first() -> None:
    with Readers(count=1) as readers:
        readers.read(Path(), process_of)
