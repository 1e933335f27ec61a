"""Read a notice: whether it calls a meeting, and what it asks of the branch, of each member, of the leaders."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selfreview_gui.review.document import Document
from selfreview_gui.review.notice import head
from selfreview_gui.review.notice.asking import enumeration_in
from selfreview_gui.review.notice.assembling import Findings, Found, assembled
from selfreview_gui.review.notice.beside import are_minutes, without_forms, without_meeting
from selfreview_gui.review.notice.calls import calls_meeting
from selfreview_gui.review.notice.dates import deadlines_of
from selfreview_gui.review.notice.days import Known
from selfreview_gui.review.notice.entries import Item
from selfreview_gui.review.notice.items import Stretch
from selfreview_gui.review.notice.judging import Lead, looked_into
from selfreview_gui.review.notice.lengths import lengths_in, respective_lengths
from selfreview_gui.review.notice.lines import SENTENCE, Line, Sentence, lines_of, sentences
from selfreview_gui.review.notice.lists import lists_in, outside
from selfreview_gui.review.notice.outline import headed
from selfreview_gui.review.notice.parts import parts_in
from selfreview_gui.review.notice.signed import Titled, issued, issuer_of
from selfreview_gui.review.notice.studies import studies_of
from selfreview_gui.review.notice.subjects import BOTH, subjects_in, turns
from selfreview_gui.review.notice.values import Asked, Notice
from selfreview_gui.review.notice.verbs import OTHERWISE, without_nouns
from selfreview_gui.review.notice.whom import meeting_at, owners, subjects_at, writer
from selfreview_gui.review.subject import Subject


def read_notice(document: Document) -> Notice:
    """Read a notice from its text; any text gives a notice, one that calls no meeting has no templates."""
    lines = headed(without_forms(lines_of(document)))
    titled = head.title_of(lines)
    title = titled[0] if titled else ""
    if are_minutes(title):
        lines = without_meeting(lines)
    meeting = head.meeting_of(title, lines) or ""
    asked = _asked(lines, _kinds(title, meeting)) if meeting else ((), ())
    if not calls_meeting(title, lines, bool(asked[0])):
        return Notice(False, title or None)
    year = head.year_of(meeting, title, lines)
    number = head.number_of(lines, _body(lines, titled))
    known = Known(issued(lines), int(number.split("〔")[1][:4]) if number else None, year)
    deadlines, deadline = deadlines_of(lines, known)
    return Notice(
        calls_meeting=True,
        title=title or None,
        meeting=meeting or None,
        year=year,
        issuer=issuer_of(lines, titled),
        doc_number=number,
        deadline=deadline,
        templates=asked[0],
        studies=asked[1],
        deadlines=deadlines,
    )


def _kinds(title: str, meeting: str) -> str:
    """Return what names the kinds of meeting that are called: the title where it names both."""
    return title if "民主生活会" in title and "组织生活会" in title else meeting


def _body(lines: Sequence[Line], titled: Titled | None) -> int:
    """Return the last line in which a document number may stand: the one below the title."""
    return min(titled[2] + 1 if titled else 3, len(lines) - 1)


def _asked(lines: tuple[Line, ...], meeting: str) -> tuple[tuple[Asked, ...], tuple[str, ...]]:
    findings = Findings()
    taken = lists_in(lines, meeting, findings)
    by_line: dict[int, list[Sentence]] = {}
    for stretch in taken:
        by_line.setdefault(stretch.line, []).append(stretch)
    for each in sentences(lines):
        for rest in outside(each, by_line.get(each.line, ())):
            _read_sentence(lines, rest, meeting, findings)
    whole = frozenset(each.line for each in taken if each.start == 0)
    return assembled(findings), studies_of(lines, whole)


def _read_sentence(lines: tuple[Line, ...], where: Sentence, meeting: str, findings: Findings) -> None:
    line = lines[where.line]
    meeting = meeting_at(lines, where.line, meeting)
    named = [item for each in _turns(line, where) for item in _read_row(lines, each, meeting, findings)]
    for half in _halves(line, where):
        parts = parts_in(line, half, named)
        if parts.names:
            findings.parts.append((owners(lines, half, parts.start, meeting), parts))
    _read_lengths(lines, where, meeting, findings)


def _turns(line: Line, where: Sentence) -> list[Sentence]:
    """Split a sentence where it turns from one subject to another."""
    places = [where.start + place for place in turns(line.even[where.start : where.end])]
    starts, ends = [where.start, *places], [*places, where.end]
    return [Sentence(where.line, a, b) for a, b in zip(starts, ends, strict=True) if a < b]


def _read_row(
    lines: tuple[Line, ...], where: Sentence, meeting: str, findings: Findings
) -> tuple[Stretch, ...]:
    """Read the dimensions that run through a sentence; return where they stand."""
    line = lines[where.line]
    found = enumeration_in(line, where.start, where.end, _asked_above(line, where))
    if not found:
        return ()
    asks = line.text[where.start : where.end].strip()
    items = tuple(Item(line.text[start:end], asks) for start, end in found.items)
    subjects = subjects_at(lines, where.line, line.even[: found.start], meeting, where.start)
    findings.found.append(Found(subjects, items, found.sureness))
    return found.items


def _asked_above(line: Line, where: Sentence) -> bool:
    """Tell whether what stands above or before a sentence asks to look into what it names."""
    heading = "".join(line.above) + line.even[: where.start][-SENTENCE:]
    return looked_into(Lead("", "", heading)) and not OTHERWISE.search(without_nouns(heading))


def _halves(line: Line, where: Sentence) -> list[Sentence]:
    ends = [found.end() for found in re.finditer("；", line.veiled[: where.end]) if found.end() > where.start]
    starts = [where.start, *ends]
    return [Sentence(where.line, a, b) for a, b in zip(starts, [*ends, where.end], strict=True) if a < b]


def _read_lengths(lines: tuple[Line, ...], where: Sentence, meeting: str, findings: Findings) -> None:
    line = lines[where.line]
    two = respective_lengths(line, where)
    if two and subjects_in(line.even[where.start : two[0]], "") == BOTH:
        findings.lengths.append((frozenset((Subject.BRANCH,)), two[1]))
        findings.lengths.append((frozenset((Subject.MEMBER,)), two[2]))
        return
    for place, length in lengths_in(line, where):
        findings.lengths.append((writer(lines, where, place, meeting), length))
