"""How many pages and characters a paper has, and each of its parts."""

from __future__ import annotations

from dataclasses import dataclass

from selfreview_gui.gui.paper.layout import Pages
from selfreview_gui.gui.paper.places import blocks
from selfreview_gui.review.document import Address, Kind, Paragraph
from selfreview_gui.review.review import count

_TEXT = (Kind.BODY, Kind.HEADING)


@dataclass(frozen=True, slots=True)
class Part:
    """A part (一、二、…): its heading, the page it begins on and its characters, the heading left out.

    What stands before the first part has no heading.
    """

    heading: str
    page: int
    characters: int
    address: Address | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """What a paper comes to: all its pages, all its characters, and its parts in their order."""

    pages: int
    characters: int
    parts: tuple[Part, ...] = ()


def counts(pages: Pages) -> Counts:
    """Count pages and characters as a writer does, without white space."""
    parts: list[Part] = []
    for block in blocks(pages):
        paragraph, page = block.paragraph, block.places[0].sheet + 1
        if paragraph.kind not in _TEXT or pages.sheets[page - 1].table is not None:
            continue
        heading = _heading(paragraph)
        if heading or not parts:
            parts.append(Part(heading, page, 0, block.address))
        last = parts[-1]
        more = count(paragraph.text) - count(heading)
        parts[-1] = Part(last.heading, last.page, last.characters + more, last.address)
    return Counts(len(pages.sheets), count(pages.document.text), tuple(parts))


def _heading(paragraph: Paragraph) -> str:
    """Return the heading of a part that a paragraph is or begins with."""
    if paragraph.kind is Kind.HEADING and paragraph.level == 1:
        return paragraph.text
    return "".join(span.text for span in paragraph.spans if span.level == 1)
