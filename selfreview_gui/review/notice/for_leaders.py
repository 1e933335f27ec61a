"""The branch's template worded for a leading body (班子) and its 民主生活会: there is none built in for them."""

from __future__ import annotations

from dataclasses import replace

from selfreview_gui.review.template import Dimension, Template

_TEAM_WORDS = (
    ("组织生活会", "民主生活会"),
    ("党支部委员会", "领导班子"),
    ("支部委员会", "领导班子"),
    ("支委会", "领导班子"),
    ("支委", "班子成员"),
)


def for_leaders(template: Template) -> Template:
    """Word a branch's template for leaders."""
    return replace(
        template,
        dimensions=tuple(map(_led, template.dimensions)),
        opening=_led(template.opening),
        closing=_led(template.closing),
    )


def _led(dimension: Dimension) -> Dimension:
    return replace(
        dimension,
        title=_for_team(dimension.title),
        asks=_for_team(dimension.asks),
        questions=tuple(map(_for_team, dimension.questions)),
        scaffold=_for_team(dimension.scaffold),
    )


def _for_team(words: str) -> str:
    for branch, team in _TEAM_WORDS:
        words = words.replace(branch, team)
    return words
