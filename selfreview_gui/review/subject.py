"""Who reviews themselves; alone in its file because the list of reviews, painted first, needs only this."""

from __future__ import annotations

from enum import StrEnum


class Subject(StrEnum):
    """Who reviews themselves."""

    BRANCH = "branch"
    MEMBER = "member"
    LEADERS = "leaders"
    OTHER = "other"
