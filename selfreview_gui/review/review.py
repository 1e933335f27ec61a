"""What the writer writes: a review of parts, sections and points, and where each text is kept."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from selfreview_gui.review.document import Address
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Place, Role, Template


class Rank(IntEnum):
    """How deep a passage stands: 一、 is a part, （一） a section, 一是 a point, （1） a point in a point."""

    PART = 1
    SECTION = 2
    POINT = 3
    SUBPOINT = 4


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a passage came from: `own`, `phrase`, `paper` (a file) or `last-year`, and which one."""

    kind: str = "own"
    source: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A numbered passage of the paper: a part, a section or a point.

    `number` stands as it is printed, its own punctuation included (`一、`, `（一）`, `1.`, `一是`).
    `mark` ends the heading (`。`, `：`, `；` or nothing). `text` holds paragraphs separated by line
    breaks: what stands between the heading and the passages inside; `tail` is what follows them.
    `joined`: the text goes on in the heading's paragraph (a run-in heading). `inline`: the passage
    goes on in the paragraph before it. `answers` are ids of the problems a cause or measure answers.
    """

    id: str
    rank: Rank
    number: str = ""
    heading: str = ""
    mark: str = ""
    text: str = ""
    children: tuple[Passage, ...] = ()
    tail: str = ""
    joined: bool = False
    inline: bool = False
    role: Role | None = None
    dimension: str = ""
    answers: tuple[str, ...] = ()
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Review:
    """One self-review. Texts of several paragraphs hold them separated by line breaks.

    `rectification` is last year's rectification where it stands inside the opening; it is printed
    after the opening's first paragraph. `template` is this review's own copy of what is asked.
    `attachments` are the names of what is attached (问题清单 …), one a line.
    """

    id: str = ""
    year: int | None = None
    subject: Subject = Subject.OTHER
    unit: str = ""
    name: str = ""
    meeting: str = ""
    notice: str = ""
    template: Template | None = None
    rectification_place: Place = Place.PART
    title: str = ""
    byline: str = ""
    opening: str = ""
    rectification: str = ""
    parts: tuple[Passage, ...] = ()
    closing: str = ""
    attachments: str = ""
    signature: str = ""
    date: str = ""


PASSAGE_FIELDS = ("heading", "text", "tail")


def new_id() -> str:
    """Make an id that no other passage or review has."""
    return os.urandom(6).hex()


def passages(review: Review) -> Iterator[Passage]:
    """Yield every passage in the order of the paper."""
    for part in review.parts:
        yield from within(part)


def within(passage: Passage) -> Iterator[Passage]:
    """Yield a passage and all that it holds, in the order of the paper."""
    yield passage
    for child in passage.children:
        yield from within(child)


def find(review: Review, id: str) -> Passage | None:
    """Return the passage of that id, or None."""
    return next((passage for passage in passages(review) if passage.id == id), None)


def parent_of(review: Review, id: str) -> Passage | None:
    """Return the passage that directly holds the passage of that id, or None for a part."""
    return next((each for each in passages(review) if any(child.id == id for child in each.children)), None)


def read_field(review: Review, address: Address) -> str:
    """Return the text kept at an address, empty where the passage is gone."""
    owner: Review | Passage | None = find(review, address.node) if address.node else review
    return str(getattr(owner, address.field)) if owner is not None else ""


def write_field(review: Review, address: Address, text: str) -> Review:
    """Return the review with another text at that address."""
    if not address.node:
        return replace(review, **{address.field: text})  # type: ignore[arg-type]  # the name is a text field
    return change(review, address.node, lambda passage: replace(passage, **{address.field: text}))  # type: ignore[arg-type]


def change(review: Review, id: str, alter: Callable[[Passage], Passage]) -> Review:
    """Return the review with one passage altered; all others stay the same objects."""
    return replace(review, parts=_change(review.parts, id, alter))


def _change(
    passages: tuple[Passage, ...], id: str, alter: Callable[[Passage], Passage]
) -> tuple[Passage, ...]:
    for index, passage in enumerate(passages):
        if passage.id == id:
            return (*passages[:index], alter(passage), *passages[index + 1 :])
        children = _change(passage.children, id, alter)
        if children is not passage.children:
            return (*passages[:index], replace(passage, children=children), *passages[index + 1 :])
    return passages


def texts(review: Review) -> Iterator[tuple[Address, str]]:
    """Yield every text the writer can edit, with its address, in the order of the paper.

    The rectification inside the opening comes after the opening.
    """
    for field in ("title", "byline", "opening", "rectification"):
        yield Address("", field), getattr(review, field)
    for part in review.parts:
        yield from passage_texts(part)
    for field in ("closing", "signature", "date"):
        yield Address("", field), getattr(review, field)


def passage_texts(passage: Passage) -> Iterator[tuple[Address, str]]:
    """Yield the texts of a passage and of all it holds, with their addresses, in order."""
    yield Address(passage.id, "heading"), passage.heading
    yield Address(passage.id, "text"), passage.text
    for child in passage.children:
        yield from passage_texts(child)
    yield Address(passage.id, "tail"), passage.tail


def count(text: str) -> int:
    """Count characters as a writer does: white space is not counted."""
    return len("".join(text.split()))
