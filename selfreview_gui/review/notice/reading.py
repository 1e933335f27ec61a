"""Read a notice: whether it calls a meeting, and what it asks of the branch, of each member, of the leaders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from selfreview_gui.review.document import Document
from selfreview_gui.review.notice import head
from selfreview_gui.review.notice.asking import enumeration_in
from selfreview_gui.review.notice.calls import calls_meeting
from selfreview_gui.review.notice.dates import Known, deadlines_of
from selfreview_gui.review.notice.lines import Line, Sentence, lines_of, sentences
from selfreview_gui.review.notice.listed import Item, Listed, list_after, list_inside
from selfreview_gui.review.notice.subjects import BOTH, Subjects, subjects_in, turns
from selfreview_gui.review.notice.values import Asked, Length, Notice
from selfreview_gui.review.notice.wanted import lengths_in, merged, parts_in, respective_lengths, studies_in
from selfreview_gui.review.notice.whom import meeting_at, owners, subjects_at, writer
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Dimension, Role
from selfreview_gui.review.wording import role_of

_ORDER = (Subject.BRANCH, Subject.MEMBER, Subject.LEADERS)
_LIST = 5.0  # how sure a list of dimensions is, beside the sureness of an enumeration in a sentence


@dataclass(frozen=True, slots=True)
class _Found:
    """Dimensions found at one place, for some subjects."""

    subjects: Subjects
    items: tuple[Item, ...]
    sureness: float


@dataclass(slots=True)
class _Reading:
    """What has been found so far while the sentences are gone through."""

    found: list[_Found] = field(default_factory=list)
    lengths: list[tuple[Subjects, Length]] = field(default_factory=list)
    parts: list[tuple[Subjects, tuple[str, ...]]] = field(default_factory=list)
    studies: list[str] = field(default_factory=list)


def read_notice(document: Document) -> Notice:
    """Read a notice from its text; any text gives a notice, one that calls no meeting has no templates."""
    lines = lines_of(document)
    titled = head.title_of(lines)
    title = titled[0] if titled else ""
    meeting = head.meeting_of(title, lines) or ""
    asked = _templates(lines, _kinds(title, meeting)) if meeting else ((), ())
    if not calls_meeting(title, lines, bool(asked[0])):
        return Notice(False, title or None)
    year = head.year_of(meeting, title, lines)
    number = head.number_of(lines, _body(lines, titled))
    known = Known(head.issued(lines), int(number.split("〔")[1][:4]) if number else None, year)
    deadlines, deadline = deadlines_of(lines, known)
    return Notice(
        calls_meeting=True,
        title=title or None,
        meeting=meeting or None,
        year=year,
        issuer=head.issuer_of(lines, titled),
        doc_number=number,
        deadline=deadline,
        templates=asked[0],
        studies=asked[1],
        deadlines=deadlines,
    )


def _kinds(title: str, meeting: str) -> str:
    """Return what names the kinds of meeting that are called: the title where it names both."""
    return title if "民主生活会" in title and "组织生活会" in title else meeting


def _body(lines: Sequence[Line], titled: tuple[str, int, int] | None) -> int:
    """Return the last line in which a document number may stand: the one below the title."""
    return min(titled[2] + 1 if titled else 3, len(lines) - 1)


def _templates(lines: tuple[Line, ...], meeting: str) -> tuple[tuple[Asked, ...], tuple[str, ...]]:
    reading = _Reading()
    taken = _read_lists(lines, meeting, reading)
    for each in sentences(lines):
        for rest in _outside(each, taken):
            _read_sentence(lines, rest, meeting, reading)
    return _assembled(reading), tuple(reading.studies)


def _read_lists(lines: tuple[Line, ...], meeting: str, reading: _Reading) -> list[Sentence]:
    """Read the lists; return the stretches that are items of one and are not to be read again."""
    taken: list[Sentence] = []
    for index, line in enumerate(lines):
        for listed in (list_after(lines, index), list_inside(lines, index)):
            if listed is None:
                continue
            lead = line.even[: listed.start] if listed.start else line.even
            subjects = subjects_at(lines, index, lead, meeting_at(lines, index, meeting))
            _note(listed, subjects, reading)
            if listed.start:
                taken.append(Sentence(index, listed.start, listed.end))
            elif not listed.is_parts:
                below = range(index + 1, listed.last + 1)
                taken += [Sentence(each, 0, len(lines[each].text)) for each in below]
    return taken


def _outside(each: Sentence, taken: Sequence[Sentence]) -> list[Sentence]:
    """Return what of a sentence is outside the stretches that are taken."""
    left = [each]
    for other in taken:
        if other.line == each.line:
            ends = [(part.start, min(part.end, other.start)) for part in left]
            ends += [(max(part.start, other.end), part.end) for part in left]
            left = [Sentence(each.line, start, end) for start, end in ends if start < end]
    return left


def _note(listed: Listed, subjects: Subjects, reading: _Reading) -> None:
    if listed.is_parts:
        reading.parts.append((subjects, tuple(item.title for item in listed.items)))
    else:
        reading.found.append(_Found(subjects, listed.items, _LIST))


def _read_sentence(lines: tuple[Line, ...], where: Sentence, meeting: str, reading: _Reading) -> None:
    line = lines[where.line]
    meeting = meeting_at(lines, where.line, meeting)
    found = False
    for stretch in _turns(line, where):
        found = _read_enumeration(lines, stretch, meeting, reading) or found
    for clause in _halves(line, where):
        if parts := parts_in(line, clause, found):
            reading.parts.append((owners(lines, clause, meeting), parts))
    reading.studies += [each for each in studies_in(line, where) if each not in reading.studies]
    if (two := respective_lengths(line, where)) and subjects_in(line.even[where.start : two[0]], "") == BOTH:
        reading.lengths.append((frozenset((Subject.BRANCH,)), two[1]))
        reading.lengths.append((frozenset((Subject.MEMBER,)), two[2]))
        return
    for place, length in lengths_in(line, where):
        reading.lengths.append((writer(lines, where, place, meeting), length))


def _turns(line: Line, where: Sentence) -> list[Sentence]:
    """Split a sentence where it turns from one subject to another."""
    places = [where.start + place for place in turns(line.even[where.start : where.end])]
    starts, ends = [where.start, *places], [*places, where.end]
    return [Sentence(where.line, a, b) for a, b in zip(starts, ends, strict=True) if a < b]


def _read_enumeration(lines: tuple[Line, ...], where: Sentence, meeting: str, reading: _Reading) -> bool:
    line = lines[where.line]
    found = enumeration_in(line, where.start, where.end)
    if not found:
        return False
    asks = line.text[where.start : where.end].strip()
    items = tuple(Item(line.text[start:end], asks) for start, end in found.items)
    subjects = subjects_at(lines, where.line, line.even[: found.start], meeting, where.start)
    reading.found.append(_Found(subjects, items, found.sureness))
    return True


def _halves(line: Line, where: Sentence) -> list[Sentence]:
    ends = [found.end() for found in re.finditer("；", line.veiled[: where.end]) if found.end() > where.start]
    starts = [where.start, *ends]
    return [Sentence(where.line, a, b) for a, b in zip(starts, [*ends, where.end], strict=True) if a < b]


def _assembled(reading: _Reading) -> tuple[Asked, ...]:
    """Put together what is asked of each subject; dimensions said of nobody are for whoever is spoken of."""
    everything = (
        *(each.subjects for each in reading.found),
        *(subjects for subjects, _ in (*reading.lengths, *reading.parts)),
    )
    spoken_of = {subject for subjects in everything for subject in subjects}
    if reading.found and not spoken_of:
        spoken_of = {Subject.BRANCH}
    return tuple(_asked(subject, reading) for subject in _ORDER if subject in spoken_of)


def _asked(subject: Subject, reading: _Reading) -> Asked:
    own = [each for each in reading.found if subject in each.subjects]
    best = max(
        own or [each for each in reading.found if not each.subjects],
        key=lambda each: each.sureness,
        default=None,
    )
    length = Length()
    for subjects, each in reading.lengths:
        if subject in subjects or not subjects:
            length = merged(length, each)
    parts = [part for subjects, each in reading.parts if subject in subjects or not subjects for part in each]
    return Asked(subject, _dimensions(best.items if best else ()), length, _once(parts))


def _once(parts: Iterable[str]) -> tuple[str, ...]:
    """Keep the first of several parts that do the same; those of a list come before the scattered ones."""
    kept: list[str] = []
    for part in parts:
        role = role_of(part)
        if part not in kept and (
            role is Role.OTHER or "案例" in part or all(role_of(each) is not role for each in kept)
        ):
            kept.append(part)
    return tuple(kept)


def _dimensions(items: Iterable[Item]) -> tuple[Dimension, ...]:
    return tuple(
        Dimension(f"asked-{number}", item.title, _role(item.title), item.asks)
        for number, item in enumerate(items, 1)
    )


def _role(title: str) -> Role:
    return Role.RECTIFICATION if role_of(title) is Role.RECTIFICATION else Role.PROBLEMS
