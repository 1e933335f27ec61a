"""The parts of a Word file, and documents that hold every construct."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from selfreview_gui.formats.word_package import Element
from selfreview_gui.jobs.profiles import built_in
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Document, Kind, Paragraph, Span
from selfreview_gui.review.page import Page
from tests.stress import stress_review


def parts(data: bytes) -> dict[str, Element]:
    """Return the root element of every part by its name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def whole_text(data: bytes) -> str:
    """Return all parts of a file as one text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist())


def stress() -> Document:
    """Return the stress paper: every construct there is."""
    return compose(stress_review())


def pages() -> dict[str, Page]:
    """Return the page of every built-in profile by its id."""
    return {profile.id: profile.page for profile in built_in()}


def line(text: str, kind: Kind = Kind.BODY, level: int = 0) -> Paragraph:
    """Make a paragraph of one span."""
    return Paragraph((Span(text, level=level),), kind, level)
