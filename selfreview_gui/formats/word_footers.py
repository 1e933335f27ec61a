"""The page number (GB/T 9704-2012, 7.5): below the text, and beside it on paper laid across."""

from __future__ import annotations

from selfreview_gui.formats.word_letters import fonts
from selfreview_gui.formats.word_xml import NAMESPACES, paragraph, twips_of
from selfreview_gui.review.page import NumberPlace, Page, twips

# Where the dash's upper edge lies in a line of exact height, from its foot: LibreOffice sets the base
# line at a fifth of the line, the dash stands 0.32 of its size above; tests/rendering measures it.
_BASE = 0.2
_RISE = 0.32
# The line of a number that is turned, in its size. LibreOffice centres a vertical line where Word sets it
# like any other; at this height the dash lies in one place in both.
_TURNED_LINE = 1.58


def footer_distance(page: Page) -> int:
    """Return how far from the paper's foot the footer ends, so that the dash keeps its distance (twips).

    The footer stays in the margin, whatever distance is asked: it would push the text up.
    """
    foot = twips(page.number_gap) + twips_of(dash_height(page.number.size, page.number.pitch))
    return max(0, min(twips(page.bottom) - foot, twips(page.bottom) - twips_of(page.number.pitch)))


def dash_height(size: float, pitch: float) -> float:
    """Return the distance from the foot of the page number's line up to its dash, in points."""
    return _BASE * pitch + _RISE * size


def footer(page: Page, side: str) -> str:
    """Return the footer part of odd pages (`right`), of even pages (`left`)."""
    return f"<w:ftr {NAMESPACES}>{_number(page, side)}</w:ftr>"


def turned_footer(page: Page, side: str) -> str:
    """Return the footer part of pages laid across, with the number where the upright page has it.

    It stands in a table of one cell in the left margin that is read from top to bottom. LibreOffice 7.4
    loses the place of a text box in a footer on some pages, that of a table never.
    """
    line = page.number.size * _TURNED_LINE
    spacing = f'<w:spacing w:line="{twips_of(line)}" w:lineRule="exact"/>'
    foot = twips(page.number_gap) + twips_of(dash_height(page.number.size, line))
    left, top = max(1, twips(page.bottom) - foot), max(1, twips(page.left))  # 0 would mean: no place said
    cell = _standing(left, top, twips_of(line), twips_of(page.text_width), _number(page, side, spacing))
    return f"<w:ftr {NAMESPACES}>{cell}{paragraph('Footer', '')}</w:ftr>"


def _number(page: Page, side: str, spacing: str = "") -> str:
    if page.number_place is NumberPlace.CENTRE:
        place = '<w:jc w:val="center"/>'
    else:
        indent = twips_of(page.number_indent * page.number.size)
        place = f'<w:ind w:{side}="{indent}"/><w:jc w:val="{side}"/>'
    letters = fonts(page.number.font, hint=' w:hint="eastAsia"')
    runs = "".join(f"<w:r><w:rPr>{letters}</w:rPr>{piece}</w:r>" for piece in _PIECES)
    return paragraph("Footer", runs, spacing + place)


_PIECES = (
    '<w:t xml:space="preserve">— </w:t>',
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
    '<w:fldChar w:fldCharType="separate"/>',
    "<w:t>1</w:t>",
    '<w:fldChar w:fldCharType="end"/>',
    '<w:t xml:space="preserve"> —</w:t>',
)


def _standing(left: int, top: int, width: int, height: int, inside: str) -> str:
    """Return a cell at a place of the sheet, its text turned clockwise; all lengths are twips."""
    none = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
    size = f'w:w="{width}" w:type="dxa"'
    return (
        '<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page"'
        f' w:horzAnchor="page" w:tblpX="{left}" w:tblpY="{top}"/><w:tblW {size}/><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar>{none}</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>'
        f'<w:tr><w:trPr><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:tcW {size}/>'
        f'<w:textDirection w:val="tbRl"/></w:tcPr>{inside}</w:tc></w:tr></w:tbl>'
    )
