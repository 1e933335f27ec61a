"""Points that stand inside a paragraph: ……：一是……。二是……。"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from selfreview_gui.review.numbering import Number, Style, read_number

_MARKER = re.compile(
    r"(?<=[。；：！？;:])\s*(?=[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,3}[，,、])"
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A number inside a paragraph and where it begins."""

    at: int
    number: Number


def last_run(text: str) -> tuple[Marker, ...]:
    """Return the last run 一是、二是…… of at least two that starts at one, empty where there is none.

    The last one, because achievements with numbers of their own may come before the shortfalls.
    """
    runs = [run for run in _runs(text) if run[0].number.value == 1 and len(run) > 1]
    return runs[-1] if runs else ()


def continuing(text: str, style: Style, value: int) -> tuple[Marker, ...]:
    """Return the markers that go on counting after `value`, as in a paragraph 一是……。二是……。"""
    found: list[Marker] = []
    for marker in _markers(text):
        if marker.number.style is style and marker.number.value == value + 1:
            found.append(marker)
            value += 1
    return tuple(found)


def pieces(text: str, run: tuple[Marker, ...]) -> Iterator[tuple[Number, str]]:
    """Yield each marker's number with the text that follows it, up to the next."""
    for marker, following in zip_longest(run, run[1:]):
        end = following.at if following else len(text)
        yield marker.number, text[marker.at + len(marker.number.text) : end]


def _runs(text: str) -> Iterator[tuple[Marker, ...]]:
    run: list[Marker] = []
    for marker in _markers(text):
        follows = run and (marker.number.style, marker.number.value) == (
            run[-1].number.style,
            run[-1].number.value + 1,
        )
        if follows:
            run.append(marker)
        elif marker.number.value == 1:
            if run:
                yield tuple(run)
            run = [marker]
    if run:
        yield tuple(run)


def _markers(text: str) -> Iterator[Marker]:
    for match in _MARKER.finditer(text):
        number = read_number(text, match.end())
        if number and not _quoted(text, match.end()):
            yield Marker(match.end(), number)


def _quoted(text: str, at: int) -> bool:
    return text.count("“", 0, at) > text.count("”", 0, at)
