"""Every property stands where ECMA-376 has it: Word calls a file damaged whose elements are out of order."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from selfreview_gui.formats.word_package import Element
from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.review.document import Address, Document
from selfreview_gui.review.page import STANDARD, Page, Style
from tests.formats.word_parts import pages, parts, stress

# ECMA-376, part 1, annex A.1: the sequences of the schema, in words of the schema.
ORDER = {
    # CT_PPr: CT_PPrBase (17.3.1.26), then the mark's letters and the section.
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
        snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange""",
    # EG_RPrBase (17.3.2.28) in the order in which Word writes and its own schema of 2006 demands it.
    "rPr": """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
        vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em
        lang eastAsianLayout specVanish oMath""",
    # CT_SectPr (17.6.17)
    "sectPr": """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
        pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings""",
    # CT_TblPr (17.4.60)
    "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
        tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription""",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    # CT_TrPr (17.4.82) and CT_TcPr (17.4.70)
    "trPr": """cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc
        hidden""",
    "tcPr": """cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign
        hideMark""",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "tc": "tcPr p tbl",
    "p": "pPr r hyperlink",
    # CT_Style (17.7.4.17)
    "style": """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
        personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr""",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    # CT_Settings (17.15.1.78), as far as a writer of papers could come
    "settings": """writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
        displayBackgroundShape embedTrueTypeFonts embedSystemFonts saveSubsetFonts mirrorMargins
        alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors
        hideGrammaticalErrors proofState attachedTemplate stylePaneFormatFilter trackRevisions documentProtection
        defaultTabStop autoHyphenation evenAndOddHeaders bookFoldPrinting drawingGridHorizontalSpacing
        drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery
        characterSpacingControl noLineBreaksAfter noLineBreaksBefore footnotePr endnotePr compat docVars rsids
        mathPr themeFontLang clrSchemeMapping shapeDefaults decimalSymbol listSeparator""",
    # CT_Compat (17.15.3.9): the switches that are written, then the named settings
    "compat": """spaceForUL balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace
        doNotExpandShiftReturn adjustLineHeightInTable useFELayout compatSetting""",
    # CT_Font (17.8.3.10)
    "font": """altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic
        embedBoldItalic""",
    # DrawingML: CT_Anchor (20.4.2.3), a shape, its properties, its body
    "anchor": """simplePos positionH positionV extent effectExtent wrapNone wrapSquare wrapTight wrapThrough
        wrapTopAndBottom docPr cNvGraphicFramePr graphic""",
    "wsp": "cNvPr cNvSpPr cNvCnPr spPr style extLst txbx linkedTxbx bodyPr",
    "spPr": "xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst",
    "AlternateContent": "Choice Fallback",
}  # fmt: skip
# What may stand there more than once.
REPEATED = {"footerReference", "headerReference", "style", "compatSetting", "r", "tr", "tc", "p", "tbl"}
# Sequences in which the elements may be mixed: paragraphs and tables of a cell.
MIXED = {"tc": {"p", "tbl"}}

VARIED = replace(
    STANDARD,
    body=replace(STANDARD.body, font="仿宋", before=3, after=6),
    title=replace(STANDARD.title, pitch=36, bold=True, before=12, after=12),
    byline=Style("楷体", 15, True, 30),
    headings=(
        Style("黑体", 18, True, 40, 6, 6),
        Style("楷体", 15),
        Style("仿宋", 16, True),
        Style("仿宋", 14),
    ),
    lead_font="楷体",
    lead_bold=True,
    latin="Times New Roman",
    letter_spacing=0.5,
    cell=Style("宋体", 10.5, pitch=15),
)
PAGES = {**pages(), "varied": VARIED}


def out_of_order(root: Element) -> Iterator[str]:
    """Yield what stands where the schema does not have it, or is not known here."""
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        if name not in ORDER:
            continue
        order = ORDER[name].split()
        names = [etree.QName(child).localname for child in element]
        yield from (f"{each} in {name}" for each in names if each not in order)
        places = [order.index(each) for each in names if each in order and each not in MIXED.get(name, ())]
        for one, next in pairwise(places):
            if one > next or (one == next and order[one] not in REPEATED):
                yield f"{order[next]} after {order[one]} in {name}"


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_every_property_stands_in_the_order_of_the_schema(page: Page) -> None:
    sheet = stress()
    spans = [span for paragraph in sheet.paragraphs for span in paragraph.spans if span.address]
    marks: dict[Address, tuple[tuple[int, int], ...]] = {
        each.address: ((1, 3),) for each in spans if each.address
    }
    for name, root in parts(word_bytes(sheet, page, author="张三", marks=marks)).items():
        assert list(out_of_order(root)) == [], name


def test_a_wrong_order_is_seen() -> None:
    (style,) = (
        each
        for each in parts(word_bytes(Document()))["word/styles.xml"].iter()
        if each.get(qn("w:styleId")) == "Title"
    )
    properties = style.find(qn("w:pPr"))
    properties.append(properties[0])
    assert list(out_of_order(style)) == ["spacing after jc in pPr"]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_python_docx_opens_the_file_again(page: Page) -> None:
    sheet = stress()
    file = docx.Document(io.BytesIO(word_bytes(sheet, page)))
    said = [paragraph.text.replace("\n", "") for paragraph in file.paragraphs if paragraph.text]
    assert said[: len(sheet.paragraphs)] == [paragraph.text for paragraph in sheet.paragraphs]
    assert [len(table.rows) for table in file.tables] == [41, 41]


def test_every_part_is_declared_and_every_reference_leads_somewhere() -> None:
    found = parts(word_bytes(stress()))
    declared = {each.get("PartName") for each in found["[Content_Types].xml"] if each.get("PartName")}
    assert declared == {f"/{name}" for name in found if not name.endswith((".rels", "[Content_Types].xml"))}
    targets = {each.get("Id"): each.get("Target") for each in found["word/_rels/document.xml.rels"]}
    assert {f"word/{target}" for target in targets.values()} <= set(found)
    used = {each.get(qn("r:id")) for each in found["word/document.xml"].iter(qn("w:footerReference"))}
    assert used <= set(targets)
    styles = {each.get(qn("w:styleId")) for each in found["word/styles.xml"].iter(qn("w:style"))}
    asked = {
        each.get(qn("w:val"))
        for name in ("pStyle", "rStyle")
        for root in found.values()
        for each in root.iter(qn(f"w:{name}"))
    }
    assert asked <= styles
