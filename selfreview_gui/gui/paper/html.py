"""A paper as HTML for pasting into Word or WPS: everything said inline, sizes in points, Word's own words.

Word reads ordinary CSS and, where that has no word for a thing, properties that begin with `mso-`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from selfreview_gui.gui.paper.layout import Pages
from selfreview_gui.gui.paper.letters import drawn
from selfreview_gui.gui.paper.lines import SIGNED, Stretch, stretches_of
from selfreview_gui.gui.paper.places import Block, blocks
from selfreview_gui.review.document import Column, Kind, Table
from selfreview_gui.review.page import TWIPS_PER_PT, Page, Style

_HEAD = (
    '<html xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"'
    ' lang="zh-CN"><head><meta charset="utf-8"></head><body>'
)
_HEADED = (Kind.TITLE, Kind.BYLINE)
_BORDER = "border:solid windowtext .5pt;mso-border-alt:solid windowtext .5pt"
_PADDING = "padding:1pt 4pt 3pt 4pt"  # as in the Word file


def page_html(pages: Pages) -> str:
    """Return laid out pages as one HTML document: paragraphs with their faces, attachments as tables.

    Titles are broken where they are on the pages; a wide attachment is as wide as the page it comes to.
    """
    return _HEAD + "\n".join(_pieces(pages)) + "</body></html>"


def _pieces(pages: Pages) -> Iterator[str]:
    before: Block | None = None
    for block in blocks(pages):
        table = pages.sheets[block.places[0].sheet].table
        if table is not None:
            yield from _attachment(table, block, pages.page)
        else:
            if before is not None and _has_line_before(block, before):
                yield _blank(pages.page.body)
            yield _paragraph(block, pages.page)
        before = block


def _has_line_before(block: Block, before: Block) -> bool:
    kind, last = block.paragraph.kind, before.paragraph.kind
    if kind in _HEADED:
        return False
    closing = kind in SIGNED and last not in SIGNED
    return closing or last in _HEADED or (kind is Kind.ATTACHMENT and last is not Kind.ATTACHMENT)


def _paragraph(block: Block, page: Page) -> str:
    paragraph, broken = block.paragraph, block.places[0].row.broken
    style = page.style(paragraph)
    layout = _layout(style, *_LAYOUTS.get(paragraph.kind, _text)(block, page))
    ends = [line.end for line in broken.lines[:-1]] if paragraph.kind is Kind.TITLE else []
    return f'<p style="{layout}">{_letters(broken.text, broken.stretches, ends)}</p>'


def _text(block: Block, page: Page) -> tuple[str, ...]:
    style, level = page.style(block.paragraph), block.paragraph.level
    indent = f"text-indent:{_pt(page.indent_width)}"
    counted = f"mso-char-indent-count:{page.first_indent}.0" if style.size == page.body.size else ""
    heading = (
        f"page-break-after:avoid;mso-outline-level:{level}" if block.paragraph.kind is Kind.HEADING else ""
    )
    return "text-align:justify;text-justify:inter-ideograph", indent, counted, heading


def _centred(block: Block, page: Page) -> tuple[str, ...]:
    return ("text-align:center",)


def _hanging(block: Block, page: Page) -> tuple[str, ...]:
    """Let a name of the note go on under its own first character."""
    broken = block.places[0].row.broken
    first = broken.lines[0].left
    name = len(block.paragraph.spans[0].text) if len(block.paragraph.spans) > 1 else 0
    hang = first + broken.edges[name]
    return "text-align:left", f"margin-left:{_twips(hang)}", f"text-indent:{_twips(first - hang)}"


def _signed(block: Block, page: Page) -> tuple[str, ...]:
    """Measure signature and date from the right, both: the page they come to may be of another width."""
    row = block.places[0].row
    beside = page.text_width * TWIPS_PER_PT - row.left - row.broken.width
    return "text-align:right", f"margin-right:{_twips(max(0, beside))}"


_LAYOUTS = {
    Kind.TITLE: _centred,
    Kind.BYLINE: _centred,
    Kind.ATTACHMENT: _hanging,
    Kind.SIGNATURE: _signed,
    Kind.DATE: _signed,
}


def _layout(style: Style, *more: str, rule: str = "exactly") -> str:
    """Return the layout of a paragraph; no widow control, as on the pages."""
    said = (
        "margin:0",
        f"margin-top:{_pt(style.before)}",
        f"margin-bottom:{_pt(style.after)}",
        f"line-height:{_pt(style.pitch)}",
        f"mso-line-height-rule:{rule}",
        "mso-pagination:none",
        *more,
    )
    return ";".join(filter(None, said))


def _letters(text: str, stretches: Sequence[Stretch], ends: Sequence[int] = ()) -> str:
    """Return the spans of a text, with line breaks at `ends` and where the text has them."""
    return "".join(f'<span style="{_face(each)}">{_within(text, each, ends)}</span>' for each in stretches)


def _within(text: str, stretch: Stretch, ends: Sequence[int]) -> str:
    cuts = [stretch.start, *(end for end in ends if stretch.start < end < stretch.end), stretch.end]
    pieces = [text[start:end] for start, end in pairwise(cuts)]
    broken = "\n".join(pieces) + ("\n" if stretch.end in ends else "")
    return "<br>".join(escape(drawn(line)) for line in broken.split("\n"))


def _face(stretch: Stretch) -> str:
    font = "'" + stretch.face.font.translate({ord(each): None for each in "'\";<>&"}) + "'"
    said = (
        f"font-family:{font}",
        *(f"mso-{script}-font-family:{font}" for script in ("ascii", "hansi", "fareast")),
        f"font-size:{_pt(stretch.face.size)}",
        f"font-weight:{'bold' if stretch.face.bold else 'normal'}",
        f"letter-spacing:{_twips(stretch.spacing)}",
        "mso-font-kerning:0pt",
        "color:black",
    )
    return ";".join(said)


def _blank(style: Style) -> str:
    return f'<p style="{_layout(style)}"><span style="font-size:{_pt(style.size)}">&nbsp;</span></p>'


def _attachment(table: Table, block: Block, page: Page) -> Iterator[str]:
    """Yield an attachment: its mark on a new page, its title on the third line, its table."""
    mark = stretches_of(table.mark, page.mark, page)
    yield f'<p style="{_layout(page.mark, "page-break-before:always")}">{_letters(table.mark, mark)}</p>'
    yield _blank(page.body)
    titles = [place.row for place in block.places if place.row.broken.paragraph.kind is Kind.TITLE]
    ends = [row.line.end for row in titles[:-1]]
    title = titles[0].broken.stretches if titles else ()
    yield f'<p style="{_layout(page.title, "text-align:center")}">{_letters(table.title, title, ends)}</p>'
    yield _blank(page.body)
    yield _table(table, page)


def _table(table: Table, page: Page) -> str:
    shares = sum(column.share for column in table.columns)
    widths = [f"{100 * column.share / shares:.2f}%" for column in table.columns]
    heading = _row([each.heading for each in table.columns], table.columns, widths, page, True)
    rows = "".join(_row(each, table.columns, widths, page, False) for each in table.rows)
    return (
        '<table border="1" cellspacing="0" cellpadding="0" width="100%" style="width:100%;'
        f'border-collapse:collapse;{_BORDER}"><thead>{heading}</thead><tbody>{rows}</tbody></table>'
    )


def _row(
    row: Sequence[str], columns: Sequence[Column], widths: Sequence[str], page: Page, is_heading: bool
) -> str:
    style = page.cell_heading if is_heading else page.cell
    cells = (
        f'<td width="{width}" valign="middle" style="width:{width};{_BORDER};{_PADDING}">'
        f"{_cell(text, style, page, is_heading or column.centred)}</td>"
        for text, column, width in zip(row, columns, widths, strict=False)
    )
    return f"<tr>{''.join(cells)}</tr>"


def _cell(text: str, style: Style, page: Page, is_centred: bool) -> str:
    place = "text-align:center" if is_centred else "text-align:justify"
    layout = _layout(style, place, rule="at-least")
    lines = text.split("\n")
    return "".join(
        f'<p style="{layout}">{_letters(each, stretches_of(each, style, page))}</p>' for each in lines
    )


def _pt(points: float) -> str:
    return f"{points:.2f}".rstrip("0").rstrip(".") + "pt"


def _twips(twips: float) -> str:
    return _pt(twips / TWIPS_PER_PT)
