"""Build the Word template from the numbers of the standard page: `python .ci/devtools/word_template.py`.

It lies here and not beside the template, because everything in `resources` is shipped. What it writes
is the same byte for byte everywhere, so that the template changes only when this file does.
"""

from __future__ import annotations

import io
import zipfile

from selfreview_gui import paths
from selfreview_gui.review.page import STANDARD, twips

PLACE = paths.resources() / "word" / "template.docx"

_EPOCH = (1980, 1, 1, 0, 0, 0)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMESPACES = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{_OFFICE}"'
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

# Distances from the paper's edge, in twips; the footer's makes the dash's upper edge stand 7 mm below
# the text area, which tests/rendering measures.
_HEADER = 851
_FOOTER = 1434
_FOOTER_LINE = 320

# What Word takes where a typeface is missing: Windows brings 仿宋 and 楷体, not their GB2312 cuts.
_SUBSTITUTES = {"仿宋_GB2312": "仿宋", "楷体_GB2312": "楷体", "黑体": "SimHei", "宋体": "SimSun"}

_LINE = round(STANDARD.line_pitch * 20)
_NARROWER = round(STANDARD.letter_spacing * 20)
_INDENT = round(STANDARD.indent_width * 20)


def main() -> None:
    """Write the template where the program looks for it."""
    PLACE.parent.mkdir(parents=True, exist_ok=True)
    PLACE.write_bytes(template())


