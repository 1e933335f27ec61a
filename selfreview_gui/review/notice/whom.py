"""Whose paper a place in a notice speaks of: said in its sentence, before it, or in the headings above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selfreview_gui.review.notice.lines import SENTENCE, Line, Sentence
from selfreview_gui.review.notice.outline import heading
from selfreview_gui.review.notice.rows import column_head, is_row
from selfreview_gui.review.notice.subjects import NOBODY, Subjects, last_named, subjects_in
from selfreview_gui.review.subject import Subject


def meeting_at(lines: Sequence[Line], index: int, meeting: str) -> str:
    """Tell which meeting a line is about where a notice calls two: the one its headings name."""
    if not ("民主生活会" in meeting and "组织生活会" in meeting):
        return meeting
    for words in (heading(lines[index]), *reversed(lines[index].above)):
        named = [each for each in ("民主生活会", "组织生活会") if each in words]
        if len(named) == 1:
            return named[0]
    return "组织生活会"


def writer(lines: tuple[Line, ...], where: Sentence, place: int, meeting: str) -> Subjects:
    """Tell whose paper the length at a place is for: the nearest clause before it that names somebody."""
    line = lines[where.line]
    clauses = re.split("(?<=[，；])", line.even[where.start : place])
    clauses.insert(0, re.split("[，；。]", line.even[place : where.end], maxsplit=1)[0])
    if "民主生活会" in meeting:
        named = next((each for each in reversed(clauses) if re.search("班子|个人|成员", each)), "")
        return (
            frozenset((Subject.OTHER,))
            if named and "班子" not in named.replace("班子成员", "")
            else frozenset((Subject.LEADERS,))
        )
    for clause in reversed(clauses):
        if subjects := last_named(clause):
            return subjects
    if is_row(line) and (subjects := subjects_in(column_head(lines, where.line, place), meeting)):
        return subjects
    return subjects_at(lines, where.line, line.even[max(0, where.start - SENTENCE) : where.start], meeting)


def owners(lines: tuple[Line, ...], where: Sentence, place: int, meeting: str) -> Subjects:
    """Tell whose paper the parts at a place are of: whom their clause names, else all named just before it."""
    text = lines[where.line].even[where.start : where.end]
    if "民主生活会" in meeting:
        return frozenset((Subject.LEADERS,))
    clauses = lines[where.line].even[where.start : place].split("，")
    if len(clauses) > 1:
        named = subjects_in(clauses[-1], meeting)
        named = named or NOBODY.union(*(subjects_in(clause, meeting) for clause in clauses))
        if named:
            return named
    if named := subjects_in(text, meeting):
        return named
    if re.search("[都均各]", text):
        return NOBODY
    before = lines[where.line].even[lines[where.line].body : where.start]
    for told in reversed(re.split("[。；]", before)):
        named = NOBODY.union(*(subjects_in(clause, meeting) for clause in told.split("，")))
        if named:
            return named
    return next(
        (each for told in reversed(lines[where.line].above) if (each := subjects_in(told, meeting))), NOBODY
    )


def subjects_at(
    lines: tuple[Line, ...], index: int, before: str, meeting: str, start: int | None = None
) -> Subjects:
    """Tell whom a place speaks of: its sentence, those before it in the paragraph, the headings above."""
    if "民主生活会" in meeting:
        return frozenset((Subject.LEADERS,))
    own = before if start is None else before[start:]
    told = [*reversed(re.split("[。；]", own)), *reversed(re.split("[。；]", before))]
    told += [
        *reversed(lines[index].above),
        *(line.even for line in lines[max(0, index - 1) : index] if line.even.endswith("：")),
    ]
    told += [line.even for line in lines[:8] if re.match(r"^(全体|各位)党员.{0,8}：$", line.even)]
    return next((found for text in told if (found := subjects_in(text, meeting))), NOBODY)
