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
_EMU = 635  # English metric units in a twip

_DRAWING = (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)


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

    It is a text box in the left margin that is read from top to bottom. Word's own way of writing one:
    a drawing, and the older form for programs that do not know it.
    """
    line = page.number.size * _TURNED_LINE
    spacing = f'<w:spacing w:line="{twips_of(line)}" w:lineRule="exact"/>'
    inside = f"<w:txbxContent>{_number(page, side, spacing)}</w:txbxContent>"
    foot = twips(page.number_gap) + twips_of(dash_height(page.number.size, line))
    left, top = max(0, twips(page.bottom) - foot), twips(page.left)
    width, height = twips_of(line), twips_of(page.text_width)
    box = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{_drawing(left, top, width, height, inside)}'
        f"</mc:Choice><mc:Fallback>{_shape(left, top, width, height, inside)}</mc:Fallback>"
        "</mc:AlternateContent>"
    )
    return f"<w:ftr {NAMESPACES}{_DRAWING}>{paragraph('Footer', f'<w:r>{box}</w:r>')}</w:ftr>"


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


def _drawing(left: int, top: int, width: int, height: int, inside: str) -> str:
    size = f'cx="{width * _EMU}" cy="{height * _EMU}"'
    return (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2"'
        ' behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left * _EMU}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top * _EMU}</wp:posOffset></wp:positionV>'
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        '<wp:docPr id="1" name="页码"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData'
        ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/>'
        f"</a:ln></wps:spPr><wps:txbx>{inside}</wps:txbx>"
        '<wps:bodyPr rot="0" vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"'
        ' anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing>"
    )


def _shape(left: int, top: int, width: int, height: int, inside: str) -> str:
    places = {"margin-left": left, "margin-top": top, "width": width, "height": height}
    place = ";".join(f"{name}:{value / 20:g}pt" for name, value in places.items())
    return (
        f'<w:pict><v:rect id="_x0000_s2049" style="position:absolute;{place};z-index:2;'
        'mso-position-horizontal-relative:page;mso-position-vertical-relative:page" filled="f" stroked="f">'
        f'<v:textbox style="layout-flow:vertical" inset="0,0,0,0">{inside}</v:textbox></v:rect></w:pict>'
    )
