"""The numbers of this genre: 一、（一） 1. 1.1 （1） 1） ① 一是 第一 首先; reading them, writing the next."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

DIGITS = "零一二三四五六七八九"
_HAN = "[一二三四五六七八九十百零]{1,5}"
_ORDER = ("首先", "其次", "再次", "最后", "最後")
_GREATEST = 999
_LAST = 4  # 最后 counts as the fourth, wherever it stands
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_HAN_ENCLOSED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_ARABIC_ENCLOSED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_DOTTED = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_ROWS = (_CIRCLED, _HAN_ENCLOSED, _ARABIC_ENCLOSED, _DOTTED)  # numbers that are one character each


class Style(IntEnum):
    """A way of numbering; the smaller stands higher in the paper.

    The first four are no numbers: headings that a file's outline level or their wording makes known.
    """

    HEADLINE = -3
    HEADLINE_2 = -2
    HEADLINE_3 = -1
    HEADLINE_4 = 0
    CHAPTER = 1  # 第一章, 第一部分
    HAN = 2  # 一、
    HAN_BRACKETS = 3  # （一）
    ARABIC = 4  # 1.
    DECIMAL = 5  # 1.1
    DECIMAL_DEEP = 6  # 1.1.1
    ARABIC_BRACKETS = 7  # （1）
    HALF_BRACKET = 8  # 1）
    CIRCLED = 9  # ①
    LETTER = 10  # A、
    IS = 11  # 一是, 一要
    ORDINAL = 12  # 第一，, 其一，
    ORDER = 13  # 首先，


SPOKEN = (Style.IS, Style.ORDINAL, Style.ORDER)  # numbers in words, that also stand inside paragraphs


_LETTERS = "ABCDEFGHＡＢＣＤＥＦＧＨ"
_IN_DIGITS = (
    Style.ARABIC,
    Style.DECIMAL,
    Style.DECIMAL_DEEP,
    Style.ARABIC_BRACKETS,
    Style.HALF_BRACKET,
)

# （一）项, （一）、（二）条 and （1）至（3） are citations; 1.5万元 is an amount.
_CITED = r"(?!\s*(?:项(?!目)|款(?!待)|条(?![例件理])|[、和及与至到或\-—～]{0,2}[（(]))"
_AMOUNT = (
    r"(?!\s*(?:[\d.．%％‰°℃万亿]|元|倍|个(?!人)|公里|公斤|公顷|平方|立方|米|吨|小时|分钟|年(?!轻)|月|日"
    r"|折|级|度(?!过)|[A-Za-z]))"
)

_GAP = r"[ \u3000]{0,2}"  # typed inside a number: （ 一 ）, 1 、
_HANS, _DIGITS = "一二三四五六七八九十百零", "0123456789"

# Each way of numbering, the characters it can begin with, and what it looks like: what stands before the
# digits, they, and what stands behind.
_PATTERNS: tuple[tuple[Style, str, re.Pattern[str]], ...] = tuple(
    (style, beginnings, re.compile(pattern))
    for style, beginnings, pattern in (
        (Style.CHAPTER, "第", rf"(第)({_HAN}|\d{{1,2}})(章|部分)[、：:\s]*"),
        (Style.HAN, _HANS, rf"()({_HAN})({_GAP}(?:、|．|\.(?!\d)))\s*"),
        (Style.HAN_BRACKETS, "（(", rf"([（(]{_GAP})({_HAN})({_GAP}[）)]、?){_CITED}\s*"),
        (Style.HAN_BRACKETS, _HAN_ENCLOSED, rf"()([{_HAN_ENCLOSED}])(、?)\s*"),
        (
            Style.DECIMAL_DEEP,
            _DIGITS,
            rf"(\d{{1,2}}[.．]\d{{1,2}}[.．])(\d{{1,2}})([、.．]?){_AMOUNT}\s*",
        ),
        (Style.DECIMAL, _DIGITS, rf"(\d{{1,2}}[.．])(\d{{1,2}})([、.．]?){_AMOUNT}\s*"),
        (Style.ARABIC, _DIGITS, rf"()(\d{{1,3}})({_GAP}(?:、|．|\.(?!\d)))\s*"),
        (Style.ARABIC, _DOTTED, rf"()([{_DOTTED}])()\s*"),
        (Style.ARABIC_BRACKETS, "（(", rf"([（(]{_GAP})(\d{{1,3}})({_GAP}[）)]、?){_CITED}\s*"),
        (Style.ARABIC_BRACKETS, _ARABIC_ENCLOSED, rf"()([{_ARABIC_ENCLOSED}])(、?)\s*"),
        (Style.HALF_BRACKET, _DIGITS, r"()(\d{1,2})([）)]、?)\s*"),
        (Style.CIRCLED, _CIRCLED, rf"()([{_CIRCLED}])(、?)\s*"),
        (Style.LETTER, _LETTERS, r"()([A-HＡ-Ｈ])(、|．|\.(?=[一-龥“]|$))\s*"),
        (Style.IS, _HANS, rf"()({_HAN})(是[，,：:]?|要(?![素点求件领义道害务闻强塞]))\s*"),
        (Style.ORDINAL, "第其", rf"([第其])({_HAN})([，,、：:]|是)"),
        (Style.ORDER, "首其再最", rf"()({'|'.join(_ORDER)})([，,])"),
    )
)
# By the first character, which makes reading five times as fast: most lines begin with no number.
_BY_BEGINNING = {
    character: tuple((style, pattern) for style, each, pattern in _PATTERNS if character in each)
    for _, beginnings, _ in _PATTERNS
    for character in beginnings
}


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands at the head of a passage: its style, its value, and its own characters."""

    style: Style
    value: int
    text: str


