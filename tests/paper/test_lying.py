"""A profile whose paper lies across already: the wide list lies as the paper does."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from docx.enum.section import WD_ORIENTATION

from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.gui.paper.layout import lay_out
from selfreview_gui.review.page import STANDARD
from tests.paper.documents import body, document, table

LYING = replace(STANDARD, width=297.0, height=210.0, top=28.0, bottom=26.0, left=37.0, right=35.0)
PAPER = document(body(2), tables=(table(("1", "甲", "乙"), wide=True),))


@pytest.mark.usefixtures("qapp")
def test_a_wide_list_is_not_turned_on_paper_that_lies_across() -> None:
    text, listed = lay_out(PAPER, LYING).sheets
    assert (text.turned, listed.turned) == (False, False)
    assert listed.page == LYING


@pytest.mark.usefixtures("qapp")
def test_upright_paper_is_turned_for_it() -> None:
    _, listed = lay_out(PAPER).sheets
    assert listed.turned
    assert (listed.page.width, listed.page.height) == (297.0, 210.0)


def test_the_word_file_has_it_so_too_with_its_number_below_the_text() -> None:
    text, listed = docx.Document(io.BytesIO(word_bytes(PAPER, LYING))).sections
    assert [each.orientation for each in (text, listed)] == [WD_ORIENTATION.LANDSCAPE] * 2
    assert listed.page_width is not None
    assert listed.left_margin is not None
    assert listed.page_width.mm == pytest.approx(297, abs=0.1)
    assert listed.left_margin.mm == pytest.approx(37, abs=0.1)
    assert listed.footer._element.xml == text.footer._element.xml
    assert not listed.footer.tables
