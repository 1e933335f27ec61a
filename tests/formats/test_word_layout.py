"""The Word file follows the page it is given: styles, titles, the note of attachments, the tables."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.formats.word_package import Element
from selfreview_gui.formats.word_read import read_word
from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.review.document import Address, Column, Document, Kind, Paragraph, Span, Table
from selfreview_gui.review.page import STANDARD, NumberPlace, Page, Style
from selfreview_gui.review.profile import with_pitch
from tests.formats.word_parts import line, parts, stress, whole_text

THREE_LINES = (
    "中共某某市某某区某某局机关委员会第一党支部委员会2024年度组织生活会和开展民主评议党员对照检查材料"
)
COLUMNS = (Column("序号", 0.1, centred=True), Column("问题", 0.9))
LIST = Table("附件1", "问题清单", COLUMNS, (("1", "学得浅"), ("2", "甲\n乙")))


def written(document: Document, page: Page = STANDARD) -> Element:
    return docx.Document(io.BytesIO(word_bytes(document, page)))


def styles(page: Page) -> dict[str, Element]:
    root = parts(word_bytes(Document(), page))["word/styles.xml"]
    return {each.get(qn("w:styleId")): each for each in root.iter(qn("w:style"))}


def said(element: Element, path: str, name: str = "val") -> str | None:
    found = element.find("/".join(f"w:{each}" for each in path.split("/")), element.nsmap)
    return None if found is None else found.get(qn(f"w:{name}"))


def test_every_style_has_the_pages_font_size_and_pitch() -> None:
    found = styles(STANDARD)
    expected = {
        "Normal": ("仿宋_GB2312", "32", "579"),
        "Title": ("方正小标宋简体", "44", "579"),
        "Subtitle": ("楷体_GB2312", "32", "579"),
        "Heading1": ("黑体", "32", "579"),
        "Heading2": ("楷体_GB2312", "32", "579"),
        "Heading3": ("仿宋_GB2312", "32", "579"),
        "Heading4": ("仿宋_GB2312", "32", "579"),
        "AttachmentMark": ("黑体", "32", "579"),
        "AttachmentTitle": ("方正小标宋简体", "44", "579"),
        "TableText": ("仿宋_GB2312", "24", "360"),
        "TableHeading": ("黑体", "24", "360"),
        "Footer": ("宋体", "28", "320"),
    }
    for id, values in expected.items():
        style = found[id]
        assert (
            said(style, "rPr/rFonts", "eastAsia"), said(style, "rPr/sz"), said(style, "pPr/spacing", "line")
        ) == values  # fmt: skip


def test_headings_are_real_headings_kept_with_the_next_line() -> None:
    found = styles(STANDARD)
    for level in (1, 2, 3, 4):
        style = found[f"Heading{level}"]
        assert said(style, "name") == f"heading {level}"
        assert said(style, "pPr/outlineLvl") == str(level - 1)
        assert style.find(qn("w:pPr")).find(qn("w:keepNext")) is not None


def test_widow_control_is_off_and_the_first_line_two_characters_in() -> None:
    found = styles(STANDARD)
    assert said(found["Normal"], "pPr/widowControl") == "0"
    for id in ("BodyText", "Heading1"):
        assert said(found[id], "pPr/ind", "firstLine") == "630"
        assert said(found[id], "pPr/ind", "firstLineChars") == "200"


def test_text_of_the_bodys_size_stands_closer_and_nothing_else() -> None:
    found = styles(STANDARD)
    closer = {id for id, style in found.items() if said(style, "rPr/spacing") == "-5"}
    assert closer == {
        "Normal", "Subtitle", "Heading1", "Heading2", "Heading3", "Heading4", "AttachmentMark", "AttachmentNote"
    }  # fmt: skip


@pytest.mark.parametrize(("pitch", "twips"), [(28.0, "560"), (29.5, "590"), (30.0, "600")])
def test_the_grid_has_the_pitch_of_the_body(pitch: float, twips: str) -> None:
    page = with_pitch(STANDARD, pitch)
    (section,) = written(Document((line("甲"),)), page).sections
    assert section._sectPr.find(qn("w:docGrid")).get(qn("w:linePitch")) == twips
    found = styles(page)
    assert said(found["Normal"], "pPr/spacing", "line") == twips
    assert said(found["Title"], "pPr/snapToGrid") is None


def test_lines_of_another_pitch_leave_the_grid() -> None:
    found = styles(replace(STANDARD, title=replace(STANDARD.title, pitch=35, before=10, after=20)))
    assert said(found["Title"], "pPr/snapToGrid") == "0"
    assert [said(found["Title"], "pPr/spacing", name) for name in ("before", "after")] == ["200", "400"]
    assert said(found["Footer"], "pPr/snapToGrid") == "0"


def test_bold_is_said_for_both_scripts_and_unsaid_where_the_style_has_it() -> None:
    page = replace(STANDARD, headings=(Style("黑体", bold=True), *STANDARD.headings[1:]), lead_bold=True)
    assert "<w:b/><w:bCs/>" in whole_text(word_bytes(Document(), page))
    point = Paragraph(
        (Span("一是", level=3, lead=True), Span("学得浅。", level=3, lead=True), Span("只读文件。"))
    )
    *bold, plain = written(Document((point,)), page).paragraphs[0].runs
    assert [run.font.bold for run in bold] == [True, True]
    assert plain.font.bold is None
    mixed = Paragraph((Span("一、", level=1), Span("说明")), Kind.HEADING, 1)
    assert [run.font.bold for run in written(Document((mixed,)), page).paragraphs[0].runs] == [None, None]


def test_a_run_in_heading_of_another_size_says_its_size() -> None:
    page = replace(
        STANDARD, headings=(STANDARD.headings[0], Style("楷体_GB2312", 18.0), *STANDARD.headings[2:])
    )
    (only,) = written(
        Document((Paragraph((Span("（一）学习。", level=2), Span("不深。"))),)), page
    ).paragraphs
    assert [run.font.size and run.font.size.pt for run in only.runs] == [18, None]


def test_digits_take_the_latin_typeface_and_quotation_marks_never() -> None:
    page = replace(STANDARD, latin="Times New Roman")
    (only,) = written(Document((line("2024年“12”——……AB"),)), page).paragraphs
    fonts = [(run.text, run._r.rPr.rFonts.get(qn("w:ascii"))) for run in only.runs]
    assert fonts == [
        ("2024年", "Times New Roman"), ("“", "仿宋_GB2312"), ("12", "Times New Roman"),
        ("”——……", "仿宋_GB2312"), ("AB", "Times New Roman"),
    ]  # fmt: skip
    assert {run._r.rPr.rFonts.get(qn("w:eastAsia")) for run in only.runs} == {"仿宋_GB2312"}
    assert {run._r.rPr.rFonts.get(qn("w:hint")) for run in only.runs} == {"eastAsia"}


def test_a_number_in_the_middle_has_one_footer_and_one_outside_two() -> None:
    centred = written(Document((line("甲"),)), replace(STANDARD, number_place=NumberPlace.CENTRE))
    assert not centred.settings.odd_and_even_pages_header_footer
    assert said(centred.sections[0].footer._element, "p/pPr/jc") == "center"
    outside = written(Document((line("甲"),)))
    assert outside.settings.odd_and_even_pages_header_footer
    section = outside.sections[0]
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        assert said(footer._element, "p/pPr/jc") == side
        assert said(footer._element, "p/pPr/ind", side) == "280"  # one character of 14 pt


# Titles


def test_a_title_of_two_lines_is_broken_by_its_indents_alone() -> None:
    title, _ = written(
        Document((line("某某局机关党支部2024年度组织生活会对照检查材料", Kind.TITLE), line("甲")))
    ).paragraphs[0:2]
    assert title.text == "某某局机关党支部2024年度组织生活会对照检查材料"
    # The first line has 12 characters of 22 pt and three quarters to spare: (442.25 - 280.5) / 2 pt.
    assert title._p.pPr.ind.get(qn("w:left")) == title._p.pPr.ind.get(qn("w:right")) == "1618"


def test_a_title_of_three_lines_reads_as_one_text() -> None:
    data = word_bytes(Document((line(THREE_LINES, Kind.TITLE), line("甲"))))
    title = docx.Document(io.BytesIO(data)).paragraphs[0]
    assert title.text.count("\n") == 2
    again = read_word(data)
    assert [each.text for each in again.paragraphs] == [THREE_LINES, "甲"]
    assert again.remarks == ()


@given(st.text("中共某局机关党支部委员会2024年度（一）“学”、", min_size=15, max_size=120))
def test_a_title_of_any_length_reads_as_the_same_text(text: str) -> None:
    (only,) = read_word(word_bytes(Document((line(text, Kind.TITLE),)))).paragraphs
    assert (only.text, only.kind) == (text, Kind.TITLE)


def test_a_broken_title_keeps_its_marks_where_they_stand() -> None:
    address = Address("", "title")
    title = Paragraph((Span(THREE_LINES, address),), Kind.TITLE)
    at = THREE_LINES.index("2024")
    data = word_bytes(Document((title,)), marks={address: ((at, at + 4),)})
    (only,) = docx.Document(io.BytesIO(data)).paragraphs
    assert [run.text for run in only.runs if run.font.highlight_color is not None] == ["2024"]


# The note of attachments; 315 twips a character, 155 a digit or dot


def note(*lines: tuple[str, str]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph((Span(before), Span(name)), Kind.ATTACHMENT) for before, name in lines)


def test_the_names_of_attachments_stand_under_each_other() -> None:
    sheet = (
        line("正文。"),
        *note(("附件：1.", "问题清单"), ("2.", "整改清单")),
        line("某支部", Kind.SIGNATURE),
    )
    _, blank, first, second, free, _ = written(Document(sheet)).paragraphs
    assert (blank.text, free.text) == ("", "")
    places = [
        (each._p.pPr.ind.get(qn("w:left")), each._p.pPr.ind.get(qn("w:hanging"))) for each in (first, second)
    ]
    # “附件：” begins at 2 characters, its name at 2 + 3 and two halves; the second at 5 and two halves.
    assert places == [("1885", "1255"), ("1885", "310")]


def test_the_name_of_an_only_attachment_has_no_number() -> None:
    _, _, only = written(Document((line("正文。"), *note(("附件：", "问题清单"))))).paragraphs
    assert (only.text, only._p.pPr.ind.get(qn("w:left"))) == ("附件：问题清单", "1575")


# The tables


def test_an_attachment_stands_in_a_section_of_its_own_under_mark_and_title() -> None:
    file = written(Document((line("正文。"),), tables=(LIST,)))
    assert len(file.sections) == 2
    lines = [(each.style.style_id, each.text) for each in file.paragraphs]
    assert lines == [
        ("BodyText", "正文。"), ("AttachmentMark", "附件1"), ("BodyText", ""), ("AttachmentTitle", "问题清单"),
        ("BodyText", ""), ("TableText", ""),
    ]  # fmt: skip


def test_a_table_has_its_headings_on_every_page_and_its_words_in_its_cells() -> None:
    (table,) = written(Document(tables=(LIST,))).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["序号", "问题"], ["1", "学得浅"], ["2", "甲\n乙"],
    ]  # fmt: skip
    heading, *rows = table.rows
    assert heading._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:tblHeader")) is None for row in rows)
    assert [each.get(qn("w:w")) for each in table._tbl.iter(qn("w:gridCol"))] == ["884", "7961"]  # of 8,845


def test_a_rows_height_is_never_exact_so_no_text_is_clipped() -> None:
    found = styles(STANDARD)
    for id in ("TableText", "TableHeading"):
        assert said(found[id], "pPr/spacing", "lineRule") == "atLeast"


def test_only_a_long_row_may_break_across_pages() -> None:
    long = replace(LIST, rows=(("1", "短"), ("2", "长" * 2000)))
    (table,) = written(Document(tables=(long,))).tables
    whole = [row._tr.find(qn("w:trPr") + "/" + qn("w:cantSplit")) is not None for row in table.rows]
    assert whole == [True, True, False]


def test_a_wide_table_lies_on_the_page_turned_clockwise() -> None:
    file = written(Document((line("正文。"),), tables=(replace(LIST, wide=True), LIST)))
    upright, across, again = file.sections
    size, margins = across._sectPr.find(qn("w:pgSz")), across._sectPr.find(qn("w:pgMar"))
    assert [size.get(qn(f"w:{name}")) for name in ("w", "h", "orient")] == ["16838", "11906", "landscape"]
    # Its head is at the binding: top 28 mm, right 37, bottom 26, left 35.
    sides = [margins.get(qn(f"w:{side}")) for side in ("top", "right", "bottom", "left")]
    assert sides == ["1587", "2098", "1474", "1984"]
    cell = across.footer._element.find(qn("w:tbl"))
    assert said(cell, "tr/tc/tcPr/textDirection") == "tbRl"
    # As long as a line of text, and beginning where the text does.
    assert said(cell, "tblPr/tblpPr", "tblpY") == "1587"
    assert said(cell, "tr/trPr/trHeight") == "8845"
    assert upright.footer.part.partname == again.footer.part.partname != across.footer.part.partname


def test_attachments_alone_begin_on_the_first_page() -> None:
    file = written(Document(tables=(LIST,)))
    assert len(file.sections) == 1
    assert file.paragraphs[0].text == "附件1"


def test_a_files_footers_are_no_text_of_the_paper() -> None:
    again = read_word(word_bytes(stress()))
    assert {each.kind for each in again.remarks} == {"table"}
