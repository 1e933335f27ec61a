"""“Format like this file”: the layout of a Word file is read as a page."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given, settings
from hypothesis import strategies as st

from selfreview_gui.errors import UserError
from selfreview_gui.formats.word_profile import read_page
from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.review.document import Column, Document, Kind, Paragraph, Span, Table
from selfreview_gui.review.page import STANDARD, NumberPlace, Page, Style
from selfreview_gui.review.profile import refuse_unfit
from tests.formats.word_files import p, r, word_file
from tests.formats.word_parts import line, pages, stress

BODY = "支部每月初把河段分到人、每月末把账对到段，谁的段谁说清楚，说不清楚的当场补课。"

# A paper with every kind of paragraph, each once.
SHORT = Document(
    (
        line("支部班子对照检查材料", Kind.TITLE),
        line("（2025年1月7日）", Kind.BYLINE),
        line(BODY + "2024年共12次Word。"),
        *(
            line(f"{number}分段", Kind.HEADING, level)
            for level, number in enumerate(("一、", "（一）", "1.", "（1）"), 1)
        ),
        Paragraph((Span("一是学得浅。", level=3, lead=True), Span(BODY))),
        Paragraph((Span("附件：1."), Span("问题清单")), Kind.ATTACHMENT),
        Paragraph((Span("2."), Span("整改清单")), Kind.ATTACHMENT),
        line("河段党支部", Kind.SIGNATURE),
        line("2025年1月7日", Kind.DATE),
    ),
    tables=(
        Table(
            "附件1",
            "问题清单",
            (Column("序号", 0.2), Column("问题", 0.8)),
            (("1", "学得浅"), ("2", "走得少")),
        ),
    ),
)


@pytest.mark.parametrize("page", pages().values(), ids=pages())
def test_a_file_of_every_profile_is_read_as_that_page(page: Page) -> None:
    assert read_page(word_bytes(stress(), page)) == page
    assert read_page(word_bytes(SHORT, page)) == page


fonts = st.sampled_from(["仿宋", "楷体", "方正仿宋_GBK", "华文中宋", "某某体 <&>"])
pitches = st.integers(240, 800).map(lambda twips: twips / 20)
sizes = st.integers(20, 52).map(lambda halves: halves / 2)
free = st.sampled_from([0.0, 3.0, 6.5, 12.0])
styles = st.builds(Style, fonts, sizes, st.booleans(), pitches, free, free)


def side(least: int, most: int) -> st.SearchStrategy[float]:
    """Draw a margin in whole millimetres and halves."""
    return st.integers(least * 2, most * 2).map(lambda halves: halves / 2)


@st.composite
def any_page(draw: st.DrawFn) -> Page:
    """Draw a page as a unit could set it."""
    page = Page(
        top=draw(side(20, 45)),
        bottom=draw(side(30, 40)),
        left=draw(side(15, 35)),
        right=draw(side(15, 35)),
        body=replace(draw(styles), bold=False),
        title=draw(styles),
        byline=draw(styles),
        headings=draw(st.tuples(styles, styles, styles, styles)),
        lead_bold=draw(st.booleans()),
        latin=draw(st.sampled_from(["", "Times New Roman", "Arial"])),
        letter_spacing=draw(st.integers(-10, 20)) / 20,
        first_indent=draw(st.integers(0, 4)),
        number=Style(draw(fonts), draw(st.sampled_from([12.0, 14.0])), pitch=16.0),
        number_place=draw(st.sampled_from(NumberPlace)),
        number_gap=draw(st.sampled_from([6.0, 7.0, 8.5])),
        mark=draw(styles),
        cell=draw(styles),
        cell_heading=draw(styles),
    )
    # A byline like the title cannot be told from it, and before and after a cell are not of the page.
    return replace(page, lead_font=draw(fonts.filter(lambda font: font != page.body.font)))


@settings(max_examples=60)
@given(any_page())
def test_what_is_written_by_a_page_is_read_as_that_page(page: Page) -> None:
    refuse_unfit(page)
    assert read_page(word_bytes(SHORT, page)) == page


# Files of others, set by hand on every run


def made(
    set_page: Callable[[docx.document.Document], None], *papers: Callable[[docx.document.Document], None]
) -> Page:
    file = docx.Document()
    set_page(file)
    for add in papers:
        add(file)
    stream = io.BytesIO()
    file.save(stream)
    return read_page(stream.getvalue())


def a4(file: docx.document.Document) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)


def typed(
    file: docx.document.Document,
    text: str,
    font: str,
    size: float,
    bold: bool = False,
    pitch: float = 28.0,
    indent: float = 2,
) -> WordParagraph:
    """Add a paragraph with everything set on itself, as typists do."""
    paragraph = file.add_paragraph()
    run = paragraph.add_run(text)
    run.font.name, run.font.size, run.font.bold = "Times New Roman", Pt(size), bold
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    # As python-docx has it: below ten a multiple of a line, else a height.
    paragraph.paragraph_format.line_spacing = pitch if pitch < 10 else Pt(pitch)
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.first_line_indent = Pt(size * indent)
    return paragraph


def put_grid(file: docx.document.Document, **attributes: str) -> None:
    """Give the only section a grid in place of python-docx's own."""
    (grid,) = file.sections[0]._sectPr.iter(qn("w:docGrid"))
    for name, value in attributes.items():
        grid.set(qn(f"w:{name}"), value)


