"""What a check saw: where, how bad, why, and the mend if one is safe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from selfreview_gui.review.document import Address, Document
from selfreview_gui.review.review import Review


class Level(StrEnum):
    """How bad a finding is: it blocks export, warns, or only hints."""

    BLOCK = "block"
    WARN = "warn"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule saw, at the characters `start` to `end` of the field at `address`.

    `message` is a short Chinese sentence for the user; `fix` is the text that would stand there
    instead, or None where only the writer can know. `code` is a stable word for what the rule saw,
    one of the few that its file lists; with `rule` it names a kind of finding for good.
    """

    rule: str
    level: Level
    address: Address
    start: int
    end: int
    excerpt: str
    message: str
    fix: str | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a rule may look at: the review, the document composed of it, and the review's template."""

    review: Review
    document: Document


Rule = Callable[[Paper], Iterator[Finding]]
