"""The typefaces of this computer, under every name they go by."""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont

from selfreview_gui.review.typefaces import STAND_INS, is_same

# What fontconfig calls its own choices; no typeface has these names.
_NO_TYPEFACE = {"Monospace", "Sans Serif", "Serif"}
_FAMILY_NAMES = (1, 16)  # name IDs of a family, OpenType “name”
_WINDOWS = 3  # its platform ID for names in UTF-16


def installed_families() -> frozenset[str]:
    """Return the names of all typefaces of this computer; with or without a window, or a screen.

    Qt lists a family once, in the system's language (黑体 or SimHei). Of the typefaces that papers
    use every name counts: those of the same face, and those that the file itself bears.
    """
    application = QGuiApplication.instance() or _application()
    listed = {each for each in QFontDatabase.families() if _is_typeface(each)}
    known = _known() - listed
    found = {each for each in known if _is_listed(each, listed) or _bears(each)}
    del application  # Qt needed it until here
    return frozenset(listed | found)


def _application() -> QGuiApplication:
    """Start Qt without a window, on Linux without a screen: only there has offscreen the system's fonts."""
    return QGuiApplication(["", "-platform", "offscreen"] if sys.platform == "linux" else [""])


def _is_typeface(name: str) -> bool:
    """Leave out what is turned for vertical writing (@), the system's private faces, and fontconfig's own."""
    return not name.startswith("@") and name not in _NO_TYPEFACE and not QFontDatabase.isPrivateFamily(name)


def _known() -> set[str]:
    return {*STAND_INS, *(name for names in STAND_INS.values() for name in names)}


def _is_listed(name: str, listed: set[str]) -> bool:
    return any(is_same(name, each) for each in listed)


def _bears(name: str) -> bool:
    """Say whether the face Qt takes for a name has that name itself.

    QFontInfo does not tell: with fontconfig a face that an alias puts in its place has the name too,
    and exactMatch is false even of a face that is there.
    """
    table = bytes(QRawFont.fromFont(QFont(name)).fontTable("name").data())
    return name.casefold() in {each.casefold() for each in family_names(table)}


def family_names(table: bytes) -> Iterator[str]:
    """Yield the family names in an OpenType “name” table, in all languages; nothing where it is broken."""
    if len(table) < 6:
        return
    _, count, strings = struct.unpack_from(">3H", table)
    for start in range(6, min(6 + 12 * count, len(table) - 11), 12):
        platform, _, _, kind, length, offset = struct.unpack_from(">6H", table, start)
        if platform == _WINDOWS and kind in _FAMILY_NAMES:
            yield table[strings + offset : strings + offset + length].decode("utf-16-be", "replace")
