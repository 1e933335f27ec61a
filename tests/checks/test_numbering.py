"""Numbers follow each other from one, in one style; what does not is told with the right number."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfreview_gui.checks.finding import Level
from selfreview_gui.checks.numbering import numbering
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, read_field, write_field
from selfreview_gui.review.template import Role
from tests.checks.reviews import any_reviews, finished, found, numbers, part, point, section


def numbered(*row: str) -> Review:
    points = [point(f"p{place}", number) for place, number in enumerate(row, 1)]
    return replace(finished(), parts=(part("a", "一、", Role.PROBLEMS, *points),))


def mends(review: Review) -> list[tuple[str, str, str | None]]:
    return [(finding.code, finding.excerpt, finding.fix) for finding in found(numbering, review)]


def inside(text: str) -> list[tuple[str, int, str, str | None]]:
    review = Review(opening=text)
    return [(each.code, each.start, each.excerpt, each.fix) for each in found(numbering, review)]


def test_a_finished_paper_passes() -> None:
    assert found(numbering, finished()) == []


@pytest.mark.parametrize(
    "row",
    [
        ["一是", "二是", "三是"],
        ["1.", "2.", "3."],
        ["（一）", "（二）"],
        ["第一，", "第二，"],
        ["①", "②"],
        ["首先，", "其次，", "再次，", "最后，"],
        ["首先，", "最后，"],
        ["首先，", "其次，", "最后，"],
        ["首先，", "其次，", "再次，", "再次，", "最后，"],
        ["一是", "", "二是"],
        ["附", "注"],
        ["", ""],
    ],
)
def test_a_row_in_order_passes(row: list[str]) -> None:
    assert mends(numbered(*row)) == []


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (["一是", "三是"], [("jump", "三是", "二是")]),
        (["一是", "三是", "四是"], [("jump", "三是", "二是"), ("after", "四是", "三是")]),
        (["一是", "二是", "二是"], [("repeat", "二是", "三是")]),
        (["二是", "三是"], [("start", "二是", "一是"), ("after", "三是", "二是")]),
        (["一是", "2.", "三是"], [("mixed", "2.", "二是")]),
        (["1.", "二是", "三是"], [("mixed", "1.", "一是")]),
        (["（1）", "（1）"], [("repeat", "（1）", "（2）")]),
        (["一是", "附", "三是"], [("mixed", "附", "二是")]),
        (["首先，", "再次，", "最后，"], [("jump", "再次，", "其次，")]),
        (["首先，", "最后，", "其次，"], [("jump", "最后，", "其次，"), ("repeat", "其次，", "再次，")]),
    ],
)
def test_a_number_out_of_order_is_told_with_the_right_one(
    row: list[str], expected: list[tuple[str, str, str]]
) -> None:
    assert mends(numbered(*row)) == expected


def test_a_finding_on_a_number_warns_at_the_number() -> None:
    (finding,) = found(numbering, numbered("一是", "三是"))
    assert (finding.level, finding.address) == (Level.WARN, Address("p2", "number"))
    assert (finding.start, finding.end, finding.message) == (0, 2, "序号跳号，“三是”应为“二是”。")


def test_parts_and_sections_are_rows_of_their_own() -> None:
    sections = (section("politics", "（一）"), section("order", "（三）"))
    parts = (part("a", "一、", Role.PROBLEMS, *sections), part("b", "三、", Role.CAUSES))
    assert mends(replace(finished(), parts=parts)) == [("jump", "三、", "二、"), ("jump", "（三）", "（二）")]


def test_points_beside_a_section_are_another_row() -> None:
    mixed = part("a", "一、", Role.PROBLEMS, point("p1", "一是"), section("s", "（一）"), point("p2", "二是"))
    assert mends(replace(finished(), parts=(mixed,))) == []


@pytest.mark.parametrize(
    "text",
    [
        "做法是：一是学；二是做；三是改。",
        "一是学。\n二是做。\n但还有不足：一是浅；二是散。",
        "首先，学得浅。其次，做得少。最后，改得慢。",
        "首先要统一是非标准，唯一是学，十一是假期。",
        "第一，学；第二，做。第一、第三党支部参加，第三、第五党支部未参加。",
        "（1）学；（2）做，见附件（5）。",
        "1.学；2.做。占3.5%，在3、5月开会。",
        "①学②做③改",
        "他说：“一是学”，又说：“三是做”。",
        "三是改得慢；四是记得少。",
        "再次，学。再次，做。",
    ],
)
def test_a_row_inside_a_text_passes(text: str) -> None:
    assert inside(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一是学；三是做。", [("jump", 4, "三是", "二是")]),
        ("一是学；三是做；四是改。", [("jump", 4, "三是", "二是"), ("after", 8, "四是", "三是")]),
        ("一是学；二是做；二是改。", [("repeat", 8, "二是", "三是")]),
        ("首先，学。再次，做。", [("jump", 5, "再次，", "其次，")]),
        ("第一，学。第三，做。", [("jump", 5, "第三，", "第二，")]),
        ("（1）学；（3）做。", [("jump", 5, "（3）", "（2）")]),
        ("1.学\n3.做", [("jump", 4, "3.", "2.")]),
    ],
)
def test_a_jump_inside_a_text_is_told(text: str, expected: list[tuple[str, int, str, str]]) -> None:
    assert inside(text) == expected


def test_a_text_goes_on_from_the_number_of_its_own_point() -> None:
    review = numbered("一是", "二是")
    assert mends(write_field(review, Address("p2", "text"), "学得浅。三是做得少。")) == []
    assert mends(write_field(review, Address("p2", "text"), "学得浅。四是做得少。")) == [
        ("jump", "四是", "三是")
    ]
    assert mends(write_field(review, Address("p2", "text"), "表现为：一是浅；二是散。")) == []


@given(st.lists(numbers, max_size=8))
def test_with_every_fix_made_the_row_is_right(row: list[str]) -> None:
    review = numbered(*row)
    for finding in found(numbering, review):
        text = read_field(review, finding.address)
        assert finding.fix is not None
        mended = text[: finding.start] + finding.fix + text[finding.end :]
        review = write_field(review, finding.address, mended)
    assert [each for each in found(numbering, review) if each.address.field == "number"] == []


@given(any_reviews())
def test_a_fix_is_never_what_stands_there(review: Review) -> None:
    assert all(finding.fix != finding.excerpt for finding in found(numbering, review))


def test_rows_of_any_length_are_read() -> None:
    assert len(mends(numbered(*["一是"] * 120))) == 98  # the second to the ninety-ninth
