"""Where in a notice the words of a dimension stand."""

from __future__ import annotations

import re
from typing import NamedTuple

from selfreview_gui.review.template import Dimension

_ENDS = re.compile(r"[。！？\n]")


class Places(NamedTuple):
    """Stretches of the notice's text, `start` and `end` in characters; None where it has no such words."""

    sentence: tuple[int, int] | None
    title: tuple[int, int] | None


def places_of(text: str, dimension: Dimension) -> Places:
    """Find what a notice says of a dimension: its name, and the words that ask for it.

    The name is looked for in those words first, then right before them: in a list it heads them.
    """
    asks = _found(text, dimension.asks) if dimension.quoted else None
    title = None
    if asks is not None:
        title = _found(text, dimension.title, *asks) or _last(text, dimension.title, asks[0])
    return Places(asks, title or _found(text, dimension.title))


def sentence_at(text: str, start: int, end: int) -> str:
    """Return the sentence in which a stretch of the text stands."""
    before = [each.end() for each in _ENDS.finditer(text, 0, start)]
    after = _ENDS.search(text, max(end - 1, start))
    stop = len(text) if after is None else after.start() if after[0] == "\n" else after.end()
    return " ".join(text[before[-1] if before else 0 : stop].split())


def _found(text: str, words: str, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
    pattern = _pattern(words)
    found = pattern.search(text, start, len(text) if end is None else end) if pattern else None
    return found.span() if found else None


def _last(text: str, words: str, end: int) -> tuple[int, int] | None:
    pattern = _pattern(words)
    found = list(pattern.finditer(text, 0, end)) if pattern else []
    return found[-1].span() if found else None


def _pattern(words: str) -> re.Pattern[str] | None:
    """Match the words however the lines were broken: hard-wrapped ones were joined when they were read."""
    letters = "".join(words.split())
    return re.compile(r"\s*".join(map(re.escape, letters))) if letters else None
