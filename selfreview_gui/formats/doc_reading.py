"""The reading of one .doc: what it draws on, and what it has taken down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from selfreview_gui.formats.doc_beside import Beside
from selfreview_gui.formats.doc_paragraphs import DocParagraph, paragraphs_of
from selfreview_gui.formats.doc_properties import Runs
from selfreview_gui.formats.doc_styles import DocStyles
from selfreview_gui.formats.doc_text import DocText
from selfreview_gui.formats.fields import Fields
from selfreview_gui.formats.scribe import Scribe
from selfreview_gui.formats.word_numbering import Numbering

Place = tuple[int, int]  # where a text begins, and where it ends


@dataclass(slots=True)
class Reading:
    """One text of the file being read: the body, or what stands beside it.

    `story` reads a stretch of whole paragraphs; `boxes` are the text boxes that wait for the paragraph's end.
    """

    story: Callable[[Reading, int, int], None]

    text: DocText
    letters: Runs
    paragraphs: Runs
    styles: DocStyles
    beside: Beside
    fonts: tuple[str, ...]
    numbering: Numbering
    scribe: Scribe = field(default_factory=Scribe)
    fields: Fields = field(default_factory=Fields)
    boxes: list[Place] = field(default_factory=list)
    boxes_read: set[Place] = field(default_factory=set)
    is_beside: bool = False

    def say(self, text: str) -> None:
        """Take text down, unless it is the code of a field or a page number."""
        if not self.fields.is_silent:
            self.scribe.say(text)

    def text_between(self, start: int, end: int) -> str:
        """Return the text of something that stands beside the body: a note, a comment, a header."""
        beside = replace(self, scribe=Scribe(), fields=Fields(), boxes=[], boxes_read=set(), is_beside=True)
        self.story(beside, start, end)
        return beside.scribe.document().text

    def paragraphs_between(self, start: int, end: int) -> list[DocParagraph]:
        """Return the paragraphs of a stretch of the text."""
        return list(paragraphs_of(self.text, self.paragraphs, self.styles, start, end))

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int, bytes]]:
        """Yield the stretches of equal letters between two places, each with its changes."""
        while start < end:
            until, changes = self.letters_at(start)
            yield start, min(max(until, start + 1), end), changes
            start = max(until, start + 1)

    def letters_at(self, position: int) -> tuple[int, bytes]:
        """Return where the stretch of equal letters ends that a character stands in, and its changes."""
        piece = self.text.piece(position)
        place = self.text.place(position)
        end, changes = self.letters.at(place)
        if not end:
            end = self.letters.after(place)
            if end < 0:
                return piece.end, piece.changes
        reaches = piece.start + max((end - piece.at) // piece.width, position - piece.start + 1)
        return min(reaches, piece.end), changes + piece.changes
