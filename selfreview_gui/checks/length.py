"""Lengths outside what the template suggests, for a dimension, the opening, the closing and the paper.

Why: notices say how long the material should be (“3000字左右”), and a dimension of two sentences looks
at nothing. The template's figures are suggestions, so this hints; it warns below 60 % of the least or
above 150 % of the most. Characters are counted as `review.count` does, white space left out. What is
wholly empty is told by the rule `empty`.

Codes: `short` `long`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from selfreview_gui.checks.finding import Finding, Level, Paper
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, count, passages
from selfreview_gui.review.steps import characters
from selfreview_gui.review.template import Role, Template

RULE = "length"

FAR_BELOW, FAR_ABOVE = 60, 150  # per cent of the least and of the most suggested


class _Measured(NamedTuple):
    """A piece of the paper: its name, where it stands, how long it is, and what is suggested."""

    name: str
    address: Address
    length: int
    least: int
    most: int


def length(paper: Paper) -> Iterator[Finding]:
    """Yield what is shorter or longer than the template suggests."""
    template = paper.review.template
    if template is None:
        return
    for piece in _pieces(paper, template):
        if piece.length and piece.length < piece.least:
            yield _short(piece)
        elif piece.most and piece.length > piece.most:
            yield _long(piece)


def _pieces(paper: Paper, template: Template) -> Iterator[_Measured]:
    review = paper.review
    whole = count(paper.document.text)
    yield _Measured("全文", Address("", "title"), whole, template.min, template.max)
    yield from _ends(review, template)
    for passage in passages(review):
        dimension = template.dimension(passage.dimension) if passage.dimension else None
        if dimension:
            name = f"“{passage.heading.strip() or dimension.title}”"
            where = Address(passage.id, "heading")
            yield _Measured(name, where, characters(passage), dimension.min, dimension.max)


def _ends(review: Review, template: Template) -> Iterator[_Measured]:
    pieces = [("引言", "opening", template.opening), ("结语", "closing", template.closing)]
    pieces += [("上年度整改情况", "rectification", each) for each in template.of_role(Role.RECTIFICATION)[:1]]
    for name, field, dimension in pieces:
        written = count(getattr(review, field))
        yield _Measured(name, Address("", field), written, dimension.min, dimension.max)


def _short(piece: _Measured) -> Finding:
    far = piece.length * 100 < piece.least * FAR_BELOW
    message = f"{piece.name}有{piece.length}字，建议不少于{piece.least}字。"
    return _finding(piece, far, message, "short")


def _long(piece: _Measured) -> Finding:
    far = piece.length * 100 > piece.most * FAR_ABOVE
    message = f"{piece.name}有{piece.length}字，建议不超过{piece.most}字。"
    return _finding(piece, far, message, "long")


def _finding(piece: _Measured, far: bool, message: str, code: str) -> Finding:
    level = Level.WARN if far else Level.HINT
    # No characters are pointed at: a key pressed there would replace a selected heading.
    return Finding(RULE, level, piece.address, 0, 0, "", message, code=code)
