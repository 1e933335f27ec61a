"""Split an RTF file into its tokens: braces, words, and stretches of bytes that are text."""

from __future__ import annotations

import re
from enum import IntEnum

from selfreview_gui.formats.kinds import SUSPICIOUS, UnreadableError

MOST_TOKENS = 2_000_000  # 6 seconds; a character of Chinese takes three in LibreOffice's files
DEEPEST = 1_000  # groups within groups


class Token(IntEnum):
    """What a token is: the number of its group in the pattern, which is the last that took part."""

    OPEN = 1
    CLOSE = 2
    BYTES = 3
    WORD = 4
    VALUE = 5  # a word, group 4, and its value
    SIGN = 6
    TEXT = 7


# Line breaks in the file are no text (RTF 1.9.1, conventions).
TOKEN = re.compile(
    r"(\{)|(\})|((?:\\'[0-9A-Fa-f]{2}){1,1000})|\\([A-Za-z]{1,32})(-?[0-9]{1,9})?\ ?|\\([\s\S])|([^\\{}\r\n\0]+)"
)
_LEFT_OUT = re.compile(r"[^{}\\]+|(\{)|(\})|\\bin([0-9]{1,9})\ ?|\\[\s\S]|\\")


def bytes_of(text: str) -> bytes:
    """Return the bytes of a token BYTES, written \\'d6\\'d0."""
    return bytes.fromhex(text.replace("\\'", ""))


def end_of_group(data: str, at: int) -> int:
    """Return where the group ends that a place stands in: at its closing brace, or at the file's end.

    Raises UnreadableError where it holds too many tokens.
    """
    depth = 0
    for _ in range(MOST_TOKENS):
        match = _LEFT_OUT.match(data, at)
        if match is None:
            return len(data)
        at = match.end()
        if match[1]:
            depth += 1
        elif match[2]:
            if not depth:
                return at - 1
            depth -= 1
        elif match[3]:
            at += int(match[3])
    raise UnreadableError(SUSPICIOUS)
