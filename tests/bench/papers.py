"""Reading papers: the seeds as text (or, without them, our own of the same structures), and one as a Word file."""

from __future__ import annotations

import tempfile
from pathlib import Path

from selfreview_gui.formats.read import read_file
from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.jobs.papers import read_paper
from tests.bench.table import Row, in_turn
from tests.bench.word import CHARACTERS, paper
from tests.papers import OWN_PAPERS, seeds

ASKED = 50  # milliseconds for all texts together
ASKED_OF_WORD = 1.5  # of the time that python-docx takes


def rows() -> list[Row]:
    """Read and recognise papers; the references only split a text into lines, and list a file's paragraphs."""
    return [_texts(), *_word_file()]


def _texts() -> Row:
    files = sorted((seeds() or OWN_PAPERS).glob("*.txt"))
    ours, bare = in_turn(lambda: [read_paper(file) for file in files], lambda: _lines(files), 30)
    return Row(
        f"reading {len(files)} {'seed' if seeds() else 'own'} papers",
        f"{ours:.1f} ms",
        f"{bare:.2f} ms decode and split",
        f"{ours / bare:.0f}",
        f"< {ASKED} ms",
        ours < ASKED,
    )


def _word_file() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.docx"
        path.write_bytes(word_bytes(paper(CHARACTERS)))
        read = in_turn(lambda: read_file(path), lambda: _listed(path), 30)
        recognised = in_turn(lambda: read_paper(path), lambda: _listed(path), 30)
    return [
        _beside_python_docx(f".docx of {CHARACTERS:,} characters read", *read),
        _beside_python_docx("the same, its structure recognised too", *recognised),
    ]


def _beside_python_docx(name: str, ours: float, theirs: float) -> Row:
    ratio = ours / theirs
    return Row(
        name,
        f"{ours:.1f} ms",
        f"{theirs:.1f} ms python-docx lists its paragraphs",
        f"{ratio:.2f}",
        f"<= {ASKED_OF_WORD}",
        ratio <= ASKED_OF_WORD,
    )


def _listed(path: Path) -> list[str]:
    import docx

    return [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]


def _lines(files: list[Path]) -> list[list[str]]:
    return [file.read_text("utf-8").splitlines() for file in files]
