"""A Word file is written by GB/T 9704-2012, and read again it says the same."""

from __future__ import annotations

import io
import zipfile
from typing import Any, cast

import docx
import pytest
from docx.oxml.ns import qn
from docx.oxml.text.font import CT_Fonts
from docx.text.run import Run
from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.formats.word_read import read_word
from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.review.document import Address, Document, Kind, Paragraph, Span

HEAD = Paragraph((Span("对照检查材料"),), Kind.TITLE)


def body(text: str, *more: Span) -> Paragraph:
    return Paragraph((Span(text), *more))


def paragraphs(*written: Paragraph) -> list[Any]:
    return list(docx.Document(io.BytesIO(word_bytes(Document(written)))).paragraphs)


def fonts_of(run: Run) -> CT_Fonts:
    properties: Any = run._r.rPr
    return cast(CT_Fonts, properties.rFonts)


def font_of(run: Run) -> str:
    return str(fonts_of(run).get(qn("w:eastAsia")))


texts = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp"), exclude_characters="\ufffe\uffff"
    ),
    min_size=1,
)
written = st.builds(
    Paragraph,
    st.lists(st.builds(Span, texts, level=st.integers(0, 4)), min_size=1).map(tuple),
    st.sampled_from(Kind),
    st.integers(0, 4),
)


@given(st.lists(written))
def test_what_is_written_reads_the_same(sheet: list[Paragraph]) -> None:
    again = read_word(word_bytes(Document(tuple(sheet))))
    assert [each.text for each in again.paragraphs] == [each.text for each in sheet]
    assert again.remarks == ()


@given(st.text())
def test_no_text_breaks_the_file(text: str) -> None:
    read_word(word_bytes(Document((Paragraph((Span(text),), Kind.TITLE), body(text)))))


def test_title_and_headings_keep_their_kind() -> None:
    sheet = (
        HEAD,
        *(Paragraph((Span(f"第{level}级", level=level),), Kind.HEADING, level) for level in (1, 2, 3, 4)),
    )
    again = read_word(word_bytes(Document(sheet)))
    assert [(each.kind, each.level) for each in again.paragraphs] == [
        (Kind.TITLE, 0), (Kind.HEADING, 1), (Kind.HEADING, 2), (Kind.HEADING, 3), (Kind.HEADING, 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("level", "font"),
    [(0, "仿宋_GB2312"), (1, "黑体"), (2, "楷体_GB2312"), (3, "仿宋_GB2312"), (4, "仿宋_GB2312")],
)
def test_a_run_in_heading_has_its_font_and_its_text_the_bodys(level: int, font: str) -> None:
    (only,) = paragraphs(Paragraph((Span("（一）政治方面。", level=level), Span("学习不深。"))))
    assert [(run.text, font_of(run)) for run in only.runs] == [
        ("（一）政治方面。", font),
        ("学习不深。", "仿宋_GB2312"),
    ]
    assert only.style.name == "Body Text"


def test_every_run_says_its_fonts_and_asks_for_chinese_punctuation() -> None:
    (only,) = paragraphs(body("“以干代学”——2024年……"))
    fonts = fonts_of(only.runs[0])
    assert {fonts.get(qn(f"w:{name}")) for name in ("ascii", "hAnsi", "eastAsia", "cs")} == {"仿宋_GB2312"}
    assert fonts.get(qn("w:hint")) == "eastAsia"


def test_a_blank_line_follows_the_title_and_precedes_the_signature() -> None:
    lines = paragraphs(
        HEAD,
        Paragraph((Span("张三"),), Kind.BYLINE),
        body("正文。"),
        Paragraph((Span("某支部"),), Kind.SIGNATURE),
    )
    assert [(each.style.name, each.text) for each in lines] == [
        ("Title", "对照检查材料"), ("Subtitle", "张三"), ("Body Text", ""),
        ("Body Text", "正文。"), ("Body Text", ""), ("Signature", "某支部"),
    ]  # fmt: skip


# 315 twips a character, 155 a digit, 75 between the two; the line has 8,845.
@pytest.mark.parametrize(
    ("signature", "date", "signature_at", "date_at"),
    [
        # The signature (19 × 315 = 5,985) ends 630 from the right; the date begins 630 right of its
        # beginning: 8,845 − 5,985.
        ("中共某市某某局机关第一支部委员会办公室", "2025年1月7日", ("right", 630), ("left", 2860)),
        # The date (6 × 155 + 3 × 315 + 5 × 75 = 2,250) is the longer and ends 630 from the right; the
        # signature begins 630 left of it: 8,845 − 630 − 2,250 − 630.
        ("张三", "2025年1月7日", ("left", 5335), ("right", 630)),
        ("某支部", "", ("right", 630), None),
    ],
)
def test_signature_and_date_stand_as_without_a_seal(
    signature: str, date: str, signature_at: tuple[str, int], date_at: tuple[str, int] | None
) -> None:
    dated = [Paragraph((Span(date),), Kind.DATE)] if date else []
    lines = paragraphs(body("正文。"), Paragraph((Span(signature),), Kind.SIGNATURE), *dated)[2:]
    expected = [signature_at] + ([date_at] if date_at else [])
    for line, (side, distance) in zip(lines, expected, strict=True):
        indent, alignment = line._p.pPr.ind, line._p.pPr.jc
        assert (alignment.get(qn("w:val")), indent.get(qn(f"w:{side}"))) == (side, str(distance))


def test_slots_are_highlighted_where_they_stand_in_their_field() -> None:
    address = Address("p1", "text")
    sheet = Document((Paragraph((Span("一是"), Span("共【几】次【", address, 10))),))
    data = word_bytes(sheet, marks={address: ((11, 14), (15, 16), (0, 3)), Address("p2", "text"): ((0, 9),)})
    (only,) = docx.Document(io.BytesIO(data)).paragraphs
    assert [(run.text, run.font.highlight_color is not None) for run in only.runs] == [
        ("一是", False), ("共", False), ("【几】", True), ("次", False), ("【", True),
    ]  # fmt: skip


def test_tabs_and_line_breaks_are_elements_and_impossible_characters_go() -> None:
    (only,) = paragraphs(body("甲\t乙\r\n丙\x00\x07\ud800\uffff<&>丁"))
    assert only.text == "甲\t乙\n丙<&>丁"


def test_the_page_is_the_standards() -> None:
    (section,) = docx.Document(io.BytesIO(word_bytes(Document((HEAD,))))).sections
    element = section._sectPr
    size, margins = element.find(qn("w:pgSz")), element.find(qn("w:pgMar"))
    assert [size.get(qn(f"w:{name}")) for name in "wh"] == ["11906", "16838"]
    sides = [margins.get(qn(f"w:{side}")) for side in ("top", "bottom", "left", "right")]
    assert sides == ["2098", "1984", "1587", "1474"]
    assert dict(element.find(qn("w:docGrid")).attrib) == {qn("w:type"): "lines", qn("w:linePitch"): "579"}


def test_the_file_says_its_title_and_no_author() -> None:
    properties = docx.Document(io.BytesIO(word_bytes(Document((HEAD, body("甲")))))).core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == ("对照检查材料", "", "")
    named = docx.Document(io.BytesIO(word_bytes(Document((HEAD,)), title="别的"))).core_properties
    assert named.title == "别的"


def test_nothing_asks_for_another_language_or_for_theme_fonts() -> None:
    with zipfile.ZipFile(io.BytesIO(word_bytes(Document((HEAD,))))) as archive:
        text = "".join(archive.read(name).decode() for name in archive.namelist())
    assert "ja-JP" not in text
    assert "Theme=" not in text
    assert 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in text
