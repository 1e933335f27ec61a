"""What the paragraph styles of a .doc say: outline level, title, list, hidden text ([MS-DOC], 2.9.271)."""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace

from selfreview_gui.formats.doc_file import BREAKS, DocFile, Part
from selfreview_gui.formats.doc_properties import Sprm, changed, number
from selfreview_gui.formats.style import Style, heading_level, is_title, level_of
from selfreview_gui.review.document import Kind

_PARAGRAPH = 1
_NONE = 0xFFF  # no style that this one is based on
_TITLE = 62  # the number of the built-in style of titles; those of headings are 1–9
_DEEPEST = 20  # styles based on each other


@dataclass(frozen=True, slots=True)
class DocStyle:
    """A style as it stands in the file: its kind and level where it says them itself, and its changes."""

    base: int
    kind: Kind
    level: int | None
    changes: bytes


class DocStyles:
    """The paragraph styles of one file, looked up by number with all they inherit."""

    def __init__(self, file: DocFile) -> None:
        try:
            self._styles = _styles(file.part(Part.STYLES))
        except BREAKS:
            self._styles = {}  # the text is there without them

    def style(self, index: int, changes: bytes = b"") -> tuple[Style, dict[int, bytes]]:
        """Return what a style and changes to it say: kind, level, list; and all the properties."""
        style, properties = self._inherited(index, 0)
        own = changed(changes)
        return _with(style, own), {**properties, **own}

    def _inherited(self, index: int, depth: int) -> tuple[Style, dict[int, bytes]]:
        found = self._styles.get(index)
        if found is None or depth > _DEEPEST:
            return Style(), {}
        base, properties = self._inherited(found.base, depth + 1)
        own = changed(found.changes)
        kind = found.kind if found.kind is not Kind.BODY else base.kind
        level = base.level if found.level is None else found.level
        return _with(replace(base, kind=kind, level=level), own), {**properties, **own}


def _with(style: Style, properties: dict[int, bytes]) -> Style:
    if Sprm.OUTLINE_LEVEL in properties:
        style = replace(style, level=level_of(number(properties, Sprm.OUTLINE_LEVEL) + 1))
    return style


def _styles(part: bytes) -> dict[int, DocStyle]:
    size, count, fixed = struct.unpack_from("<HHH", part)
    at = 2 + size
    found = {}
    for index in range(count):
        length = struct.unpack_from("<H", part, at)[0]
        style = _style(part[at + 2 : at + 2 + length], fixed) if length else None
        if style is not None:
            found[index] = style
        at += 2 + length + length % 2
    return found


def _style(data: bytes, fixed: int) -> DocStyle | None:
    built_in, kind_and_base, counts = struct.unpack_from("<HHH", data)
    if kind_and_base & 0xF != _PARAGRAPH:
        return None
    length = struct.unpack_from("<H", data, fixed)[0]
    name = data[fixed + 2 : fixed + 2 + 2 * length].decode("utf-16-le", "replace")
    at = fixed + 2 + 2 * length + 2
    changes = b""
    if counts & 0xF:
        size = struct.unpack_from("<H", data, at)[0]
        changes = data[at + 4 : at + 2 + size]  # behind the size, and the style's own number
    own = built_in & 0xFFF
    level = level_of(own) if 1 <= own <= 9 else heading_level(name.split(",")[0])
    kind = Kind.TITLE if own == _TITLE or is_title(name) else Kind.BODY
    return DocStyle(kind_and_base >> 4, kind, level, changes)
