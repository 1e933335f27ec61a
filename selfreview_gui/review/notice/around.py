"""What a draft has around its problems: last year's rectification, causes, measures, further parts."""

from __future__ import annotations

import re
from dataclasses import replace

from selfreview_gui.review.notice.values import Asked
from selfreview_gui.review.template import Dimension, Place, Role, Template
from selfreview_gui.review.wording import role_of

_HEADING = re.compile(r"(原因|根源)(剖析|分析)$|措施$|情况$|方向$|原因$")
_SHORTEST = 4  # characters; 原因 and 措施 alone are no headings
_DOING = re.compile(r"制定|提出|列出|剖析|深挖|分析|查找")


def rectification_of(asked: Asked, base: Template) -> tuple[tuple[Dimension, ...], Place]:
    """Return last year's rectification as the notice places it: a dimension, a part, or as is usual."""
    if any(each.role is Role.RECTIFICATION for each in asked.dimensions):
        return (), Place.DIMENSION
    usual = base.of_role(Role.RECTIFICATION)
    named = _required(asked, Role.RECTIFICATION)
    if named and usual:
        return (replace(usual[0], title=named),), Place.PART
    return usual, Place.PART if base.rectification is Place.DIMENSION else base.rectification


def after(asked: Asked, base: Template) -> tuple[Dimension, ...]:
    """Return causes and measures, worded as the notice words them, and further parts that it requires."""
    parts = [
        replace(each, title=_required(asked, role) or each.title)
        for role in (Role.CAUSES, Role.MEASURES)
        for each in base.of_role(role)
    ]
    further = [part for part in asked.required_parts if re.search("案例|个人有关事项", part)]
    return (
        *parts,
        *(Dimension(f"part-{number}", part, Role.OTHER) for number, part in enumerate(further, 1)),
    )


def _required(asked: Asked, role: Role) -> str:
    """Return the required part of that role where its wording can stand as a heading."""
    named = (part for part in asked.required_parts if _role(part) is role)
    fit = (
        part for part in named if len(part) >= _SHORTEST and _HEADING.search(part) and not _DOING.match(part)
    )
    return next(fit, "")


def _role(part: str) -> Role:
    return Role.OTHER if "案例" in part else role_of(part)