def template() -> bytes:
    """Return the template as the bytes of a Word file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _members().items():
            archive.writestr(_member(name), _XML + text)
    return stream.getvalue()


def _member(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 0
    return info


def _members() -> dict[str, str]:
    parts = {"styles": _styles(), "settings": _settings(), "fontTable": _fonts()}
    footers = {"footer1": _footer("right"), "footer2": _footer("left")}
    kinds = {name: name.rstrip("12") for name in (*parts, *footers)}
    return {
        "[Content_Types].xml": _content_types(kinds),
        "_rels/.rels": _relationships(
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"/>',
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": _relationships(
            *((f"{_OFFICE}/{kind}", f"{name}.xml") for name, kind in kinds.items())
        ),
        **{f"word/{name}.xml": text for name, text in (parts | footers).items()},
    }


def _content_types(kinds: dict[str, str]) -> str:
    overrides = {
        "/word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        **{f"/word/{name}.xml": f"{_WORD_TYPE}.{kind}+xml" for name, kind in kinds.items()},
    }
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
        + "</Types>"
    )


def _relationships(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{index}" Type="{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _document() -> str:
    page = STANDARD
    return (
        f"<w:document {_NAMESPACES}><w:body><w:sectPr>"
        '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}" w:bottom="{twips(page.bottom)}"'
        f' w:left="{twips(page.left)}" w:header="{_HEADER}" w:footer="{_FOOTER}" w:gutter="0"/>'
        f'<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="{_LINE}"/>'
        "</w:sectPr></w:body></w:document>"
    )


def _settings() -> str:
    # The plain switches are those every Chinese Word writes into a new document.
    switches = "".join(
        f"<w:{name}/>"
        for name in (
            "spaceForUL",
            "balanceSingleByteDoubleByteWidth",
            "doNotLeaveBackslashAlone",
            "ulTrailSpace",
            "doNotExpandShiftReturn",
            "adjustLineHeightInTable",
            "useFELayout",
        )
    )
    named = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    settings = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in named.items()
    )
    return (
        f'<w:settings {_NAMESPACES}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/>'
        '<w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        f"<w:compat>{switches}{settings}</w:compat>"
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def _fonts() -> str:
    page = STANDARD
    names = dict.fromkeys(
        (page.body_font, page.title_font, page.byline_font, *page.heading_fonts, page.number_font)
    )
    return f"<w:fonts {_NAMESPACES}>{''.join(map(_font, names))}</w:fonts>"


def _font(name: str) -> str:
    other = f'<w:altName w:val="{_SUBSTITUTES[name]}"/>' if name in _SUBSTITUTES else ""
    return f'<w:font w:name="{name}">{other}<w:charset w:val="86"/><w:family w:val="auto"/></w:font>'


def _styles() -> str:
    page = STANDARD
    indent = f'<w:ind w:firstLineChars="{page.first_indent * 100}" w:firstLine="{_INDENT}"/>'
    styles = [
        _style(
            "Normal", "Normal", None, _body_layout(), _letters(page.body_font, page.body_size), default=True
        ),
        _style("BodyText", "Body Text", "Normal", indent),
        _style(
            "Title",
            "Title",
            "Normal",
            '<w:jc w:val="center"/>',
            _letters(page.title_font, page.title_size, 0),
        ),
        _style("Subtitle", "Subtitle", "Normal", '<w:jc w:val="center"/>', _typeface(page.byline_font)),
        *(_heading(level, font, indent) for level, font in enumerate(page.heading_fonts, 1)),
        _style("Signature", "Signature", "Normal", '<w:jc w:val="right"/>'),
        _style("Date", "Date", "Normal", '<w:jc w:val="right"/>'),
        _style(
            "Footer", "footer", "Normal", _footer_layout(), _letters(page.number_font, page.number_size, 0)
        ),
    ]
    return (
        f"<w:styles {_NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{_typeface(page.body_font)}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/>'
        '</w:docDefaults><w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"'
        ' w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
        + "".join(styles)
        + _NO_PARAGRAPH_STYLES
        + "</w:styles>"
    )


_NO_PARAGRAPH_STYLES = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)


def _style(
    id: str, name: str, based: str | None, layout: str, letters: str = "", default: bool = False
) -> str:
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    follower = '<w:next w:val="BodyText"/>' if name.startswith("heading") else ""
    first = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="paragraph"{first} w:styleId="{id}"><w:name w:val="{name}"/>{base}{follower}'
        f'<w:uiPriority w:val="1"/><w:qFormat/><w:pPr>{layout}</w:pPr><w:rPr>{letters}</w:rPr></w:style>'
    )


def _heading(level: int, font: str, indent: str) -> str:
    layout = f'<w:keepNext/>{indent}<w:outlineLvl w:val="{level - 1}"/>'
    return _style(f"Heading{level}", f"heading {level}", "Normal", layout, _typeface(font))


def _body_layout() -> str:
    # No space between Han and digits: it would move every line that holds a year off the 28 characters.
    return (
        '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
        f'<w:spacing w:before="0" w:after="0" w:line="{_LINE}" w:lineRule="exact"/><w:jc w:val="both"/>'
    )


def _footer_layout() -> str:
    spacing = f'<w:spacing w:line="{_FOOTER_LINE}" w:lineRule="exact"/>'
    return f'<w:snapToGrid w:val="0"/>{spacing}<w:jc w:val="left"/>'


def _letters(font: str, size: float, spacing: int = _NARROWER) -> str:
    halves = round(size * 2)
    sizes = f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>'
    return f'{_typeface(font)}<w:spacing w:val="{spacing}"/>{sizes}'


def _typeface(font: str) -> str:
    return f'<w:rFonts w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}" w:cs="{font}"/>'


def _footer(side: str) -> str:
    page = STANDARD
    font = page.number_font
    fonts = (
        f'<w:rFonts w:hint="eastAsia" w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
    )
    indent = round(page.number_indent * page.number_size * 20)

    def run(content: str) -> str:
        return f"<w:r><w:rPr>{fonts}</w:rPr>{content}</w:r>"

    runs = (
        '<w:t xml:space="preserve">— </w:t>',
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>1</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
        '<w:t xml:space="preserve"> —</w:t>',
    )
    return (
        f'<w:ftr {_NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:{side}="{indent}"/>'
        f'<w:jc w:val="{side}"/></w:pPr>{"".join(map(run, runs))}</w:p></w:ftr>'
    )


if __name__ == "__main__":
    main()
