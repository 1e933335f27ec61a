"""What a paper says, in order, and nothing else: the neutral middle between readers and writers."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a paragraph is on the page."""

    TITLE = "title"
    BYLINE = "byline"
    HEADING = "heading"
    BODY = "body"
    ATTACHMENT = "attachment"
    SIGNATURE = "signature"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a text is kept: a field of one passage, or of the review itself where `node` is empty.

    `field` is the name of the attribute: `title`, `opening` … of a review; `number`, `heading`,
    `mark`, `text`, `tail` of a passage.
    """

    node: str
    field: str


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a paragraph that comes from one field.

    `offset` counts the characters of that field before this stretch. `level` is 0 for running text
    and 1–4 for a heading of that level, so that a run-in heading can be set in the heading's font.
    `lead`: the lead sentence of a point counted in words (“一是……。”, “首先，……。”).
    """

    text: str
    address: Address | None = None
    offset: int = 0
    level: int = 0
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its spans, what it is, and where it stood in the text that was read.

    `level` is the outline level (1–4) of a heading on a line of its own, else 0; a reader puts
    there what the file itself says. `pieces` are pairs (offset in this paragraph, position in the
    text that was read), ascending: more than one where debris was taken out of the middle.
    """

    spans: tuple[Span, ...]
    kind: Kind = Kind.BODY
    level: int = 0
    pieces: tuple[tuple[int, int], ...] = ((0, 0),)

    @property
    def text(self) -> str:
        """The whole paragraph as plain text."""
        if len(self.spans) == 1:  # so has every paragraph that is read, and is asked for it again and again
            return self.spans[0].text
        return "".join(span.text for span in self.spans)

    def position(self, offset: int) -> int:
        """Say where the character at `offset` stood in the text that was read."""
        index = bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1
        at, start = self.pieces[max(index, 0)]
        return start + offset - at


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a reader left out or noticed, told to the user instead of being dropped in silence.

    `kind` is a stable word (`contents`, `debris`, `markdown`, `deleted`, `comment`, `footnote` …);
    `start` and `end` count characters in the text that was read, both 0 for what stands beside it.
    """

    kind: str
    message: str
    text: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, its share of the width, and whether its words are centred."""

    heading: str
    share: float
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """An attachment on pages of its own: rows under column headings. `wide`: on paper laid across.

    `mark` is what stands above it (“附件1”). A cell of several paragraphs holds line breaks.
    `sources` are, for every cell of every row, the fields that its paragraphs were drawn from.
    """

    mark: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    wide: bool = False
    sources: tuple[tuple[tuple[Address, ...], ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A flat sequence of paragraphs, with what was remarked while it was read.

    `tables` are the attachments (附件1, 附件2 …) that follow the paper itself.
    """

    paragraphs: tuple[Paragraph, ...] = ()
    remarks: tuple[Remark, ...] = ()
    tables: tuple[Table, ...] = ()

    @property
    def text(self) -> str:
        """The paper as plain text, one paragraph a line."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


def document_of(text: str) -> Document:
    """Make a document of plain text: a paragraph for every line that is not blank.

    White space at both ends of a line (full-width indents too) is layout and not kept.
    """
    paragraphs = []
    start = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            indent = len(line) - len(line.lstrip())
            paragraphs.append(Paragraph((Span(body),), pieces=((0, start + indent),)))
        start += len(line)
    return Document(tuple(paragraphs))
