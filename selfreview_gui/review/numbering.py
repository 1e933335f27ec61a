"""The numbers of this genre: 一、（一） 1. （1） ① 一是 第一 首先; reading them and writing the next."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

DIGITS = "零一二三四五六七八九"
_HAN = "[一二三四五六七八九十百零]{1,5}"
_ORDER = ("首先", "其次", "再次", "最后")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


class Style(IntEnum):
    """A way of numbering; the smaller stands higher in the paper."""

    CHAPTER = 1  # 第一章, 第一部分
    HAN = 2  # 一、
    HAN_BRACKETS = 3  # （一）
    ARABIC = 4  # 1.
    ARABIC_BRACKETS = 5  # （1）
    CIRCLED = 6  # ①
    IS = 7  # 一是
    ORDINAL = 8  # 第一，
    ORDER = 9  # 首先，


_PATTERNS: tuple[tuple[Style, re.Pattern[str]], ...] = tuple(
    (style, re.compile(pattern))
    for style, pattern in (
        (Style.CHAPTER, rf"(第)({_HAN})(章|部分)[、：:\s]*"),
        (Style.HAN, rf"()({_HAN})(、|．|\.(?=\D))\s*"),
        (Style.HAN_BRACKETS, rf"([（(])({_HAN})([）)]、?)\s*"),
        (Style.ARABIC, r"()(\d{1,3})(、|．|\.(?!\d))\s*"),
        (Style.ARABIC_BRACKETS, r"([（(])(\d{1,3})([）)]、?)\s*"),
        (Style.CIRCLED, rf"()([{_CIRCLED}])()\s*"),
        (Style.IS, rf"()({_HAN})(是[，,：:]?)"),
        (Style.ORDINAL, rf"(第)({_HAN})([，,、：:])"),
        (Style.ORDER, rf"()({'|'.join(_ORDER)})([，,])"),
    )
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands at the head of a passage: its style, its value, and its own characters."""

    style: Style
    value: int
    text: str


def read_number(line: str, start: int = 0) -> Number | None:
    """Read the number that stands at `start` of a line, or None where there is none."""
    for style, pattern in _PATTERNS:
        match = pattern.match(line, start)
        if match:
            value = _value(style, match[2])
            return Number(style, value, match[0]) if value else None
    return None


def number_like(sample: str, value: int) -> str:
    """Write a number of that value in the style and punctuation of `sample`."""
    for style, pattern in _PATTERNS:
        match = pattern.match(sample)
        if match:
            return match[0][: match.start(2)] + _digits(style, value) + match[0][match.end(2) :]
    return sample


def bare(number: str) -> str:
    """Return a number without the pause that separates it from its heading: 一、 → 一, 第一， → 第一."""
    return number.rstrip("，、,：:． \t\u3000") if number else ""


def numeral(value: int) -> str:
    """Write 1–999 in Chinese numerals."""
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    if not hundreds:
        return ("" if not tens else "十" if tens == 1 else DIGITS[tens] + "十") + (
            DIGITS[ones] if ones else ""
        )
    below = (DIGITS[tens] + "十" if tens else "零" if ones else "") + (DIGITS[ones] if ones else "")
    return DIGITS[hundreds] + "百" + below


_VALUES = {numeral(value): value for value in range(1, 1000)}


def value_of(numeral_text: str) -> int:
    """Read Chinese numerals up to 999; 0 where they are none (十一十)."""
    return _VALUES.get(numeral_text, 0)


def _value(style: Style, digits: str) -> int:
    if style is Style.ORDER:
        return _ORDER.index(digits) + 1
    if style is Style.CIRCLED:
        return _CIRCLED.index(digits) + 1
    return int(digits) if digits.isdecimal() else value_of(digits)


def _digits(style: Style, value: int) -> str:
    if style is Style.ORDER:
        return _ORDER[min(value, len(_ORDER)) - 1]
    if style is Style.CIRCLED:
        return _CIRCLED[min(value, len(_CIRCLED)) - 1]
    return str(value) if style in (Style.ARABIC, Style.ARABIC_BRACKETS) else numeral(value)
