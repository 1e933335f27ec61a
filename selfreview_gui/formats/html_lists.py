"""The numbers that a browser puts before the items of a list."""

from __future__ import annotations

from dataclasses import dataclass

from selfreview_gui.formats.digits import digits_of
from selfreview_gui.formats.html_tree import css
from selfreview_gui.formats.zip_package import Element

_TYPES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_NAMES = {  # CSS Counter Styles 3 and the names of ECMA-376, 17.18.59
    "decimal": "decimal", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter", "upper-latin": "upperLetter", "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman", "cjk-ideographic": "chineseCounting", "cjk-decimal": "chineseCounting",
    "simp-chinese-informal": "chineseCounting", "trad-chinese-informal": "chineseCounting",
    "simp-chinese-formal": "chineseLegalSimplified", "cjk-heavenly-stem": "ideographTraditional",
    "none": "none",
}  # fmt: skip


@dataclass(slots=True)
class HtmlList:
    """A list that is being read: its number format, empty where it has bullets, and the number to come."""

    format: str
    next: int

    def number(self, item: Element) -> str:
        """Count an item; return its number as it is shown, empty for a bullet or for none."""
        if not self.format:
            return ""
        self.next = _number(item.get("value"), self.next)
        written = digits_of(self.format, self.next)
        self.next += 1
        if not written:
            return ""
        return written + ("、" if self.format.startswith("chinese") else ".")


def list_of(element: Element) -> HtmlList:
    """Return the list that an <ol>, <ul>, <menu> or <dir> begins."""
    if element.tag != "ol":
        return HtmlList("", 1)
    named = [name for name in _NAMES if f"list-style-type:{name};" in f"{css(element)};"]
    format = _NAMES[named[0]] if named else _TYPES.get(element.get("type", "1"), "decimal")
    return HtmlList(format, _number(element.get("start"), 1))


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 6 else otherwise
