"""Lengths are held against what the template suggests: a hint near it, a warning far from it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selfreview_gui.checks.finding import Level
from selfreview_gui.checks.length import length
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, change, write_field
from selfreview_gui.review.template import Dimension, Role, Template
from tests.checks.reviews import TEMPLATE, finished, found


def with_length(characters: int) -> Review:
    """Return a review whose first dimension (10 to 40 suggested) has that many characters."""
    review = change(finished(), "politics", lambda passage: replace(passage, children=()))
    return write_field(review, Address("politics", "text"), "学" * characters)


@pytest.mark.parametrize("characters", [0, 10, 25, 40])
def test_what_lies_within_the_suggestion_passes_and_the_empty_is_left_to_its_own_rule(
    characters: int,
) -> None:
    assert found(length, with_length(characters)) == []


@pytest.mark.parametrize(
    ("characters", "level", "message"),
    [
        (9, Level.HINT, "“增强政治功能方面”有9字，建议不少于10字。"),
        (6, Level.HINT, "“增强政治功能方面”有6字，建议不少于10字。"),
        (5, Level.WARN, "“增强政治功能方面”有5字，建议不少于10字。"),
        (41, Level.HINT, "“增强政治功能方面”有41字，建议不超过40字。"),
        (60, Level.HINT, "“增强政治功能方面”有60字，建议不超过40字。"),
        (61, Level.WARN, "“增强政治功能方面”有61字，建议不超过40字。"),
    ],
)
def test_what_lies_outside_is_told_with_the_figures(characters: int, level: Level, message: str) -> None:
    (finding,) = found(length, with_length(characters))
    assert (finding.level, finding.message) == (level, message)
    assert (finding.address, finding.excerpt) == (Address("politics", "heading"), "")


def test_white_space_is_not_counted() -> None:
    review = write_field(with_length(10), Address("politics", "text"), "学 \n" * 10)
    assert found(length, review) == []


def test_points_count_with_their_headings() -> None:
    # two points: 学习不够经常 (6) + 全年只学了四次。 (8) each
    review = replace(finished(), template=_asking(29))
    assert [finding.message for finding in found(length, review)] == [
        "“增强政治功能方面”有28字，建议不少于29字。"
    ]
    assert found(length, replace(finished(), template=_asking(28))) == []


def _asking(least: int) -> Template:
    dimensions = (Dimension("politics", "增强政治功能方面", min=least),)
    return replace(TEMPLATE, dimensions=dimensions)


def test_the_whole_paper_is_counted_at_its_title() -> None:
    title = "对照检查材料"
    review = Review(title=title, opening="学 习", template=replace(TEMPLATE, min=20))
    (finding,) = found(length, review)
    assert (finding.level, finding.code) == (Level.WARN, "short")
    assert (finding.address, finding.excerpt) == (Address("", "title"), "")
    assert finding.message == "全文有8字，建议不少于20字。"


def test_opening_rectification_and_closing_have_lengths_too() -> None:
    template = replace(
        TEMPLATE,
        dimensions=(Dimension("last", "上年度整改情况", Role.RECTIFICATION, max=3),),
        opening=Dimension("opening", "引言", Role.OTHER, min=5),
        closing=Dimension("closing", "结语", Role.OTHER, max=3),
    )
    review = Review(opening="学了", rectification="都已改完", closing="请批评", template=template)
    assert [(each.address.field, each.code) for each in found(length, review)] == [
        ("opening", "short"),
        ("rectification", "long"),
    ]


def test_without_a_template_nothing_is_suggested() -> None:
    assert found(length, replace(with_length(1), template=None)) == []
