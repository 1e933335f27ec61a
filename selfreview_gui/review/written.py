"""What counts as written: the step list and the check before export ask the same questions here."""

from __future__ import annotations

from selfreview_gui.review.review import Passage, Rank, passage_texts

_ENDS_SENTENCE = ("。", "；", "！", "？")


def is_written(passage: Passage) -> bool:
    """Say whether anything is written below a heading; the headings of empty sections are nothing yet."""
    if passage.text.strip() or passage.tail.strip():
        return True
    return any(is_written(child) or is_sentence(child) for child in passage.children)


def is_sentence(passage: Passage) -> bool:
    """Say whether the heading by itself says something: a point's, or a section's that ends as a sentence."""
    if not passage.heading.strip():
        return False
    return passage.rank >= Rank.POINT or (passage.mark in _ENDS_SENTENCE and not passage.dimension)


def is_blank(passage: Passage) -> bool:
    """Say whether a passage and all it holds are without a word."""
    return not any(text.strip() for _, text in passage_texts(passage))


def lacks_heading(passage: Passage) -> bool:
    """Say whether the passage's number would stand alone on its line."""
    if not passage.number.strip() or passage.heading.strip():
        return False
    goes_on = passage.joined and passage.text.partition("\n")[0].strip()
    return not goes_on and not any(child.inline for child in passage.children[:1])
