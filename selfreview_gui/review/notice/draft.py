"""A draft template from a notice: its dimensions in its words, with the guidance of the built-in ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from selfreview_gui.review.notice.around import after, rectification_of
from selfreview_gui.review.notice.for_leaders import for_leaders
from selfreview_gui.review.notice.guiding import guided
from selfreview_gui.review.notice.of_year import for_any_year
from selfreview_gui.review.notice.values import Asked, Length, Notice
from selfreview_gui.review.start import for_year
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Dimension, Role, Template

SPRING = 5  # a meeting up to this month reviews the year before
_WHO = {Subject.BRANCH: "支部班子", Subject.MEMBER: "党员个人", Subject.LEADERS: "领导班子"}
_TITLES = {
    Subject.BRANCH: "{unit}%s对照检查材料",
    Subject.MEMBER: "%s个人对照检查材料",
    Subject.LEADERS: "{unit}领导班子%s对照检查材料",
}
_SHORT = re.compile(r"20\d\d年度?|“不忘初心、牢记使命”|党史学习教育|主题教育|专题|组织生活会|民主生活会")
_LONGEST_NAME = 16  # characters of the first dimension in the name of the draft
_ROUND = 0.1  # 左右: a tenth less or more


def template_of(notice: Notice, subject: Subject, built_in: Sequence[Template], id: str = "") -> Template:
    """Draft the template a notice asks of a subject; what the notice leaves open is the built-in one's.

    The dimensions keep the notice's wording, and its words are what they ask; guiding questions come
    from the built-in dimension of the same meaning, of the same year before others (then without what
    was asked of its own year only), or are left out.
    Causes, measures, opening and closing come from the built-in template of that year and subject.
    """
    base = _base(notice, subject, built_in)
    asked = next((each for each in notice.templates if each.subject is subject), Asked(subject))
    year = _year(notice) or base.year
    base = for_any_year(base, year)
    meeting = _meeting(notice, subject, year)
    rectification, place = rectification_of(asked, base)
    known = [base] if subject is Subject.LEADERS else [base, *(for_any_year(each, year) for each in built_in)]
    dimensions = guided(asked, subject, known) or base.of_role(Role.PROBLEMS)
    least, most = _bounds(asked.length, base)
    return replace(
        for_year(base, year),
        id=id or f"notice-{year}-{subject}",
        subject=subject,
        name=_name(year, subject, dimensions),
        meeting=meeting,
        title=_TITLES[subject] % _short(meeting),
        dimensions=(*rectification, *_unsized(dimensions, asked), *after(asked, base)),
        opening=_opening(notice, base.opening),
        basis="own",
        note=_note(notice),
        rectification=place,
        min=least,
        max=most,
    )


def _base(notice: Notice, subject: Subject, built_in: Sequence[Template]) -> Template:
    """Choose the built-in template of the subject and year; the nearest year where there is none.

    There is none for leaders: theirs is the branch's, worded for a 班子 and its 民主生活会.
    """
    kind = Subject.MEMBER if subject is Subject.MEMBER else Subject.BRANCH
    candidates = [each for each in built_in if each.subject is kind] or list(built_in)
    year = _year(notice) or max(each.year for each in candidates)
    nearest = min(candidates, key=lambda each: (abs(each.year - year), -each.year))
    return for_leaders(nearest) if subject is Subject.LEADERS else nearest


def _meeting(notice: Notice, subject: Subject, year: int) -> str:
    """Return the notice's name for the subject's meeting; a plain one where it names only the other kind."""
    kind = "民主生活会" if subject is Subject.LEADERS else "组织生活会"
    return notice.meeting if notice.meeting and kind in notice.meeting else f"{year}年度{kind}"


def _year(notice: Notice) -> int | None:
    """Return the year under review; where it is not said, the one that ends nearest before the deadline."""
    if notice.year or not notice.deadline:
        return notice.year
    year, month = int(notice.deadline[:4]), int(notice.deadline[5:7])
    return year - 1 if month <= SPRING else year


def _unsized(dimensions: Sequence[Dimension], asked: Asked) -> tuple[Dimension, ...]:
    """Leave out the usual lengths of dimensions where the notice says how long the whole is to be."""
    if not asked.length:
        return tuple(dimensions)
    return tuple(replace(each, min=0, max=0) for each in dimensions)


def _bounds(length: Length, base: Template) -> tuple[int, int]:
    if not length:
        return base.min, base.max
    about = length.about or 0
    least = length.min if length.min is not None else round(about * (1 - _ROUND))
    return least, length.max if length.max is not None else round(about * (1 + _ROUND))


def _name(year: int, subject: Subject, dimensions: Sequence[Dimension]) -> str:
    first = re.sub("方面$", "", dimensions[0].title) if dimensions else ""
    first = first if len(first) <= _LONGEST_NAME else f"{first[: _LONGEST_NAME - 1]}…"
    rest = f"等{len(dimensions)}个方面" if len(dimensions) > 1 else ""
    return f"{year}年度{_WHO[subject]}（按通知）：{first}{rest}"


def _short(meeting: str) -> str:
    return "".join(_SHORT.findall(meeting))


def _note(notice: Notice) -> str:
    name = f"《{notice.title}》" if notice.title else "通知"
    number = f"（{notice.doc_number}）" if notice.doc_number else ""
    return f"据{name}{number}整理，请对照原文核对后使用。"


def _opening(notice: Notice, opening: Dimension) -> Dimension:
    """Fill in what the notice says of itself where the opening asks for it."""
    scaffold = opening.scaffold
    title = re.sub("^.*?(?=关于)", "", notice.title or "").replace("《", "〈").replace("》", "〉")
    for slot, words in (("通知印发机关", notice.issuer), ("通知名称", title), ("文号", notice.doc_number)):
        scaffold = scaffold.replace(f"【{slot}】", words) if words else scaffold
    return replace(opening, scaffold=scaffold)
