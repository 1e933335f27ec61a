"""Automatic numbers of a Word file, counted and written out as Word shows them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from selfreview_gui.formats.digits import digits_of
from selfreview_gui.formats.word_package import Element, W
from selfreview_gui.formats.word_styles import value, whole_number

_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: the number it starts with, its format, the text around it, and its style."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    style: str | None = None
    arabic: bool = False


class Numbering:
    """The lists of one file, counted on with every paragraph."""

    def __init__(self, parts: tuple[Element, ...]) -> None:
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        for part in parts:
            self._read(part)

    def number(self, id: str, level: int | None, style: str | None = None) -> tuple[str, bool]:
        """Count one paragraph of a list; return its number, and whether it is a bullet instead.

        `level` counts from 0; where it is None the list says which level the paragraph style has.
        """
        if id not in self._lists:
            return "", False
        abstract, levels = self._lists[id]
        if level is None:
            level = next((at for at, each in levels.items() if style and each.style == style), 0)
        level = min(level, _DEEPEST)
        if levels.get(level, _Level()).format == "bullet":
            return "", True
        self._count(id, abstract, levels, level)
        return _written(levels, self._counts[abstract], level), False

    def _count(self, id: str, abstract: str, levels: dict[int, _Level], level: int) -> None:
        counts = self._counts.setdefault(abstract, [None] * (_DEEPEST + 1))
        if id not in self._begun:
            self._begun.add(id)
            for at in self._restarted.get(id, ()):
                counts[at] = None
        for at in range(level):
            if counts[at] is None:
                counts[at] = levels.get(at, _Level()).start
        before = counts[level]
        counts[level] = levels.get(level, _Level()).start if before is None else before + 1
        counts[level + 1 :] = [None] * (_DEEPEST - level)

    def _read(self, part: Element) -> None:
        abstracts = {each.get(f"{W}abstractNumId"): each for each in part.iter(f"{W}abstractNum")}
        named = {link: each for each in abstracts.values() if (link := value(each, "styleLink"))}
        self._restarted: dict[str, set[int]] = {}
        for num in part.iter(f"{W}num"):
            id, abstract = num.get(f"{W}numId"), value(num, "abstractNumId")
            if id is None or abstract is None or abstract not in abstracts:
                continue
            element = named.get(value(abstracts[abstract], "numStyleLink") or "", abstracts[abstract])
            levels = dict(map(_level, element.iter(f"{W}lvl")))
            for override in num.iter(f"{W}lvlOverride"):
                self._override(id, levels, override)
            self._lists[id] = (abstract, levels)

    def _override(self, id: str, levels: dict[int, _Level], override: Element) -> None:
        at = _int(override.get(f"{W}ilvl"), 0)
        inside = override.find(f"{W}lvl")
        if inside is not None:
            levels[at] = _level(inside)[1]
        start = value(override, "startOverride")
        if start is not None:
            levels[at] = replace(levels.get(at, _Level()), start=_int(start, 1))
            self._restarted.setdefault(id, set()).add(at)


def _level(element: Element) -> tuple[int, _Level]:
    level = _Level(
        _int(value(element, "start"), 1),
        value(element, "numFmt") or "decimal",
        value(element, "lvlText") or "",
        value(element, "pStyle"),
        element.find(f"{W}isLgl") is not None,
    )
    return _int(element.get(f"{W}ilvl"), 0), level


def _written(levels: dict[int, _Level], counts: list[int | None], level: int) -> str:
    own = levels.get(level, _Level())

    def digits(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        format = levels.get(at, _Level()).format
        return digits_of("decimal" if own.arabic else format, counts[at] or 0)

    return re.sub(r"%([1-9])", digits, own.text)


def _int(text: str | None, otherwise: int) -> int:
    found = whole_number(text)
    return otherwise if found is None else found
