"""An old paper becomes a review that the wizard can go through: its parts land in the right steps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from selfreview_gui.review.edit import FIRST_NUMBER, add_passage, find_role
from selfreview_gui.review.review import Passage, Rank, Review, new_id
from selfreview_gui.review.script import simplified
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Dimension, Role, Template
from selfreview_gui.review.wording import bare_role

LIKE_ENOUGH = 0.55  # of difflib's ratio, from where a heading is taken for a dimension worded otherwise
_EVERYWHERE = re.compile(r"^在|对照|方面|情况|存在的?|问题|[，、的“”‘’「」『』\"']")
_BY_ONE_WORD = 0.7  # how alike a heading of some length is to a dimension whose one word it has (学习方面)
_SHORT = 6  # characters
_TELLING = 4  # characters in a row that two headings share before it says anything
_MOST = 60  # headings that are compared with the dimensions; a paper has some ten
_NEEDED = (Role.PROBLEMS, Role.CAUSES, Role.MEASURES)


def adopt(review: Review, templates: Sequence[Template], whole: bool = False) -> Review:
    """Give a recognised paper the template that fits it best, arranged as the paper is.

    Every section of the problems keeps its own wording; the guidance of the dimension most like it
    is attached. Parts that every paper needs and this one lacks are added empty, at their place.
    With `whole` the dimensions of the template that the paper has not are kept among what is asked.
    """
    template = fitting(review, templates)
    review = replace(review, id=new_id(), year=review.year or template.year)
    review = replace(review, meeting=review.meeting or f"{review.year}年度组织生活会")
    parts, dimensions = _matched(review, template)
    kept = tuple(
        each
        for each in template.dimensions
        if (whole or each.role is not Role.PROBLEMS)
        and each.id not in {dimension.id for dimension in dimensions}
    )
    own = replace(
        template,
        year=review.year or template.year,
        meeting=review.meeting,
        rectification=review.rectification_place,
        dimensions=(*dimensions, *kept),
    )
    return _completed(replace(review, parts=parts, template=own))


def fitting(review: Review, templates: Sequence[Template]) -> Template:
    """Choose the template of the paper's subject and year; where there is none, the one most like it."""
    subject = Subject.MEMBER if review.subject is Subject.MEMBER else Subject.BRANCH
    candidates = [each for each in templates if each.subject is subject] or list(templates)
    of_year = [each for each in candidates if each.year == review.year]
    return max(of_year or candidates, key=lambda template: _fit(review, template))


def likeness(heading: str, title: str) -> float:
    """Say how alike two headings are, 0 to 1, without the words that all of them share."""
    ours, theirs = (_EVERYWHERE.sub("", simplified(each)) for each in (heading, title))
    if ours and theirs and (ours in theirs or theirs in ours):
        return 1.0 if min(len(ours), len(theirs)) >= _TELLING or len(ours) <= _SHORT else _BY_ONE_WORD
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    shared = matcher.find_longest_match().size
    covered = shared / min(len(ours), len(theirs)) if shared >= _TELLING else 0.0
    return max(matcher.ratio(), covered)


def _fit(review: Review, template: Template) -> float:
    headings = [each.heading for part in review.parts for each in (part, *part.children)]
    titles = [dimension.title for dimension in template.dimensions]
    return sum(max(likeness(heading, title) for title in titles) for heading in headings[:_MOST])


def _matched(review: Review, template: Template) -> tuple[tuple[Passage, ...], tuple[Dimension, ...]]:
    """Attach a dimension to every part and section that has one; return the parts and the dimensions.

    Where several parts tell problems, each is a dimension itself (一、政治信仰方面 二、党员意识方面).
    """
    chosen = _chosen(tuple(_asked(review)), template)

    def attached(passage: Passage) -> Passage:
        dimension = chosen.get(passage.id)
        return replace(passage, dimension=dimension.id) if dimension else passage

    parts = (replace(part, children=tuple(map(attached, part.children))) for part in review.parts)
    return tuple(map(attached, parts)), tuple(chosen.values())


def _asked(review: Review) -> Iterator[Passage]:
    """Yield the parts and sections that are a dimension each."""
    several = sum(part.role is Role.PROBLEMS for part in review.parts) > 1
    for part in review.parts:
        if part.role is Role.PROBLEMS and not (several and bare_role(part.heading) is Role.OTHER):
            yield from (child for child in part.children if child.rank < Rank.POINT)
        else:
            yield part


def _chosen(asked: Sequence[Passage], template: Template) -> dict[str, Dimension]:
    """Choose a dimension for every passage, by its id: one of the template's, else one of its own.

    What is most alike is matched first, so that no heading takes the dimension of a later one.
    """
    free = {dimension.id: dimension for dimension in template.dimensions}
    chosen: dict[str, Dimension] = {}
    for passage, dimension in _by_likeness(asked[:_MOST], template):
        if passage.id not in chosen and dimension.id in free:
            chosen[passage.id] = replace(free.pop(dimension.id), title=passage.heading)
    return {
        passage.id: chosen.get(passage.id) or Dimension(new_id(), passage.heading, _role(passage))
        for passage in asked
    }


def _by_likeness(asked: Sequence[Passage], template: Template) -> list[tuple[Passage, Dimension]]:
    """Pair passages with dimensions of their role, what is most alike first; problems only if alike enough.

    What is no problem needs no likeness: there is one place for last year's rectification, for causes …
    """
    pairs = [
        (likeness(passage.heading, dimension.title), passage, dimension)
        for passage in asked
        for dimension in template.of_role(_role(passage))
    ]
    pairs.sort(key=lambda pair: (-pair[0], abs(len(pair[1].heading) - len(pair[2].title))))
    return [
        (passage, dimension)
        for alike, passage, dimension in pairs
        if alike >= LIKE_ENOUGH or dimension.role is not Role.PROBLEMS
    ]


def _role(passage: Passage) -> Role:
    return passage.role or Role.PROBLEMS


def _completed(review: Review) -> Review:
    for role in _NEEDED:
        if find_role(review, role) is None:
            review = add_passage(review, "", _empty_part(review, role), _place(review, role))
    return review


def _empty_part(review: Review, role: Role) -> Passage:
    known = review.template.of_role(role) if review.template else ()
    dimension = known[0] if known and role is not Role.PROBLEMS else None
    heading = dimension.title if dimension else review.template.problems_heading if review.template else ""
    return Passage(
        new_id(),
        Rank.PART,
        FIRST_NUMBER[Rank.PART],
        heading,
        role=role,
        dimension=dimension.id if dimension else "",
    )


def _place(review: Review, role: Role) -> int:
    """Return the place for a part of that role: before the first part of a role that comes later."""
    later = _NEEDED[_NEEDED.index(role) + 1 :]
    places = [index for index, part in enumerate(review.parts) if part.role in later]
    return min(places, default=len(review.parts))
