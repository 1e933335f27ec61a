"""A review already begun takes another template, as this year's notice asks; nothing written is lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from selfreview_gui.review.adopt import likeness
from selfreview_gui.review.edit import add_passage, find_role, new_passage, place_rectification, renumbered
from selfreview_gui.review.review import Passage, Rank, Review, change, new_id, passage_texts
from selfreview_gui.review.template import Dimension, Place, Role, Template

SAME = 0.72  # likeness from where a section and a dimension of the notice mean the same
_ORDER = (Role.RECTIFICATION, Role.PROBLEMS, Role.STATUS, Role.CAUSES, Role.MEASURES, Role.OTHER)


@dataclass(slots=True)
class _Refitting:
    """The template that comes, the one that goes, and the dimensions that only what is kept still has."""

    template: Template
    former: Template | None
    kept: list[Dimension] = field(default_factory=list)


def refit(review: Review, template: Template) -> Review:
    """Arrange a review as the template asks: its dimensions in its order, under its names.

    What is written stays with the dimension that means the same. A section that the template does not
    ask for stays after the others, unless nothing was written in it. A heading that the writer worded
    stays; one that came from the former template takes the new wording.
    """
    work = _Refitting(template, review.template)
    review = _with_problems(replace(review, template=template), template)
    if _among_the_dimensions(review, template) and template.of_role(Role.RECTIFICATION):
        standing = replace(review, rectification_place=_present_place(review))
        review = place_rectification(standing, Place.DIMENSION)
    review = _with_dimensions(review, work)
    for role in _ORDER:
        if role is not Role.PROBLEMS:
            review = _with_parts(review, role, work)
    review = replace(review, parts=renumbered(review.parts))
    return replace(review, template=replace(template, dimensions=(*template.dimensions, *work.kept)))


# The dimensions


def _with_problems(review: Review, template: Template) -> Review:
    if find_role(review, Role.PROBLEMS) is not None:
        return review
    part = replace(new_passage(Rank.PART, template.problems_heading), role=Role.PROBLEMS)
    return add_passage(review, "", part, _place(review, Role.PROBLEMS))


def _among_the_dimensions(review: Review, template: Template) -> bool:
    """Say whether last year's rectification goes among them; not where they are parts themselves."""
    parts = [part for part in review.parts if part.role is Role.PROBLEMS]
    return template.rectification is Place.DIMENSION and len(parts) == 1


def _with_dimensions(review: Review, work: _Refitting) -> Review:
    """Put the dimensions into the problems part, or beside each other where they are parts themselves."""
    parts = [part for part in review.parts if part.role is Role.PROBLEMS]
    is_among = _among_the_dimensions(review, work.template)
    roles = {Role.PROBLEMS, Role.RECTIFICATION} if is_among else {Role.PROBLEMS}
    asked = [each for each in work.template.dimensions if each.role in roles]
    if len(parts) > 1:
        made = _arranged(asked, parts, work)
        at = review.parts.index(parts[0])
        others = [each for each in review.parts if each not in parts]
        return replace(review, parts=(*others[:at], *made, *others[at:]))
    sections = [each for each in parts[0].children if each.rank is Rank.SECTION]
    points = [each for each in parts[0].children if each.rank is not Rank.SECTION]
    children = renumbered((*points, *_arranged(asked, sections, work)))
    is_ours = work.former is not None and parts[0].heading == work.former.problems_heading
    heading = work.template.problems_heading if is_ours else parts[0].heading
    return change(review, parts[0].id, lambda part: replace(part, heading=heading, children=children))


def _arranged(
    asked: Sequence[Dimension], passages: Sequence[Passage], work: _Refitting
) -> tuple[Passage, ...]:
    """Return a passage for each dimension in their order, then what is kept besides."""
    found = _pairs(asked, passages)
    rank = passages[0].rank if passages else Rank.SECTION
    made = [_asked(found.get(each.id) or new_passage(rank, each.title), each, work) for each in asked]
    taken = {each.id for each in found.values()}
    return (*made, *_rest((each for each in passages if each.id not in taken), work))


