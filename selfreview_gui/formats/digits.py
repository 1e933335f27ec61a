"""The number formats of automatic numbers, by the names that Word has for them."""

from __future__ import annotations

from collections.abc import Callable

from selfreview_gui.review.numbering import numeral

_LARGEST = 999  # no list is longer; without an end a hostile file could ask for endless letters
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_LEGAL = str.maketrans("零一二三四五六七八九十", "零壹贰叁肆伍陆柒捌玖拾")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def digits_of(format: str, count: int) -> str:
    """Write a number in a format of ECMA-376, 17.18.59 (ST_NumberFormat), in plain digits where unknown."""
    return _FORMATS.get(format, str)(count) if 0 < count <= _LARGEST else str(count)


def _han(count: int) -> str:
    """Write a number in Chinese numerals, 0–999."""
    if count < 100:
        return numeral(count) or "零"
    hundreds, rest = divmod(count, 100)
    head = numeral(hundreds) + "百"
    if not rest:
        return head
    return head + ("零" if rest < 10 else "一" if rest < 20 else "") + numeral(rest)


def _letters(count: int) -> str:
    """Write a–z, then aa, bb …, as Word does."""
    times, index = divmod(count - 1, 26)
    return chr(ord("a") + index) * (times + 1) if count > 0 else ""


def _roman(count: int) -> str:
    written = ""
    for worth, letters in _ROMAN:
        written += letters * (count // worth)
        count %= worth
    return written


def _circled(count: int) -> str:
    return chr(ord("①") + count - 1) if 1 <= count <= 20 else str(count)


_FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda count: f"{count:02}",
    "decimalFullWidth": lambda count: str(count).translate({ord("0") + n: ord("０") + n for n in range(10)}),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "chineseCounting": _han,
    "chineseCountingThousand": _han,
    "taiwaneseCounting": _han,
    "taiwaneseCountingThousand": _han,
    "japaneseCounting": _han,
    "ideographDigital": _han,
    "japaneseDigitalTenThousand": _han,
    "chineseLegalSimplified": lambda count: _han(count).translate(_LEGAL),
    "ideographTraditional": lambda count: _STEMS[(count - 1) % 10],
    "ideographZodiac": lambda count: _BRANCHES[(count - 1) % 12],
    "lowerLetter": _letters,
    "upperLetter": lambda count: _letters(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
}
