"""All rules together: never failing, in the paper's order, true to the characters they point at."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from selfreview_gui.checks import registry
from selfreview_gui.checks.finding import Level
from selfreview_gui.checks.registry import RULES, check
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, read_field, write_field
from tests.checks.reviews import any_reviews, finished


def test_a_finished_paper_passes_every_rule() -> None:
    assert check(finished()) == ()


@given(any_reviews())
def test_every_finding_points_at_what_it_quotes(review: Review) -> None:
    for finding in check(review):
        text = read_field(review, finding.address)
        assert 0 <= finding.start <= finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.excerpt


@given(any_reviews())
def test_every_finding_says_what_it_is(review: Review) -> None:
    for finding in check(review):
        assert finding.rule
        assert finding.code
        assert finding.message.endswith("。")


@given(any_reviews())
def test_checking_twice_gives_the_same(review: Review) -> None:
    assert check(review) == check(review)


def test_findings_follow_the_paper() -> None:
    review = finished()
    for address in (
        Address("", "title"),
        Address("", "rectification"),
        Address("p1", "text"),
        Address("causes", "text"),
        Address("", "date"),
    ):
        review = write_field(review, address, "x个，【数】")
    review = write_field(review, Address("p2", "number"), "三是")
    review = replace(review, unit="", opening="有x个。\n有x条。")
    assert [(each.address, each.excerpt) for each in check(review)] == [
        (Address("", "unit"), ""),
        (Address("", "title"), "x个"),
        (Address("", "title"), "【数】"),
        (Address("", "opening"), "x个"),
        (Address("", "rectification"), "x个"),
        (Address("", "rectification"), "【数】"),
        (Address("", "opening"), "x条"),
        (Address("p1", "text"), "x个"),
        (Address("p1", "text"), "【数】"),
        (Address("p2", "number"), "三是"),
        (Address("causes", "text"), "x个"),
        (Address("causes", "text"), "【数】"),
        (Address("", "date"), "x个"),
        (Address("", "date"), "【数】"),
    ]


def test_at_one_place_the_worst_comes_first() -> None:
    template = finished().template
    assert template is not None
    review = replace(finished(), title="【题】", template=replace(template, min=9999))
    assert [each.level for each in check(review)] == [Level.BLOCK, Level.WARN]


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_has_a_file_of_its_own_that_says_why(rule: object) -> None:
    name = rule.__name__  # type: ignore[attr-defined]  # a rule is a function
    source = Path(registry.__file__).with_name(f"{name}.py").read_text("utf-8")
    why = ast.get_docstring(ast.parse(source)) or ""
    assert f'RULE = "{name}"' in source
    assert "Why:" in why
    assert "Codes:" in why
