"""The attachments: each a table on pages of its own, under its mark and its title (GB/T 9704-2012, 7.3.6)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from math import ceil

from selfreview_gui.formats.word_letters import lettered
from selfreview_gui.formats.word_title import set_title
from selfreview_gui.formats.word_xml import LINE_BREAK, paragraph, twips_of
from selfreview_gui.review.document import Column, Span, Table
from selfreview_gui.review.page import Page, Style

_BESIDE = 80  # twips between a cell's border and its text
_ABOVE, _BELOW = 20, 60  # and above and below it; a line's own room is above its letters
_WHOLE = 8  # lines; a row of more may go on on the next page
_BORDER = 4  # eighths of a point
_BLANK = paragraph("BodyText", "", "<w:keepNext/>")
# A table needs a paragraph behind it, which also holds the section; it must not need a page for itself.
END = paragraph(
    "TableText",
    "",
    '<w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>',
)


def attachment(table: Table, page: Page) -> str:
    """Write an attachment as the content of a section: mark, title on the third line, table.

    The rows are at least as high as their text. A long one may go on on the next page, where the
    column headings stand again.
    """
    sheet = page.turned() if page.turns_for(table) else page
    return (
        paragraph("AttachmentMark", _run(table.mark, page.mark, page))
        + _BLANK
        + _title(table.title, sheet)
        + _BLANK
        + _table(table, sheet)
        + END
    )


def _title(title: str, sheet: Page) -> str:
    broken = set_title((Span(title),), sheet)
    lines = ("".join(_run(span.text, sheet.title, sheet) for span in spans) for spans in broken.lines)
    return paragraph("AttachmentTitle", LINE_BREAK.join(lines), broken.layout)


def _table(table: Table, sheet: Page) -> str:
    widths = _widths(table.columns, twips_of(sheet.text_width))
    heading = [column.heading for column in table.columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(_row(row, table.columns, widths, sheet) for row in table.rows)
    return (
        f"<w:tbl>{_properties(sum(widths))}<w:tblGrid>{grid}</w:tblGrid>"
        f"{_row(heading, table.columns, widths, sheet, is_heading=True)}{rows}</w:tbl>"
    )


def _properties(width: int) -> str:
    border = f'w:val="single" w:sz="{_BORDER}" w:space="0" w:color="auto"'
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    margins = {"top": _ABOVE, "left": _BESIDE, "bottom": _BELOW, "right": _BESIDE}
    return (
        f'<w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/>'
        f"<w:tblBorders>{''.join(f'<w:{side} {border}/>' for side in sides)}</w:tblBorders>"
        '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
        + "".join(f'<w:{side} w:w="{space}" w:type="dxa"/>' for side, space in margins.items())
        + "</w:tblCellMar></w:tblPr>"
    )


def _row(
    row: Sequence[str], columns: Sequence[Column], widths: Sequence[int], page: Page, is_heading: bool = False
) -> str:
    whole = is_heading or max(map(_lines, row, widths, repeat(page.cell.size))) <= _WHOLE
    kept = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if is_heading else "")
    properties = f"<w:trPr>{kept}</w:trPr>" if kept else ""
    cells = (
        _cell(text, width, page, is_heading, column.centred)
        for text, column, width in zip(row, columns, widths, strict=True)
    )
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _cell(text: str, width: int, page: Page, is_heading: bool, centred: bool) -> str:
    style, id = (page.cell_heading, "TableHeading") if is_heading else (page.cell, "TableText")
    place = '<w:jc w:val="center"/>' if centred and not is_heading else ""
    lines = "".join(paragraph(id, _run(line, style, page), place) for line in text.split("\n"))
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{lines}</w:tc>'
    )


def _lines(text: str, width: int, size: float) -> int:
    """Return how many lines a cell's text takes at most."""
    room = max(1, (width - 2 * _BESIDE) // twips_of(size))
    return sum(max(1, ceil(len(line) / room)) for line in text.split("\n"))


def _run(text: str, style: Style, page: Page) -> str:
    return lettered(text, page, style.face, style.face)


def _widths(columns: Sequence[Column], width: int) -> list[int]:
    """Return the columns' widths by their shares; what rounding leaves over goes to the widest."""
    whole = sum(column.share for column in columns) or 1
    widths = [round(width * column.share / whole) for column in columns]
    widest = widths.index(max(widths))
    widths[widest] += width - sum(widths)
    return widths
