"""A new review from a template: its parts and sections stand there, empty, in the order asked."""

from __future__ import annotations

from dataclasses import replace

from selfreview_gui.review.edit import new_passage, renumbered
from selfreview_gui.review.review import Passage, Rank, Review, new_id
from selfreview_gui.review.template import Dimension, Place, Role, Template


def start_review(template: Template, unit: str = "", name: str = "") -> Review:
    """Begin a review: basics and title from the template, every dimension an empty section or part."""
    return Review(
        id=new_id(),
        year=template.year,
        subject=template.subject,
        unit=unit,
        name=name,
        meeting=template.meeting,
        template=template,
        rectification_place=template.rectification,
        title=title_for(template, unit, name),
        parts=_parts(template),
        signature=name or unit,
    )


def title_for(template: Template, unit: str, name: str) -> str:
    """Write the paper's title as the template has it; what is not known yet is left out."""
    return template.title.replace("{unit}", unit).replace("{name}", name)


def _parts(template: Template) -> tuple[Passage, ...]:
    parts = []
    if template.rectification is Place.PART:
        parts += [_passage(Rank.PART, each) for each in template.of_role(Role.RECTIFICATION)]
    problems = replace(new_passage(Rank.PART, template.problems_heading), role=Role.PROBLEMS)
    parts.append(replace(problems, children=_sections(template)))
    for role in (Role.STATUS, Role.CAUSES, Role.MEASURES, Role.OTHER):
        parts += [_passage(Rank.PART, each) for each in template.of_role(role)]
    return renumbered(tuple(parts))


def _sections(template: Template) -> tuple[Passage, ...]:
    among = {Role.PROBLEMS}
    if template.rectification is Place.DIMENSION:
        among.add(Role.RECTIFICATION)
    return renumbered(
        tuple(_passage(Rank.SECTION, each) for each in template.dimensions if each.role in among)
    )


def _passage(rank: Rank, dimension: Dimension) -> Passage:
    role = None if rank is Rank.SECTION and dimension.role is Role.PROBLEMS else dimension.role
    return replace(new_passage(rank, dimension.title), role=role, dimension=dimension.id)


def own_template(review: Review, id: str, name: str) -> Template | None:
    """Make a template of a review as it was arranged: its sections in their order, with their guidance.

    None where the review has no template of its own to start from.
    """
    if review.template is None:
        return None
    return replace(
        for_year(review.template, review.year or review.template.year),
        id=id,
        name=name,
        basis="own",
        note="自己保存的模板。",
        meeting=review.meeting,
        rectification=review.rectification_place,
        problems_heading=_problems_heading(review, review.template),
        dimensions=_arranged(review, review.template),
    )


def for_year(template: Template, year: int) -> Template:
    """Return the template for another year: the names of meeting and paper follow."""
    before, after = str(template.year), str(year)
    return replace(
        template,
        year=year,
        meeting=template.meeting.replace(before, after),
        title=template.title.replace(before, after),
    )


def _problems_heading(review: Review, template: Template) -> str:
    headings = (part.heading.strip() for part in review.parts if part.role is Role.PROBLEMS)
    return next(headings, "") or template.problems_heading


def _arranged(review: Review, template: Template) -> tuple[Dimension, ...]:
    """Return the dimensions as the paper has them; the rectification in the opening has no passage there."""
    passages = [passage for part in review.parts for passage in (part, *part.children)]
    kept = tuple(each for passage in passages if (each := _kept(template, passage)) is not None)
    missing = tuple(
        each
        for each in template.of_role(Role.RECTIFICATION)
        if review.rectification_place is Place.OPENING and each not in kept
    )
    return (*missing, *kept)


def _kept(template: Template, passage: Passage) -> Dimension | None:
    known = template.dimension(passage.dimension) if passage.dimension else None
    title = passage.heading.strip() or (known.title if known else "")
    return replace(known, title=title) if known and title else None
