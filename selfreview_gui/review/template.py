"""What one year's notice asks: dimensions in order, lengths, and where things stand in the paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any

from selfreview_gui.errors import UserError
from selfreview_gui.review.subject import Subject


class Role(StrEnum):
    """What a part of the paper does."""

    RECTIFICATION = "rectification"
    STATUS = "status"
    PROBLEMS = "problems"
    CAUSES = "causes"
    MEASURES = "measures"
    OTHER = "other"


class Place(StrEnum):
    """Where last year's rectification stands in the paper."""

    PART = "part"
    DIMENSION = "dimension"
    OPENING = "opening"


@dataclass(frozen=True, slots=True)
class Dimension:
    """One thing the writer is asked about, with what helps to answer it.

    `min` and `max` suggest a length in characters, 0 where nothing is suggested. `scaffold` is a
    sentence with slots (`【…】`) that the writer may take and fill. `quoted`: `asks` is what the notice
    says, word for word.
    """

    id: str
    title: str
    role: Role = Role.PROBLEMS
    asks: str = ""
    questions: tuple[str, ...] = ()
    min: int = 0
    max: int = 0
    scaffold: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """What this year's notice asks of a branch or of a member.

    `basis` is `national` where a national list of dimensions is known, `proposal` where there is
    none and the list is only a start, `own` for a template the user saved. `min` and `max` are the
    suggested length of the whole paper in characters.
    """

    id: str
    year: int
    subject: Subject
    name: str
    meeting: str
    title: str
    dimensions: tuple[Dimension, ...]
    opening: Dimension
    closing: Dimension
    basis: str = "own"
    note: str = ""
    rectification: Place = Place.PART
    problems_heading: str = "存在的主要问题"
    min: int = 0
    max: int = 0

    def dimension(self, id: str) -> Dimension | None:
        """Return the dimension of that id, or None."""
        return next((dimension for dimension in self.dimensions if dimension.id == id), None)

    def of_role(self, role: Role) -> tuple[Dimension, ...]:
        """Return the dimensions of that role, in their order."""
        return tuple(dimension for dimension in self.dimensions if dimension.role is role)


def parse_template(text: str) -> Template:
    """Read a template from its TOML text; raise UserError where it is not one."""
    import tomllib  # the window's first paint needs no template

    try:
        return template_from(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise UserError(f"这个模板读不出来（{error}），没有改动任何内容，请换一个模板。") from error


def template_from(values: Mapping[str, Any]) -> Template:
    """Build a template from plain values, as TOML or JSON give them."""
    plain = {key: values[key] for key in ("id", "year", "name", "meeting", "title")}
    optional = {key: values[key] for key in ("basis", "note", "problems_heading") if key in values}
    return Template(
        **plain,
        **optional,
        subject=Subject(values["subject"]),
        rectification=Place(values.get("rectification", Place.PART)),
        dimensions=tuple(_dimension(each) for each in values["dimensions"]),
        opening=_dimension({"id": "opening", "title": "引言", "role": "other", **values["opening"]}),
        closing=_dimension({"id": "closing", "title": "结语", "role": "other", **values["closing"]}),
        min=values.get("length", {}).get("min", 0),
        max=values.get("length", {}).get("max", 0),
    )


def template_values(template: Template) -> dict[str, Any]:
    """Turn a template into plain values that `template_from` reads back."""
    values = {each.name: getattr(template, each.name) for each in fields(template)}
    values["length"] = {"min": values.pop("min"), "max": values.pop("max")}
    values["dimensions"] = [asdict(dimension) for dimension in template.dimensions]
    values["opening"] = asdict(template.opening)
    values["closing"] = asdict(template.closing)
    return values


def _dimension(values: Mapping[str, Any]) -> Dimension:
    known = {each.name for each in fields(Dimension)}
    kept = {key: value for key, value in values.items() if key in known}
    kept["role"] = Role(kept.get("role", Role.PROBLEMS))
    kept["questions"] = tuple(kept.get("questions", ()))
    return Dimension(**kept)
