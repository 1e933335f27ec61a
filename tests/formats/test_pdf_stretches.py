"""Stretches of text on a page of a PDF: each piece stands where it is printed."""

from __future__ import annotations

import pytest
from pypdf.generic import ByteStringObject

from selfreview_gui.formats.pdf_file import Page
from selfreview_gui.formats.pdf_lines import lines_of
from selfreview_gui.formats.pdf_read import read_pdf
from selfreview_gui.formats.pdf_stretches import Taking
from tests.formats import pdf_files

SIZE = 16.0
AS_IT_IS = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def taken(*shown: tuple[float, str, list[object]], spacing: float = 0.0) -> list[str]:
    """Show texts from a place on one line: what pypdf says of each, and what the file has of it."""
    taking = Taking(lambda: None)
    for left, text, array in shown:
        taking.operand(b"Tc", [spacing])
        taking.operand(
            b"TJ", [[ByteStringObject(each) if isinstance(each, bytes) else each for each in array]]
        )
        taking.text(text, AS_IT_IS, (1.0, 0.0, 0.0, 1.0, left, 700.0), {"/Subtype": "/Type1"}, SIZE)
    page = Page(tuple(each.upright() for each in taking.placed), (), (), False)
    return [line.text for line in lines_of(page)]


def test_a_sign_of_another_font_stands_in_the_gap_that_is_left_for_it() -> None:
    """LibreOffice prints a line with a gap, and afterwards what its font lacks."""
    line = (80.0, "（一）增 政治", [b"abcd", -968, b"ef"])
    assert taken(line, (80.0 + 4 * SIZE, "強", [b"g"])) == ["（一）增強政治"]


def test_a_sign_of_another_font_at_the_beginning_stands_there() -> None:
    assert taken((80.0, "强政治", [-1000, b"abc"]), (80.0, "增", [b"d"])) == ["增强政治"]


def test_two_gaps_are_two() -> None:
    line = (80.0, "甲 乙 丙", [b"a", -1000, b"b", -1010, b"c"])
    assert taken(line, (96.0, "一", [b"d"]), (128.0, "二", [b"e"])) == ["甲一乙二丙"]


def test_a_gap_of_a_blank_is_none() -> None:
    line = (80.0, "年 月", [b"a", -250, b"b"])
    assert taken(line) == ["年月"]


@pytest.mark.parametrize(("array", "spacing"), [([b"a", -80, b"b", -80, b"c" * 18], 0.0), ([b"a" * 20], 1.3)])
def test_letters_set_apart_make_a_line_wider_and_no_column(array: list[object], spacing: float) -> None:
    right = 80.0 + 20 * SIZE + (26 if spacing else 2.5)
    assert taken((80.0, "字" * 20, array), (right, "，", [b"d"]), spacing=spacing) == ["字" * 20 + "，"]


def test_the_spacing_is_that_of_the_state_that_the_file_returns_to() -> None:
    taking = Taking(lambda: None)
    for operator, operands in ((b"Tc", [1.0]), (b"q", []), (b"Tc", [9.0]), (b"Q", []), (b"Q", [])):
        taking.operand(operator, operands)
    taking.operand(b"Tj", [ByteStringObject(b"ab")])
    taking.text("甲乙", AS_IT_IS, AS_IT_IS, None, SIZE)
    assert [each.more for each in taking.placed] == [2.0]


def test_a_matrix_turns_the_way_along_which_pieces_stand() -> None:
    taking = Taking(lambda: None)
    taking.operand(b"TJ", [[ByteStringObject(b"a"), -1000, ByteStringObject(b"b")]])
    taking.text("甲 乙", AS_IT_IS, (0.0, 2.0, -2.0, 0.0, 300.0, 100.0), None, SIZE)
    assert [(each.x, each.y, each.angle, each.size) for each in taking.placed] == [
        (300.0, 100.0, 1, 32.0), (300.0, 164.0, 1, 32.0),
    ]  # fmt: skip


def test_a_place_that_is_none_breaks_the_file() -> None:
    taking = Taking(lambda: None)
    taking.operand(b"Tj", [ByteStringObject(b"a")])
    with pytest.raises(ValueError, match="inf"):
        taking.text("甲", AS_IT_IS, AS_IT_IS, None, float("inf"))


def test_half_a_character_is_none() -> None:
    cmap = b"/CIDInit /ProcSet findresource begin begincmap 1 beginbfchar <61> <D842> endbfchar endcmap"
    data = pdf_files.pdf_file(pdf_files.shown(b"a" + b"b" * 9, 80, 700))
    data = data.replace(b"/WinAnsiEncoding>>", b"/WinAnsiEncoding/ToUnicode 6 0 R>>")
    packed = b"6 0 obj\n<</Length %d>>stream\n%s\nendstream\nendobj\n" % (len(cmap), cmap)
    assert read_pdf(data.replace(b"xref\n", packed + b"xref\n", 1)).text == "\ufffd" + "b" * 9


def test_a_line_of_endless_gaps_is_gone_through_once() -> None:
    count = 100_000
    taking = Taking(lambda: None)
    taking.operand(b"TJ", [[ByteStringObject(b"a"), -1000] * count])
    taking.text(" ".join("字" * count), AS_IT_IS, AS_IT_IS, None, SIZE)
    assert "".join(each.text for each in taking.placed) == "字" * count
    assert taking.placed[-1].x == pytest.approx(2 * SIZE * (count - 1))
