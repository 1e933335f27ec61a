"""The preview beside LibreOffice's rendering of the Word file: the same lines, the same pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import takewhile

import pytest

from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.gui.paper.layout import Pages, lay_out
from selfreview_gui.gui.paper.line_ends import HANGING
from selfreview_gui.jobs.papers import read_paper
from selfreview_gui.jobs.profiles import built_in
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Document, Paragraph
from selfreview_gui.review.page import STANDARD, Page
from tests.papers import OWN_PAPERS, seeds
from tests.rendering import office
from tests.stress import stress_review

pytestmark = pytest.mark.usefixtures("qapp")
# LibreOffice sets digits apart from Han whatever the style says, and tears dashes and ellipses.
_NOT_HAN = re.compile(r"[!-~ ×·]|—+|…+")


@dataclass(frozen=True, slots=True)
class Pair:
    """A document by a page, laid out by us and printed by LibreOffice."""

    ours: Pages
    theirs: list[list[str]]


def wanted() -> dict[str, tuple[Document, Page]]:
    stress = compose(stress_review())
    found = {f"mixed-{name}": (each, STANDARD) for name, each in {**_read(), "stress": stress}.items()}
    found["mixed-latin"] = stress, replace(STANDARD, latin="Times New Roman")
    spaced = replace(STANDARD.headings[0], size=18.0, pitch=32.0, before=6.0, after=6.0)
    pages = {each.id: each.page for each in built_in() if each.id in ("standard", "pitch-28", "pitch-29.5")}
    pages["spaced"] = replace(STANDARD, headings=(spaced, *STANDARD.headings[1:]))
    return found | {f"han-{id}": (_han(stress), page) for id, page in pages.items()}


def _read() -> dict[str, Document]:
    files = [path for folder in (OWN_PAPERS, seeds()) if folder for path in sorted(folder.glob("*.txt"))]
    return {
        f"{path.stem}-{at}": compose(review)
        for path in files
        for at, review in enumerate(read_paper(path).reviews)
    }


def _han(document: Document) -> Document:
    """Return the paper with every digit, letter and dash as a Han character."""

    def paragraph(each: Paragraph) -> Paragraph:
        return replace(each, spans=tuple(replace(span, text=_only_han(span.text)) for span in each.spans))

    tables = tuple(
        replace(table, rows=tuple(tuple(map(_only_han, row)) for row in table.rows))
        for table in document.tables
    )
    return Document(tuple(map(paragraph, document.paragraphs)), tables=tables)


def _only_han(text: str) -> str:
    return _NOT_HAN.sub(lambda match: "学" * len(match[0]), text)


NAMES = sorted(wanted())


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Pair]:
    office.require()
    papers = wanted()
    pdfs = office.to_pdfs(
        {name: word_bytes(*paper) for name, paper in papers.items()}, tmp_path_factory.mktemp("parity")
    )

    def pair(name: str) -> Pair:
        theirs = [[_bare(line.text) for line in lines] for lines in office.pages(pdfs[name])]
        return Pair(lay_out(*papers[name]), theirs)

    return pair


def _bare(text: str) -> str:
    """Return a line without spaces and the mark that hangs at its end, which LibreOffice 7.4 may lose."""
    return "".join(text.split()).rstrip("".join(HANGING))


def _paper(pair: Pair) -> tuple[list[str], list[str]]:
    """Return the lines of the paper itself, without attachments and page numbers: ours and theirs."""
    ours = [_bare(row.text) for sheet in pair.ours.sheets if sheet.table is None for row in sheet.rows]
    return ours, [line for lines in _own(pair) for line in lines[:-1]]


def _own(pair: Pair) -> list[list[str]]:
    """Return the pages LibreOffice made of the paper itself."""
    return list(takewhile(lambda lines: lines[0] != "附件1", pair.theirs))


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("han")])
def test_full_han_text_has_the_same_lines_and_pages(name: str, pairs: Callable[[str], Pair]) -> None:
    pair = pairs(name)
    ours, theirs = _paper(pair)
    assert ours == theirs
    assert sum(sheet.table is None for sheet in pair.ours.sheets) == len(_own(pair))
    # A table fills the text area to its end; LibreOffice keeps it to whole lines of the page's grid.
    assert abs(len(pair.ours.sheets) - len(pair.theirs)) <= 1


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("mixed")])
def test_a_mixed_paper_differs_by_one_page_at_most(name: str, pairs: Callable[[str], Pair]) -> None:
    pair = pairs(name)
    assert abs(len(pair.ours.sheets) - len(pair.theirs)) <= 1


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("mixed")])
def test_its_lines_are_about_as_many(name: str, pairs: Callable[[str], Pair]) -> None:
    ours, theirs = _paper(pairs(name))
    assert len(ours) == pytest.approx(len(theirs), rel=0.03, abs=2)
