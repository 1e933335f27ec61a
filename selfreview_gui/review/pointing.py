"""Where a passage begins that is pointed at with the cursor."""

from __future__ import annotations

from selfreview_gui.review.dividing import can_split
from selfreview_gui.review.document import Address
from selfreview_gui.review.numbering import read_number
from selfreview_gui.review.review import Review, find, read_field

_LONGEST_NUMBER = 8  # characters of a number that the cursor may stand in
_ENDS = tuple("。；：！？;:")


def pointed_at(review: Review, address: Address, position: int) -> tuple[int, int] | None:
    """Return the paragraph of a field and the character in it at which a passage would begin.

    `position` counts the field's characters before the cursor. Inside a paragraph a passage begins at a
    number that the cursor stands in, or behind a sentence that ends at the cursor; else with the
    paragraph. None where none can begin: in a heading, and where a text goes on behind its heading.
    """
    if not can_split(address):
        return None
    text = read_field(review, address)
    start = text.rfind("\n", 0, position) + 1
    line, at = text.count("\n", 0, start), position - start
    words = text[start:].partition("\n")[0]
    begins = _begins(words, at)
    passage = find(review, address.node) if address.node else None
    runs_on = passage is not None and address.field == "text" and passage.joined and line == 0
    if not words.strip() or (runs_on and not begins and read_number(words) is None):
        return None
    return line, begins


def _begins(words: str, at: int) -> int:
    for start in range(min(at, len(words) - 1), max(0, at - _LONGEST_NUMBER), -1):
        number = read_number(words, start) if words[:start].endswith(_ENDS) else None
        if number is not None and start + len(number.text) >= at:
            return start
    is_behind_sentence = 0 < at < len(words) and words[:at].endswith(_ENDS)
    return at if is_behind_sentence else 0
