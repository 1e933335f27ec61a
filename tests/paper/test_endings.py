"""Last lines that look odd are pointed out, with how much less would help."""

from __future__ import annotations

import pytest

from selfreview_gui.gui.paper.endings import odd_endings
from selfreview_gui.gui.paper.layout import lay_out
from selfreview_gui.review.document import Address, Kind, Paragraph
from tests.paper.documents import body, document, field, heading, paragraph, table

pytestmark = pytest.mark.usefixtures("qapp")


def told(*paragraphs: Paragraph) -> list[tuple[int, str]]:
    return [(each.page, each.message) for each in odd_endings(lay_out(document(*paragraphs)))]


@pytest.mark.parametrize(
    ("rest", "message"),
    [
        ("学", "末行只有1个字，删去1个字以上可少占一行"),
        ("工作", "末行只有2个字，删去2个字以上可少占一行"),
        ("工作。", "末行只有2个字，删去2个字以上可少占一行"),
    ],
)
def test_a_last_line_of_one_or_two_characters_is_told(rest: str, message: str) -> None:
    assert told(paragraph("学" * 26 + rest)) == [(1, message)]


def test_a_last_line_of_three_characters_is_none() -> None:
    assert told(paragraph("学" * 26 + "抓工作。")) == []


def test_a_short_paragraph_and_a_title_are_none() -> None:
    assert told(paragraph("无。"), paragraph("学" * 21, Kind.TITLE)) == []


def test_a_last_line_alone_on_a_new_page_is_told() -> None:
    assert told(body(21), paragraph("学" * 26 + "习" * 5)) == [
        (2, "末行独占第2页页首，删去5个字以上可收回上一页")
    ]


def test_where_much_would_have_to_go_a_line_more_is_offered_too() -> None:
    assert told(body(21), paragraph("学" * 26 + "习" * 12)) == [
        (2, "末行独占第2页页首，删去12个字以上可收回上一页，也可再写一行")
    ]


def test_one_character_alone_on_a_new_page_is_told_once() -> None:
    assert told(body(21), paragraph("学" * 27)) == [
        (2, "末行只有1个字，独占第2页页首，删去1个字以上可收回上一页")
    ]


def test_two_lines_on_a_new_page_are_none() -> None:
    assert told(body(21), body(3)) == []


def test_a_line_that_goes_along_with_the_signature_is_none() -> None:
    paper = body(22), paragraph("党支部", Kind.SIGNATURE)
    assert len(lay_out(document(*paper)).sheets) == 2
    assert told(*paper) == []


def test_it_says_which_field_and_which_words() -> None:
    (found,) = odd_endings(lay_out(document(heading("一、问题"), field("学" * 26 + "了。", "closing"))))
    assert (found.address, found.text) == (Address("", "closing"), "了。")


def test_cells_of_a_table_are_none() -> None:
    pages = lay_out(document(body(1), tables=(table(("1", "问题" * 9, "措施" * 15)),)))
    assert odd_endings(pages) == ()
