"""What is said of the templates on offer: the years, and what each of them asks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from selfreview_gui.review.notice.values import Length
from selfreview_gui.review.notice_words import length_words
from selfreview_gui.review.template import Place, Role, Template

_PLACES = {Place.PART: "单独作为一部分", Place.DIMENSION: "作为问题的一个方面", Place.OPENING: "写在引言里"}
_MEETINGS_BEGIN = 10  # October: from then on people write about the present year, before about the last


def years(templates: Sequence[Template], today: date) -> dict[str, int]:
    """Return the years on offer, the one that is written about now first, then the newest."""
    present = today.year if today.month >= _MEETINGS_BEGIN else today.year - 1
    others = {today.year, *(each.year for each in templates)} - {present}
    return {f"{year} 年度": year for year in (present, *sorted(others, reverse=True))}


def described(template: Template) -> str:
    """Write down what a template asks: its note, and its dimensions in their order."""
    problems = [each.title for each in template.dimensions if each.role is Role.PROBLEMS]
    others = [
        each.title for each in template.dimensions if each.role not in (Role.PROBLEMS, Role.RECTIFICATION)
    ]
    lines = [template.note, ""] if template.note else []
    lines += ["查摆问题的方面：", *(f"{place}. {title}" for place, title in enumerate(problems, 1)), ""]
    lines += ["另外要写：", f"· 上年度整改情况（{_PLACES[template.rectification]}）"]
    lines += [f"· {title}" for title in others]
    if template.min or template.max:
        length = Length(min=template.min or None, max=template.max or None)
        lines += ["", f"全文一般 {length_words(length)}。"]
    return "\n".join(lines)
