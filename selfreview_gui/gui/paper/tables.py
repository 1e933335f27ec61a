"""Lay an attachment out on sheets of its own (GB/T 9704-2012, 7.3.6): its mark, its title, its table.

The column headings stand on every sheet. A row is as high as its text, and goes on on the next sheet
where it is long. All lengths are twips.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from selfreview_gui.gui.paper.flow import Column, Row, in_twips
from selfreview_gui.gui.paper.lines import Alignment, Broken, break_cell, break_lines
from selfreview_gui.gui.paper.shelf import Shelf
from selfreview_gui.review.document import Address, Kind, Paragraph, Span, Table
from selfreview_gui.review.page import Page, Style

# As in the Word file: what is kept free beside, above and below a cell's text (a line's own room is
# above its letters), and the thickness of a line, half a point.
BESIDE, ABOVE, BELOW, RULE = 80, 20, 60, 10
_WHOLE = 8  # lines; a row of more may go on on the next sheet


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of the table, counted from the upper left of the text area."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class _Cells:
    """A row of a table: its texts broken into lines, and how far apart the lines are."""

    texts: tuple[Broken, ...]
    pitch: int


@dataclass(slots=True)
class Ruled:
    """The rows set so far and, for each sheet, the lines drawn on it; `edges` are those of the columns.

    `is_bare`: nothing but the column headings stands on the last sheet.
    """

    column: Column
    edges: tuple[int, ...]
    heading: _Cells
    rules: list[list[Rule]] = field(default_factory=lambda: [[]])
    is_bare: bool = False


def lay_table(
    table: Table, page: Page, shelf: Shelf, address: Address | None = None
) -> Generator[None, None, Ruled]:
    """Lay an attachment out on the page as it lies, a step for each row.

    `address` is the field that names the attachment: what has no source of its own comes from there.
    """
    edges = _edges(table, page)
    heads = [_paragraph(each.heading, (), address) for each in table.columns]
    headings = _cells(heads, table, edges, page, shelf, top=True)
    ruled = Ruled(Column(in_twips(page.text_height)), edges, headings)
    _head(ruled.column, table, page, shelf, address)
    _put(ruled, headings)
    unknown = [((),) * len(table.columns)] * len(table.rows)
    for row, sources in zip(table.rows, table.sources or unknown, strict=False):
        cells = [_paragraph(text, source, address) for text, source in zip(row, sources, strict=False)]
        _put(ruled, _cells(cells, table, edges, page, shelf))
        yield
    return ruled


def _edges(table: Table, page: Page) -> tuple[int, ...]:
    shares = [each.share for each in table.columns]
    width = in_twips(page.text_width)
    return (0, *(round(width * part / sum(shares)) for part in accumulate(shares)))


def _head(column: Column, table: Table, page: Page, shelf: Shelf, address: Address | None) -> None:
    """Set the mark at the top left, the title in the middle of the third line, and a free line below it."""
    mark = Paragraph((Span(table.mark, address),))
    title = Paragraph((Span(table.title, address),), Kind.TITLE)
    width = in_twips(page.text_width)
    column.put(break_cell(mark, page.mark, page, shelf.letters, width, Alignment.LEFT), page.mark)
    column.skip(page.body)
    column.put(break_lines(title, page, shelf.letters), page.title)
    column.skip(page.body)


def _paragraph(text: str, sources: Sequence[Address], address: Address | None) -> Paragraph:
    """Return a cell as a paragraph: each of its lines comes from a field of its own where there are several."""
    lines = text.splitlines(keepends=True)
    if len(sources) != len(lines):
        return Paragraph((Span(text, sources[0] if sources else address),))
    return Paragraph(tuple(Span(*each) for each in zip(lines, sources, strict=True)))


def _cells(
    row: Sequence[Paragraph],
    table: Table,
    edges: Sequence[int],
    page: Page,
    shelf: Shelf,
    *,
    top: bool = False,
) -> _Cells:
    style = page.cell_heading if top else page.cell
    texts = tuple(
        _cell(paragraph, right - left, style, page, shelf, centred=top or column.centred)
        for paragraph, column, (left, right) in zip(row, table.columns, pairwise(edges), strict=False)
    )
    return _Cells(texts, max(in_twips(style.pitch), shelf.letters.height(style.face)))


def _cell(
    paragraph: Paragraph, width: int, style: Style, page: Page, shelf: Shelf, *, centred: bool
) -> Broken:
    alignment = Alignment.CENTRED if centred else Alignment.JUSTIFIED
    room = max(width - 2 * BESIDE, in_twips(style.size))
    return shelf.take(
        (paragraph, style, room, alignment),
        lambda: break_cell(paragraph, style, page, shelf.letters, room, alignment),
    )


def _put(ruled: Ruled, cells: _Cells) -> None:
    """Set a row, a long one in as many parts as it takes sheets."""
    column = ruled.column
    tallest = max((len(each.lines) for each in cells.texts), default=0) or 1
    done = 0
    while done < tallest:
        left = tallest - done
        room = (column.height - column.top - ABOVE - BELOW - RULE) // cells.pitch
        if room < (left if tallest <= _WHOLE else 1) and not ruled.is_bare:
            _turn(ruled)
        else:
            count = min(max(room, 1), left)
            _part(ruled, cells, done, count)
            done += count


def _turn(ruled: Ruled) -> None:
    ruled.column.turn()
    ruled.rules.append([])
    _part(ruled, ruled.heading, 0, max((len(each.lines) for each in ruled.heading.texts), default=1))
    ruled.is_bare = True


def _part(ruled: Ruled, cells: _Cells, done: int, count: int) -> None:
    """Set so many lines of every cell, in the middle of its height, and draw the lines around them."""
    column = ruled.column
    top, bottom = column.top, column.top + ABOVE + count * cells.pitch + BELOW + RULE
    for text, left in zip(cells.texts, ruled.edges, strict=False):
        lines = text.lines[done : done + count]
        first = top + RULE // 2 + ABOVE + (count - len(lines)) * cells.pitch // 2
        column.sheets[-1] += [
            Row(first + at * cells.pitch, cells.pitch, left + BESIDE, text, line)
            for at, line in enumerate(lines)
        ]
    rules = ruled.rules[-1]
    rules += [] if rules else [Rule(0, top, ruled.edges[-1], top)]
    rules += [Rule(edge, top, edge, bottom) for edge in ruled.edges]
    rules.append(Rule(0, bottom, ruled.edges[-1], bottom))
    column.top = bottom
    ruled.is_bare = False
