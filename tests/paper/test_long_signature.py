"""A signature of two lines: its lines end below each other, two characters from the right."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest

from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.gui.paper.draw import row_box, units
from selfreview_gui.gui.paper.flow import Row
from selfreview_gui.gui.paper.layout import Pages, lay_out
from selfreview_gui.review.document import Kind
from selfreview_gui.review.page import STANDARD
from tests.paper.documents import CELL, ROOM, body, document, paragraph

pytestmark = pytest.mark.usefixtures("qapp")
PAPER = document(body(1), paragraph("支" * 30, Kind.SIGNATURE), paragraph("2026年1月7日", Kind.DATE))


def signed(pages: Pages) -> list[Row]:
    """Return the lines of signature and date."""
    return [row for row in pages.sheets[0].rows if row.broken.paragraph.kind is not Kind.BODY]


def right(row: Row) -> int:
    return row.left + row.line.left + row.line.width


def test_both_lines_end_two_characters_from_the_right() -> None:
    first, second, _ = signed(lay_out(PAPER))
    assert [len(first.text), len(second.text)] == [26, 4]
    assert right(first) == right(second) == pytest.approx(ROOM - 2 * CELL, abs=2)


def test_the_date_begins_two_characters_right_of_the_longest_line_as_in_the_word_file() -> None:
    first, _, date = signed(lay_out(PAPER))
    assert date.left - first.left == pytest.approx(2 * CELL, abs=2)
    written = docx.Document(io.BytesIO(word_bytes(PAPER))).paragraphs[-1]
    assert written.text == "2026年1月7日"
    assert written.paragraph_format.left_indent.twips == pytest.approx(date.left, abs=2)


@pytest.mark.parametrize("text", ["支部委员会", "支" * 30])
def test_the_marked_ground_of_a_signature_ends_with_the_text_area(text: str) -> None:
    pages = lay_out(document(body(1), paragraph(text, Kind.SIGNATURE)))
    edge = units(STANDARD.width) - units(STANDARD.right)
    for row in signed(pages):
        assert row_box(pages.sheets[0], row).right() <= edge + 1


def test_a_narrow_page_has_room_for_it() -> None:
    pages = lay_out(PAPER, replace(STANDARD, left=60.0, right=60.0))
    assert "".join(row.text for row in signed(pages)).startswith("支" * 30)
