"""Where a heading ends that its text follows in the same paragraph (一是理论学习不深。……)."""

from __future__ import annotations

import re

LONGEST = 60  # characters; a longer first sentence is running text, not a heading
LONGEST_BEFORE_COLON = 40
_SIGHT = 200  # characters that are looked at: no heading is as long, and a paragraph may be endless
_OPEN, _CLOSE = "“‘《（(【〔", "”’》）)】〕"
_HALF_WIDTH = {"。": ".．", "；": ";", "！": "!", "？": "?", "：": ":"}
# What a half-width mark ends, as in 作风不实.
_BEFORE_HALF = re.compile(r"[一-龥㐀-䶿\u3001-\u301f“”‘’）)》」』%％\"]")


def split_heading(text: str) -> tuple[str, str, str]:
    """Split a text that begins with its heading into heading, the mark that ends it, and the rest.

    The heading is the first sentence, up to a full stop, semicolon or colon (also half-width, behind a
    Chinese character) outside quotation marks and brackets. A text whose first sentence is too long to be a heading gives ("", "", text); one
    without any such mark is all heading.
    """
    end = heading_end(text, "。；！？：")
    if end < 0:
        return (text, "", "") if len(text) <= LONGEST else ("", "", text)
    limit = LONGEST_BEFORE_COLON if text[end] in "：:" else LONGEST
    if not text[:end].strip() or end > limit:
        return "", "", text
    return text[:end], text[end], text[end + 1 :]


def heading_end(text: str, marks: str) -> int:
    """Return where the first of `marks`, full-width or half-width, stands outside quotation marks and brackets.

    -1 where none does; only the first 200 characters are looked at.
    """
    half = "".join(_HALF_WIDTH.get(mark, "") for mark in marks)
    depth = 0
    for index, character in enumerate(text[:_SIGHT]):
        if character in _OPEN:
            depth += 1
        elif character in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 and (character in marks or (character in half and _ends_words(text, index))):
            return index
    return -1


def _ends_words(text: str, at: int) -> bool:
    """Tell whether a half-width mark ends Chinese words, and stands in no number, address or time."""
    after = text[at + 1 : at + 2]
    return bool(_BEFORE_HALF.match(text, at - 1)) and not (after.isascii() and after.isalnum())
