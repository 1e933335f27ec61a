"""The parts of a Word file that stand around its text: styles, settings, fonts, footers, properties.

All of them come from the page. No theme, no other language, nothing that a program's own template would
bring along.
"""

from __future__ import annotations

import io
import zipfile
from functools import lru_cache

from selfreview_gui.formats.word_footers import footer, turned_footer
from selfreview_gui.formats.word_sections import EVEN, ODD
from selfreview_gui.formats.word_stylesheet import styles
from selfreview_gui.formats.word_xml import NAMESPACES, OFFICE, quoted
from selfreview_gui.review.page import NumberPlace, Page

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

# What Word takes where a typeface is missing: Windows brings 仿宋 and 楷体, not their GB2312 cuts.
_SUBSTITUTES = {"仿宋_GB2312": "仿宋", "楷体_GB2312": "楷体", "黑体": "SimHei", "宋体": "SimSun"}


def template(page: Page, wide: bool, text: str) -> bytes:
    """Return the Word file that python-docx opens: everything set by the page around the document `text`.

    `wide`: some page lies across and needs footers of its own.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in _parts(page, wide):
            archive.writestr(name, content)
        archive.writestr("word/document.xml", (_XML + text).encode())
    return stream.getvalue()


@lru_cache(maxsize=8)
def _parts(page: Page, wide: bool) -> tuple[tuple[str, bytes], ...]:
    beside = {"styles": styles(page), "settings": _settings(page), "fontTable": _fonts(page)}
    footers = _footers(page, wide)
    related = [(f"rId{name}", name, name) for name in beside] + [(id, "footer", id[3:]) for id in footers]
    found = {
        "[Content_Types].xml": _content_types([(kind, name) for _, kind, name in related]),
        "_rels/.rels": _relationships(
            ("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),
            ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _PROPERTIES,
        "word/_rels/document.xml.rels": _relationships(
            *((id, f"{OFFICE}/{kind}", f"{name}.xml") for id, kind, name in related)
        ),
        **{f"word/{name}.xml": text for name, text in beside.items()},
        **{f"word/{id[3:]}.xml": text for id, text in footers.items()},
    }
    return tuple((name, (_XML + text).encode()) for name, text in found.items())


# No author and no time: what a file says of itself is what its writer wants it to say.
_PROPERTIES = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>zh-CN</dc:language></cp:coreProperties>'
)


def _footers(page: Page, wide: bool) -> dict[str, str]:
    makers = (footer, turned_footer) if wide else (footer,)
    sides = [(ODD, "right"), (EVEN, "left")]
    if page.number_place is NumberPlace.CENTRE:
        sides.pop()
    return {ids[at]: make(page, side) for at, make in enumerate(makers) for ids, side in sides}


def _content_types(related: list[tuple[str, str]]) -> str:
    overrides = {
        "/word/document.xml": f"{_TYPE}.document.main+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        **{f"/word/{name}.xml": f"{_TYPE}.{kind}+xml" for kind, name in related},
    }
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
        + "</Types>"
    )


def _relationships(*targets: tuple[str, str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>' for id, kind, target in targets
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _settings(page: Page) -> str:
    # The plain switches are those every Chinese Word writes into a new document.
    switches = (
        *("spaceForUL", "balanceSingleByteDoubleByteWidth", "doNotLeaveBackslashAlone", "ulTrailSpace"),
        *("doNotExpandShiftReturn", "adjustLineHeightInTable", "useFELayout"),
    )
    named = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    compatible = "".join(f"<w:{name}/>" for name in switches) + "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in named.items()
    )
    sides = "" if page.number_place is NumberPlace.CENTRE else "<w:evenAndOddHeaders/>"
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/>'
        f'<w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/>{sides}'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        f"<w:compat>{compatible}</w:compat></w:settings>"
    )


def _fonts(page: Page) -> str:
    return (
        f"<w:fonts {NAMESPACES}>{''.join(_font(name, name == page.latin) for name in page.fonts())}</w:fonts>"
    )


def _font(name: str, latin: bool) -> str:
    other = f"<w:altName w:val={quoted(_SUBSTITUTES[name])}/>" if name in _SUBSTITUTES else ""
    charset = "00" if latin else "86"  # GB2312
    return f'<w:font w:name={quoted(name)}>{other}<w:charset w:val="{charset}"/><w:family w:val="auto"/></w:font>'
