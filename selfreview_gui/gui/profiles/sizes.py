"""Sizes of type by their Chinese names (字号), in points."""

from __future__ import annotations

import re
import unicodedata

from selfreview_gui.review.profile import LARGEST_SIZE

SMALLEST_SIZE = 4.0  # points, as refuse_unfit has it
SIZES = {
    "初号": 42.0,
    "小初": 36.0,
    "一号": 26.0,
    "小一": 24.0,
    "二号": 22.0,
    "小二": 18.0,
    "三号": 16.0,
    "小三": 15.0,
    "四号": 14.0,
    "小四": 12.0,
    "五号": 10.5,
    "小五": 9.0,
    "六号": 7.5,
    "小六": 6.5,
    "七号": 5.5,
    "八号": 5.0,
}
_UNIT = re.compile(r"(磅|毫米|字|pt|mm)$", re.IGNORECASE)
_NAMED = re.compile(r"([初小一二三四五六七八]{1,2}号?)(?:\(.*)?")


def size_words(points: float) -> str:
    """Write a size as people say it: 三号（16磅）, or 17磅 where it has no name."""
    name = next((name for name, size in SIZES.items() if size == points), "")
    return f"{name}（{points:g}磅）" if name else f"{points:g}磅"


def read_size(text: str) -> float | None:
    """Read a size from its name, its points, or both; None where it is no size of letters."""
    words = unicodedata.normalize("NFKC", text).replace(" ", "")
    if named := _NAMED.fullmatch(words):
        return SIZES.get(named[1]) or SIZES.get(f"{named[1]}号") or SIZES.get(named[1].removesuffix("号"))
    return read_number(words, SMALLEST_SIZE, LARGEST_SIZE)


def read_number(text: str, least: float, most: float) -> float | None:
    """Read a number with or without its unit, in half or full width; None where it is none of the range."""
    words = _UNIT.sub("", unicodedata.normalize("NFKC", text).strip()).strip()
    if not re.fullmatch(r"[+\-−]?\d{1,4}(\.\d{0,3})?", words):
        return None
    number = float(words.replace("−", "-"))
    return number if least <= number <= most else None
