"""Correct what was read from an old paper: raise and lower passages, and make text of what is no heading.

None of this changes what the paper says: it composes to the same text before and after. Numbers stay as
they are written. Each function returns the very same review where it can do nothing.
"""

from __future__ import annotations

from dataclasses import replace

from selfreview_gui.review.review import Passage, Rank, Review
from selfreview_gui.review.rows import (
    Row,
    ended,
    gone_on,
    holding,
    joined,
    lawful,
    own_words,
    row_of,
    with_rank,
    with_row,
)
from selfreview_gui.review.template import Role
from selfreview_gui.review.wording import role_of


def can_promote(review: Review, id: str) -> bool:
    """Say whether a passage can stand higher: all but the parts."""
    holder, _, _ = row_of(review, id)
    return holder is not None


def promote(review: Review, id: str) -> Review:
    """Raise a passage by one rank.

    It follows what held it, and the passages after it go into it, with the text behind them. A point
    that stands in a part becomes a section of that part: the points after it go into it.
    """
    holder, row, at = row_of(review, id)
    if holder is None:
        return review
    passage = row[at]
    if passage.rank - 1 > holder.rank:
        return lawful(review, with_row(review, holder, _raised_in_place(row, at)))
    above, outer, place = row_of(review, holder.id)
    raised = holding(with_rank(passage, holder.rank), row[at + 1 :])
    if raised.rank is Rank.PART:
        raised = replace(raised, role=_role_of_part(raised, holder.role))
    shorter = replace(holder, children=row[:at], tail="")
    pair = (shorter, ended(raised, holder.tail))
    return lawful(review, with_row(review, above, (*outer[:place], *pair, *outer[place + 1 :])))


def _raised_in_place(row: Row, at: int) -> Row:
    rank = Rank(row[at].rank - 1)
    end = next((next_ for next_ in range(at + 1, len(row)) if row[next_].rank <= rank), len(row))
    raised = holding(with_rank(row[at], rank), row[at + 1 : end])
    return (*row[:at], raised, *row[end:])


def _role_of_part(passage: Passage, holder: Role | None) -> Role:
    told = role_of(passage.heading)
    return passage.role or (told if told is not Role.OTHER else holder or Role.OTHER)


def can_demote(review: Review, id: str) -> bool:
    """Say whether a passage can stand lower: there is one before it to hold it, or it is a section."""
    _, row, at = row_of(review, id)
    return row[at].rank is Rank.SECTION or (at > 0 and row[at].rank < Rank.SUBPOINT)


def demote(review: Review, id: str) -> Review:
    """Lower a passage by one rank: it becomes the last inside the one before it.

    A section that no other stands before becomes a point where it is.
    """
    if not can_demote(review, id):
        return review
    holder, row, at = row_of(review, id)
    passage, before = row[at], row[at - 1] if at else None
    if before is not None and before.rank <= passage.rank:
        moved = replace(passage, role=_role_below(passage, before))
        lowered = (*row[: at - 1], holding(before, (moved,)), *row[at + 1 :])
    else:
        moved = replace(passage, role=_role_below(passage, holder))
        lowered = (*row[:at], with_rank(moved, Rank.POINT), *row[at + 1 :])
    return lawful(review, with_row(review, holder, lowered))


def _role_below(passage: Passage, holder: Passage | None) -> Role | None:
    """Return the role that a passage keeps below another: one that the other does not tell already."""
    above = holder.role if holder else None
    is_lost = passage.role is Role.RECTIFICATION and passage.rank > Rank.PART
    return None if passage.role in (Role.OTHER, above) or is_lost else passage.role


def join(review: Review, id: str) -> Review:
    """Make text of a passage that is none: its words go behind what stands before it.

    What it holds follows in order, below the passage before it, or where there is none below what held
    it. The passages below a first part become parts.
    """
    holder, row, at = row_of(review, id)
    passage = row[at]
    if at:
        kept = (*row[: at - 1], _with_words(row[at - 1], passage), *row[at + 1 :])
        after = with_row(review, holder, kept)
    elif holder is not None:
        above, outer, place = row_of(review, holder.id)
        first = _with_words(replace(holder, children=(), tail=""), passage)
        whole = ended(holding(first, row[1:]), holder.tail)
        after = with_row(review, above, (*outer[:place], whole, *outer[place + 1 :]))
    else:
        after = _joined_to_opening(review, passage)
    return lawful(review, replace(after, parts=_without_answer(after.parts, id)))


def _with_words(before: Passage, passage: Passage) -> Passage:
    """Return a passage with the words of the next behind its own, and what that holds."""
    words = own_words(passage)
    longer = gone_on(before, words) if passage.inline else ended(before, words)
    return ended(holding(longer, passage.children), passage.tail)


def _joined_to_opening(review: Review, part: Passage) -> Review:
    words, opening = own_words(part), review.opening
    parts = [_as_part(child, part.role) for child in part.children]
    if parts:
        parts[-1] = ended(parts[-1], part.tail)
    else:
        words = joined(words, part.tail)
    if review.rectification and "\n" not in opening:
        opening += "\n"  # the rectification is printed behind the first paragraph of the opening
    if opening and not part.inline and not opening.endswith("\n"):
        opening += "\n"
    opening += words
    return replace(review, opening=opening, parts=(*parts, *review.parts[1:]))


def _as_part(passage: Passage, above: Role | None) -> Passage:
    return replace(with_rank(passage, Rank.PART), role=_role_of_part(passage, above))


def _without_answer(row: Row, gone: str) -> Row:
    return tuple(
        replace(
            each,
            children=_without_answer(each.children, gone),
            answers=tuple(answer for answer in each.answers if answer != gone),
        )
        for each in row
    )