def _pairs(asked: Sequence[Dimension], passages: Sequence[Passage]) -> dict[str, Passage]:
    """Find the passage that belongs to each dimension, the likest first."""
    likely = [(_like(passage, dimension), dimension, passage) for dimension in asked for passage in passages]
    found: dict[str, Passage] = {}
    for like, dimension, passage in sorted(likely, key=lambda each: -each[0]):
        if like >= SAME and dimension.id not in found and passage not in found.values():
            found[dimension.id] = passage
    return found


def _like(passage: Passage, dimension: Dimension) -> float:
    if (passage.role or Role.PROBLEMS) is not dimension.role:
        return 0.0
    if dimension.role is Role.RECTIFICATION or passage.heading.strip() == dimension.title:
        return 2.0
    return likeness(passage.heading, dimension.title)


# The other parts


def _with_parts(review: Review, role: Role, work: _Refitting) -> Review:
    """Give the parts of a role the template's names; those that are not there yet are added, empty."""
    free = [part for part in review.parts if part.role is role]
    asked = work.template.of_role(role)
    if role is Role.RECTIFICATION and (_present_place(review) is not Place.PART):
        return review
    found = (
        _pairs(asked, free)
        if role is Role.OTHER
        else {each.id: part for each, part in zip(asked, free, strict=False)}
    )
    for dimension in asked:
        part = found.get(dimension.id)
        if part is None:
            new = new_passage(Rank.PART, dimension.title)
            review = add_passage(review, "", _asked(new, dimension, work), _place(review, role))
        else:
            free.remove(part)
            review = _put(review, part, (_asked(part, dimension, work),))
    for part in free:
        review = _put(review, part, _rest((part,), work))
    return review


def _put(review: Review, part: Passage, instead: Sequence[Passage]) -> Review:
    at = next(place for place, each in enumerate(review.parts) if each.id == part.id)
    return replace(review, parts=(*review.parts[:at], *instead, *review.parts[at + 1 :]))


def _place(review: Review, role: Role) -> int:
    """Return the place for a part of that role: before the first part of a role that comes later."""
    later = _ORDER[_ORDER.index(role) + 1 :]
    places = (place for place, part in enumerate(review.parts) if part.role in later)
    return next(places, len(review.parts))


def _present_place(review: Review) -> Place:
    """Say where last year's rectification really stands; without a passage it is in the opening."""
    passage = find_role(review, Role.RECTIFICATION)
    if passage is None:
        return Place.OPENING
    return Place.PART if passage in review.parts else Place.DIMENSION


# One passage


def _asked(passage: Passage, dimension: Dimension, work: _Refitting) -> Passage:
    """Let a passage answer a dimension; its heading follows, unless the writer has worded it."""
    known = work.former.dimension(passage.dimension) if work.former else None
    is_ours = not passage.heading.strip() or (known is not None and passage.heading == known.title)
    is_section = passage.rank is Rank.SECTION and dimension.role is Role.PROBLEMS
    return replace(
        passage,
        heading=dimension.title if is_ours else passage.heading,
        role=None if is_section else dimension.role,
        dimension=dimension.id,
    )


def _rest(passages: Iterable[Passage], work: _Refitting) -> tuple[Passage, ...]:
    """Keep what nothing asks for, each with its guidance, but for what was never written in."""
    return tuple(_kept(each, work) for each in passages if not _is_untouched(each, work.former))


def _kept(passage: Passage, work: _Refitting) -> Passage:
    known = work.former.dimension(passage.dimension) if work.former else None
    if known is None:
        return passage
    own = replace(known, id=new_id()) if work.template.dimension(known.id) else known
    work.kept.append(own)
    return replace(passage, dimension=own.id)


def _is_untouched(passage: Passage, former: Template | None) -> bool:
    """Say whether a heading of the former template is all there is."""
    known = former.dimension(passage.dimension) if former else None
    written = (text for address, text in passage_texts(passage) if address.node != passage.id)
    return (
        known is not None
        and passage.heading == known.title
        and not any(map(str.strip, (passage.text, passage.tail, *written)))
    )