def by_hand(file: docx.document.Document) -> None:
    title = typed(file, "河段支部对照检查材料", "方正小标宋_GBK", 22, pitch=34, indent=0)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_after = Pt(17)
    typed(file, "（2025年1月）", "楷体", 16, indent=0).alignment = WD_ALIGN_PARAGRAPH.CENTER
    typed(file, BODY + "共12次。", "仿宋", 16)
    typed(file, "一、存在的问题", "黑体", 16)
    typed(file, "（一）学习方面", "楷体", 16, bold=True)
    typed(file, "1.学得浅", "仿宋", 16, bold=True)
    typed(file, BODY, "仿宋", 16)
    typed(file, "河段支部", "仿宋", 16, indent=0).alignment = WD_ALIGN_PARAGRAPH.RIGHT


def test_a_file_set_by_hand_is_read_level_by_level() -> None:
    page = made(a4, by_hand)
    assert page.title == Style("方正小标宋_GBK", 22.0, pitch=34.0, after=17.0)
    assert page.byline == Style("楷体", 16.0, pitch=28.0)
    assert page.body == Style("仿宋", 16.0, pitch=28.0)
    assert page.headings == (
        Style("黑体", 16.0, pitch=28.0),
        Style("楷体", 16.0, True, 28.0),
        Style("仿宋", 16.0, True, 28.0),
        Style("仿宋", 16.0, pitch=28.0),  # none in the file: the body's
    )
    assert (page.latin, page.first_indent, page.letter_spacing) == ("Times New Roman", 2, 0.0)
    assert (page.top, page.bottom, page.left, page.right) == (37.0, 35.0, 28.0, 26.0)
    assert page.characters == 27  # nothing brings 28 into the line here


def test_a_run_in_heading_gives_only_its_first_sentence() -> None:
    def add(file: docx.document.Document) -> None:
        paragraph = typed(file, "（一）学习方面。", "楷体", 16)
        run = paragraph.add_run(BODY)
        run.font.size = Pt(16)
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋")

    page = made(a4, add)
    assert (page.headings[1].font, page.body.font) == ("楷体", "仿宋")


def test_a_lead_sentence_gives_its_own_face() -> None:
    def add(file: docx.document.Document) -> None:
        typed(file, BODY, "仿宋", 16)
        paragraph = typed(file, "一是学得浅。", "楷体", 16, bold=True)
        run = paragraph.add_run(BODY)
        run.font.size = Pt(16)
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋")

    page = made(a4, add)
    assert (page.lead_font, page.lead_bold) == ("楷体", True)


def test_lines_set_as_multiples_are_as_high_as_word_makes_them() -> None:
    def one_and_a_half(file: docx.document.Document) -> None:
        typed(file, BODY, "仿宋", 16, pitch=1.5)

    def on_a_grid(file: docx.document.Document) -> None:
        put_grid(file, type="lines", linePitch="579")
        typed(file, BODY, "仿宋", 16, pitch=1.0)

    def at_least(file: docx.document.Document) -> None:
        paragraph = typed(file, BODY, "仿宋", 16, pitch=30)
        paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.AT_LEAST

    assert made(a4, one_and_a_half).body.pitch == 31.2  # 16 × 1.3 × 1.5
    assert made(a4, on_a_grid).body.pitch == 28.95
    assert made(a4, at_least).body.pitch == 30.0


def test_indents_by_spaces_count() -> None:
    def add(file: docx.document.Document) -> None:
        typed(file, "　　" + BODY, "仿宋", 16, indent=0)

    assert made(a4, add).first_indent == 2


def test_a_grid_of_characters_gives_as_many_on_a_line_as_word_has() -> None:
    def add(file: docx.document.Document) -> None:
        # Word's own way to 28 characters: 442.25 / (16 - 849 / 4096) = 28.
        put_grid(file, type="linesAndChars", linePitch="579", charSpace="-849")
        typed(file, BODY, "仿宋", 16, pitch=1.0)

    page = made(a4, add)
    assert (page.characters, page.lines) == (28, 22)
    assert page.letter_spacing == -0.25


@pytest.mark.parametrize(
    ("properties", "place"),
    [
        ('<w:jc w:val="center"/>', NumberPlace.CENTRE),
        ('<w:jc w:val="right"/>', NumberPlace.OUTSIDE),
        ('<w:framePr w:hAnchor="margin" w:xAlign="center" w:y="1"/><w:jc w:val="left"/>', NumberPlace.CENTRE),
        ('<w:framePr w:hAnchor="margin" w:xAlign="outside" w:y="1"/>', NumberPlace.OUTSIDE),
    ],
)
def test_the_page_numbers_place_is_read(properties: str, place: NumberPlace) -> None:
    run = r("1", "<w:sz w:val='28'/>")
    number = f"<w:p><w:pPr>{properties}</w:pPr><w:fldSimple w:instr=' PAGE '>{run}</w:fldSimple></w:p>"
    data = word_file(
        p(BODY) + "<w:sectPr><w:pgMar w:bottom='1984' w:footer='1434'/></w:sectPr>", footer=number
    )
    page = read_page(data)
    assert page.number_place is place
    assert page.number.size == 14.0


