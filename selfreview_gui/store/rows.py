"""From a review to rows, and back without losing a character."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from selfreview_gui.review.profile import Profile, profile_from, profile_values
from selfreview_gui.review.review import Origin, Passage, Rank, Review, passages
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Place, Role, Template, template_from, template_values
from selfreview_gui.store.plain import Row, shown, stored

REVIEW_TEXTS = (
    "unit",
    "name",
    "meeting",
    "notice",
    "title",
    "byline",
    "opening",
    "rectification",
    "closing",
    "attachments",
    "signature",
    "date",
)
REVIEW_COLUMNS = ("year", "subject", "rectification_place", *REVIEW_TEXTS)
PASSAGE_COLUMNS = (
    "id",
    "parent",
    "position",
    "rank",
    "number",
    "heading",
    "mark",
    "text",
    "tail",
    "joined",
    "inline",
    "role",
    "dimension",
    "origin_kind",
    "origin_source",
)
LINK_COLUMNS = ("passage", "position", "answers")


def review_row(review: Review) -> Row:
    """Return the review's own fields, as REVIEW_COLUMNS has them."""
    texts = (stored(getattr(review, name)) for name in REVIEW_TEXTS)
    return (review.year, str(review.subject), str(review.rectification_place), *texts)


def passage_rows(review: Review) -> Iterator[Row]:
    """Yield the passages as PASSAGE_COLUMNS has them, in the order of the paper."""
    return _below(review.parts, None)


def link_rows(review: Review) -> Iterator[Row]:
    """Yield the links as LINK_COLUMNS has them.

    A link to a passage that is not there says nothing and is left out.
    """
    known = {passage.id for passage in passages(review)}
    for passage in passages(review):
        answered = (answers for answers in passage.answers if answers in known)
        yield from ((passage.id, position, answers) for position, answers in enumerate(answered))


def template_text(template: Template) -> str:
    """Write a template as it is stored."""
    return json.dumps(template_values(template))


def template_of(content: str) -> Template:
    """Read a stored template."""
    return template_from(json.loads(content))


def profile_text(profile: Profile) -> str:
    """Write a page profile as it is stored."""
    return json.dumps(profile_values(profile))


def profile_of(content: str) -> Profile:
    """Read a stored page profile."""
    return profile_from(json.loads(content))


def review_of(id: str, row: Row, below: Iterable[Row], links: Iterable[Row], template: str | None) -> Review:
    """Build a review of its rows; what is `below` and links come ordered by position."""
    year, subject, place, *texts = row
    return Review(
        id=id,
        year=year,
        subject=Subject(subject),
        rectification_place=Place(place),
        template=template_of(template) if template is not None else None,
        parts=_parts(below, links),
        **{name: shown(text) for name, text in zip(REVIEW_TEXTS, texts, strict=True)},
    )


def _below(siblings: tuple[Passage, ...], parent: str | None) -> Iterator[Row]:
    for position, passage in enumerate(siblings):
        yield _row(passage, parent, position)
        yield from _below(passage.children, passage.id)


def _row(passage: Passage, parent: str | None, position: int) -> Row:
    texts = (passage.number, passage.heading, passage.mark, passage.text, passage.tail)
    return (
        passage.id,
        parent,
        position,
        int(passage.rank),
        *map(stored, texts),
        int(passage.joined),
        int(passage.inline),
        str(passage.role) if passage.role else None,
        stored(passage.dimension),
        stored(passage.origin.kind),
        stored(passage.origin.source),
    )


def _parts(below: Iterable[Row], links: Iterable[Row]) -> tuple[Passage, ...]:
    rows: dict[str | None, list[Row]] = {}
    for row in below:
        rows.setdefault(row[1], []).append(row)
    answers: dict[str, list[str]] = {}
    for passage, _, answered in links:
        answers.setdefault(passage, []).append(answered)

    def held_by(parent: str | None) -> tuple[Passage, ...]:
        return tuple(
            _passage(row, held_by(row[0]), tuple(answers.get(row[0], ()))) for row in rows.get(parent, ())
        )

    return held_by(None)


def _passage(row: Row, children: tuple[Passage, ...], answers: tuple[str, ...]) -> Passage:
    id, _, _, rank, number, heading, mark, text, tail, joined, inline, role, dimension, kind, source = row
    return Passage(
        id=id,
        rank=Rank(rank),
        number=shown(number),
        heading=shown(heading),
        mark=shown(mark),
        text=shown(text),
        children=children,
        tail=shown(tail),
        joined=bool(joined),
        inline=bool(inline),
        role=Role(role) if role else None,
        dimension=shown(dimension),
        answers=answers,
        origin=Origin(shown(kind), shown(source)),
    )
