"""Take down the text of a web page as a browser would show it: blanks and line breaks in the file are layout."""

from __future__ import annotations

import re
import unicodedata

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LINES = re.compile(r"\r\n?|\n")


def shown(text: str, before: str, is_kept: bool, is_blank: bool) -> str:
    """Return text as it is shown behind the character `before`, empty at the beginning of a line.

    A line break between two characters of Chinese is nothing (CSS Text 3, 4.1.3), tabs within a line are
    one, any other blank is one space. `is_kept`: within <pre> all stand as they are; `is_blank`: a line
    break is always one.
    """
    if is_kept:
        return _LINES.sub("\n", text)

    def blank(match: re.Match[str]) -> str:
        left = text[match.start() - 1] if match.start() else before
        right = text[match.end() : match.end() + 1]
        if left in ("", " ", "\t", "\n"):
            return ""
        if "\n" in match[0]:
            return "" if right and not is_blank and is_wide(left) and is_wide(right) else " "
        return "\t" if "\t" in match[0] and right else " "

    return _BLANKS.sub(blank, text)


def is_wide(character: str) -> bool:
    """Say whether a character is as wide as one of Chinese (Unicode, UAX 11)."""
    return unicodedata.east_asian_width(character) in "WF" or character in "“”‘’—…·"
