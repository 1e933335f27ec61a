"""Every kind of file that LibreOffice makes of our papers, and of the stress paper, has the outline of its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfreview_gui.formats.read import read_file
from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Document
from tests.formats.made_files import KINDS, PAPERS, outlines_of, outlines_of_text
from tests.papers import OWN_PAPERS
from tests.rendering import office
from tests.stress import stress_review


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Convert all papers to all kinds, each kind in one run."""
    office.require()
    folder = tmp_path_factory.mktemp("converted")
    documents = {name: read_file(OWN_PAPERS / f"{name}.txt") for name in PAPERS}
    documents["stress"] = compose(stress_review())
    for name, document in documents.items():
        (folder / f"{name}.docx").write_bytes(word_bytes(document))
    for kind in KINDS:
        office.convert([folder / f"{name}.docx" for name in documents], kind, folder)
    return folder


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_comes_back_from_every_kind(paper: str, kind: str, converted: Path) -> None:
    assert outlines_of(read_file(converted / f"{paper}.{kind}")) == outlines_of_text(paper)


@pytest.mark.parametrize("kind", KINDS)
def test_the_stress_paper_comes_back_from_every_kind(kind: str, converted: Path) -> None:
    text = Document(compose(stress_review()).paragraphs)
    assert outlines_of(read_file(converted / f"stress.{kind}")) == outlines_of(text)
