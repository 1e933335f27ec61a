"""Find and replace over the whole review."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, read_field, texts, write_field


@dataclass(frozen=True, slots=True)
class Hit:
    """Where the searched words stand: a field, and the characters `start` to `end` of it."""

    address: Address
    start: int
    end: int


def find_all(review: Review, words: str) -> tuple[Hit, ...]:
    """Return every place where `words` stand, Latin letters in either case, in the paper's order."""
    return tuple(
        Hit(address, start, start + len(words))
        for address, text in texts(review)
        for start in _places(_small(text), _small(words))
    )


def replace_hit(review: Review, hit: Hit, by: str) -> Review:
    """Replace one hit."""
    text = read_field(review, hit.address)
    return write_field(review, hit.address, text[: hit.start] + by + text[hit.end :])


def replace_all(review: Review, words: str, by: str) -> tuple[Review, int]:
    """Replace every hit; return the review and how many there were."""
    hits = find_all(review, words)
    for hit in reversed(hits):
        review = replace_hit(review, hit, by)
    return review, len(hits)


def _small(text: str) -> str:
    """Return a text in small letters, as long as it was: “İ” alone would become two characters."""
    return text.replace("İ", "i").lower()


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))
