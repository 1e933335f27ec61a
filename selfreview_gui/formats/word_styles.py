"""What a Word file's styles say: outline level, title, automatic number, hidden text."""

from __future__ import annotations

from dataclasses import dataclass

from selfreview_gui.formats.style import Style, heading_level, is_title, level_of
from selfreview_gui.formats.word_package import Element, W
from selfreview_gui.review.document import Kind

Number = tuple[str, int | None]


@dataclass(frozen=True, slots=True)
class WordStyle(Style):
    """What a paragraph, or a run of its own style, has from that.

    `number` is (numId, ilvl); ilvl is None where only numbering.xml knows it.
    """

    number: Number | None = None
    is_hidden: bool = False


class Styles:
    """The styles of paragraphs and of runs of one file, looked up by id with all they inherit."""

    def __init__(self, parts: tuple[Element, ...]) -> None:
        found = [style for part in parts for style in part.iter(f"{W}style")]
        self._elements = {
            style.get(f"{W}styleId"): style
            for style in found
            if style.get(f"{W}type") in ("paragraph", "character")
        }
        defaults = (style for style in found if style.get(f"{W}type") == "paragraph")
        self._default = next(
            (style.get(f"{W}styleId") for style in defaults if style.get(f"{W}default") in _ON), None
        )
        self._known: dict[str | None, WordStyle] = {None: WordStyle()}

    def style(self, id: str | None) -> WordStyle:
        """Return what the style of that id says; None is the file's default paragraph style."""
        id = self._default if id is None else id
        if id not in self._known:
            self._known[id] = WordStyle()  # before it is resolved: styles based on each other end here
            self._known[id] = self._resolved(id)
        return self._known[id]

    def _resolved(self, id: str | None) -> WordStyle:
        element = self._elements.get(id)
        if element is None:
            return WordStyle()
        base = value(element, "basedOn")
        inherited = self.style(base) if base else WordStyle()
        name = value(element, "name") or ""
        properties = child_of(element, "pPr")
        told = (outline_level(properties), heading_level(name), inherited.level)
        level = next(each for each in told if each is not None)
        kind = Kind.TITLE if is_title(name) else inherited.kind
        hidden = switch(child_of(element, "rPr"), "vanish")
        return WordStyle(
            kind,
            level,
            number_of(properties) or inherited.number,
            inherited.is_hidden if hidden is None else hidden,
        )


_VAL = f"{W}val"
_ON = ("1", "true", "on")
_DIGITS = 9


def child_of(element: Element | None, name: str) -> Element | None:
    """Return the first child of a name, or None; lxml's own `find` takes more than twice as long."""
    return None if element is None else next(element.iterchildren(W + name), None)


def value(element: Element | None, name: str) -> str | None:
    """Return the `w:val` of a child element, or None."""
    child = child_of(element, name)
    return None if child is None else child.get(_VAL)


def is_on(properties: Element | None, name: str) -> bool:
    """Say whether a switch such as `w:vanish` stands there and is not switched off."""
    return bool(switch(properties, name))


def switch(properties: Element | None, name: str) -> bool | None:
    """Return whether a switch is on or off, None where it does not stand there."""
    child = child_of(properties, name)
    return None if child is None else child.get(_VAL, "1") in _ON


def whole_number(text: str | None) -> int | None:
    """Read a whole number as it stands in an attribute; None where it is none, or endless."""
    return int(text) if text is not None and text.isdecimal() and len(text) <= _DIGITS else None


def outline_level(properties: Element | None) -> int | None:
    """Return the outline level 1–4 that the properties give, 0 for another, None where they give none."""
    written = whole_number(value(properties, "outlineLvl"))
    return None if written is None else level_of(written + 1)


def number_of(properties: Element | None) -> Number | None:
    """Return the automatic numbering (numId, ilvl) that paragraph properties give, or None."""
    numbering = child_of(properties, "numPr")
    id = value(numbering, "numId")
    if id is None:
        return None
    return id, whole_number(value(numbering, "ilvl"))