def test_a_number_in_a_text_box_stands_where_the_box_does() -> None:
    box = (
        "<w:r><w:pict><v:shape style='mso-position-horizontal:center'><v:textbox><w:txbxContent>"
        "<w:p><w:fldSimple w:instr='PAGE'><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    data = word_file(p(BODY) + "<w:sectPr><w:pgMar w:bottom='1984'/></w:sectPr>", footer=f"<w:p>{box}</w:p>")
    assert read_page(data).number_place is NumberPlace.CENTRE


def test_fonts_come_from_theme_defaults_and_styles_based_on_styles() -> None:
    styles = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme='minorHAnsi' w:eastAsiaTheme='minorEastAsia'/>"
        "<w:sz w:val='24'/></w:rPr></w:rPrDefault></w:docDefaults>"
        "<w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='b'><w:basedOn w:val='a'/><w:rPr><w:b/><w:sz w:val='32'/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='c'><w:name w:val='heading 1'/><w:basedOn w:val='b'/>"
        "<w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:rPr><w:rFonts w:eastAsia='黑体'/></w:rPr></w:style>"
    )
    theme = (
        "<a:minorFont><a:latin typeface='Calibri'/><a:ea typeface=''/>"
        "<a:font script='Jpan' typeface='明朝'/><a:font script='Hans' typeface='等线'/></a:minorFont>"
    )
    data = word_file(p(BODY) + p("学习", "<w:pStyle w:val='c'/>") + "<w:sectPr/>", styles=styles, theme=theme)
    page = read_page(data)
    assert (page.body.font, page.body.size, page.latin) == ("等线", 12.0, "Calibri")
    # A theme's font gives way to a name on a nearer style.
    assert (page.headings[0].font, page.headings[0].size, page.headings[0].bold) == ("黑体", 16.0, True)


def test_numbers_say_the_level_where_the_outline_says_another() -> None:
    properties = "<w:outlineLvl w:val='1'/>"
    letters = "<w:rFonts w:eastAsia='黑体'/><w:sz w:val='32'/>"
    page = read_page(word_file(p(BODY) + p(r("一、问题", letters), properties) + "<w:sectPr/>"))
    assert page.headings[0].font == "黑体"


def test_most_characters_decide() -> None:
    few, many = (
        r(text, f"<w:rFonts w:eastAsia='{font}'/>") for text, font in (("短句。", "楷体"), (BODY * 2, "仿宋"))
    )
    assert read_page(word_file(p(few) * 3 + p(many) + "<w:sectPr/>")).body.font == "仿宋"


def test_the_section_with_most_text_gives_the_sheet() -> None:
    cover = p("封面", "<w:sectPr><w:pgSz w:w='16838' w:h='11906'/></w:sectPr>")
    body = (
        p(BODY * 3)
        + "<w:sectPr><w:pgSz w:w='11907' w:h='16840'/><w:pgMar w:top='1440' w:left='1800'/></w:sectPr>"
    )
    page = read_page(word_file(cover + body))
    assert (page.width, page.height, page.top, page.left) == (210.0, 297.0, 25.4, 31.75)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "不是 Word 文件"),
        ("正文".encode(), "不是 Word 文件"),
        (b"%PDF-1.4", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "旧版"),
        (b"PK\x03\x04 broken", "损坏"),
        (word_file("<w:sectPr/>"), "没有文字"),
        (
            word_file(p("学习") + "<w:sectPr><w:pgMar w:left='6000' w:right='6000'/></w:sectPr>"),
            "页面设置读不出来",
        ),
    ],
)
def test_a_file_that_sets_no_page_is_refused_in_one_sentence(data: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "范本.docx"
    path.write_bytes(data)
    for source, name in ((path, "“范本.docx”"), (data, "这个文件")):
        with pytest.raises(UserError, match=said) as caught:
            read_page(source)
        assert str(caught.value).startswith(name)
        assert str(caught.value).endswith("。")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="打不开"):
        read_page(tmp_path / "没有.docx")


def test_a_file_without_sections_keeps_the_standards_sheet() -> None:
    page = read_page(word_file(p(BODY)))
    assert (page.width, page.top, page.body.font, page.body.size) == (210.0, 37.0, "宋体", 10.0)


def test_styles_based_on_each_other_end() -> None:
    styles = (
        "<w:style w:type='paragraph' w:styleId='a'><w:basedOn w:val='b'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='b'><w:basedOn w:val='a'/></w:style>"
    )
    read_page(word_file(p(BODY, "<w:pStyle w:val='a'/>") + "<w:sectPr/>", styles=styles))


def test_a_composed_paper_is_read_as_its_page() -> None:
    page = replace(STANDARD, first_indent=0, number_indent=0)
    assert read_page(word_bytes(stress(), page)) == page
