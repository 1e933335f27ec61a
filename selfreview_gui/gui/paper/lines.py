"""Break one paragraph of the paper into lines, in the typefaces of its spans. All lengths are twips.

Characters are measured one by one and set on the grid of Word's twips, so that a line ends where Word
and LibreOffice end it. Qt's own line breaking knows neither hanging punctuation nor their rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import accumulate

from selfreview_gui.gui.paper.letters import Letters
from selfreview_gui.gui.paper.line_ends import HANGING, line_end
from selfreview_gui.review.attachments import HEAD
from selfreview_gui.review.document import Kind, Paragraph
from selfreview_gui.review.page import TWIPS_PER_PT, Face, Page, Style
from selfreview_gui.review.title import title_lines

_LATIN = re.compile(r"[ -~]+|[^ -~]+")
# Between Han and digits of a signature or date: what the Word file reckons with there, and there alone.
_APART = 75
_BESIDE_HAN = re.compile(r"(?<=[0-9A-Za-z])(?=[㐀-鿿])|(?<=[㐀-鿿])(?=[0-9A-Za-z])")
SIGNED = (Kind.SIGNATURE, Kind.DATE)
SIGNATURE_INDENT = 2  # characters from the right edge, and of the date from the signature (7.3.5.2)


class Alignment(Enum):
    """How the lines of a paragraph stand in their room."""

    JUSTIFIED = "justified"
    LEFT = "left"
    CENTRED = "centred"


_ALIGNMENTS = {
    Kind.TITLE: Alignment.CENTRED,
    Kind.BYLINE: Alignment.CENTRED,
    Kind.ATTACHMENT: Alignment.LEFT,
    Kind.SIGNATURE: Alignment.LEFT,
    Kind.DATE: Alignment.LEFT,
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of one typeface; `spacing` is added to each of them."""

    start: int
    end: int
    face: Face
    spacing: int


@dataclass(frozen=True, slots=True)
class Line:
    """The characters of a line, where its room begins and how wide that is, and what they fill of it.

    `seen` is where the spaces at its end and a hanging mark begin. `full`: it goes on in the next line.
    """

    start: int
    end: int
    seen: int
    left: int
    room: int
    width: int
    full: bool


@dataclass(frozen=True, slots=True, eq=False)
class Broken:
    """A paragraph broken into lines; `edges[i]` is where the character i begins on one endless line."""

    paragraph: Paragraph
    text: str
    stretches: tuple[Stretch, ...]
    edges: Sequence[int]
    lines: tuple[Line, ...]
    alignment: Alignment

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands on each line."""
        return tuple(self.text[line.start : line.end] for line in self.lines)

    @property
    def width(self) -> int:
        """The width of the longest line."""
        return max((line.width for line in self.lines), default=0)


def break_lines(paragraph: Paragraph, page: Page, letters: Letters, by_hand: bool = False) -> Broken:
    """Break a paragraph into lines as wide as the page's text area.

    `by_hand`: the writer has broken the title, so its lines are not broken again where they fit.
    """
    text, room = paragraph.text, round(page.text_width * TWIPS_PER_PT)
    is_title = paragraph.kind is Kind.TITLE
    stretches = _stretches(text, _faces(paragraph, page), page, spaced=not is_title)
    is_signed = paragraph.kind in SIGNED
    edges = _edges(text, stretches, letters, _APART if is_signed else 0)
    room -= round(SIGNATURE_INDENT * page.character_width * TWIPS_PER_PT) if is_signed else 0
    lines = (
        _title_lines(text, edges, page, room, by_hand)
        if is_title
        else _lines(text, edges, room, *_indents(paragraph, edges, page))
    )
    alignment = _ALIGNMENTS.get(paragraph.kind, Alignment.JUSTIFIED)
    kept = _from_right(tuple(lines)) if is_signed else tuple(lines)
    return Broken(paragraph, text, stretches, edges, kept, alignment)


def break_cell(
    paragraph: Paragraph, style: Style, page: Page, letters: Letters, room: int, alignment: Alignment
) -> Broken:
    """Break a text of one style into lines of that room, without an indent; nothing hangs over a border."""
    text = paragraph.text
    stretches = stretches_of(text, style, page)
    edges = _edges(text, stretches, letters)
    lines = tuple(_lines(text, edges, room, 0, 0, hanging=False))
    return Broken(paragraph, text, stretches, edges, lines, alignment)


def stretches_of(text: str, style: Style, page: Page) -> tuple[Stretch, ...]:
    """Return the stretches of a text in one style: more than one where digits have their own typeface."""
    return _stretches(text, [(len(text), style.face)], page, spaced=True)


def _faces(paragraph: Paragraph, page: Page) -> Iterator[tuple[int, Face]]:
    """Yield where each span ends, and its typeface."""
    end = 0
    for span in paragraph.spans:
        end += len(span.text)
        yield end, page.face(paragraph, span)


def _stretches(
    text: str, faces: Iterable[tuple[int, Face]], page: Page, *, spaced: bool
) -> tuple[Stretch, ...]:
    """Return the stretches of one typeface each; the letter spacing is for the body's size."""
    found: list[Stretch] = []
    start = 0
    for end, face in faces:
        spacing = round(page.letter_spacing * TWIPS_PER_PT) if spaced and face.size == page.body.size else 0
        for piece_end, used in _scripts(text, start, end, face, page.latin):
            if found and (found[-1].face, found[-1].spacing) == (used, spacing):
                start = found.pop().start
            if piece_end > start:
                found.append(Stretch(start, piece_end, used, spacing))
            start = piece_end
    return tuple(found)


