"""Lines end where Word and LibreOffice end them: 28 characters, hanging marks, no mark at a line's start."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.gui.paper.letters import Letters
from selfreview_gui.gui.paper.lines import Broken, break_lines
from selfreview_gui.gui.paper.runs import Run, character_at, place, runs
from selfreview_gui.review.document import Kind, Paragraph, Span
from selfreview_gui.review.page import STANDARD, Face, Page
from tests.paper.documents import CELL, ROOM, heading, note, paragraph

pytestmark = pytest.mark.usefixtures("qapp")
BODY = STANDARD.body.face


def broken(wanted: Paragraph, page: Page = STANDARD, by_hand: bool = False) -> Broken:
    return break_lines(wanted, page, Letters(), by_hand)


def lengths(text: str) -> list[int]:
    return [len(line) for line in broken(paragraph(text)).texts]


def drawn(wanted: Broken) -> list[list[Run]]:
    return [list(runs(wanted, line)) for line in wanted.lines]


def faces(wanted: Broken) -> list[tuple[str, Face]]:
    return [(wanted.text[each.start : each.end], each.face) for each in wanted.stretches]


def test_a_line_holds_28_characters_and_the_first_two_less() -> None:
    assert lengths("学" * 100) == [26, 28, 28, 18]


@pytest.mark.parametrize("mark", "，。、；：！？")
def test_a_mark_after_a_full_line_hangs_instead_of_pulling_a_character_down(mark: str) -> None:
    assert lengths("学" * 26 + mark + "习" * 28) == [27, 28]


def test_a_mark_hangs_after_a_closing_quotation_mark_too() -> None:
    assert lengths("学" * 25 + "”、" + "习" * 28) == [27, 28]


def test_of_two_marks_none_hangs_alone() -> None:
    assert lengths("学" * 26 + "。”" + "习" * 28) == [25, 28, 3]


@pytest.mark.parametrize("mark", "）》”】…")
def test_no_line_begins_with_a_closing_mark(mark: str) -> None:
    assert lengths("学" * 26 + mark + "习" * 10) == [25, 12]


@pytest.mark.parametrize("mark", "（《“【")
def test_no_line_ends_with_an_opening_mark(mark: str) -> None:
    assert lengths("学" * 25 + mark + "习" * 10) == [25, 11]


@pytest.mark.parametrize("pair", ["——", "……"])
def test_a_dash_and_an_ellipsis_are_not_torn(pair: str) -> None:
    assert lengths("学" * 25 + pair + "习" * 10)[0] < 26


def test_a_number_is_not_torn() -> None:
    assert broken(paragraph("学" * 25 + "2025年")).texts == ("学" * 25, "2025年")


def test_a_word_longer_than_a_line_is_torn_all_the_same() -> None:
    assert "".join(broken(paragraph("a" * 200)).texts) == "a" * 200


def test_a_line_break_in_the_text_ends_the_line_behind_a_hanging_mark_too() -> None:
    assert broken(paragraph("学" * 26 + "。\n习")).texts == ("学" * 26 + "。\n", "习")


def test_a_rare_character_of_two_units_counts_as_one() -> None:
    assert lengths("𬍛" * 26 + "学" * 28 + "𬍛") == [26, 28, 1]


def test_an_accent_stays_with_its_letter() -> None:
    assert broken(paragraph("学" * 25 + "e\u0301学")).texts[0].endswith("e\u0301")


def test_a_full_line_of_text_fills_the_text_area() -> None:
    made = broken(paragraph("学" * 60))
    last = drawn(made)[1][-1]
    assert last.left + (CELL + last.spacing + 5) * 28 - last.spacing == pytest.approx(ROOM, abs=6)


def test_letters_and_digits_keep_together_where_much_is_to_be_filled() -> None:
    made = broken(paragraph("学" * 10 + "2025" + "年" * 9 + "organisation" * 2))
    digits = next(run for run in drawn(made)[0] if run.text == "2025")
    assert digits.spacing == -5


def test_the_last_line_is_not_stretched() -> None:
    assert [run.spacing for run in drawn(broken(paragraph("学" * 30)))[-1]] == [-5]


def test_a_hanging_mark_stands_outside_and_the_character_before_it_at_the_edge() -> None:
    made = broken(paragraph("学" * 26 + "，" + "习" * 28))
    assert place(made, made.lines[0], 26) == pytest.approx(ROOM, abs=6)


def test_what_is_drawn_at_a_place_is_found_there_again() -> None:
    made = broken(paragraph("学习2025年，" * 8))
    for line in made.lines:
        for at in range(line.start, line.seen):
            assert character_at(made, line, place(made, line, at) + 10) == at


def test_headings_are_set_in_the_face_of_their_level_run_in_or_alone() -> None:
    run_in = Paragraph((Span("（一）作风方面", level=2), Span("。", level=2), Span("正文。")))
    assert faces(broken(heading("一、问题"))) == [("一、问题", Face("黑体", 16))]
    assert faces(broken(run_in)) == [("（一）作风方面。", Face("楷体_GB2312", 16)), ("正文。", BODY)]


def test_a_lead_sentence_may_be_bold() -> None:
    point = Paragraph((Span("一是学得不深。", level=3, lead=True), Span("正文。")))
    page = replace(STANDARD, lead_bold=True)
    assert [face.bold for _, face in faces(broken(point, page))] == [True, False]


def test_digits_have_the_latin_face_and_quotation_marks_the_chinese_one() -> None:
    page = replace(STANDARD, latin="Times New Roman")
    latin = Face("Times New Roman", 16)
    assert faces(broken(paragraph("“2025”——A组……"), page)) == [
        ("“", BODY),
        ("2025", latin),
        ("”——", BODY),
        ("A", latin),
        ("组……", BODY),
    ]


def test_letters_of_another_size_have_no_letter_spacing() -> None:
    large = replace(STANDARD, headings=(replace(STANDARD.headings[0], size=18.0), *STANDARD.headings[1:]))
    assert broken(heading("一、问题"), large).stretches[0].spacing == 0
    assert broken(heading("一、问题")).stretches[0].spacing == -5


def test_a_long_title_is_broken_by_meaning() -> None:
    made = broken(paragraph("岚渡县档案馆党支部2025年度组织生活会对照检查材料", Kind.TITLE))
    assert made.texts == ("岚渡县档案馆党支部2025年度", "组织生活会对照检查材料")


def test_a_title_broken_by_hand_is_not_broken_again_where_it_fits() -> None:
    title = paragraph("中共岚渡县委组织部机关第一党支部委员会委", Kind.TITLE)
    assert len(title.text) == 20
    assert len(broken(title, by_hand=True).lines) == 1
    assert len(broken(title).lines) == 2


def test_a_title_of_200_characters_keeps_them_all() -> None:
    title = "中共岚渡县委组织部机关第一党支部委员会" * 11
    assert "".join(broken(paragraph(title, Kind.TITLE)).texts) == title


def test_the_note_of_attachments_hangs_under_its_names() -> None:
    first = broken(note("附件：1.", "问题清单" * 8))
    second = broken(note("2.", "整改清单" * 8))
    assert second.lines[0].left == 5 * CELL
    assert first.lines[0].left == 2 * CELL
    assert first.lines[1].left == place(first, first.lines[0], len("附件：1."))
    assert second.lines[1].left == place(second, second.lines[0], len("2."))


@given(st.text("学习，。“”（）《》2025年a【】、；—…\n\t ", min_size=1, max_size=160))
def test_no_character_is_lost_or_moved(text: str) -> None:
    made = broken(paragraph(text))
    assert "".join(made.texts) == text
    assert all(line.width <= line.room for line in made.lines)
