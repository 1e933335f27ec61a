"""Paragraphs that are pasted into a point: they fill it, follow it, or take the place of what was selected."""

from __future__ import annotations

from dataclasses import replace

from selfreview_gui.review.document import Address
from selfreview_gui.review.edit import index_of, paste_points, remove
from selfreview_gui.review.numbering import read_number
from selfreview_gui.review.review import Passage, Review, change, find, parent_of, read_field, write_field


def paste_into(
    review: Review, address: Address, text: str, start: int = 0, end: int = 0
) -> tuple[Review, list[str]]:
    """Paste paragraphs into the field of a point whose characters `start` to `end` are selected.

    A point that is empty, or is so without what was selected, becomes the first of the points that
    are made. Else the first paragraph takes the place of the selection, and the others follow as
    points; without a selection they all do. Return the review and the ids of what became points.
    """
    cut = _with_stretch(review, address, "", start, end)
    point = find(cut, address.node)
    if point is None:
        return review, []
    if is_empty(point):
        return _filled(cut, point, text)
    if start == end:
        return _behind(review, address.node, text)
    first, _, others = text.strip().partition("\n")
    number = read_number(first) if start == 0 else None
    taken = first[len(number.text) :] if number else first
    return _behind(_with_stretch(review, address, taken, start, end), address.node, others)


def is_empty(point: Passage) -> bool:
    """Say whether nothing is written in a point, nor below it."""
    return not (point.heading.strip() or point.text.strip() or point.tail.strip() or point.children)


def _with_stretch(review: Review, address: Address, text: str, start: int, end: int) -> Review:
    """Put a text in the place of the characters `start` to `end` of a field."""
    old = read_field(review, address)
    return write_field(review, address, old[:start] + text + old[end:])


def _behind(review: Review, id: str, text: str) -> tuple[Review, list[str]]:
    holder = parent_of(review, id)
    return paste_points(review, holder.id if holder else "", text, index_of(review, id) + 1)


def _filled(review: Review, point: Passage, text: str) -> tuple[Review, list[str]]:
    """Let a point have what the first paragraph says; it stays the one that others are linked to."""
    longer, added = _behind(review, point.id, text)
    first = find(longer, added[0]) if added else None
    if first is None:
        return review, []
    filled = change(
        remove(longer, first.id),
        point.id,
        lambda own: replace(
            own,
            heading=first.heading,
            mark=first.mark,
            text=first.text,
            joined=first.joined,
            origin=first.origin,
        ),
    )
    return filled, [point.id, *added[1:]]
