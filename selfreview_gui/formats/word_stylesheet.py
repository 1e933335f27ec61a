"""The styles of a Word file, from a page: one for each kind of paragraph, so that a clerk can change them all."""

from __future__ import annotations

from selfreview_gui.formats.word_letters import fonts, whole
from selfreview_gui.formats.word_xml import AUTOMATIC_BREAK, NAMESPACES, twips_of
from selfreview_gui.review.page import Page, Style

_CENTRED = '<w:jc w:val="center"/>'
_RIGHT = '<w:jc w:val="right"/>'
_LEFT = '<w:jc w:val="left"/>'
# A signature is placed by its width, so Han and digits stand apart in it alike in every program:
# LibreOffice 7.4 sets them apart whatever the style says.
_APART = "<w:autoSpaceDE/><w:autoSpaceDN/>"


def styles(page: Page) -> str:
    """Return the styles part."""
    body = page.body
    indent = _first_line(page, body)
    written = (
        _style("Normal", "Normal", _normal(page), whole(page, body.face), default=True),
        _style("BodyText", "Body Text", indent, based="Normal"),
        _of(page, "Title", "Title", page.title, after=_CENTRED, spaced=False),
        _of(page, "Subtitle", "Subtitle", page.byline, after=_CENTRED),
        *(_heading(page, level, style) for level, style in enumerate(page.headings, 1)),
        _style("Signature", "Signature", _APART + _RIGHT, based="Normal"),
        _style("Date", "Date", _APART + _RIGHT, based="Normal"),
        _of(page, "AttachmentNote", "附件说明", body, after=_LEFT),
        _of(page, "AttachmentMark", "附件标识", page.mark, before="<w:keepNext/>", after=_LEFT),
        _of(page, "AttachmentTitle", "附件标题", page.title, "<w:keepNext/>", _CENTRED, spaced=False),
        _of(page, "TableText", "表格正文", page.cell, after=_LEFT, least=True),
        _of(page, "TableHeading", "表格表头", page.cell_heading, after=_CENTRED, least=True),
        _of(page, "Footer", "footer", page.number, after=_LEFT, spaced=False),
    )
    return f"<w:styles {NAMESPACES}>{_defaults(page)}{''.join(written)}{_NO_PARAGRAPH_STYLES}</w:styles>"


def snapping(page: Page, pitch: float) -> str:
    """Take lines of another pitch off the page's grid: a taller one would fill two of its lines."""
    return "" if pitch == page.body.pitch else '<w:snapToGrid w:val="0"/>'


def _defaults(page: Page) -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(page.body.font, page.latin)}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/>'
        '</w:docDefaults><w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"'
        ' w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
    )


_NO_PARAGRAPH_STYLES = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    f'<w:style w:type="character" w:customStyle="1" w:styleId="{AUTOMATIC_BREAK}">'
    '<w:name w:val="标题换行"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="1"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)


def _normal(page: Page) -> str:
    # No space between Han and digits: it would move every line that holds a year off the 28 characters.
    # No widow control: full pages of 22 lines are the standard (GB/T 9704-2012, 5.2.3).
    return (
        '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
        f'{_lines(page.body)}<w:jc w:val="both"/>'
    )


def _heading(page: Page, level: int, style: Style) -> str:
    after = f'{_first_line(page, style)}<w:outlineLvl w:val="{level - 1}"/>'
    return _of(page, f"Heading{level}", f"heading {level}", style, "<w:keepNext/>", after, follower=True)


def _of(
    page: Page,
    id: str,
    name: str,
    style: Style,
    before: str = "",
    after: str = "",
    *,
    spaced: bool = True,
    least: bool = False,
    follower: bool = False,
) -> str:
    """Write a style; `before` and `after` are the properties that stand before and after its spacing."""
    layout = before + snapping(page, style.pitch) + _lines(style, least) + after
    return _style(id, name, layout, whole(page, style.face, spaced), "Normal", follower=follower)


def _style(
    id: str,
    name: str,
    layout: str,
    letters: str = "",
    based: str = "",
    *,
    default: bool = False,
    follower: bool = False,
) -> str:
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    following = '<w:next w:val="BodyText"/>' if follower else ""
    own = ' w:default="1"' if default else "" if name.isascii() else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{id}"><w:name w:val="{name}"/>{base}{following}'
        f'<w:uiPriority w:val="1"/><w:qFormat/><w:pPr>{layout}</w:pPr>'
        f"{f'<w:rPr>{letters}</w:rPr>' if letters else ''}</w:style>"
    )


def _lines(style: Style, least: bool = False) -> str:
    rule = "atLeast" if least else "exact"
    return (
        f'<w:spacing w:before="{twips_of(style.before)}" w:after="{twips_of(style.after)}"'
        f' w:line="{twips_of(style.pitch)}" w:lineRule="{rule}"/>'
    )


def _first_line(page: Page, style: Style) -> str:
    """Indent the first line; in characters too, where they are the body's, for Word counts its own."""
    right = f' w:right="{_spare(page)}"'
    if not page.first_indent:
        return f"<w:ind{right}/>"
    characters = f' w:firstLineChars="{page.first_indent * 100}"' if style.size == page.body.size else ""
    return f'<w:ind{right}{characters} w:firstLine="{twips_of(page.indent_width)}"/>'


def _spare(page: Page) -> int:
    """Return the twip at the right that no line needs, 0 where it is needed.

    LibreOffice 7.4 does not print some marks that hang over the end of a justified line; which ones
    hangs on the width of the text area. Measured over the papers of tests/rendering and the seeds: of
    marks 243 lost at the standard's 8,845 twips, none at 8,844.
    """
    free = twips_of(page.text_width) - page.characters * twips_of(page.character_width)
    return min(free, 1)
