"""A notice as a value, and as the plain object that the command line prints."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Dimension


@dataclass(frozen=True, slots=True)
class Length:
    """The length asked for, in characters; None where the notice does not say."""

    about: int | None = None
    min: int | None = None
    max: int | None = None

    def __bool__(self) -> bool:
        return (self.about or self.min or self.max) is not None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which something is due (ISO date, None where none can be told) and the words for it."""

    date: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What the notice asks of one subject: its dimensions in order, in the notice's own words.

    `required_parts` are the parts that the paper must have, worded as in the notice.
    """

    subject: Subject
    dimensions: tuple[Dimension, ...] = ()
    length: Length = Length()
    required_parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """What a notice says; None or empty is what it does not say.

    `year` is the year under review, `deadline` the day by which the meeting must be held (ISO),
    `deadlines` every day that is named, `studies` what is to be read before the meeting. A text
    that calls no meeting has neither `meeting` nor templates.
    """

    calls_meeting: bool
    title: str | None = None
    meeting: str | None = None
    year: int | None = None
    issuer: str | None = None
    doc_number: str | None = None
    deadline: str | None = None
    templates: tuple[Asked, ...] = ()
    studies: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()


def notice_values(notice: Notice) -> dict[str, Any]:
    """Turn a notice into the object that `notice --json` prints."""
    names = ("calls_meeting", "title", "meeting", "year", "issuer", "doc_number", "deadline")
    values = {name: getattr(notice, name) for name in names}
    return {**values, "templates": [_asked_values(asked) for asked in notice.templates]}


def _asked_values(asked: Asked) -> dict[str, Any]:
    return {
        "subject": asked.subject.value,
        "dimensions": [
            {"id": each.id, "title": each.title, "role": each.role.value} for each in asked.dimensions
        ],
        "length": asdict(asked.length),
        "required_parts": list(asked.required_parts),
    }