def _scripts(text: str, start: int, end: int, face: Face, latin: str) -> Iterator[tuple[int, Face]]:
    """Yield where the Latin letters and digits end, and the Chinese, where they have two typefaces."""
    if not latin:
        yield end, face
        return
    for match in _LATIN.finditer(text, start, end):
        yield match.end(), replace(face, font=latin) if match[0] <= "~" else face


def _edges(text: str, stretches: Iterable[Stretch], letters: Letters, apart: int = 0) -> tuple[int, ...]:
    widths: list[int] = []
    for each in stretches:
        known = letters.widths(each.face, each.spacing)
        widths += [known[character] for character in text[each.start : each.end]]
    for match in _BESIDE_HAN.finditer(text) if apart else ():
        widths[match.start() - 1] += apart
    return (0, *accumulate(widths))


def _indents(paragraph: Paragraph, edges: Sequence[int], page: Page) -> tuple[int, int]:
    """Return the indent of the first line and of the others.

    A name in the note of attachments goes on under its own first character (7.3.4).
    """
    first = round(page.indent_width * TWIPS_PER_PT)
    if paragraph.kind in (Kind.HEADING, Kind.BODY):
        return first, 0
    if paragraph.kind is not Kind.ATTACHMENT:
        return 0, 0
    if not paragraph.text.startswith(HEAD):
        first += round(len(HEAD) * page.character_width * TWIPS_PER_PT)
    return first, first + edges[len(paragraph.spans[0].text) if len(paragraph.spans) > 1 else 0]


def _lines(
    text: str, edges: Sequence[int], room: int, first: int, others: int, hanging: bool = True
) -> Iterator[Line]:
    start, left = 0, first
    while start < len(text):
        end = line_end(text, edges, start, room - left, hanging)
        yield _line(text, edges, start, end, left, room - left)
        start, left = end, others


def _from_right(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Let the lines of a long signature end below each other, as in the Word file."""
    longest = max((line.width for line in lines), default=0)
    return tuple(replace(line, left=longest - line.width) for line in lines)


def _title_lines(text: str, edges: Sequence[int], page: Page, room: int, by_hand: bool) -> Iterator[Line]:
    """Break a title by meaning; what does not fit even so runs on as any text.

    One character less than fits is counted with, as in the Word file, where digits take more room.
    """
    if by_hand and edges[-1] <= room:
        yield _line(text, edges, 0, len(text), 0, room)
        return
    start = 0
    for part in title_lines(text, page.text_width // page.title.size - 1):
        stop = start + len(part)
        while start < stop:
            end = min(stop, line_end(text, edges, start, room))
            yield _line(text, edges, start, end, 0, room)
            start = end


def _line(text: str, edges: Sequence[int], start: int, end: int, left: int, room: int) -> Line:
    seen = start + len(text[start:end].rstrip(" \n"))
    if edges[seen] - edges[start] > room and seen - start > 1 and text[seen - 1] in HANGING:
        seen -= 1
    full = end < len(text) and text[end - 1] != "\n"
    return Line(start, end, seen, left, room, edges[seen] - edges[start], full)
