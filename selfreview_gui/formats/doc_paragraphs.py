"""The paragraphs of a .doc as they are set: where each ends, its style, its list, its place in a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selfreview_gui.formats.doc_properties import Runs, Sprm, is_on, number
from selfreview_gui.formats.doc_styles import DocStyles
from selfreview_gui.formats.doc_text import DocText
from selfreview_gui.formats.style import Style

CELL, PAGE = "\x07", "\x0c"
_ENDS = re.compile("[\r\x07\x0c]")


@dataclass(frozen=True, slots=True)
class DocParagraph:
    """A paragraph from `start` to its mark at `end`.

    `list` is (number of the list, level) or None. `depth` counts the tables around it; `ends_cell`: it is
    the last of a cell of the outermost; `ends_row`: it is none, but the end of a row of that table.
    """

    start: int
    end: int
    style: Style
    list: tuple[int, int] | None = None
    depth: int = 0
    ends_cell: bool = False
    ends_row: bool = False
    is_inner_row_end: bool = False


def paragraphs_of(
    text: DocText, runs: Runs, styles: DocStyles, start: int, end: int
) -> Iterator[DocParagraph]:
    """Yield the paragraphs of a stretch of the text; the last may lack its mark."""
    for match in _ENDS.finditer(text.units, start, end):
        place = text.place(match.start())
        run_end, changes = runs.at(place)
        piece = text.piece(match.start())
        if match[0] == PAGE and run_end != place + piece.width:
            continue  # a page break stands inside a paragraph, a section's end is one of its own
        yield _paragraph(styles, changes, piece.changes, match[0], start, match.start())
        start = match.end()
    if start < end:
        yield DocParagraph(start, end, Style())


def _paragraph(
    styles: DocStyles, changes: bytes, laid_over: bytes, mark: str, start: int, end: int
) -> DocParagraph:
    style, properties = styles.style(int.from_bytes(changes[:2], "little"), changes[2:] + laid_over)
    used = number(properties, Sprm.LIST)
    is_inside = is_on(properties, Sprm.IN_TABLE)
    depth = max(number(properties, Sprm.DEPTH), 1) if is_inside else 0
    ends_row = mark == CELL and is_on(properties, Sprm.ROW_END)
    return DocParagraph(
        start,
        end,
        style,
        (used, number(properties, Sprm.LIST_LEVEL)) if 0 < used < 0x7FF else None,
        depth,
        mark == CELL and not ends_row,
        ends_row,
        is_on(properties, Sprm.INNER_ROW_END),
    )


def cells_ahead(paragraphs: Sequence[DocParagraph], index: int) -> int:
    """Count the cells of the table row that begins with a paragraph."""
    count = 0
    for at in range(index, len(paragraphs)):
        if paragraphs[at].ends_row or not paragraphs[at].depth:
            break
        count += paragraphs[at].ends_cell
    return count
