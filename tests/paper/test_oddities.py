"""Characters that may not be seen as they were meant are told, with their page."""

from __future__ import annotations

import pytest

from selfreview_gui.gui.paper.layout import lay_out
from selfreview_gui.gui.paper.oddities import missing_glyphs
from selfreview_gui.review.document import Address
from tests.paper.documents import body, document, field, table

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("character", "message"),
    [
        ("😀", "第1页有表情符号：😀，公文里一般不用"),
        ("✅", "第1页有表情符号：✅，公文里一般不用"),
        ("\x07", "第1页有看不见的字符（U+0007），打印不出来，建议删去"),
        ("\u200b", "第1页有看不见的字符（U+200B），打印不出来，建议删去"),
        ("\ue003", "第1页有自造字（U+E003），换一台电脑可能显示不出来"),
        ("\ud842", "第1页有损坏的字符（U+D842），打印不出来，请重新输入"),
        ("\U0003fffd", "第1页有本机字体显示不了的字：\U0003fffd"),
    ],
)
def test_an_odd_character_is_told(character: str, message: str) -> None:
    pages = lay_out(document(field(f"学习{character}工作", "opening", offset=10)))
    (found,) = missing_glyphs(pages)
    assert (found.message, found.character) == (message, character)
    assert (found.address, found.offset, found.page) == (Address("", "opening"), 12, 1)


def test_each_is_told_once_a_page() -> None:
    pages = lay_out(document(field("\ue003\ue003", "opening"), body(22), field("\ue003", "closing")))
    assert [each.page for each in missing_glyphs(pages)] == [1, 2]


def test_it_is_found_in_an_attachment_too() -> None:
    pages = lay_out(document(body(1), tables=(table(("1", "\ue003", "")),)))
    assert [each.page for each in missing_glyphs(pages)] == [2]


def test_ordinary_text_has_none() -> None:
    text = "“学习”——2025年，（一）《条例》……①%；\u3000\tAbc·"
    assert missing_glyphs(lay_out(document(field(text, "opening")))) == ()
