"""The papers that are printed for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from selfreview_gui.jobs.papers import read_paper
from selfreview_gui.jobs.profiles import built_in
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Document
from selfreview_gui.review.page import STANDARD, Page
from tests.papers import OWN_PAPERS, seeds
from tests.rendering import office
from tests.stress import stress_review


@dataclass(frozen=True, slots=True)
class Printed:
    """A document, the page it was written by, and what LibreOffice made of the Word file."""

    document: Document
    page: Page
    pdf: Path
    lines: list[list[office.Line]]


def papers() -> dict[str, tuple[Document, Page]]:
    """Return what is printed: seeds and own papers, and the stress paper by every built-in profile."""
    found = {name: (document, STANDARD) for name, document in _read()}
    stress = compose(stress_review())
    found |= {f"stress-{profile.id}": (stress, profile.page) for profile in built_in()}
    short = replace(stress, paragraphs=(*stress.paragraphs[:4], *stress.paragraphs[-4:]))
    lists = {f"lists-{count}": (_cut(short, count), STANDARD) for count in (1, 5, 9)}
    return (
        found
        | lists
        | {
            "stress-latin": (stress, replace(STANDARD, latin="Times New Roman")),
            "stress-lead": (stress, replace(STANDARD, lead_font="楷体_GB2312")),
        }
    )


def _cut(document: Document, rows: int) -> Document:
    """Return the document with lists of only so many rows."""
    return replace(document, tables=tuple(replace(each, rows=each.rows[:rows]) for each in document.tables))


def _read() -> Iterator[tuple[str, Document]]:
    for folder in filter(None, (OWN_PAPERS, seeds())):
        for path in sorted(folder.glob("*.txt")):
            for number, review in enumerate(read_paper(path).reviews, 1):
                yield f"{path.stem}-{number}", compose(review)
