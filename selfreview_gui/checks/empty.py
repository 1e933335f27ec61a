"""What is asked and not written: title, opening, last year's rectification, dimensions, points, signature.

Why: a meeting must first check last year's rectification, and the material must look at every
dimension the notice names, at causes and at measures (domain facts, sections 1–3). One finding for one
empty thing: a part of which nothing is written is reported once, not again for each section in it.

Codes: `title` `opening` `rectification` `unit` `signature` `date` `passage` (a part or section) `role`
(a required part is absent) `dimension` (a dimension of the template is absent) `point` · `bare` (a
heading sentence and nothing after it) · `heading` (a number that stands alone on its line).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfreview_gui.checks.finding import Finding, Level, Paper
from selfreview_gui.review.document import Address
from selfreview_gui.review.numbering import bare
from selfreview_gui.review.review import Passage, Rank, Review, passages, read_field
from selfreview_gui.review.template import Dimension, Role, Template
from selfreview_gui.review.written import is_blank, is_sentence, is_written, lacks_heading

RULE = "empty"

# A heading with such words does the part's work even where no role was recognised in it.
_REQUIRED = (
    (Role.PROBLEMS, "存在问题", re.compile("问题|不足|差距")),
    (Role.CAUSES, "原因剖析", re.compile("原因|根源|剖析")),
    (Role.MEASURES, "整改措施", re.compile("措施|方向|打算|对策")),
)
_RECTIFIED = re.compile("整改.*情况|整改落实")


def empty(paper: Paper) -> Iterator[Finding]:
    """Yield one finding for everything that should be written and is not."""
    review = paper.review
    asked = Level.BLOCK if review.template else Level.WARN
    yield from _field(review, "unit", Level.WARN, "还没有填写单位名称。")
    yield from _field(review, "title", Level.BLOCK, "还没有标题。")
    yield from _field(review, "opening", asked, "还没有写引言。")
    yield from _rectification(review)
    for part in review.parts:
        yield from _passage(part)
    yield from _absent_roles(review)
    yield from _absent_dimensions(review)
    yield from _field(review, "signature", Level.WARN, "还没有署名。")
    yield from _field(review, "date", Level.WARN, "还没有写日期。")


def _field(review: Review, field: str, level: Level, message: str) -> Iterator[Finding]:
    address = Address("", field)
    if not read_field(review, address).strip():
        yield _finding(level, address, message, field)


def _rectification(review: Review) -> Iterator[Finding]:
    """Look for last year's rectification where it is no passage; an empty passage is found as such.

    An opening that speaks of rectification may hold it among other words: then this only warns.
    """
    if review.rectification.strip() or any(each.role is Role.RECTIFICATION for each in passages(review)):
        return
    if _headed(review, _RECTIFIED):
        return
    if review.template is None or review.template.of_role(Role.RECTIFICATION):
        level = Level.BLOCK if review.template and "整改" not in review.opening else Level.WARN
        yield _finding(level, Address("", "rectification"), "还没有写上年度问题的整改情况。", "rectification")


def _passage(passage: Passage) -> Iterator[Finding]:
    if not is_written(passage):
        yield _unwritten(passage)
        return
    yield from _headless(passage)
    for child in passage.children:
        yield from _passage(child) if child.rank <= Rank.SECTION else _point(child)


def _unwritten(passage: Passage) -> Finding:
    if is_sentence(passage):
        return _bare(passage)
    return _finding(Level.BLOCK, _first_place(passage), f"{_name(passage)}还没有写。", "passage")


def _point(point: Passage) -> Iterator[Finding]:
    if is_blank(point):
        message = f"{_name(point)}是空的，请写上内容或删去这一点。"
        yield _finding(Level.BLOCK, Address(point.id, "heading"), message, "point")
    elif not (point.children or point.text.strip() or point.tail.strip()):
        yield _bare(point)
    else:
        yield from _headless(point)
        for child in point.children:
            yield from _point(child)


def _headless(passage: Passage) -> Iterator[Finding]:
    """Look for a number that nothing follows on its line."""
    if lacks_heading(passage):
        message = f"{_name(passage)}没有标题，请写上。"
        yield _finding(Level.BLOCK, Address(passage.id, "heading"), message, "heading")


def _bare(passage: Passage) -> Finding:
    message = f"{_name(passage)}只有一句标题，还没有展开。"
    return _finding(Level.HINT, Address(passage.id, "text"), message, "bare")


def _absent_roles(review: Review) -> Iterator[Finding]:
    level = Level.BLOCK if review.template else Level.WARN
    for role, name, words in _REQUIRED:
        if _is_asked(review.template, role) and not _has_role(review, role) and not _headed(review, words):
            yield _finding(level, _after_parts(review), f"缺少“{name}”部分。", "role")


def _absent_dimensions(review: Review) -> Iterator[Finding]:
    """Look for dimensions that were taken out; a paper that was never tied to the template has none."""
    present = {each.dimension for each in passages(review) if each.dimension}
    if review.template is None or not present:
        return
    headings = {each.heading.strip() for each in passages(review)}
    for dimension in review.template.dimensions:
        if (
            dimension.id not in present
            and dimension.title not in headings
            and _stands_alone(review, dimension)
        ):
            message = f"模板要求的“{dimension.title}”没有写进材料。"
            yield _finding(Level.WARN, _place_of(review, dimension), message, "dimension")


def _stands_alone(review: Review, dimension: Dimension) -> bool:
    """Say whether a missing dimension is to be told by itself, not with its role or as rectification."""
    if dimension.role is Role.PROBLEMS:
        return _has_role(review, Role.PROBLEMS)
    return dimension.role in (Role.STATUS, Role.OTHER)


def _place_of(review: Review, dimension: Dimension) -> Address:
    part = next((each for each in review.parts if each.role is dimension.role), None)
    return Address(part.id, "text") if part else _after_parts(review)


def _is_asked(template: Template | None, role: Role) -> bool:
    return template is None or bool(template.of_role(role))


def _has_role(review: Review, role: Role) -> bool:
    return any(each.role is role for each in passages(review))


def _headed(review: Review, words: re.Pattern[str]) -> bool:
    above_points = (each for each in passages(review) if each.rank <= Rank.SECTION)
    return any(words.search(each.heading) for each in above_points)


def _first_place(passage: Passage) -> Address:
    """Return where writing would begin: in the first passage that holds no others."""
    while passage.children:
        passage = passage.children[0]
    return Address(passage.id, "heading" if passage.rank >= Rank.POINT else "text")


def _after_parts(review: Review) -> Address:
    return Address(review.parts[-1].id, "tail") if review.parts else Address("", "opening")


def _name(passage: Passage) -> str:
    named = passage.heading.strip() or bare(passage.number).strip()
    return f"“{named}”" if named else "这一处"


def _finding(level: Level, address: Address, message: str, code: str) -> Finding:
    return Finding(RULE, level, address, 0, 0, "", message, code=code)
