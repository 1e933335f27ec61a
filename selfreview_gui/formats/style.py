"""What a paragraph has from its style, in every kind of file: whether it is a title, or a heading of which level."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selfreview_gui.review.document import Kind

LEVELS = 4  # deeper outline levels have no meaning in these papers
_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_TITLES = ("title", "标题")


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph is: its kind, and its outline level 1–4, 0 where it has none."""

    kind: Kind = Kind.BODY
    level: int = 0


def level_of(outline_level: int) -> int:
    """Return an outline level that counts from 1 as far as these papers have it, else 0."""
    return outline_level if outline_level <= LEVELS else 0


def heading_level(name: str) -> int | None:
    """Return the level of the heading that a style's name speaks of, None where it speaks of none."""
    match = _HEADING.fullmatch(name.strip())
    return level_of(int(match[1])) if match else None


def is_title(name: str) -> bool:
    """Say whether a style's name is that of titles."""
    return name.strip().lower() in _TITLES
