"""The automatic numbers of a .doc: its lists written as those of a .docx, so that one counter counts both."""

from __future__ import annotations

import struct

from lxml import etree

from selfreview_gui.formats.doc_file import BREAKS, DocFile, Part
from selfreview_gui.formats.word_numbering import Numbering
from selfreview_gui.formats.word_package import Element, W

# MSONFC ([MS-OSHARED], 2.2.1.3), in its order the names of ECMA-376, 17.18.59.
_FORMATS = (
    *(
        "decimal",
        "upperRoman",
        "lowerRoman",
        "upperLetter",
        "lowerLetter",
        "ordinal",
        "cardinalText",
        "ordinalText",
    ),
    *("hex", "chicago", "ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth"),
    *("decimalHalfWidth", "japaneseLegal", "japaneseDigitalTenThousand", "decimalEnclosedCircle"),
    *("decimalFullWidth", "aiueoFullWidth", "irohaFullWidth", "decimalZero", "bullet", "ganada", "chosung"),
    *("decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese"),
    *("ideographEnclosedCircle", "ideographTraditional", "ideographZodiac", "ideographZodiacTraditional"),
    *("taiwaneseCounting", "ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital"),
    *("chineseCounting", "chineseLegalSimplified", "chineseCountingThousand"),
)
_NONE = 0xFF
_LIST, _LEVEL, _USE = 28, 28, 16  # bytes of LSTF, LVLF and LFO
_MOST = 4_000  # lists; Word itself keeps no more than 2,047


def numbering(file: DocFile) -> Numbering:
    """Return the counter of a file's lists, each under the number by which paragraphs name it."""
    root = etree.Element(f"{W}numbering")
    try:
        _add_lists(root, file)
        _add_uses(root, file.part(Part.LIST_USES))
    except BREAKS:
        return Numbering((root,))  # what stands before the broken place is counted
    return Numbering((root,))


def _add_lists(root: Element, file: DocFile) -> None:
    at, size = file.place(Part.LISTS)
    if not size:
        return
    count = min(struct.unpack_from("<H", file.table, at)[0], _MOST)
    level_at = at + size  # the levels follow the part
    for index in range(count):
        place = at + 2 + _LIST * index
        identity, is_simple = struct.unpack_from("<I", file.table, place)[0], file.table[place + 26] & 1
        found = _add(root, "abstractNum", abstractNumId=str(identity))
        for level in range(1 if is_simple else 9):
            level_at = _add_level(found, level, file.table, level_at)


def _add_level(above: Element, level: int, data: bytes, at: int) -> int:
    start, format = struct.unpack_from("<IB", data, at)
    letters, layout = struct.unpack_from("<BB", data, at + 24)
    text_at = at + _LEVEL + letters + layout
    length = struct.unpack_from("<H", data, text_at)[0]
    units = data[text_at + 2 : text_at + 2 + 2 * length].decode("utf-16-le", "replace")
    # A level stands in the text as a character of its own number.
    text = "".join(
        f"%{ord(unit) + 1}" if unit < "\t" else unit for unit in units if unit >= " " or unit < "\t"
    )
    found = _add(above, "lvl", ilvl=str(level))
    _add(found, "start", val=str(min(start, 0x7FFF)))
    known = _FORMATS[format] if format < len(_FORMATS) else "none" if format == _NONE else "decimal"
    _add(found, "numFmt", val=known)
    _add(found, "lvlText", val=text)
    return int(text_at + 2 + 2 * length)


def _add_uses(root: Element, data: bytes) -> None:
    if not data:
        return
    count = min(struct.unpack_from("<I", data)[0], _MOST)
    uses = [struct.unpack_from("<I8xB", data, 4 + _USE * index) for index in range(count)]
    found = []
    for index, (identity, _) in enumerate(uses, 1):
        num = _add(root, "num", numId=str(index))
        _add(num, "abstractNumId", val=str(identity))
        found.append(num)
    at = 4 + _USE * count
    for num, (_, overrides) in zip(found, uses, strict=True):
        at += 4
        for _ in range(overrides):
            at = _add_override(num, data, at)


def _add_override(num: Element, data: bytes, at: int) -> int:
    start, flags = struct.unpack_from("<II", data, at)
    override = _add(num, "lvlOverride", ilvl=str(flags & 0xF))
    if flags & 0x20:
        return _add_level(override, flags & 0xF, data, at + 8)
    if flags & 0x10:
        _add(override, "startOverride", val=str(min(start, 0x7FFF)))
    return at + 8


def _add(above: Element, name: str, **values: str) -> Element:
    return etree.SubElement(above, W + name, {W + key: value for key, value in values.items()})
