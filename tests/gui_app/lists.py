"""Reviews as the list shows them, and findings."""

from __future__ import annotations

from datetime import UTC, datetime

from selfreview_gui.checks.finding import Finding, Level
from selfreview_gui.review.document import Address
from selfreview_gui.review.subject import Subject
from selfreview_gui.store.values import Summary


def summary(
    id: str, year: int | None = 2025, title: str = "某站党支部对照检查材料", done: int = 3
) -> Summary:
    """Make a line of the list."""
    moment = datetime(2026, 1, 9, 8, 0, tzinfo=UTC)
    return Summary(id, year, Subject.BRANCH, title, "某站党支部", "", done, 9, 1200, moment)


def finding(
    level: Level = Level.WARN, message: str = "编号不连续", excerpt: str = "", fix: str | None = None
) -> Finding:
    """Make a finding in the title."""
    return Finding("rule", level, Address("", "title"), 0, 2, excerpt, message, fix)
