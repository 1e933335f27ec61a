"""Pages by GB/T 9704-2012: 22 rows of 28 characters, headings, signature and date in their places."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout

from selfreview_gui.gui.paper.layout import Pages, lay_out
from selfreview_gui.gui.paper.letters import UNITS
from selfreview_gui.review.document import Document, Kind, Paragraph, Span
from selfreview_gui.review.page import STANDARD
from tests.paper.documents import body, document, heading, paragraph

CELL = STANDARD.character_width * UNITS
RIGHT = STANDARD.text_width * UNITS

pytestmark = pytest.mark.usefixtures("qapp")


def texts(pages: Pages) -> list[list[str]]:
    return [[row.text for row in sheet] for sheet in pages.sheets]


def rows(pages: Pages) -> list[list[int]]:
    return [[row.row for row in sheet] for sheet in pages.sheets]


def formats(layout: QTextLayout) -> list[Any]:
    """Return the stretches of a layout, whose fields Qt's annotations do not know."""
    return list(layout.formats())


def test_a_full_page_has_22_rows_of_28_characters() -> None:
    pages = lay_out(document(body(22 * 3)))
    assert [len(sheet) for sheet in pages.sheets] == [22, 22, 22]
    first, *others = [row.text for sheet in pages.sheets for row in sheet]
    assert len(first) == 26
    assert {len(text) for text in others} == {28}


def test_an_empty_document_is_one_empty_page() -> None:
    assert lay_out(Document()).sheets == ((),)


def test_a_long_title_is_broken_by_meaning_and_both_lines_are_centred() -> None:
    pages = lay_out(document(paragraph("岚渡县档案馆党支部2025年度组织生活会对照检查材料", Kind.TITLE)))
    assert texts(pages) == [["岚渡县档案馆党支部2025年度", "组织生活会对照检查材料"]]
    for row in pages.sheets[0]:
        drawn = row.line.naturalTextRect()
        assert drawn.center().x() == pytest.approx(RIGHT / 2, abs=1)


def test_a_row_stays_free_after_the_title_and_its_byline() -> None:
    paper = document(
        paragraph("对照检查材料", Kind.TITLE), paragraph("（2026年1月7日）", Kind.BYLINE), body(1)
    )
    assert rows(lay_out(paper)) == [[0, 1, 3]]


def test_a_row_stays_free_before_the_signature_and_the_date_follows_it() -> None:
    paper = document(body(2), paragraph("党支部", Kind.SIGNATURE), paragraph("2026年1月7日", Kind.DATE))
    assert rows(lay_out(paper)) == [[0, 1, 3, 4]]


def test_a_signature_never_stands_alone_on_its_page() -> None:
    paper = document(body(22), paragraph("党支部", Kind.SIGNATURE))
    assert [len(sheet) for sheet in lay_out(paper).sheets] == [21, 2]


def test_a_signature_that_just_fits_stays_on_the_page() -> None:
    paper = document(body(19), paragraph("党支部", Kind.SIGNATURE), paragraph("2026年1月7日", Kind.DATE))
    assert rows(lay_out(paper)) == [[*range(19), 20, 21]]


def test_a_heading_is_never_the_last_line_of_a_page() -> None:
    paper = document(body(20), heading("一、问题"), heading("（一）学习方面", 2), body(1))
    assert texts(lay_out(paper))[1][:2] == ["一、问题", "（一）学习方面"]


def test_a_heading_with_one_line_below_it_stays() -> None:
    assert rows(lay_out(document(body(20), heading("一、问题"), body(2)))) == [[*range(22)], [0]]


def test_a_heading_at_the_very_end_stays() -> None:
    assert len(lay_out(document(body(21), heading("一、问题"))).sheets) == 1


def test_the_signature_ends_two_characters_from_the_right_and_the_date_begins_two_right_of_it() -> None:
    unit = "中共东街社区支部委员会"
    paper = document(body(1), paragraph(unit, Kind.SIGNATURE), paragraph("2026年1月7日", Kind.DATE))
    pages = lay_out(paper)
    _, signature, date = pages.sheets[0]
    assert signature.shift + signature.line.naturalTextWidth() == pytest.approx(RIGHT - 2 * CELL, abs=1)
    assert date.shift - signature.shift == pytest.approx(2 * CELL)


def test_the_longer_date_ends_two_characters_from_the_right_and_moves_the_signature() -> None:
    paper = document(body(1), paragraph("王某", Kind.SIGNATURE), paragraph("二〇二六年一月七日", Kind.DATE))
    pages = lay_out(paper)
    _, signature, date = pages.sheets[0]
    assert date.shift + date.line.naturalTextWidth() == pytest.approx(RIGHT - 2 * CELL, abs=1)
    assert date.shift - signature.shift == pytest.approx(2 * CELL)


@pytest.mark.parametrize("mark", "，。、；：")
def test_a_mark_after_a_full_line_hangs_instead_of_pulling_a_character_down(mark: str) -> None:
    pages = lay_out(document(paragraph("学" * 26 + mark + "习" * 28)))
    assert [len(text) for text in texts(pages)[0]] == [27, 28]


def test_a_mark_hangs_after_a_closing_quotation_mark_too() -> None:
    pages = lay_out(document(paragraph("学" * 25 + "”、" + "习" * 28)))
    assert [len(text) for text in texts(pages)[0]] == [27, 28]


def test_no_line_begins_with_a_closing_mark() -> None:
    pages = lay_out(document(paragraph("学习，。”；" * 60)))
    assert not any(text.startswith(("，", "。", "”", "；")) for text in texts(pages)[0])


def test_headings_are_set_in_the_typeface_of_their_level_run_in_or_alone() -> None:
    run_in = Paragraph((Span("（一）作风方面。", level=2), Span("正文。")))
    pages = lay_out(document(heading("一、问题"), run_in))
    fonts = [
        [(each.start, each.length, each.format.fontFamilies()[0]) for each in formats(broken.layout)]
        for broken in pages.broken
    ]
    assert fonts == [[(0, 4, "黑体")], [(0, 8, "楷体_GB2312")]]


def test_a_rare_character_of_two_units_keeps_every_line_whole() -> None:
    text = "𬍛" * 26 + "学" * 28 + "𬍛"
    pages = lay_out(document(paragraph(text)))
    assert "".join(texts(pages)[0]) == text


def test_what_did_not_change_is_not_broken_into_lines_again() -> None:
    one, two = body(3), body(2)
    before = lay_out(document(one, two))
    after = lay_out(document(one, paragraph("新"), two), before=before)
    assert [after.broken[0], after.broken[2]] == list(before.broken)
    assert after.broken[0].layout is before.broken[0].layout


@given(st.lists(st.text("学习，。“”（）《》2025年a【】、；", min_size=1, max_size=120), max_size=8))
def test_no_character_is_lost_or_moved(lines: list[str]) -> None:
    paper = document(*(paragraph(line) for line in lines))
    pages = lay_out(paper, shade=True)
    assert "".join(row.text for sheet in pages.sheets for row in sheet) == "".join(lines)
    assert all(row.row < STANDARD.lines for sheet in pages.sheets for row in sheet)
