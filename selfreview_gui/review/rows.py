"""A passage and what stands beside it: taking a row apart and putting it together in the same order.

Whatever is done here keeps the order of what the paper says; only what holds what changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import reduce

from selfreview_gui.review.compose import compose
from selfreview_gui.review.review import Passage, Rank, Review, change, parent_of

Row = tuple[Passage, ...]


def row_of(review: Review, id: str) -> tuple[Passage | None, Row, int]:
    """Return what holds a passage (None for a part), the row it stands in, and its place there.

    Raise LookupError where the review has no such passage.
    """
    holder = parent_of(review, id)
    row = holder.children if holder else review.parts
    at = next((at for at, each in enumerate(row) if each.id == id), -1)
    if at < 0:
        raise LookupError(id)
    return holder, row, at


def with_row(review: Review, holder: Passage | None, row: Row) -> Review:
    """Put another row below a passage, or in the place of the parts where there is none."""
    if holder is None:
        return replace(review, parts=row)
    return change(review, holder.id, lambda passage: replace(passage, children=row))


def lawful(before: Review, after: Review) -> Review:
    """Return `after` where it says what `before` says, character for character; else `before` itself."""
    return after if compose(after).text == compose(before).text else before


def own_words(passage: Passage) -> str:
    """Return the paragraphs of a passage before the passages inside it, as the paper has them."""
    bare = replace(passage, children=(), tail="", inline=False)
    return compose(Review(parts=(bare,))).text


def joined(*texts: str) -> str:
    """Return paragraphs behind one another."""
    return "\n".join(filter(None, texts))


def ended(passage: Passage, text: str) -> Passage:
    """Return the passage with paragraphs behind all that it holds."""
    if not text:
        return passage
    if passage.children or passage.tail:
        return replace(passage, tail=joined(passage.tail, text))
    goes_on = passage.joined and bool(passage.text)  # no first paragraph to go on in the heading's
    return replace(passage, text=joined(passage.text, text), joined=goes_on)


def gone_on(passage: Passage, text: str) -> Passage:
    """Return the passage with a text that goes on in its last paragraph."""
    if passage.tail:
        return replace(passage, tail=passage.tail + text)
    if passage.children:
        *others, last = passage.children
        return replace(passage, children=(*others, gone_on(last, text)))
    return replace(passage, text=passage.text + text, joined=passage.joined or not passage.text)


def holding(holder: Passage, passages: Iterable[Passage]) -> Passage:
    """Return the holder with passages behind all that it holds."""
    return reduce(_with_child, passages, holder)


def _with_child(holder: Passage, child: Passage) -> Passage:
    before = replace(holder, tail="")
    if holder.tail and holder.children:
        *others, last = holder.children
        before = replace(before, children=(*others, ended(last, holder.tail)))
    elif holder.tail:
        before = ended(before, holder.tail)
    return replace(before, children=(*before.children, _below(child, holder.rank)))


def _below(passage: Passage, holder: Rank) -> Passage:
    """Give a passage a rank that can stand below another, nearest to the one it has."""
    if holder >= Rank.POINT:
        return with_rank(passage, Rank.SUBPOINT)
    if holder is Rank.SECTION:
        return with_rank(passage, Rank.POINT)
    return with_rank(passage, min(max(passage.rank, Rank.SECTION), Rank.POINT))


def with_rank(passage: Passage, rank: Rank) -> Passage:
    """Return the passage in another rank, and what it holds in ranks that go with it."""
    if rank is passage.rank:
        return passage
    children = tuple(_below(child, rank) for child in passage.children)
    moved = replace(passage, rank=rank, children=children)
    if rank >= Rank.POINT:
        moved = replace(moved, dimension="")
    return _with_mark(passage, moved)


def _with_mark(before: Passage, after: Passage) -> Passage:
    """Keep the mark as it is printed: what prints it depends on the rank."""
    words, wanted = (_head(each) for each in (after, before))
    if words == wanted:
        return after
    unmarked = replace(after, mark="")
    missing = wanted[len(_head(unmarked)) :]
    return replace(unmarked, heading=after.heading + missing)


def _head(passage: Passage) -> str:
    return own_words(replace(passage, text=""))
