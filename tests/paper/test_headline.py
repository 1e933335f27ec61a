"""A title of more than four lines is pointed out."""

from __future__ import annotations

import pytest

from selfreview_gui.gui.paper.headline import odd_title
from selfreview_gui.gui.paper.layout import lay_out
from selfreview_gui.review.document import Address, Kind
from tests.paper.documents import body, document, field, paragraph, table

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_title_of_200_characters_is_told_with_its_lines() -> None:
    told = odd_title(lay_out(document(field("学" * 200, "title", kind=Kind.TITLE), body(1))))
    assert told is not None
    assert (told.address, told.page) == (Address("", "title"), 1)
    assert told.message == "标题有10行，最多4行才好按意思分行，请缩短标题"  # 20 of 22 pt in 442.25 pt


def test_a_title_broken_by_hand_into_five_lines_is_told_too() -> None:
    by_hand = [paragraph(f"第{each}行", Kind.TITLE) for each in "一二三四五"]
    assert odd_title(lay_out(document(*by_hand[:4]))) is None
    assert odd_title(lay_out(document(*by_hand))) is not None


def test_a_title_that_is_broken_by_meaning_is_none_and_so_is_that_of_a_list() -> None:
    title = paragraph(
        "某某市某某区人民政府某某街道办事处机关第一党支部2024年度组织生活会对照检查材料", Kind.TITLE
    )
    listed = table(("1", "问题", "措施"), title="问题清单" * 40)
    assert odd_title(lay_out(document(title, body(1), tables=(listed,)))) is None
