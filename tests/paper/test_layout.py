"""Pages by GB/T 9704-2012: 22 rows, headings, note of attachments, signature and date in their places."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.gui.paper.layout import lay_out, laying
from selfreview_gui.gui.paper.runs import place
from selfreview_gui.gui.paper.shelf import Shelf
from selfreview_gui.jobs.profiles import built_in
from selfreview_gui.review.document import Document, Kind
from selfreview_gui.review.page import STANDARD
from selfreview_gui.review.profile import with_pitch
from tests.paper.documents import CELL, ROOM, body, document, heading, note, paragraph, rows, texts

pytestmark = pytest.mark.usefixtures("qapp")
UNIT = paragraph("党支部", Kind.SIGNATURE)
DATE = paragraph("2026年1月7日", Kind.DATE)


def filled(wanted: Document) -> list[list[int]]:
    return [rows(sheet) for sheet in lay_out(wanted).sheets]


def test_a_full_page_has_22_rows_of_28_characters() -> None:
    pages = lay_out(document(body(22 * 3)))
    assert [len(sheet.rows) for sheet in pages.sheets] == [22, 22, 22]
    first, *others = [text for sheet in texts(pages) for text in sheet]
    assert len(first) == 26
    assert {len(text) for text in others} == {28}


@pytest.mark.parametrize(("pitch", "lines"), [(28.0, 22), (28.95, 22), (29.0, 21), (29.5, 21), (30.0, 21)])
def test_a_page_holds_as_many_lines_as_their_distance_allows(pitch: float, lines: int) -> None:
    pages = lay_out(document(body(50)), with_pitch(STANDARD, pitch))
    assert [len(sheet.rows) for sheet in pages.sheets][:2] == [lines, lines]
    assert pages.sheets[0].rows[1].top == round(pitch * 20)


def test_every_built_in_profile_fills_its_pages() -> None:
    for profile in built_in():
        sheets = lay_out(document(body(50)), profile.page).sheets
        assert len(sheets[0].rows) == profile.page.lines


def test_an_empty_document_is_one_empty_page() -> None:
    assert [sheet.rows for sheet in lay_out(Document()).sheets] == [()]


def test_both_lines_of_a_long_title_are_centred() -> None:
    pages = lay_out(document(paragraph("岚渡县档案馆党支部2025年度组织生活会对照检查材料", Kind.TITLE)))
    for row in pages.sheets[0].rows:
        left, right = (place(row.broken, row.line, at) for at in (row.line.start, row.line.end))
        assert (left + right) / 2 == pytest.approx(ROOM / 2, abs=1)


def test_a_line_stays_free_after_the_title_and_its_byline() -> None:
    title = paragraph("对照检查材料", Kind.TITLE)
    assert filled(document(title, paragraph("（2026年1月7日）", Kind.BYLINE), body(1))) == [[0, 1, 3]]


def test_what_a_style_keeps_free_above_and_below_is_kept() -> None:
    level = replace(STANDARD.headings[0], before=10.0, after=5.0, pitch=40.0)
    page = replace(STANDARD, headings=(level, *STANDARD.headings[1:]))
    pages = lay_out(document(body(1), heading("一、问题"), body(1)), page)
    assert [row.top for row in pages.sheets[0].rows] == [0, 579 + 200, 579 + 200 + 800 + 100]


def test_nothing_is_kept_free_at_the_top_of_a_further_page() -> None:
    level = replace(STANDARD.headings[0], before=10.0)
    page = replace(STANDARD, headings=(level, *STANDARD.headings[1:]))
    pages = lay_out(document(body(22), heading("一、问题"), body(1)), page)
    assert [row.top for row in pages.sheets[1].rows] == [0, 579]


def test_a_line_stays_free_before_the_signature_and_the_date_follows_it() -> None:
    assert filled(document(body(2), UNIT, DATE)) == [[0, 1, 3, 4]]


def test_a_line_stays_free_before_and_after_the_note_of_attachments() -> None:
    paper = document(body(2), note("附件：1.", "问题清单"), note("2.", "整改清单"), UNIT, DATE)
    assert filled(paper) == [[0, 1, 3, 4, 6, 7]]


def test_a_signature_never_stands_alone_on_its_page() -> None:
    assert filled(document(body(22), UNIT)) == [[*range(21)], [0, 2]]


def test_a_heading_goes_along_with_the_only_line_below_it() -> None:
    paper = document(body(20), heading("一、问题"), body(1), UNIT)
    assert filled(paper) == [[*range(20)], [0, 1, 3]]


def test_note_and_signature_go_to_the_next_page_together() -> None:
    paper = document(body(19), note("附件：", "问题清单"), UNIT, DATE)
    assert filled(paper) == [[*range(18)], [0, 2, 4, 5]]


def test_a_signature_that_just_fits_stays_on_the_page() -> None:
    assert filled(document(body(18), UNIT, DATE)) == [[*range(18), 19, 20]]
    assert filled(document(body(19), UNIT, DATE)) == [[*range(19), 20, 21]]


def test_a_heading_is_never_the_last_line_of_a_page() -> None:
    paper = document(body(20), heading("一、问题"), heading("（一）学习方面", 2), body(1))
    assert texts(lay_out(paper))[1][:2] == ["一、问题", "（一）学习方面"]


def test_a_heading_with_one_line_below_it_stays() -> None:
    assert filled(document(body(20), heading("一、问题"), body(2))) == [[*range(22)], [0]]


def test_a_heading_at_the_very_end_stays() -> None:
    assert len(lay_out(document(body(21), heading("一、问题"))).sheets) == 1


def test_the_signature_ends_two_characters_from_the_right_and_the_date_begins_two_right_of_it() -> None:
    unit = paragraph("中共东街社区支部委员会", Kind.SIGNATURE)
    _, signature, date = lay_out(document(body(1), unit, DATE)).sheets[0].rows
    assert signature.left + signature.line.width == ROOM - 2 * CELL
    assert date.left - signature.left == 2 * CELL


def test_the_longer_date_ends_two_characters_from_the_right_and_moves_the_signature() -> None:
    date = paragraph("二〇二六年一月七日", Kind.DATE)
    _, signature, date_row = (
        lay_out(document(body(1), paragraph("王某", Kind.SIGNATURE), date)).sheets[0].rows
    )
    assert date_row.left + date_row.line.width == ROOM - 2 * CELL
    assert date_row.left - signature.left == 2 * CELL


def test_what_did_not_change_is_not_broken_into_lines_again() -> None:
    shelf, (one, two) = Shelf(), (body(3), body(2))
    before = lay_out(document(one, two), shelf=shelf)
    after = lay_out(document(one, paragraph("新"), two), shelf=shelf)
    assert after.sheets[0].rows[0].broken is before.sheets[0].rows[0].broken
    assert after.sheets[0].rows[4].broken is before.sheets[0].rows[3].broken


def test_other_pages_break_the_lines_anew() -> None:
    shelf = Shelf()
    narrow = replace(STANDARD, right=60.0)
    first, second = (lay_out(document(body(3)), page, shelf=shelf) for page in (STANDARD, narrow))
    assert len(second.sheets[0].rows) > len(first.sheets[0].rows)


def test_a_layout_given_up_half_way_leaves_what_it_has_done() -> None:
    shelf = Shelf()
    given_up = laying(document(body(3), body(4)), STANDARD, False, shelf)
    next(given_up)
    assert len(lay_out(document(body(3)), shelf=shelf).sheets[0].rows) == 3


@given(st.lists(st.text("学习，。“”（）《》2025年a【】、；", min_size=1, max_size=120), max_size=8))
def test_no_character_is_lost_or_moved(lines: list[str]) -> None:
    pages = lay_out(document(*(paragraph(line) for line in lines)), shade=True)
    assert "".join(text for sheet in texts(pages) for text in sheet) == "".join(lines)
    assert all(row.top + row.pitch <= STANDARD.text_height * 20 for s in pages.sheets for row in s.rows)
