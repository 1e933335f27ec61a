"""Whatever is written, the Word file is one that opens."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.formats.word_read import read_word
from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Column, Document, Kind, Paragraph, Span, Table
from selfreview_gui.review.page import STANDARD, Style
from selfreview_gui.review.review import Passage, Rank, Review
from tests.formats.word_parts import line, parts, whole_text

ODD = "龘𠮷㊙😀👨‍👩‍👧\u200b\ufeff\ue000é\u0301"  # rare, beyond 16 bits, emoji joined, zero width, private, composed


def opened(document: Document) -> list[str]:
    return [each.text for each in docx.Document(io.BytesIO(word_bytes(document))).paragraphs if each.text]


def test_nothing_written_yet_is_an_empty_page() -> None:
    assert opened(Document()) == []
    assert opened(compose(Review())) == []
    assert len(parts(word_bytes(Document()))["word/document.xml"]) == 1


@pytest.mark.parametrize("kind", Kind)
def test_rare_characters_and_emoji_stay(kind: Kind) -> None:
    assert "".join(opened(Document((line(ODD, kind),)))) == ODD


def test_control_characters_go_and_the_rest_stays() -> None:
    text = "".join(map(chr, range(32))) + "\x7f\ud800\ufffe甲"
    assert opened(Document((line(text),))) == ["\t\n\n\x7f甲"]


def test_a_paragraph_of_5_000_characters_stays_one() -> None:
    assert opened(Document((line("学" * 5_000),))) == ["学" * 5_000]


@pytest.mark.parametrize("title", ["学" * 200, "2" * 200, "、" * 200, " " * 30 + "学"])
def test_a_title_of_200_characters_keeps_them_all(title: str) -> None:
    (only,) = read_word(word_bytes(Document((line(title, Kind.TITLE),)))).paragraphs
    assert only.text == title.strip() or only.text == title


def test_a_unit_with_line_breaks_is_signed_in_lines() -> None:
    review = Review(unit="某局\n某处", signature="某局\n某处党支部", date="2025年1月7日")
    assert opened(compose(review)) == ["某局", "某处党支部", "2025年1月7日"]
    assert opened(Document((line("某局\n某处", Kind.SIGNATURE),))) == ["某局\n某处"]


def test_a_name_with_marks_of_xml_stands_as_it_is() -> None:
    page = Style('仿宋 "<&>\x00', 16)
    data = word_bytes(Document((line("<甲>&"),)), title="<&>\x01", author='张"三<')
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert (properties.title, properties.author) == ("<&>", '张"三<')
    odd = replace(STANDARD, body=page, latin="O'Neil & Co")
    run = docx.Document(io.BytesIO(word_bytes(Document((line("甲"),)), odd))).paragraphs[0].runs[0]
    assert run.font.name == "O'Neil & Co"


def test_a_title_longer_than_a_property_may_be_is_cut_there() -> None:
    data = word_bytes(Document((line("学" * 400, Kind.TITLE),)))
    assert docx.Document(io.BytesIO(data)).core_properties.title == "学" * 255


def test_a_table_without_rows_and_cells_without_words_stand() -> None:
    empty = Table("附件", "问题清单", (Column("序号", 0.0), Column("", 0.0)), ())
    (table,) = docx.Document(io.BytesIO(word_bytes(Document(tables=(empty,))))).tables
    assert [cell.text for cell in table.rows[0].cells] == ["序号", ""]


def test_the_file_tells_neither_who_nor_when() -> None:
    data = word_bytes(Document((line("甲", Kind.TITLE),)))
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert (properties.author, properties.last_modified_by, properties.language) == ("", "", "zh-CN")
    assert (properties.created, properties.modified, properties.comments, properties.revision) == (
        None,
        None,
        "",
        0,
    )
    assert "python" not in whole_text(data).lower()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None
    assert word_bytes(Document((line("甲", Kind.TITLE),))) == data
    given_name = docx.Document(io.BytesIO(word_bytes(Document(), author="张三"))).core_properties
    assert given_name.author == "张三"


anything = st.text(st.characters(), max_size=40)


@given(anything, anything, st.lists(st.tuples(anything, anything), max_size=3), st.booleans())
def test_any_text_anywhere_gives_a_file(
    title: str, text: str, rows: list[tuple[str, str]], wide: bool
) -> None:
    table = Table(title, text, (Column(title, 0.2, True), Column(text, 0.8)), tuple(rows), wide)
    sheet = tuple(
        Paragraph((Span(title, level=1), Span(text)), kind, level) for kind in Kind for level in (0, 2)
    )
    file = docx.Document(io.BytesIO(word_bytes(Document(sheet, tables=(table,)), title=title, author=text)))
    assert len(file.sections) == 2
    assert len(file.tables[0].rows) == len(rows) + 1


def test_a_review_of_empty_passages_is_written() -> None:
    review = Review(
        title="材料", parts=(Passage("a", Rank.PART, "一、", children=(Passage("b", Rank.POINT, "一是"),)),)
    )
    assert opened(compose(review))[0] == "材料"
