"""What a person does to the draft of a template before it is used: name, order, roles, the year."""

from __future__ import annotations

import re
from dataclasses import replace

from selfreview_gui.jobs.notice_drafts import Draft
from selfreview_gui.review.notice_words import WHOSE
from selfreview_gui.review.review import new_id
from selfreview_gui.review.start import for_year
from selfreview_gui.review.template import Dimension, Place, Role, Template

_FIRST = 16  # characters of the first dimension in the name of a template
_YEAR = re.compile(r"20\d\d(?=年度)")


def retitled(draft: Draft, at: int, title: str) -> Draft:
    """Word a dimension anew."""
    return _with(draft, at, replace(draft.template.dimensions[at], title=title))


def with_role(draft: Draft, at: int, role: Role) -> Draft:
    """Give a dimension another role.

    One that is last year's rectification stands among the others, in the place of what the program
    had proposed for it.
    """
    after = _with(draft, at, replace(draft.template.dimensions[at], role=role))
    template, chosen = after.template, after.template.dimensions[at]
    if role is Role.RECTIFICATION:
        kept = tuple(
            each for each in template.dimensions if each is chosen or each.role is not Role.RECTIFICATION
        )
        template = replace(template, dimensions=kept, rectification=Place.DIMENSION)
    elif template.rectification is Place.DIMENSION and not template.of_role(Role.RECTIFICATION):
        template = replace(template, rectification=Place.PART)
    return replace(after, template=template)


def moved(draft: Draft, at: int, by: int) -> Draft:
    """Put a dimension one place up (-1) or down (1); at an end it stays."""
    dimensions, to = list(draft.template.dimensions), at + by
    if not 0 <= to < len(dimensions):
        return draft
    dimensions.insert(to, dimensions.pop(at))
    return _arranged(draft, tuple(dimensions))


def added(draft: Draft, at: int, title: str = "", asks: str = "") -> tuple[Draft, int]:
    """Add a dimension of the problems after the one at a place; return where it stands.

    Among the problems it stands wherever it was asked for, else after the last of them.
    """
    dimensions = draft.template.dimensions
    problems = [place for place, each in enumerate(dimensions) if each.role is Role.PROBLEMS]
    before = [place for place, each in enumerate(dimensions) if each.role is Role.RECTIFICATION]
    to = at if at in problems else max(problems or before, default=-1)
    new = Dimension(new_id(), title, asks=asks, quoted=bool(asks))
    made = _arranged(draft, (*dimensions[: to + 1], new, *dimensions[to + 1 :]))
    return (replace(made, told=made.told | {new.id}) if asks else made), to + 1


def removed(draft: Draft, at: int) -> Draft:
    """Take a dimension out."""
    dimensions = draft.template.dimensions
    return _arranged(draft, dimensions[:at] + dimensions[at + 1 :])


def missing(draft: Draft) -> str:
    """Say what keeps the draft from being used; empty where nothing does."""
    if not draft.template.of_role(Role.PROBLEMS):
        return "还没有要对照的方面，请先添加"
    if any(not each.title.strip() for each in draft.template.dimensions):
        return "有的方面还没有名称，请先写上"
    return ""


def finished(draft: Draft, year: int) -> Template:
    """Return the template that the draft has become, under an id and a name of its own."""
    template = for_year(draft.template, year)
    dimensions = tuple(replace(each, title=each.title.strip()) for each in template.dimensions)
    return replace(template, id=new_id(), name=_name(template, year), dimensions=dimensions)


def _name(template: Template, year: int) -> str:
    """Name a template after its year, whose it is, and its dimensions as they are now."""
    head = _YEAR.sub(str(year), template.name.partition("：")[0], count=1)
    titles = [each.title.strip().removesuffix("方面") for each in template.of_role(Role.PROBLEMS)]
    more = f"等{len(titles)}个方面" if len(titles) > 1 else ""
    return f"{head or WHOSE[template.subject]}：{titles[0][:_FIRST]}{more}"


def _with(draft: Draft, at: int, dimension: Dimension) -> Draft:
    dimensions = draft.template.dimensions
    return _arranged(draft, (*dimensions[:at], dimension, *dimensions[at + 1 :]))


def _arranged(draft: Draft, dimensions: tuple[Dimension, ...]) -> Draft:
    return replace(draft, template=replace(draft.template, dimensions=dimensions))