def read_number(line: str, start: int = 0) -> Number | None:
    """Read the number that stands at `start` of a line, or None where there is none."""
    beginning = line[start : start + 1]
    if beginning.isdecimal():
        beginning = "0"  # full-width digits too
    for style, pattern in _BY_BEGINNING.get(beginning, ()):
        match = pattern.match(line, start)
        if match:
            value = _value(style, match[2])
            return Number(style, value, match[0]) if value else None
    return None


def number_like(sample: str, value: int) -> str:
    """Write a number of that value in the style and punctuation of `sample`."""
    for style, _, pattern in _PATTERNS:
        match = pattern.match(sample)
        if match:
            digits = _digits(style, match[2], value)
            return match[0][: match.start(2)] + digits + match[0][match.end(2) :]
    return sample


def bare(number: str) -> str:
    """Return a number without the pause that separates it from its heading: 一、 → 一, 第一， → 第一."""
    return number.rstrip("，、,：:． \t\u3000") if number else ""


def numeral(value: int) -> str:
    """Write 1–999 in Chinese numerals, what is greater in digits: no paper counts so far."""
    if value > _GREATEST:
        return str(value)
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    if not hundreds:
        return ("" if not tens else "十" if tens == 1 else DIGITS[tens] + "十") + (
            DIGITS[ones] if ones else ""
        )
    below = (DIGITS[tens] + "十" if tens else "零" if ones else "") + (DIGITS[ones] if ones else "")
    return DIGITS[hundreds] + "百" + below


_VALUES = {numeral(value): value for value in range(1, _GREATEST + 1)}


def value_of(numeral_text: str) -> int:
    """Read Chinese numerals up to 999; 0 where they are none (十一十)."""
    return _VALUES.get(numeral_text, 0)


def _value(style: Style, digits: str) -> int:
    if style is Style.ORDER:
        return min(_ORDER.index(digits) + 1, _LAST)
    if style is Style.LETTER:
        return _LETTERS.index(digits) % 8 + 1
    if digits.isdecimal():
        return int(digits)
    row = "" if digits[0] in DIGITS else _row(digits)
    return row.index(digits) + 1 if row else value_of(digits)


def _row(digits: str) -> str:
    """Return the row of enclosed characters a number is one of, empty where it is written out."""
    return next((row for row in _ROWS if digits in row), "")


def _digits(style: Style, sample: str, value: int) -> str:
    if style is Style.ORDER:
        return _ORDER[min(value, _LAST) - 1]
    row = _LETTERS[:8] if style is Style.LETTER else _row(sample)
    if row:
        return row[min(value, len(row)) - 1]
    return str(value) if style in _IN_DIGITS else numeral(value)
