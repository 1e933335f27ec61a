"""One way of typing: a text with its half-width marks made full-width, character for character."""

from __future__ import annotations

import re

_SAME = str.maketrans("０１２３４５６７８９．\u3000\xa0\t", "0123456789.   ")
_WIDE = {";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", ",": "，", ".": "。"}
_HALF = re.compile(r"(?<!\d)[,.]|(?<=\d),(?!\d)|[;:?!()]")
_BEFORE_STOP = re.compile(r"[\u4e00-\u9fff”》）]")
_ENCLOSED = re.compile(r"“[^“”]*”|《[^《》]*》|（[^（）]*）|‘[^‘’]*’")


def evened(text: str) -> str:
    """Make marks full-width and digits half-width; the length stays the same.

    A dot is a full stop only behind a Chinese character, so that 1. and 3.5 stay what they are.
    """
    text = text.translate(_SAME)
    wide = _HALF.sub(lambda mark: _wide(text, mark), text)
    quotes = iter(range(len(wide)))
    return re.sub('"', lambda _: "“”"[next(quotes) % 2], wide)


def veiled(even: str) -> str:
    """Put □ for each character inside quotation marks and brackets, so that no pause in there counts."""
    return _ENCLOSED.sub(lambda found: found[0][0] + "□" * (len(found[0]) - 2) + found[0][-1], even)


def _wide(text: str, mark: re.Match[str]) -> str:
    if mark[0] == "." and not _BEFORE_STOP.match(text[max(mark.start() - 1, 0) : mark.start()]):
        return "."
    return _WIDE[mark[0]]
