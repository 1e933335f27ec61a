"""Dimensions in a table: a column names them, or each of two columns holds those of one subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selfreview_gui.review.notice.entries import Item, item_of
from selfreview_gui.review.notice.evening import evened
from selfreview_gui.review.notice.judging import Lead, looked_into
from selfreview_gui.review.notice.lines import Line, line_of
from selfreview_gui.review.notice.marks import runs
from selfreview_gui.review.notice.rows import cells, is_row, last_row
from selfreview_gui.review.notice.subjects import NOBODY, Subjects, subjects_in
from selfreview_gui.review.notice.verbs import OTHERWISE

_NAMES = re.compile(r"方面|维度|类别|专题|项目")
_CONTENT = re.compile(r"(查摆|对照|检视|检查|剖析)?(内容|重点)")
_ASPECT = re.compile(r"查摆|对照|检视|检查|剖析|反思")
_WHO = re.compile(r"主体|对象|人员|类型|层面")
_ASIDE = re.compile(r"序号|编号|备注|责任|时限|时间|牵头|措施|整改")
_MOST_HEAD = 10  # characters of a cell of the first row


@dataclass(frozen=True, slots=True)
class Group:
    """Dimensions that go to the same people, None where the table does not say; the rows they stand in."""

    subjects: Subjects | None
    items: tuple[Item, ...]
    first: int
    last: int


def table_at(lines: Sequence[Line], index: int, meeting: str) -> list[Group]:
    """Read the table whose first row is the line `index`, where it holds dimensions."""
    if not is_row(lines[index]) or (index and is_row(lines[index - 1])):
        return []
    last = last_row(lines, index)
    head = [evened(each) for each in cells(lines[index])]
    whose = {place: named for place, each in enumerate(head) if (named := _whose(each, meeting))}
    if whose and (row := _asking_row(lines, index, last)):
        return [group for group in _of_row(lines[row], row, whose) if len(group.items) >= 2]
    if last - index < 2 or not _asked(lines, index, head):
        return []
    rows = [cells(line) for line in lines[index + 1 : last + 1]]
    if whose:
        words = lines[index - 1].text.strip() if index else ""
        found = (Group(whose[place], _of_column(rows, place, words), index, last) for place in whose)
        return [group for group in found if len(group.items) >= 2]
    column = _column(head)
    return list(_groups(head, rows, column, (index, last), meeting)) if column is not None else []


def _whose(words: str, meeting: str) -> Subjects:
    """Tell whose dimensions a column holds that is headed 支部班子 or 党员."""
    short = len(words) <= _MOST_HEAD and not _ASIDE.search(words)
    return subjects_in(words, meeting) if short else NOBODY


def _asking_row(lines: Sequence[Line], index: int, last: int) -> int:
    """Return the row that is headed 查摆内容 or the like, 0 where there is none."""
    heads = ((row, evened(cells(lines[row])[0])) for row in range(index + 1, last + 1))
    return next((row for row, each in heads if _ASPECT.search(each) and len(each) <= _MOST_HEAD), 0)


def _of_row(line: Line, row: int, whose: dict[int, Subjects]) -> Iterator[Group]:
    found = cells(line)
    for place, subjects in whose.items():
        if place < len(found):
            yield Group(subjects, _in_cell(found[place]), row, row)


def _in_cell(text: str) -> tuple[Item, ...]:
    """Split a cell into dimensions: at numbers, else at semicolons, else at 、."""
    line = line_of(text)
    marks = runs(line.even)
    if marks:
        ends = [*(mark.start for mark in marks[1:]), len(text)]
        found = [item_of(line, mark.end, end) for mark, end in zip(marks, ends, strict=True)]
    else:
        stop = next((mark for mark in "；、" if mark in line.veiled), "；")
        places = [0, *(each.end() for each in re.finditer(stop, line.veiled))]
        ends = [*(place - 1 for place in places[1:]), len(text)]
        found = [item_of(line, a, b) for a, b in zip(places, ends, strict=True) if a < b]
    return tuple(Item(each.title, each.asks or text) for each in found if each.title)


def _of_column(rows: Sequence[Sequence[str]], place: int, words: str) -> tuple[Item, ...]:
    titles = [row[place] for row in rows if len(row) > place and row[place]]
    return tuple(Item(each, words or each) for each in titles)


def _column(head: Sequence[str]) -> int | None:
    """Return the column that names the dimensions: 方面 before 内容."""
    if any(len(each) > _MOST_HEAD for each in head):
        return None
    for pattern in (_NAMES, _CONTENT):
        for place, words in enumerate(head):
            if pattern.search(words) and not _ASIDE.search(words):
                return place
    return None


def _asked(lines: Sequence[Line], index: int, head: Sequence[str]) -> bool:
    before = lines[max(0, index - 1) : index]
    sentence = "".join(line.even[line.body :] for line in before)
    context = "".join((*lines[index].above, sentence))
    if OTHERWISE.search(sentence):
        return False
    return bool(_ASPECT.search("".join(head))) or looked_into(Lead(sentence, sentence, context))


def _groups(
    head: Sequence[str], rows: Sequence[Sequence[str]], column: int, span: tuple[int, int], meeting: str
) -> Iterator[Group]:
    who = next((place for place, words in enumerate(head) if _WHO.search(words) and place != column), None)
    found: dict[Subjects | None, list[Item]] = {}
    subjects: Subjects | None = None
    for row in rows:
        if who == 0 and len(row) == len(head) - 1:  # its first cell is part of the one above
            row = ["", *row]
        if who is not None and len(row) > who and (named := subjects_in(row[who], meeting)):
            subjects = named
        asks = "\n".join(each for place, each in enumerate(row) if _guides(head, place, column, who) and each)
        _add(found.setdefault(subjects, []), row[column] if len(row) > column else "", asks)
    for subjects, items in found.items():
        if len(items) >= 2:
            yield Group(subjects, tuple(items), *span)


def _add(items: list[Item], title: str, asks: str) -> None:
    """Add a row; what has no name, or the same as the row above it, belongs to that one."""
    if items and title in ("", items[-1].title):
        items[-1] = Item(items[-1].title, f"{items[-1].asks}\n{asks}".strip())
    elif title and not re.fullmatch("[-—:： ]+", title):
        items.append(Item(title, asks or title))


def _guides(head: Sequence[str], place: int, column: int, who: int | None) -> bool:
    return place not in (column, who) and place < len(head) and not _ASIDE.search(head[place])
