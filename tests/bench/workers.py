"""What reading in a worker costs: for each file, at the start, in memory; and a folder of files by two."""

from __future__ import annotations

import statistics
import tempfile
from dataclasses import replace
from itertools import islice
from pathlib import Path

from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.jobs.papers import read_paper
from selfreview_gui.jobs.reading import Readers
from selfreview_gui.jobs.reading_limits import resident
from selfreview_gui.review.document import Document, Paragraph
from tests.bench.calm import calm
from tests.bench.table import Row, in_turn, milliseconds
from tests.bench.word import paper
from tests.jobs.hostile import process_of, processor_time

CHARACTERS = 8_000
FILES = 1_000
ASKED = 50  # files a second


def rows() -> list[Row]:
    """Read Word files of 8,000 characters here and in workers."""
    with tempfile.TemporaryDirectory() as folder:
        paths = _papers(Path(folder))
        with Readers(count=1) as readers:
            there, here = in_turn(lambda: read_paper(paths[0], readers), lambda: read_paper(paths[0]), 40)
            memory = resident(readers.read(paths[0], process_of).result()) / 2**20
        rates = calm(lambda: _rate(paths), 3)
    start = statistics.median(milliseconds(_first) for _ in range(7))
    return [
        _row(
            f".docx of {CHARACTERS:,} characters by a worker",
            f"{there:.1f} ms",
            f"{here:.1f} ms here",
            there / here,
        ),
        _folder(max(rates)),
        _row("start and end of a worker", f"{start:.0f} ms"),
        _row("memory of a worker", f"{memory:.0f} MB"),
    ]


def _row(name: str, ours: str, reference: str = "-", ratio: float | None = None) -> Row:
    return Row(name, ours, reference, "-" if ratio is None else f"{ratio:.2f}", "-", True)


def _folder(rate: tuple[float, float]) -> Row:
    by_clock, by_processor = rate
    return Row(
        f"{FILES:,} .docx of {CHARACTERS:,} characters by two",
        f"{by_clock:.0f} a second",
        f"{by_processor:.0f} if both processors were free",
        f"{by_clock / by_processor:.2f}",
        f">= {ASKED}",
        by_clock >= ASKED,
    )


def _papers(folder: Path) -> list[Path]:
    """Write papers that all differ: each paragraph of each has its paper's number in it."""
    paragraphs = paper(CHARACTERS).paragraphs
    paths = [folder / f"{number}.docx" for number in range(FILES)]
    for number, path in enumerate(paths):
        path.write_bytes(word_bytes(Document(tuple(_numbered(each, number) for each in paragraphs))))
    return paths


def _numbered(paragraph: Paragraph, number: int) -> Paragraph:
    *before, last = paragraph.spans
    return replace(
        paragraph, spans=(*before, replace(last, text=last.text.replace("。", f"（{number}）。", 1)))
    )


def _rate(paths: list[Path]) -> tuple[float, float]:
    """Return how many files are read in a second, and in a second of both processors' time."""
    with Readers(count=2) as readers:
        list(readers.read_many(islice(paths, 4), read_paper))
        before = _processor_times(readers)
        taken = milliseconds(lambda: list(readers.read_many(paths, read_paper))) / 1000
        used = sum(_processor_times(readers).values()) - sum(before.values())
    return len(paths) / taken, 2 * len(paths) / used


def _processor_times(readers: Readers) -> dict[int, float]:
    """Ask each worker how many seconds it has used so far; often enough that both answer."""
    return dict(each.result() for each in readers.read_many([Path()] * 40, processor_time))


def _first() -> None:
    with Readers(count=1) as readers:
        readers.read(Path(), process_of)
