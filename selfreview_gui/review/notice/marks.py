"""The numbers and dashes that stand before the items of a notice, at the head of lines and inside them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selfreview_gui.review.numbering import value_of

_HAN = "[一二三四五六七八九十]{1,3}"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮"
_STYLES = {
    "part": rf"第({_HAN})(?:部分|章|步|阶段)[，：、\s]*",
    "han": rf"({_HAN})[、.．]\s*",
    "brackets": rf"（({_HAN})）[、\s]*",
    "arabic": r"(\d{1,2})(?:[、．]|\.(?!\d)|\.(?=20\d\d年))\s*",
    "arabic_brackets": r"（?(\d{1,2})）[、\s]*",
    "circled": rf"([{_CIRCLED}])\s*",
    "is": rf"({_HAN})(?:是[，：要]?|要(?=对照|查|看|在|围绕|聚焦|从))",
    "ordinal": rf"第({_HAN})(?:[，、：]|是|(?:个)?方面[，、：])",
    "count": rf"({_HAN})(?=[查看找问])",
    "letter": r"([A-J])[.．、。]\s*",
    "dash": r"(——|—|--|-|●|■|◆|▲|★|•|·|○|※)\s*(?=\D)",
}
_PATTERNS = {name: re.compile(pattern) for name, pattern in _STYLES.items()}
_INLINE = ("brackets", "arabic_brackets", "arabic", "circled", "part", "is", "ordinal", "count", "han")
_BEFORE = "。；：，！？、 “即"


@dataclass(frozen=True, slots=True)
class Mark:
    """A number before an item: its style, its value (0 for a dash), and where it stands."""

    style: str
    value: int
    start: int
    end: int


def mark_at(text: str, start: int = 0) -> Mark | None:
    """Read the number at a place of an evened-out text, or None where there is none."""
    return next((mark for style in _PATTERNS if (mark := _read(style, text, start))), None)


def runs(text: str, start: int = 0) -> tuple[Mark, ...]:
    """Find the numbers that count 1, 2, 3 … inside a text; the style with most of them, or none."""
    found = [run_of(style, text, start) for style in _INLINE]
    best = max(found, key=len)
    return best if len(best) >= 2 else ()


def _read(style: str, text: str, start: int) -> Mark | None:
    match = _PATTERNS[style].match(text, start)
    if not match:
        return None
    value = _value(style, match[1])
    return Mark(style, value, match.start(), match.end()) if value or style == "dash" else None


def _value(style: str, digits: str) -> int:
    if style == "dash":
        return 0
    if style == "circled":
        return _CIRCLED.index(digits) + 1
    if style == "letter":
        return ord(digits) - ord("A") + 1
    return int(digits) if digits.isdecimal() else value_of(digits)


def run_of(style: str, text: str, start: int = 0) -> tuple[Mark, ...]:
    """Find the numbers of one style that count 1, 2, 3 … inside a text."""
    marks: list[Mark] = []
    for match in _PATTERNS[style].finditer(text, start):
        mark = _read(style, text, match.start())
        after_pause = match.start() == start or text[match.start() - 1] in _BEFORE
        if mark and after_pause and mark.value == len(marks) + 1:
            marks.append(mark)
    return tuple(marks)
