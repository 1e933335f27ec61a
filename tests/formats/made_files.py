"""Files that LibreOffice made of our own papers, and the outlines of what is read.

`constructs.*` were converted from `constructs.fodt`, which was written by hand; the papers from the Word
files that the program writes of their texts (the PDFs with one typeface, to keep them small).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from selfreview_gui.formats.read import read_file
from selfreview_gui.review.document import Document
from selfreview_gui.review.outline import outline
from selfreview_gui.review.recognise import recognise
from tests.papers import OWN_PAPERS

DATA = Path(__file__).parent / "data"
PAPERS = ("four-comparisons", "two-papers")
KINDS = ("doc", "rtf", "odt", "html", "pdf")


def made(name: str) -> Path:
    """Return the place of a made file."""
    return DATA / name


def outlines_of(document: Document) -> list[dict[str, Any]]:
    """Return the outlines of all reviews in a document."""
    return [outline(review, "") for review in recognise(document).reviews]


def outlines_of_text(paper: str) -> list[dict[str, Any]]:
    """Return the outlines of one of our own papers as it is read from its text."""
    return outlines_of(read_file(OWN_PAPERS / f"{paper}.txt"))
