"""Where a line of Chinese may end: by Word's standard level and LibreOffice's rules for zh-CN."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence

HANGING = frozenset("，。、；：！？．,.;:!?")  # one of them may stand outside the text area
# Characters no line begins or ends with, as Word has them for simplified Chinese.
_NO_BEGINNING = frozenset(
    "!%),.:;>?]}'\"¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〆々〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"
)
_NO_END = frozenset("([{£¥‘“〈《「『【〔〖〝﹗﹙﹛﹝（［｛￡￥")
_PAIRS = frozenset(("——", "……"))


def line_end(text: str, edges: Sequence[int], start: int, room: int, hanging: bool = True) -> int:
    """Return where the line that begins at `start` ends; `edges[i]` is where the character i begins.

    A line break in the text ends it in any case. Spaces behind the last character belong to the line,
    and one mark may be `hanging` outside; Word and LibreOffice let it unless told otherwise.
    """
    fits = bisect_right(edges, edges[start] + room, lo=start) - 1
    broken = text.find("\n", start, fits + 1)
    if broken >= 0:
        return broken + 1
    if fits >= len(text):
        return len(text)
    return _adjusted(text, start, max(fits, start + 1), hanging)


def _adjusted(text: str, start: int, fits: int, hanging: bool) -> int:
    over = text[fits]
    if over == " ":
        return _behind_spaces(text, fits)
    if hanging and over in HANGING:
        end = _behind_spaces(text, fits + 1)
        if end == len(text) or _may_break(text, end):
            return end + (text[end : end + 1] == "\n")
    end = fits
    while end > start and not _may_break(text, end):
        end -= 1
    return end if end > start else fits


def _behind_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at


def _may_break(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after == "\n":
        return True
    if after in _NO_BEGINNING or before in _NO_END or text[at - 1 : at + 1] in _PAIRS:
        return False
    if "!" <= before <= "~" and "!" <= after <= "~":
        return False  # within a word or a number
    return unicodedata.category(after) not in ("Mn", "Me", "Cf")
