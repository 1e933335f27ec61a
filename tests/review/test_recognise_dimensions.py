"""An old paper's sections meet the dimensions of its year, as a reader who knows the notices assigns them.

dimensions.json names for every paper the headings that are a dimension of the templates; every other
heading of problems or rectification is kept as one of the paper's own.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.adopt import adopt
from selfreview_gui.review.document import document_of
from selfreview_gui.review.recognise import recognise
from selfreview_gui.review.review import Review, passages
from selfreview_gui.review.steps import StepKind, steps
from selfreview_gui.review.template import Role
from tests.papers import OWN_PAPERS

FRESH = OWN_PAPERS / "fresh"
EXPECTED = json.loads((FRESH / "dimensions.json").read_text("utf-8"))
KNOWN = {
    dimension.id
    for template in built_in()
    for dimension in template.dimensions
    if dimension.role in (Role.PROBLEMS, Role.RECTIFICATION)
}


def met(review: Review) -> dict[str, str]:
    """Return the dimension of the templates that each heading of a paper has met."""
    return {each.heading: each.dimension for each in passages(review) if each.dimension in KNOWN}


@pytest.mark.parametrize(("name", "expected"), EXPECTED.items(), ids=str)
def test_the_sections_of_a_paper_meet_the_dimensions_of_its_year(
    name: str, expected: list[dict[str, str]]
) -> None:
    reviews = recognise(document_of(Path(FRESH / name).read_text("utf-8"))).reviews
    assert [met(adopt(review, built_in())) for review in reviews] == expected


def sections(*headings: str) -> dict[str, str]:
    """Return the dimensions of 2025 that the sections of a branch's paper meet."""
    lines = [
        "某站党支部2025年度组织生活会对照检查材料",
        "一、存在的主要问题",
        *(f"{each}\n浅。" for each in headings),
    ]
    (review,) = recognise(document_of("\n".join(lines))).reviews
    return met(adopt(review, built_in()))


def test_no_section_takes_the_dimension_that_a_later_one_names() -> None:
    assert sections("（一）工作纪律和生活纪律方面", "（二）工作纪律方面") == {
        "工作纪律和生活纪律方面": "life-discipline",
        "工作纪律方面": "work-discipline",
    }


def test_quotation_marks_of_any_kind_hide_no_dimension() -> None:
    assert sections("（一）深入贯彻「中央八项规定」精神学习教育方面", "（二）群众纪律方面") == {
        "深入贯彻「中央八项规定」精神学习教育方面": "eight-rules-study",
        "群众纪律方面": "mass-discipline",
    }


def test_a_part_that_is_a_dimension_is_one_step_with_all_below_it() -> None:
    (review,) = recognise(document_of((FRESH / "labels-inside.txt").read_text("utf-8"))).reviews
    kinds = [step.kind for step in steps(adopt(review, built_in()))]
    assert kinds.count(StepKind.PASSAGE) == 7
    assert StepKind.PART not in kinds
