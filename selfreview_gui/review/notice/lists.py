"""Go through the lists and tables of a notice, and say which stretches need not be read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from selfreview_gui.review.notice.assembling import Findings, Found
from selfreview_gui.review.notice.judging import Listed
from selfreview_gui.review.notice.lines import Line, Sentence
from selfreview_gui.review.notice.listed import list_after, lists_inside
from selfreview_gui.review.notice.parts import Parts
from selfreview_gui.review.notice.rows import is_row
from selfreview_gui.review.notice.subjects import Subjects
from selfreview_gui.review.notice.tables import table_at
from selfreview_gui.review.notice.unnumbered import list_of_aspects
from selfreview_gui.review.notice.whom import meeting_at, subjects_at

_LIST = 5.0  # how sure a list of dimensions is, beside the sureness of an enumeration in a sentence


def lists_in(lines: tuple[Line, ...], meeting: str, findings: Findings) -> list[Sentence]:
    """Read the lists; return the stretches that are items of one and are not to be read again."""
    taken: list[Sentence] = []
    for index, line in enumerate(lines):
        here = meeting_at(lines, index, meeting)
        for listed in _lists_at(lines, index):
            lead = line.even[: listed.start] if listed.start else line.even
            _note(listed, subjects_at(lines, index, lead, here), findings)
            taken += _stretches(lines, index, listed)
        for group in table_at(lines, index, here):
            subjects = group.subjects or subjects_at(lines, index, "", here)
            findings.found.append(Found(subjects, group.items, _LIST))
            taken += _whole(lines, group.first, group.last)
    return taken


def _lists_at(lines: Sequence[Line], index: int) -> Iterator[Listed]:
    if is_row(lines[index]):
        return
    found = (list_after(lines, index), *lists_inside(lines, index), list_of_aspects(lines, index))
    yield from (each for each in found if each)


def outside(each: Sentence, taken: Iterable[Sentence]) -> list[Sentence]:
    """Return what of a sentence is outside the stretches of its line that are taken."""
    left = [each]
    for other in taken:
        ends = [(part.start, min(part.end, other.start)) for part in left]
        ends += [(max(part.start, other.end), part.end) for part in left]
        left = [Sentence(each.line, start, end) for start, end in ends if start < end]
    return left


def _stretches(lines: Sequence[Line], index: int, listed: Listed) -> list[Sentence]:
    if listed.start:
        return [Sentence(index, listed.start, listed.end)]
    return [] if listed.is_parts else _whole(lines, index + 1, listed.last)


def _whole(lines: Sequence[Line], first: int, last: int) -> list[Sentence]:
    return [Sentence(index, 0, len(lines[index].text)) for index in range(first, last + 1)]


def _note(listed: Listed, subjects: Subjects, findings: Findings) -> None:
    if listed.is_parts:
        names = tuple(item.name for item in listed.items)
        findings.parts.append((subjects, Parts(names, True)))
    else:
        findings.found.append(Found(subjects, listed.items, _LIST))
