"""The lists that go with a paper (问题清单, 整改清单), drawn from what the review itself says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from selfreview_gui.review.attachments import PROBLEM_LIST, RECTIFICATION_LIST, mark, names
from selfreview_gui.review.document import Address, Column, Table
from selfreview_gui.review.heading import split_heading
from selfreview_gui.review.links import linkable
from selfreview_gui.review.review import Passage, Review, find
from selfreview_gui.review.template import Role

_PROBLEMS = (
    Column("序号", 0.09, centred=True),
    Column("查摆方面", 0.26),
    Column("存在的主要问题", 0.65),
)
_RECTIFICATION = (
    Column("序号", 0.06, centred=True),
    Column("存在的主要问题", 0.27),
    Column("整改措施", 0.35),
    Column("责任人", 0.1, centred=True),
    Column("完成时限", 0.1, centred=True),
    Column("整改情况", 0.12),
)


def attached(review: Review) -> tuple[Table, ...]:
    """Return the lists among the paper's attachments; other attachments the writer adds by hand."""
    return tuple(
        _LISTS[name](review, mark(review.attachments, name))
        for name in names(review.attachments)
        if name in _LISTS
    )


def _problems(review: Review, mark: str) -> Table:
    found = linkable(review, Role.PROBLEMS)
    rows = tuple((str(at), each.under, _said(review, each.id)) for at, each in enumerate(found, 1))
    sources = tuple(((), (), _fields(review, [each.id])) for each in found)
    return Table(mark, PROBLEM_LIST, _PROBLEMS, rows, sources=sources)


def _rectification(review: Review, mark: str) -> Table:
    """A row for every problem with the measures that answer it; measures that answer none come last.

    Who, by when and how far is left free: the writer fills it in.
    """
    pairs = list(_pairs(review))
    rows = tuple(
        (str(at), _lines(review, problem), _lines(review, measures), "", "", "")
        for at, (problem, measures) in enumerate(pairs, 1)
    )
    sources = tuple(
        ((), _fields(review, problem), _fields(review, measures), (), (), ()) for problem, measures in pairs
    )
    return Table(mark, RECTIFICATION_LIST, _RECTIFICATION, rows, wide=True, sources=sources)


def _pairs(review: Review) -> Iterator[tuple[list[str], list[str]]]:
    """Yield every problem with the measures that answer it, then what answers no problem by itself."""
    problems, measures = linkable(review, Role.PROBLEMS), linkable(review, Role.MEASURES)
    answering = {each.id: _answers(review, each.id) for each in measures}
    listed = {problem.id for problem in problems}
    for problem in problems:
        yield [problem.id], [id for id, to in answering.items() if problem.id in to]
    for id, to in answering.items():
        if listed.isdisjoint(to):
            yield [], [id]


_LISTS: dict[str, Callable[[Review, str], Table]] = {
    PROBLEM_LIST: _problems,
    RECTIFICATION_LIST: _rectification,
}


def _answers(review: Review, id: str) -> tuple[str, ...]:
    passage = find(review, id)
    return passage.answers if passage else ()


def _lines(review: Review, ids: list[str]) -> str:
    said = [_said(review, id) for id in ids]
    return "\n".join(f"{at}.{words}" for at, words in enumerate(said, 1)) if len(said) > 1 else "".join(said)


def _fields(review: Review, ids: list[str]) -> tuple[Address, ...]:
    """Return the field that says each of these passages."""
    found = (find(review, id) for id in ids)
    return tuple(Address(each.id, "heading" if each.heading.strip() else "text") for each in found if each)


def _said(review: Review, id: str) -> str:
    """Return what a passage says in one sentence: its heading, else the first sentence of its text."""
    passage = find(review, id)
    return _sentence(passage) if passage else ""


def _sentence(passage: Passage) -> str:
    if passage.heading.strip():
        return passage.heading.strip()
    first = passage.text.strip().partition("\n")[0]
    heading, _, _ = split_heading(first)
    return heading or first
