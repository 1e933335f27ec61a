"""The lines of a notice without debris, each beside an evened-out copy of the same length.

One pattern so reads both ways of typing, while what is quoted is always cut out of the text as it
was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import accumulate

from selfreview_gui.review.debris import cuts, is_markdown, pages
from selfreview_gui.review.document import Document, Paragraph
from selfreview_gui.review.notice.evening import evened, veiled
from selfreview_gui.review.notice.joining import Written, joined
from selfreview_gui.review.notice.marks import Mark, mark_at, run_of

LONGEST = 25_000  # characters that are read; the longest notices have some 20,000 with all that is attached
MOST = 2000  # paragraphs that are read
SENTENCE = 1500  # characters; what goes on for longer is no sentence
MANY = 3  # numbers that count on in one paragraph; fewer do not divide it


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the notice: as written, evened out, and with what is enclosed veiled by □.

    `mark` is the number it begins with, `above` are the headings it stands under, the highest first.
    """

    text: str
    even: str
    veiled: str
    mark: Mark | None
    above: tuple[str, ...] = ()

    @property
    def body(self) -> int:
        """Return where the words begin, after the number."""
        return self.mark.end if self.mark else 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a line: the number of its line, and where it stands there."""

    line: int
    start: int
    end: int


def lines_of(document: Document) -> tuple[Line, ...]:
    """Return the paragraphs of a notice without debris, hard-wrapped ones joined."""
    whole = joined(list(_written(document)))
    return tuple(line_of(part) for text in whole for part in _apart(text))


def line_of(text: str) -> Line:
    """Make a line of one paragraph."""
    even = evened(text)
    return Line(text, even, veiled(even), mark_at(even))


def sentences(lines: Sequence[Line]) -> Iterator[Sentence]:
    """Give the sentences of all lines in order, without the numbers that lines begin with."""
    for index, line in enumerate(lines):
        yield from sentences_of(index, line)


def sentences_of(index: int, line: Line) -> Iterator[Sentence]:
    """Give the sentences of the line that is the `index`-th, cell by cell; those longer than any in pieces."""
    start = line.body
    cells = (found.start() for found in re.finditer("\t", line.text))
    stops = (found.end() for found in re.finditer("[。！？]", line.veiled))
    for end in [*merge(cells, stops), len(line.text)]:
        for first in range(start, end, SENTENCE):
            if line.text[first : min(first + SENTENCE, end)].strip():
                yield Sentence(index, first, min(first + SENTENCE, end))
        start = max(start, end)


def _written(document: Document) -> Iterator[Written]:
    """Give the lines as they stand in the source, without page numbers and marks of websites or Markdown."""
    paragraphs = _first(document.paragraphs)
    texts = [paragraph.text for paragraph in paragraphs]
    markdown, beside = is_markdown(texts), pages(texts)
    for index, paragraph in enumerate(paragraphs):
        text = texts[index][:LONGEST]
        for start, end, _ in reversed(cuts(text, markdown)):
            text = text[:start] + text[end:]
        text = text.replace("\n", " ").strip()
        if text and index not in beside:
            yield Written(text, paragraph.position(0), paragraph.position(len(texts[index])))


def _first(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs that begin within the first LONGEST characters, and no more than MOST."""
    first = paragraphs[:MOST]
    lengths = accumulate((len(each.text) + 1 for each in first), initial=0)
    return [each for each, before in zip(first, lengths, strict=False) if before < LONGEST]


def _apart(text: str) -> list[str]:
    """Split a notice sent as one paragraph before its numbers 1. 2. 3. that begin sentences."""
    even = evened(text)
    own = mark_at(even)
    found = [run for style in ("han", "arabic") if len(run := run_of(style, even)) >= MANY]
    if not found or "\t" in text or (own and own.style != found[0][0].style):
        return [text]
    starts = [0, *(mark.start for mark in found[0] if mark.start)]
    if any(even[start - 1] not in "。：！？； " for start in starts[1:]):
        return [text]
    return [text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
