"""Which causes and measures answer which problems."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selfreview_gui.review.numbering import bare
from selfreview_gui.review.review import Passage, Rank, Review, within
from selfreview_gui.review.template import Role


@dataclass(frozen=True, slots=True)
class Linked:
    """A passage that can be linked: its id, the heading it stands under, its own words, its role."""

    id: str
    under: str
    words: str
    role: Role


def linkable(review: Review, role: Role) -> tuple[Linked, ...]:
    """Return the points (or sections without points) of that role, in the order of the paper."""
    return tuple(each for part in review.parts for each in _below(part, part.role, "") if each.role is role)


def answered_by(review: Review) -> dict[str, tuple[Linked, ...]]:
    """Return for every answered problem the causes and measures that answer it, in the paper's order."""
    answers = {
        passage.id: passage.answers for part in review.parts for passage in within(part) if passage.answers
    }
    found: dict[str, tuple[Linked, ...]] = {}
    for role in (Role.CAUSES, Role.MEASURES):
        for each in linkable(review, role):
            for problem in answers.get(each.id, ()):
                found[problem] = (*found.get(problem, ()), each)
    return found


def role_of(path: tuple[Passage, ...]) -> Role | None:
    """Return the role that holds for the last passage of a path: its own, or that of what holds it."""
    return next((passage.role for passage in reversed(path) if passage.role), None)


def _below(passage: Passage, role: Role | None, under: str) -> Iterator[Linked]:
    role = passage.role or role
    is_end = passage.rank >= Rank.POINT or not passage.children
    if is_end and role and (passage.heading.strip() or passage.text.strip()):
        yield Linked(passage.id, under, words_of(passage), role)
    if not is_end:
        for child in passage.children:
            yield from _below(child, role, passage.heading)


def words_of(passage: Passage) -> str:
    """Return number and heading of a passage as one short line, else the beginning of its text."""
    said = passage.heading.strip() or passage.text.strip().partition("\n")[0][:20]
    return f"{bare(passage.number)} {said}".strip()
