"""What the passages of a paper belong to: the role that each has, and the dimension that it answers.

Nothing here changes what the paper says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selfreview_gui.review.adopt import LIKE_ENOUGH, likeness
from selfreview_gui.review.edit import find_role
from selfreview_gui.review.review import Passage, Rank, Review, change, find, new_id, parent_of, passages
from selfreview_gui.review.template import Dimension, Place, Role, Template
from selfreview_gui.review.wording import bare_role


def with_role(review: Review, id: str, role: Role) -> Review:
    """Say what a passage tells; below another of the same role it needs none of its own.

    The dimensions of another role are let go, in the passage and in its sections.
    """
    holder = parent_of(review, id)
    above = holder.role or Role.PROBLEMS if holder else None
    passage = find(review, id)
    if passage is None or passage.role is (None if role is above else role):
        return review

    def told(passage: Passage) -> Passage:
        children = tuple(replace(child, dimension="") for child in passage.children)
        sections = passage.children if role is Role.PROBLEMS else children
        return replace(passage, role=None if role is above else role, dimension="", children=sections)

    return _with_place(review, change(review, id, told))


def with_dimension(review: Review, id: str, dimension: Dimension | None) -> Review:
    """Say which dimension a part or a section answers; None: it is one of its own.

    What the dimension asks comes into the review's own template, under the passage's heading. A review
    without a template stays as it is.
    """
    passage = find(review, id)
    template = review.template
    if passage is None or template is None or passage.rank >= Rank.POINT:
        return review
    now = template.dimension(passage.dimension)
    if dimension is None and now is not None and is_made_up(now):
        return review
    if dimension is None:
        dimension = Dimension(new_id(), passage.heading, role_in(review, passage))
    if dimension.id == passage.dimension:
        return review
    known = template.dimension(dimension.id)
    if known is not None and known.asks != dimension.asks:
        dimension = replace(dimension, id=new_id())  # another year's, that goes by the same name
    own = replace(dimension, title=passage.heading.strip() or dimension.title)
    others = tuple(each for each in template.dimensions if each.id != own.id)
    review = replace(review, template=replace(template, dimensions=(*others, own)))
    return change(review, id, lambda passage: replace(passage, dimension=own.id))


def settled(before: Review, after: Review, templates: Sequence[Template]) -> Review:
    """Return a review that was rearranged, with the dimensions that its parts and sections answer now.

    `before` is the review before that; `templates` are those on offer, with the one the paper follows.
    A dimension that is no longer answered keeps its own wording, and one that was made for a heading
    goes with it.
    """
    after = _with_place(before, after)
    if after.template is None:
        return after
    for passage in _answering(after):
        if not passage.dimension:
            nearest = _nearest(after, passage, followed(after, templates))
            after = with_dimension(after, passage.id, nearest)
    return _without_unanswered(before, after, templates)


def is_made_up(dimension: Dimension) -> bool:
    """Say whether a dimension was made for a heading that answers none of the template's."""
    return not (dimension.asks or dimension.questions)


def followed(review: Review, templates: Sequence[Template]) -> Template | None:
    """Return the template that a paper follows as it is on offer, else the paper's own copy."""
    own = review.template
    return next((each for each in templates if own and each.id == own.id), own)


def role_in(review: Review, passage: Passage) -> Role:
    """Return what a passage tells in its paper: its own role, else that of what holds it."""
    holder = parent_of(review, passage.id)
    return passage.role or (holder.role if holder else None) or Role.PROBLEMS


def _answering(review: Review) -> list[Passage]:
    """Return the passages that answer a dimension: all parts but that of the problems, and its sections."""
    several = sum(part.role is Role.PROBLEMS for part in review.parts) > 1
    found: list[Passage] = []
    for part in review.parts:
        if part.role is Role.PROBLEMS and not (several and bare_role(part.heading) is Role.OTHER):
            found += [each for each in part.children if each.rank is Rank.SECTION]
        else:
            found.append(part)
    return found


def _nearest(review: Review, passage: Passage, template: Template | None) -> Dimension | None:
    """Return the free dimension of the passage's role that is most like it, None where none is like it."""
    role = role_in(review, passage)
    taken = {each.dimension for each in passages(review)}
    free = [each for each in template.of_role(role) if each.id not in taken] if template else []
    if role is not Role.PROBLEMS and free:
        return free[0]
    best = max(free, key=lambda each: likeness(passage.heading, each.title), default=None)
    return best if best and likeness(passage.heading, best.title) >= LIKE_ENOUGH else None


def _without_unanswered(before: Review, after: Review, templates: Sequence[Template]) -> Review:
    template = after.template
    if template is None:
        return after
    answered = {each.dimension for each in passages(after)}
    gone = {each.dimension for each in passages(before)} - answered
    offered = followed(after, templates)
    kept = tuple(
        (offered and offered.dimension(each.id)) or each if each.id in gone else each
        for each in template.dimensions
        if each.id not in gone or not is_made_up(each)
    )
    return replace(after, template=replace(template, dimensions=kept))


def _with_place(before: Review, after: Review) -> Review:
    """Say where last year's rectification stands, as far as that changed."""
    place = _place_of_rectification(after)
    return after if place is _place_of_rectification(before) else replace(after, rectification_place=place)


def _place_of_rectification(review: Review) -> Place:
    passage = find_role(review, Role.RECTIFICATION)
    if passage is None:
        return Place.OPENING
    return Place.PART if passage.rank is Rank.PART else Place.DIMENSION
