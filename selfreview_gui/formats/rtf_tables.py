"""The tables at the head of an RTF file: its fonts, and what its paragraph styles say."""

from __future__ import annotations

import re

from selfreview_gui.formats.halves import joined
from selfreview_gui.formats.rtf_letters import Fonts
from selfreview_gui.formats.rtf_tokens import bytes_of
from selfreview_gui.formats.style import Style, heading_level, is_title, level_of
from selfreview_gui.review.document import Kind

_FONT = re.compile(r"\\f(\d{1,5})(?!\d)")
_CHARSET = re.compile(r"\\fcharset(\d{1,3})")
_STYLE = re.compile(r"\{((?:[^{};]|\{[^{}]*\})*);?\}")
_NUMBER = re.compile(r"\\s(\d{1,5})(?!\d)")
_BASE = re.compile(r"\\sbasedon(\d{1,5})")
_LEVEL = re.compile(r"\\outlinelevel(\d)")
_GROUP = re.compile(r"\{[^{}]*\}")
_UNIT = re.compile(r"\\u(-?\d{1,5}) ?(?:\\'[0-9a-fA-F]{2}|\?)*")
_BYTES = re.compile(r"(?:\\'[0-9a-fA-F]{2})+")
_WORD = re.compile(r"\\\*|\\[A-Za-z]+-?\d* ?")
_DEEPEST = 20  # styles based on each other


def read_fonts(table: str, fonts: Fonts) -> None:
    """Take the fonts of the table: the character set and the name of each."""
    for entry in table.split(";"):
        match = _FONT.search(entry)
        if match is None:
            continue
        charset = _CHARSET.search(entry)
        if charset:
            fonts.charsets[int(match[1])] = int(charset[1])
        fonts.names[int(match[1])] = _name(entry[match.end() :])


def read_styles(table: str) -> dict[int, Style]:
    """Return the paragraph styles of the table by their numbers, with all they inherit."""
    found: dict[int, tuple[int | None, Style, bool]] = {}
    for match in _STYLE.finditer(table):
        if "\\*" in match[1][:3]:
            continue  # of characters, of tables
        number, base, level = _NUMBER.search(match[1]), _BASE.search(match[1]), _LEVEL.search(match[1])
        name = _name(match[1])
        own = level_of(int(level[1]) + 1) if level else heading_level(name)
        style = Style(Kind.TITLE if is_title(name) else Kind.BODY, own or 0)
        found[int(number[1]) if number else 0] = (int(base[1]) if base else None, style, own is not None)
    return {number: _inherited(found, number, 0) for number in found}


def _inherited(found: dict[int, tuple[int | None, Style, bool]], number: int, depth: int) -> Style:
    base, style, has_level = found[number]
    if base is None or base not in found or depth > _DEEPEST:
        return style
    above = _inherited(found, base, depth + 1)
    kind = style.kind if style.kind is not Kind.BODY else above.kind
    return Style(kind, style.level if has_level else above.level)


def _name(text: str) -> str:
    """Return the name that stands behind the words of an entry."""
    text = _GROUP.sub("", text)
    text = _UNIT.sub(lambda match: chr(int(match[1]) & 0xFFFF), text)
    text = _BYTES.sub(lambda match: bytes_of(match[0]).decode("gb18030", "replace"), text)
    return joined(_WORD.sub("", text).strip())
