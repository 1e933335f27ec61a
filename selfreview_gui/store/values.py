"""What the store tells: a line of the list of reviews, and the place where the writer stopped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from selfreview_gui.review.subject import Subject


@dataclass(frozen=True, slots=True)
class Summary:
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where the writer stopped: the step's key, the field's address, the cursor's offset in it."""

    step: str
    node: str
    field: str
    cursor: int
