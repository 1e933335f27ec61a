"""What a writer does to a review: add, remove, move, paste; numbers follow by themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from selfreview_gui.review.heading import split_heading
from selfreview_gui.review.numbering import number_like, read_number
from selfreview_gui.review.review import (
    Origin,
    Passage,
    Rank,
    Review,
    change,
    find,
    new_id,
    parent_of,
    within,
)
from selfreview_gui.review.template import Dimension, Place, Role

FIRST_NUMBER = {Rank.PART: "一、", Rank.SECTION: "（一）", Rank.POINT: "一是", Rank.SUBPOINT: "（1）"}

Siblings = tuple[Passage, ...]


def add_passage(review: Review, parent: str, passage: Passage, index: int | None = None) -> Review:
    """Put a passage among those of `parent` (the review's parts where it is empty), last or at `index`."""

    def insert(siblings: Siblings) -> Siblings:
        at = len(siblings) if index is None else index
        return (*siblings[:at], passage, *siblings[at:])

    return _among(review, parent, insert)


def add_point(
    review: Review,
    parent: str,
    index: int | None = None,
    heading: str = "",
    text: str = "",
    origin: Origin | None = None,
    mark: str = "",
) -> tuple[Review, str]:
    """Add a point (or what the siblings are) below a passage; return the review and the new id.

    `mark` ends the heading where it was written with one of its own; else the siblings' does.
    """
    holder = find(review, parent)
    siblings = holder.children if holder else ()
    rank = siblings[0].rank if siblings else _rank_below(holder)
    point = new_passage(rank, heading, text, origin=origin or Origin())
    if siblings:
        point = replace(point, mark=siblings[0].mark or point.mark, joined=siblings[0].joined)
    if mark or not point.joined:
        point = replace(point, mark=mark, joined=point.joined or bool(mark))
    return add_passage(review, parent, point, index), point.id


def new_passage(rank: Rank, heading: str = "", text: str = "", origin: Origin | None = None) -> Passage:
    """Make a passage as new papers have them: a part or section on its own line, a point run in."""
    is_point = rank >= Rank.POINT
    return Passage(
        new_id(),
        rank,
        FIRST_NUMBER[rank],
        heading,
        "。" if is_point else "",
        text,
        joined=is_point,
        origin=origin or Origin(),
    )


def paste_points(
    review: Review, parent: str, text: str, index: int | None = None
) -> tuple[Review, list[str]]:
    """Make a point of every paragraph; a number in front is taken off, the first sentence is the heading."""
    added: list[str] = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        number = read_number(line)
        heading, mark, rest = split_heading(line[len(number.text) :] if number else line)
        at = None if index is None else index + len(added)
        review, id = add_point(review, parent, at, heading, rest, mark=mark)
        added.append(id)
    return review, added


def remove(review: Review, id: str) -> Review:
    """Take a passage out with all it holds, and every link to it."""
    holder = parent_of(review, id)
    taken = find(review, id)
    gone = frozenset(each.id for each in within(taken)) if taken else frozenset[str]()
    shorter = _among(
        review,
        holder.id if holder else "",
        lambda siblings: tuple(each for each in siblings if each.id != id),
    )
    return replace(shorter, parts=_without_links(shorter.parts, gone))


def move(review: Review, id: str, index: int) -> Review:
    """Put a passage at another place among its siblings; an index outside is the nearest end."""
    holder = parent_of(review, id)

    def reorder(siblings: Siblings) -> Siblings:
        moved = next(each for each in siblings if each.id == id)
        others = [each for each in siblings if each.id != id]
        others.insert(max(0, min(index, len(others))), moved)
        return tuple(others)

    return _among(review, holder.id if holder else "", reorder)


def index_of(review: Review, id: str) -> int:
    """Return the place of a passage among its siblings, counted from 0."""
    holder = parent_of(review, id)
    siblings = holder.children if holder else review.parts
    return next((index for index, each in enumerate(siblings) if each.id == id), -1)


def link(review: Review, id: str, answers: tuple[str, ...]) -> Review:
    """Say which problems a cause or a measure answers."""
    return change(review, id, lambda passage: replace(passage, answers=answers))


def add_dimension(review: Review, dimension: Dimension, index: int | None = None) -> Review:
    """Add a dimension: its guidance to the review's template, its section to the paper.

    A dimension of the problems (or of rectification) becomes a section of the problems part, one
    of causes or measures a part of its own.
    """
    if review.template and review.template.dimension(dimension.id):
        dimension = replace(dimension, id=new_id())
    if review.template:
        template = replace(review.template, dimensions=(*review.template.dimensions, dimension))
        review = replace(review, template=template)
    problems = next((part for part in review.parts if part.role is Role.PROBLEMS), None)
    if problems and dimension.role in (Role.PROBLEMS, Role.RECTIFICATION):
        section = replace(new_passage(Rank.SECTION, dimension.title), dimension=dimension.id)
        if dimension.role is not Role.PROBLEMS:
            section = replace(section, role=dimension.role)
        return add_passage(review, problems.id, section, index)
    part = replace(new_passage(Rank.PART, dimension.title), role=dimension.role, dimension=dimension.id)
    return add_passage(review, "", part)


def place_rectification(review: Review, place: Place) -> Review:
    """Move last year's rectification to another place in the paper; what is written goes along."""
    if place is review.rectification_place:
        return review
    review, old = _take_rectification(review)
    review = replace(review, rectification_place=place)
    if place is Place.OPENING:
        return _with_title(replace(review, rectification=_joined(review.rectification, _as_text(old))), old)
    rank = Rank.PART if place is Place.PART else Rank.SECTION
    passage = replace(old, rank=rank, number=FIRST_NUMBER[rank], inline=False)
    problems = next((part for part in review.parts if part.role is Role.PROBLEMS), None)
    if place is Place.DIMENSION and problems:
        return add_passage(review, problems.id, passage)
    return add_passage(review, "", replace(passage, rank=Rank.PART, number=FIRST_NUMBER[Rank.PART]), 0)


def renumbered(siblings: Siblings) -> Siblings:
    """Number passages from one on in the style of the first that has a number.

    Those of each rank are numbered by themselves: sections that follow points begin at one. A number
    of that style keeps its own punctuation (四、 among 一．).
    """
    samples: dict[Rank, str] = {}
    for each in siblings:
        samples[each.rank] = samples.get(each.rank) or each.number
    return tuple(
        replace(each, number=number_like(_sample(each.number, samples[each.rank]), place))
        if samples[each.rank]
        else each
        for each, place in _counted(siblings)
    )


def _counted(siblings: Siblings) -> Iterator[tuple[Passage, int]]:
    """Yield the passages with their places among those of their rank, counted from 1."""
    places: Counter[Rank] = Counter()
    for each in siblings:
        places[each.rank] += 1
        yield each, places[each.rank]


def _sample(own: str, first: str) -> str:
    here, there = read_number(own), read_number(first)
    return own if here and there and here.style is there.style else first


def _among(review: Review, parent: str, alter: Callable[[Siblings], Siblings]) -> Review:
    if not parent:
        return replace(review, parts=_relaid(review.parts, alter(review.parts)))
    return change(
        review,
        parent,
        lambda holder: replace(holder, children=_relaid(holder.children, alter(holder.children))),
    )


def _relaid(before: Siblings, after: Siblings) -> Siblings:
    """Number the passages anew, and leave it to the place whether one goes on in the paragraph before it."""
    flags: dict[Rank, list[bool]] = {}
    for each in before:
        flags.setdefault(each.rank, []).append(each.inline)
    return renumbered(
        tuple(replace(each, inline=_at(flags.get(each.rank, []), place)) for each, place in _counted(after))
    )


def _at(flags: list[bool], place: int) -> bool:
    return flags[min(place, len(flags)) - 1] if flags else False


def _without_links(passages: Siblings, gone: frozenset[str]) -> Siblings:
    return tuple(
        replace(
            each,
            children=_without_links(each.children, gone),
            answers=tuple(answer for answer in each.answers if answer not in gone),
        )
        for each in passages
    )


def _rank_below(holder: Passage | None) -> Rank:
    if holder is None:
        return Rank.PART
    return Rank.SUBPOINT if holder.rank >= Rank.POINT else Rank.POINT


def _take_rectification(review: Review) -> tuple[Review, Passage]:
    old = find_role(review, Role.RECTIFICATION)
    if old is not None:
        written = replace(old, text=_joined(review.rectification, old.text))
        return replace(remove(review, old.id), rectification=""), written
    dimension = next(iter(review.template.of_role(Role.RECTIFICATION)), None) if review.template else None
    title = dimension.title if dimension else "上年度组织生活会整改落实情况"
    passage = replace(
        new_passage(Rank.PART, title, review.rectification),
        role=Role.RECTIFICATION,
        dimension=dimension.id if dimension else "",
    )
    return replace(review, rectification=""), passage


def _joined(*texts: str) -> str:
    return "\n".join(filter(None, texts))


def _with_title(review: Review, passage: Passage) -> Review:
    """Keep the heading of a passage that goes into the opening, for the way back."""
    if review.template is None:
        return review
    dimensions = tuple(
        replace(each, title=passage.heading) if each.id == passage.dimension else each
        for each in review.template.dimensions
    )
    return replace(review, template=replace(review.template, dimensions=dimensions))


def find_role(review: Review, role: Role) -> Passage | None:
    """Return the first part, or section of a part, of that role."""
    for part in review.parts:
        if part.role is role:
            return part
        for section in part.children:
            if section.role is role:
                return section
    return None


def _as_text(passage: Passage) -> str:
    """Write a passage as plain paragraphs without its own heading."""
    lines = [passage.text] if passage.text else []
    for child in passage.children:
        own = child.number + child.heading + child.mark
        inside = _as_text(child)
        lines.append(own + inside if child.joined else "\n".join(filter(None, (own, inside))))
    return "\n".join([*lines, *([passage.tail] if passage.tail else [])])
