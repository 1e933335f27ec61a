"""Make Word break a long title by meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from selfreview_gui.formats.word_xml import twips_of
from selfreview_gui.review.document import Span
from selfreview_gui.review.page import Page
from selfreview_gui.review.title import title_lines, title_width

_PLAY = 0.75  # of a character: less and a line may not fit, a whole one and the next line's first would
_BROKEN = re.compile(r"[\t\r\n]")  # the writer has set it by hand
_WORD = re.compile(r"[0-9A-Za-z]+|.", re.DOTALL)  # what no program breaks


@dataclass(frozen=True, slots=True)
class TitleLines:
    """How a title is set: its spans line by line, and the paragraph's layout.

    One line only where the layout alone makes the lines.
    """

    lines: tuple[tuple[Span, ...], ...]
    layout: str = ""


def set_title(spans: tuple[Span, ...], page: Page) -> TitleLines:
    """Break a title by indents that leave each line just its room, or by line breaks where they cannot.

    A line break stands in the text: in the contents, and when another program reads the file. So it is
    the second choice; two lines, the longer first, never need it.
    """
    text = "".join(span.text for span in spans)
    # One character is kept free, for Word sets digits apart from Han by a quarter each time.
    lines = title_lines(text, page.text_width // page.title.size - 1) if not _BROKEN.search(text) else (text,)
    if len(lines) == 1:
        return TitleLines((spans,))
    room = max(map(title_width, lines)) + _PLAY
    if not _breaks_so(lines, room):
        return TitleLines(_cut(spans, lines))
    side = twips_of((page.text_width - room * page.title.size) / 2)
    return TitleLines((spans,), f'<w:ind w:left="{side}" w:right="{side}"/>')


def _breaks_so(lines: Sequence[str], room: float) -> bool:
    """Say whether a text set in lines of that room breaks at just these places."""
    return all(title_width(line) + _first(following) > room for line, following in pairwise(lines))


def _first(line: str) -> float:
    found = _WORD.match(line)
    return title_width(found[0]) if found else 0.0


def _cut(spans: tuple[Span, ...], lines: Sequence[str]) -> tuple[tuple[Span, ...], ...]:
    ends = [sum(map(len, lines[:count])) for count in range(len(lines) + 1)]
    return tuple(tuple(_within(spans, start, end)) for start, end in pairwise(ends))


def _within(spans: tuple[Span, ...], start: int, end: int) -> list[Span]:
    found = []
    at = 0
    for span in spans:
        first, last = max(start - at, 0), min(end - at, len(span.text))
        if first < last:
            found.append(replace(span, text=span.text[first:last], offset=span.offset + first))
        at += len(span.text)
    return found
