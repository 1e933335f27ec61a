"""Attachments on pages of their own: mark, title, column headings on each, nothing clipped or lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.gui.paper.layout import Sheet, lay_out
from selfreview_gui.review.document import Table
from selfreview_gui.review.page import STANDARD
from tests.paper.documents import COLUMNS, LINE, body, document, note, rows, table, texts

pytestmark = pytest.mark.usefixtures("qapp")
HEADINGS = ["序号", "存在的主要问题", "整改措施"]
LONG = tuple((str(number), "学习不够系统。" * 6, "加强学习。" * 9) for number in range(1, 30))


def attachment(wanted: Table) -> tuple[Sheet, ...]:
    return lay_out(document(body(1), tables=(wanted,))).sheets[1:]


def test_an_attachment_begins_a_page_with_its_mark_and_has_its_title_on_the_third_line() -> None:
    (sheet,) = attachment(table(("1", "问题", "措施")))
    mark, title, *_ = sheet.rows
    assert (mark.text, mark.left, mark.line.left) == ("附件1", 0, 0)
    assert title.text == "问题清单"
    assert rows(sheet)[:2] == [0, 2]
    assert sheet.rules[0].top == 4 * LINE


def test_the_column_headings_stand_on_every_page() -> None:
    sheets = attachment(table(*LONG))
    assert len(sheets) > 2
    assert [row.text for row in sheets[0].rows[2:5]] == HEADINGS
    for sheet in sheets[1:]:
        assert [row.text for row in sheet.rows[:3]] == HEADINGS


def test_the_columns_have_their_share_of_the_width() -> None:
    (sheet,) = attachment(table(("1", "问题", "措施")))
    edges = sorted({rule.left for rule in sheet.rules if rule.left == rule.right})
    assert edges == [0, 884, 4422, 8845]


def test_a_row_of_a_few_lines_is_not_torn() -> None:
    for sheet in attachment(table(*LONG)):
        numbers = [row.text for row in sheet.rows if row.text.isdecimal()]
        texts = [row.text for row in sheet.rows if row.broken.text == LONG[0][1]]
        assert "".join(texts) == LONG[0][1] * len(numbers)


def test_a_row_longer_than_a_page_goes_on_on_the_next() -> None:
    long = "学习" * 900
    sheets = attachment(table(("1", "问题", long)))
    assert len(sheets) > 2
    shown = [row.text for sheet in sheets for row in sheet.rows if row.broken.text == long]
    assert "".join(shown) == long


def test_an_attachment_without_rows_has_its_headings() -> None:
    (sheet,) = attachment(table())
    assert [row.text for row in sheet.rows] == ["附件1", "问题清单", *HEADINGS]


def test_a_wide_attachment_lies_across_with_its_top_at_the_binding() -> None:
    (sheet,) = attachment(table(("1", "问题", "措施"), wide=True))
    page = sheet.page
    assert sheet.turned
    assert (page.width, page.height) == (297, 210)
    assert (page.top, page.right, page.bottom, page.left) == (28, 37, 26, 35)


def test_a_cell_of_several_lines_breaks_where_it_says() -> None:
    (sheet,) = attachment(table(("1", "问题", "1.甲\n2.乙")))
    assert {"1.甲\n", "2.乙"} <= {row.text for row in sheet.rows}


def test_several_attachments_begin_a_page_each_after_the_paper() -> None:
    other = Table("附件2", "整改清单", COLUMNS, (("1", "问题", "措施"),), wide=True)
    pages = lay_out(document(body(1), note("附件：1.", "问题清单"), tables=(table(), other)))
    assert [page[0] for page in texts(pages)] == ["学" * 26, "附件1", "附件2"]
    assert [sheet.turned for sheet in pages.sheets] == [False, False, True]


@given(st.lists(st.tuples(*(st.text("学习，。2025\n", max_size=200) for _ in range(3))), max_size=12))
def test_no_text_leaves_its_cell_or_the_page(rows: list[tuple[str, str, str]]) -> None:
    for wide in (False, True):
        sheets = attachment(table(*rows, wide=wide))
        written = "".join(
            sorted("".join(row.text for sheet in sheets for row in sheet.rows[: len(sheet.rows)]))
        )
        headings = "".join(HEADINGS) * len(sheets)
        assert written == "".join(sorted("附件1问题清单" + headings + "".join("".join(row) for row in rows)))
        for sheet in sheets:
            height = round(sheet.page.text_height * 20)
            assert all(row.top + row.pitch <= height for row in sheet.rows)
            assert all(row.line.width <= row.line.room for row in sheet.rows)
    assert STANDARD.cell.pitch * 20 == 360
