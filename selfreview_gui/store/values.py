"""What the store tells: a line of the list of reviews, and the place where the writer stopped."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from selfreview_gui.review.subject import Subject


class Summary(NamedTuple):  # not a dataclass: importing and making those takes 5 ms of the start
    """One review as the list shows it.

    `done` of `steps` writing steps are done; `characters` counts what is written. Times are in UTC;
    `deleted_at` is None for a review that is not deleted.
    """

    id: str
    year: int | None
    subject: Subject
    title: str
    unit: str
    name: str
    done: int
    steps: int
    characters: int
    changed_at: datetime
    deleted_at: datetime | None = None


class Place(NamedTuple):
    """Where the writer stopped: the step's key, the field's address, the cursor's offset in it."""

    step: str
    node: str
    field: str
    cursor: int
