"""Take out of a built-in template what was asked of one year only, where it is to help with another."""

from __future__ import annotations

import re
from dataclasses import replace

from selfreview_gui.review.template import Dimension, Template

# What belongs to one or two years: congresses and plenums, campaigns, the epidemic, what was newly revised.
_DATED = re.compile(
    r"疫情|防疫|复工复产|主题教育|学习教育|两学一做|中全会|(党的)?(十九|二十)大|脱贫|全面小康|“七一”|改革|《决定》|《决议》|减负|新修[改订]|初心"
    r"|20\d\d|回头看|餐饮浪费|》第.卷"
)


def for_any_year(template: Template, year: int) -> Template:
    """Return a template as it is where it is of that year; else without the questions of its own year."""
    if template.year == year:
        return template
    return replace(template, dimensions=tuple(map(_undated, template.dimensions)))


def _undated(dimension: Dimension) -> Dimension:
    questions = tuple(each for each in dimension.questions if not _DATED.search(each))
    scaffold = "" if _DATED.search(dimension.scaffold) else dimension.scaffold
    return replace(dimension, questions=questions, scaffold=scaffold)
