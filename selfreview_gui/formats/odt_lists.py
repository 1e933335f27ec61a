"""Automatic numbers of an OpenDocument text, counted and written out (OpenDocument 1.3, part 3, 19.880)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selfreview_gui.formats.digits import digits_of
from selfreview_gui.formats.odt_package import STYLE, TEXT, OpenDocument
from selfreview_gui.formats.zip_package import Element

OUTLINE = "\0outline"  # the list of the headings, which has no name
_FORMAT_OF_LIST = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}num-list-format"
_PLACE = re.compile(r"%(\d{1,2})%")
_FORMATS = {  # by the first sign of style:num-format, the names of ECMA-376, 17.18.59
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "一": "chineseCounting", "壹": "chineseLegalSimplified", "甲": "ideographTraditional",
    "子": "ideographZodiac", "①": "decimalEnclosedCircle", "１": "decimalFullWidth",
}  # fmt: skip
_DEEPEST = 10
_LARGEST = 32_767


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: its format, the text around the numbers (%1% for the first), and its start."""

    format: str = ""
    text: str = ""
    start: int = 1
    is_bullet: bool = False


class OdtLists:
    """The lists of one file, counted on with every item."""

    def __init__(self, document: OpenDocument) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._latest: dict[str, str] = {}  # the list that was begun last, by its style
        for root in (document.styles, document.content):
            for element in root.iter(f"{TEXT}list-style", f"{TEXT}outline-style") if root is not None else ():
                name = OUTLINE if element.tag == f"{TEXT}outline-style" else element.get(f"{STYLE}name", "")
                self._levels[name] = dict(map(_level, element))

    def begin(self, element: Element, style: str, at: int) -> str:
        """Return the identity of a list that begins; it may go on with an earlier one."""
        continued = element.get(f"{TEXT}continue-list")
        if continued is None and element.get(f"{TEXT}continue-numbering") == "true":
            continued = self._latest.get(style)
        own: str = element.get("{http://www.w3.org/XML/1998/namespace}id", f"\0{at}")
        if continued is not None and continued in self._counts:
            self._counts[own] = self._counts[continued]
        else:
            self._counts[own] = {}
        self._latest[style] = own
        return own

    def number(self, identity: str, style: str, level: int, start: str | None = None) -> tuple[str, bool]:
        """Count one item; return its number, and whether it is a bullet instead. `level` counts from 1."""
        levels = self._levels.get(style, {})
        own = levels.get(min(level, _DEEPEST), _Level())
        counts = self._counts.setdefault(identity, {})
        begin = int(start) if start is not None and start.isdecimal() and len(start) < 6 else None
        counts[level] = begin if begin is not None else counts.get(level, own.start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        if own.is_bullet:
            return "", True
        return _written(levels, counts, own) if own.format else own.text, False


def _written(levels: dict[int, _Level], counts: dict[int, int], own: _Level) -> str:
    def digits(match: re.Match[str]) -> str:
        at = int(match[1])
        of = levels.get(at, _Level())
        return digits_of(of.format, counts.get(at, of.start)) if of.format else ""

    return _PLACE.sub(digits, own.text)


def _level(element: Element) -> tuple[int, _Level]:
    at = _number(element.get(f"{TEXT}level"))
    if element.tag.endswith(("bullet", "image")):
        return at, _Level(is_bullet=True)
    format = element.get(f"{STYLE}num-format") or ""
    known = _FORMATS.get(format[:1], "decimal") if format else ""
    text = element.get(_FORMAT_OF_LIST)
    if text is None:
        shown = range(max(at - _number(element.get(f"{TEXT}display-levels")), 0) + 1, at + 1)
        numbers = ".".join(f"%{each}%" for each in shown) if known else ""
        text = element.get(f"{STYLE}num-prefix", "") + numbers + element.get(f"{STYLE}num-suffix", "")
    return at, _Level(
        known, text if known else _PLACE.sub("", text), _number(element.get(f"{TEXT}start-value"))
    )


def _number(text: str | None) -> int:
    return min(int(text), _LARGEST) if text is not None and text.isdecimal() and len(text) < 6 else 1
