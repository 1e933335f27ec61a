"""From a point of the pages to the field behind it, and from a field to its line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF

from selfreview_gui.gui.paper.draw import row_box
from selfreview_gui.gui.paper.layout import Pages, lay_out
from selfreview_gui.gui.paper.places import blocks, place_at, place_of
from selfreview_gui.review.document import Address, Paragraph, Span
from tests.paper.documents import NOTE, body, document, field, note, table

pytestmark = pytest.mark.usefixtures("qapp")
OPENING, CLOSING = Address("", "opening"), Address("", "closing")


def at(pages: Pages, sheet: int, row: int, character: float) -> tuple[Address, int] | None:
    """Return what stands so many characters of 16 points into a line."""
    box = row_box(pages.sheets[sheet], pages.sheets[sheet].rows[row])
    return place_at(pages, sheet, QPointF(box.left() + character * 63, box.center().y()))


def test_a_point_leads_to_the_field_and_its_character() -> None:
    pages = lay_out(document(field("学" * 40, "opening"), field("习" * 40, "closing", offset=100)))
    assert at(pages, 0, 0, 2.5) == (OPENING, 2)
    assert at(pages, 0, 1, 3.5) == (OPENING, 26 + 3)
    assert at(pages, 0, 2, 0.5) == (CLOSING, 100)


def test_a_run_in_heading_and_its_text_lead_to_their_own_fields() -> None:
    heading, text = Address("p", "heading"), Address("p", "text")
    pages = lay_out(document(Paragraph((Span("（一）作风。", heading, level=2), Span("正文" * 9, text)))))
    assert at(pages, 0, 0, 1.5) == (heading, 1)
    assert at(pages, 0, 0, 7.5) == (text, 1)


def test_beside_a_line_the_nearest_character_is_meant_and_between_texts_none() -> None:
    pages = lay_out(document(field("学" * 10, "opening")))
    assert at(pages, 0, 0, 20) == (OPENING, 9)
    assert at(pages, 0, 0, -3) == (OPENING, 0)
    assert place_at(pages, 0, QPointF(400, 10)) is None
    assert place_at(pages, 0, QPointF(400, 3000)) is None


def test_text_that_comes_from_no_field_leads_nowhere() -> None:
    assert at(lay_out(document(body(1))), 0, 0, 2) is None


def test_an_attachment_leads_to_the_field_that_names_it() -> None:
    pages = lay_out(document(body(1), note("附件：", "问题清单"), tables=(table(("1", "甲", "乙")),)))
    assert at(pages, 1, 0, 1) == (NOTE, 0)


def test_a_line_of_a_list_leads_to_the_field_it_was_drawn_from() -> None:
    listed = table(("1", "问题", "1.措施\n2.另一条"))
    listed = replace(listed, sources=(((), (OPENING,), (OPENING, CLOSING)),))
    pages = lay_out(document(body(1), note("附件：", "问题清单"), tables=(listed,)))
    led = {
        row.text.strip(): place_at(pages, 1, row_box(pages.sheets[1], row).center())
        for row in pages.sheets[1].rows
    }
    assert led["1"] == (NOTE, 0)
    assert led["问题"] == led["1.措施"] == (OPENING, 0)
    assert led["2.另一条"] == (CLOSING, 0)


def test_a_field_is_found_on_its_page() -> None:
    pages = lay_out(document(body(21), field("习" * 80, "closing", offset=5)))
    for offset, sheet, row in ((5, 0, 21), (5 + 30, 1, 0), (5 + 60, 1, 1), (0, 0, 21), (999, 1, 1)):
        found = place_of(pages, CLOSING, offset)
        assert found is not None
        assert (found[1].sheet, found[1].row) == (sheet, pages.sheets[sheet].rows[row])
    assert place_of(pages, OPENING) is None


def test_the_first_of_several_places_is_meant() -> None:
    pages = lay_out(document(note("附件：", "问题清单"), tables=(table(),)))
    found = place_of(pages, NOTE)
    assert found is not None
    assert found[1].sheet == 0


def test_paragraphs_that_are_alike_stay_apart() -> None:
    pages = lay_out(document(body(2), body(2), body(2), tables=(table(("1", "甲", "乙")),)))
    assert [len(block.places) for block in blocks(pages)] == [2, 2, 2, 8]
