"""Numbers are read as they stand, and the next is written in the same way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.review.numbering import Style, bare, number_like, numeral, read_number, value_of


@pytest.mark.parametrize(
    ("line", "style", "value", "text"),
    [
        ("一、存在的问题", Style.HAN, 1, "一、"),
        ("十二、附则", Style.HAN, 12, "十二、"),
        ("（三）政治功能", Style.HAN_BRACKETS, 3, "（三）"),
        ("(二)组织功能", Style.HAN_BRACKETS, 2, "(二)"),
        ("1.学习不深", Style.ARABIC, 1, "1."),
        ("3、学习不深", Style.ARABIC, 3, "3、"),
        ("（2）学习不深", Style.ARABIC_BRACKETS, 2, "（2）"),
        ("③学习不深", Style.CIRCLED, 3, "③"),
        ("100.学习不深", Style.ARABIC, 100, "100."),
        ("（200）学习不深", Style.ARABIC_BRACKETS, 200, "（200）"),
        ("二百是学习不深", Style.IS, 200, "二百是"),
        ("四是学习不深", Style.IS, 4, "四是"),
        ("第二，学习不深", Style.ORDINAL, 2, "第二，"),
        ("其次，学习不深", Style.ORDER, 2, "其次，"),
        ("第二部分 原因", Style.CHAPTER, 2, "第二部分 "),
    ],
)
def test_a_number_is_read_with_its_own_characters(line: str, style: Style, value: int, text: str) -> None:
    number = read_number(line)
    assert number is not None
    assert (number.style, number.value, number.text) == (style, value, text)


@pytest.mark.parametrize(
    "line",
    [
        "一切为了群众",
        "1.5万元",
        "100.5万元",
        "2022年",
        "2022.学习",
        "（2022）",
        "三会一课",
        "第三十四条规定",
        "十一十、",
        "（略）",
        "",
    ],
)
def test_what_only_looks_like_a_number_is_none(line: str) -> None:
    assert read_number(line) is None


@pytest.mark.parametrize(
    ("sample", "value", "expected"),
    [
        ("（一）", 12, "（十二）"),
        ("一是", 3, "三是"),
        ("1.", 10, "10."),
        ("第一，", 2, "第二，"),
        ("首先，", 4, "最后，"),
        ("一是", 101, "一百零一是"),
        ("（一）", 110, "（一百一十）"),
    ],
)
def test_the_next_number_is_written_as_the_first(sample: str, value: int, expected: str) -> None:
    assert number_like(sample, value) == expected


@pytest.mark.parametrize(
    ("number", "expected"), [("一、", "一"), ("（一）", "（一）"), ("第一，", "第一"), ("", "")]
)
def test_a_bare_number_has_no_pause(number: str, expected: str) -> None:
    assert bare(number) == expected


@given(st.integers(1, 999))
def test_numerals_read_back(value: int) -> None:
    assert value_of(numeral(value)) == value
