"""The structure of a review as a small picture in text, and passages found by the words of their headings."""

from __future__ import annotations

from selfreview_gui.review.review import Passage, Review, passages


def picture(review: Review) -> list[str]:
    """Return a line a passage: indented by its rank, its number and heading."""
    return ["·" * (each.rank - 1) + each.number + each.heading for each in passages(review)]


def passage(review: Review, words: str) -> Passage:
    """Return the passage whose number and heading begin with these words."""
    return next(each for each in passages(review) if (each.number + each.heading).startswith(words))


def id_of(review: Review, words: str) -> str:
    """Return the id of the passage whose number and heading begin with these words."""
    return passage(review, words).id
