"""The printed lines of a PDF become paragraphs, and its margins stand apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.formats.pdf_file import Page
from selfreview_gui.formats.pdf_lines import Line, lines_of
from selfreview_gui.formats.pdf_margins import split_margins
from selfreview_gui.formats.pdf_paragraphs import paragraphs_of
from selfreview_gui.formats.pdf_stretches import Stretch

FULL = "字" * 28


def line(text: str, at: int, indent: float = 0, size: float = 16) -> Line:
    """Make a printed line: the how manieth of its page, and how many letters in it begins."""
    left = 80 + indent * 16
    return Line(text, left, left + len(text) * size, 700 - 29 * at, size)


def page_of(*stretches: tuple[str, float, float]) -> Page:
    return Page(tuple(Stretch(text, x, y, 16) for text, x, y in stretches), (), (), False)


def joined(*pages: list[Line]) -> list[str]:
    return [each.text for each in paragraphs_of(pages)]


def test_full_lines_are_joined_and_an_indent_begins_a_paragraph() -> None:
    page = [line(FULL[2:], 0, 2), line(FULL, 1), line("完。", 2), line(FULL[2:], 3, 2), line("又。", 4)]
    assert joined(page) == [FULL[2:] + FULL + "完。", FULL[2:] + "又。"]


def test_a_paragraph_goes_on_over_the_page() -> None:
    assert joined([line(FULL[2:], 0, 2), line(FULL, 1)], [line("完。", 0), line("又。", 1, 2)]) == [
        FULL[2:] + FULL + "完。", "又。",
    ]  # fmt: skip


def test_a_short_line_ends_a_paragraph_where_none_is_indented() -> None:
    page = [
        line("一、问题", 0),
        line(FULL, 1),
        line("完。", 2),
        line("二、原因", 3),
        line(FULL, 4),
        line("又。", 5),
    ]
    assert joined(page) == ["一、问题", FULL + "完。", "二、原因", FULL + "又。"]


def test_without_indents_a_number_after_a_full_stop_begins_a_paragraph() -> None:
    page = [
        line(FULL, 0),
        line("字" * 27 + "。", 1),
        line("（二）" + "字" * 25, 2),
        line("完。", 3),
        line(FULL, 4),
    ]
    assert joined(page) == [FULL + "字" * 27 + "。", "（二）" + "字" * 25 + "完。", FULL]


def test_with_indents_a_number_at_the_edge_is_in_the_sentence() -> None:
    page = [line("字" * 25 + "。", 0, 2), line("3.字", 1), line(FULL[2:], 2, 2), line("完。", 3)]
    assert joined(page) == ["字" * 25 + "。3.字", FULL[2:] + "完。"]


def test_a_line_is_full_where_the_next_word_would_not_have_fit() -> None:
    page = [line("字" * 23, 0, 2), line("90.05%，字", 1), line(FULL[2:], 2, 2), line("完。", 3)]
    assert joined(page) == ["字" * 23 + "90.05%，字", FULL[2:] + "完。"]


def test_titles_are_larger_and_broken_lines_of_one_are_joined_on_any_page() -> None:
    page = [line("支部对照", 0, 8, 22), line("检查材料", 1, 8, 22), line(FULL[2:], 3, 2), line("完。", 4)]
    found = list(paragraphs_of([page]))
    assert [(each.text, each.is_title) for each in found] == [
        ("支部对照检查材料", True), (FULL[2:] + "完。", False),
    ]  # fmt: skip


def test_words_of_latin_are_not_run_together() -> None:
    wide = Line("x" * 55 + " Python", 80, 80 + 28 * 16, 700, 16)
    assert joined([wide, Line("code", 80, 112, 671, 16)]) == ["x" * 55 + " Python code"]


def test_page_numbers_and_what_every_page_repeats_are_margins() -> None:
    pages = [
        (
            line("内部材料", -2),
            line(f"正文{at}", 3),
            line("又一行", 4),
            line("再一行", 5),
            line(f"— {at} —", 20),
        )
        for at in range(1, 4)
    ]
    bodies, margins = split_margins(pages)
    assert [[each.text for each in body] for body in bodies] == [
        [f"正文{at}", "又一行", "再一行"] for at in range(1, 4)
    ]
    assert [(kind, each.text) for kind, each in margins] == [
        pair for at in range(1, 4) for pair in (("header", "内部材料"), ("page", f"— {at} —"))
    ]


def test_a_year_at_the_foot_of_the_text_is_no_page_number() -> None:
    page = (line("一、问题", 0), line("2024", 1))
    assert split_margins([page])[1] == []


def test_stretches_of_one_height_are_one_line_and_columns_are_told_apart() -> None:
    page = page_of(
        ("序号", 80, 700), ("事项", 200, 700), ("1", 80, 671), ("学习", 200, 671), ("方面", 232, 671.5)
    )
    assert [each.text for each in lines_of(page)] == ["序号\t事项", "1\t学习方面"]


def test_marks_printed_before_their_line_do_not_begin_it() -> None:
    page = page_of(("“", 144, 700), ("一、支部", 80, 700), ("问题", 160, 700))
    assert [each.text for each in lines_of(page)] == ["一、支部“问题"]


def test_lines_that_all_begin_elsewhere_are_read() -> None:
    page = [Line(str(at), 80 + 40 * at, 90 + 40 * at, 700 - 20 * at, 12) for at in range(40)]
    assert joined(page) == [str(at) for at in range(40)]


def test_text_printed_twice_to_look_bold_is_read_once() -> None:
    page = page_of(("党支部", 80, 700), ("党支部", 80.3, 700), ("对照", 128, 700))
    assert [each.text for each in lines_of(page)] == ["党支部对照"]


def test_a_file_that_prints_its_lines_in_disorder_is_read_from_top_to_bottom() -> None:
    page = page_of(*((str(at), 80, 700 - 29 * at) for at in (5, 3, 4, 1, 2, 0, 9, 7, 8, 6)))
    assert [each.text for each in lines_of(page)] == list("0123456789")


@given(st.lists(st.tuples(st.text("字a1、。 ", min_size=1, max_size=30), st.integers(0, 9)), max_size=30))
def test_no_character_is_lost_between_stretches_and_paragraphs(rows: list[tuple[str, int]]) -> None:
    page = page_of(*((text, 80 + 16 * indent, 700 - 20 * at) for at, (text, indent) in enumerate(rows)))
    read = "".join(each.text for each in paragraphs_of([lines_of(page)]))
    assert "".join(read.split()) == "".join("".join(text for text, _ in rows).split())
