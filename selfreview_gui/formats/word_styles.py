"""What a Word file's paragraph styles say: outline level, title, automatic number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selfreview_gui.formats.word_package import Element, W
from selfreview_gui.review.document import Kind

LEVELS = 4  # deeper outline levels have no meaning in these papers
_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_TITLES = ("title", "标题")


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph has from its style.

    `number` is (numId, ilvl); ilvl is None where only numbering.xml knows it.
    """

    kind: Kind = Kind.BODY
    level: int = 0
    number: tuple[str, int | None] | None = None


class Styles:
    """The paragraph styles of one file, looked up by id with all they inherit."""

    def __init__(self, parts: tuple[Element, ...]) -> None:
        found = [
            style
            for part in parts
            for style in part.iter(f"{W}style")
            if style.get(f"{W}type") == "paragraph"
        ]
        self._elements = {style.get(f"{W}styleId"): style for style in found}
        self._default = next(
            (style.get(f"{W}styleId") for style in found if style.get(f"{W}default") in _ON), None
        )
        self._known: dict[str | None, Style] = {None: Style()}

    def style(self, id: str | None) -> Style:
        """Return what the style of that id says; None is the file's default paragraph style."""
        id = self._default if id is None else id
        if id not in self._known:
            self._known[id] = Style()  # before it is resolved: styles based on each other end here
            self._known[id] = self._resolved(id)
        return self._known[id]

    def _resolved(self, id: str | None) -> Style:
        element = self._elements.get(id)
        if element is None:
            return Style()
        base = value(element, "basedOn")
        inherited = self.style(base) if base else Style()
        name = value(element, "name") or ""
        properties = element.find(f"{W}pPr")
        level = outline_level(properties)
        named = _HEADING.fullmatch(name.strip())
        if level is None:
            level = _within(int(named[1])) if named else inherited.level
        kind = Kind.TITLE if name.strip().lower() in _TITLES else inherited.kind
        return Style(kind, level, number_of(properties) or inherited.number)


_ON = ("1", "true", "on")


def value(element: Element | None, name: str) -> str | None:
    """Return the `w:val` of a child element, or None."""
    child = element.find(f"{W}{name}") if element is not None else None
    return None if child is None else child.get(f"{W}val")


def is_on(properties: Element | None, name: str) -> bool:
    """Say whether a switch such as `w:vanish` stands there and is not switched off."""
    child = properties.find(f"{W}{name}") if properties is not None else None
    return child is not None and child.get(f"{W}val", "1") in _ON


def outline_level(properties: Element | None) -> int | None:
    """Return the outline level 1–4 that the properties give, 0 for another, None where they give none."""
    written = value(properties, "outlineLvl")
    return _within(int(written) + 1) if written is not None and written.isdecimal() else None


def number_of(properties: Element | None) -> tuple[str, int | None] | None:
    """Return the automatic numbering (numId, ilvl) that paragraph properties give, or None."""
    numbering = properties.find(f"{W}numPr") if properties is not None else None
    id = value(numbering, "numId")
    if id is None:
        return None
    level = value(numbering, "ilvl")
    return id, int(level) if level is not None and level.isdecimal() else None


def _within(level: int) -> int:
    return level if level <= LEVELS else 0
