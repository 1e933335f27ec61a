"""All rules, and the one call that runs them over a review."""

from __future__ import annotations

from selfreview_gui.checks.empty import empty
from selfreview_gui.checks.finding import Finding, Level, Paper, Rule
from selfreview_gui.checks.length import length
from selfreview_gui.checks.numbering import numbering
from selfreview_gui.checks.placeholder import placeholder
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Passage, Review

RULES: tuple[Rule, ...] = (placeholder, empty, numbering, length)

_BEFORE_PARTS = ("unit", "title", "byline", "opening", "rectification")
_AFTER_PARTS = ("closing", "signature", "date")
_LEVELS = tuple(Level)  # in the order of their declaration, the worst first


def check(review: Review) -> tuple[Finding, ...]:
    """Run every rule; return the findings in the order of the paper, at one place the worst first."""
    paper = Paper(review, compose(review))
    places = _places(review)
    found = [finding for rule in RULES for finding in rule(paper)]
    return tuple(
        sorted(found, key=lambda each: (*_position(each, places, review), _LEVELS.index(each.level)))
    )


def _places(review: Review) -> dict[Address, int]:
    """Number all fields as they follow each other on the page."""
    addresses = [Address("", field) for field in _BEFORE_PARTS]
    for part in review.parts:
        addresses += _addresses(part)
    addresses += [Address("", field) for field in _AFTER_PARTS]
    return {address: place for place, address in enumerate(addresses)}


def _addresses(passage: Passage) -> list[Address]:
    inside = [address for child in passage.children for address in _addresses(child)]
    fields = [Address(passage.id, field) for field in ("number", "heading", "mark", "text")]
    return [*fields, *inside, Address(passage.id, "tail")]


def _position(finding: Finding, places: dict[Address, int], review: Review) -> tuple[int, int]:
    """Return the place and the offset; the opening's later paragraphs are printed after the rectification."""
    address = finding.address
    if address == Address("", "opening") and "\n" in review.opening[: finding.start]:
        address = Address("", "rectification")
        return places[address], len(review.rectification) + finding.start
    return places[address], finding.start
