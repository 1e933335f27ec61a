"""The rows in which a paper is shown: its fields and its passages, what each is and what it answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from selfreview_gui.gui.writing import WORDS
from selfreview_gui.review.belonging import is_made_up
from selfreview_gui.review.doubts import Doubt
from selfreview_gui.review.names import ROLE_NAMES
from selfreview_gui.review.review import Passage, Rank, Review
from selfreview_gui.review.template import Role, Template

PAPER = ""  # the key of the row for the whole paper, which shows its title
_BEFORE = (("byline", "题下署名"), ("opening", "引言"), ("rectification", ROLE_NAMES[Role.RECTIFICATION]))
_BEHIND = (("closing", "结语"), ("attachments", "附件"), ("signature", "署名"), ("date", "日期"))
FIELDS = tuple(name for name, _ in (*_BEFORE, *_BEHIND))
_NAMELESS = "（没有标题）"
_ALONE = "单独保留"
_LONGEST = 240  # characters of a row; the whole is in its tip


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its key (a passage's id, or the name of a field), its words, what it is, what it answers."""

    key: str
    words: str
    what: str
    answers: str = ""
    doubts: tuple[Doubt, ...] = ()
    below: tuple[Row, ...] = ()


def rows(review: Review, doubts: Sequence[Doubt], template: Template | None) -> tuple[Row, ...]:
    """Return the rows of a paper in its order; `template` is the one that it follows."""
    told: dict[str, list[Doubt]] = {}
    for doubt in doubts:
        told.setdefault(doubt.node, []).append(doubt)
    paper = Row(PAPER, _line(review.title) or _NAMELESS, "标题", doubts=tuple(told.get(PAPER, ())))
    titles = _titles(review, template)
    parts = (_row(part, titles, told) for part in review.parts)
    return paper, *_fields(review, _BEFORE), *parts, *_fields(review, _BEHIND)


def every(shown: Sequence[Row]) -> Iterator[Row]:
    """Yield every row from top to bottom."""
    for row in shown:
        yield row
        yield from every(row.below)


def _fields(review: Review, named: Sequence[tuple[str, str]]) -> Iterator[Row]:
    for field, what in named:
        words = _line(getattr(review, field))
        if words:
            yield Row(field, words, what)


def _titles(review: Review, template: Template | None) -> dict[str, str]:
    """Return what the dimensions are called in the template; the paper's own copy has the paper's wording."""
    own = review.template.dimensions if review.template else ()
    copied = {each.id: _ALONE if is_made_up(each) else each.title for each in own}
    return copied | ({each.id: each.title for each in template.dimensions} if template else {})


def _row(passage: Passage, titles: Mapping[str, str], told: Mapping[str, Sequence[Doubt]]) -> Row:
    words = passage.heading.strip() or _line(passage.text) or _NAMELESS
    return Row(
        passage.id,
        (passage.number + words)[:_LONGEST],
        ROLE_NAMES[passage.role] if passage.role else WORDS[passage.rank],
        titles.get(passage.dimension, "") if passage.rank < Rank.POINT else "",
        tuple(told.get(passage.id, ())),
        tuple(_row(child, titles, told) for child in passage.children),
    )


def _line(text: str) -> str:
    return " ".join(text.split("\n")).strip()[:_LONGEST]
