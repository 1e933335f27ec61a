"""How the characters and paragraphs of a .doc are set: property runs and the changes in them ([MS-DOC], 2.6)."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from selfreview_gui.formats.doc_file import BREAKS, DocFile, Part, positions

_PAGE = 512  # bytes of a block of runs
_SIZES = (
    1,
    1,
    2,
    4,
    2,
    2,
    None,
    3,
)  # of the operand, by the three highest bits; None: the first byte says it
_TABLE_DEFINITION, _TAB_CHANGE = 0xD608, 0xC615  # whose operands say their size otherwise


class Sprm(IntEnum):
    """The properties that are read, by the number of the change that sets them."""

    DELETED = 0x0800
    INSERTED = 0x0801
    HIDDEN = 0x083C
    SPECIAL = 0x0855
    SYMBOL = 0x6A09
    STYLE = 0x4600
    OUTLINE_LEVEL = 0x2640
    LIST = 0x460B
    LIST_LEVEL = 0x260A
    IN_TABLE = 0x2416
    ROW_END = 0x2417
    DEPTH = 0x6649
    INNER_CELL_END = 0x244B
    INNER_ROW_END = 0x244C


Properties = Mapping[int, bytes]
ChangesAt = Callable[[bytes, int, int], bytes]  # a block, where its list begins, which of its runs


@dataclass(frozen=True, slots=True)
class Runs:
    """Stretches of bytes with the properties of what stands there; `starts` ascending."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    changes: tuple[bytes, ...]

    def at(self, place: int) -> tuple[int, bytes]:
        """Return where the stretch ends that a place stands in, and its changes; (0, b"") outside all."""
        index = bisect_right(self.starts, place) - 1
        if index < 0 or place >= self.ends[index]:
            return 0, b""
        return self.ends[index], self.changes[index]

    def after(self, place: int) -> int:
        """Return where the next stretch begins behind a place that is in none; -1 where none does."""
        index = bisect_right(self.starts, place)
        return self.starts[index] if index < len(self.starts) else -1


def letters(file: DocFile) -> Runs:
    """Return the runs of characters."""
    return _runs(file, Part.LETTERS, _letter_changes)


def paragraphs(file: DocFile) -> Runs:
    """Return the runs of paragraphs; their changes begin with the number of the style, two bytes."""
    return _runs(file, Part.PARAGRAPHS, _paragraph_changes)


def changed(changes: bytes) -> dict[int, bytes]:
    """Return the operands of changes by their numbers; the last of a number holds."""
    return dict(_changes(changes))


def number(properties: Properties, sprm: Sprm, otherwise: int = 0) -> int:
    """Return a property as a number without sign."""
    operand = properties.get(sprm)
    return otherwise if operand is None else int.from_bytes(operand, "little")


def is_on(properties: Properties, sprm: Sprm) -> bool:
    """Say whether a switch is on; 0x81 asks for the contrary of a style, which is off in these papers."""
    return number(properties, sprm) in (1, 0x81)


def _changes(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 2 <= len(data):
        sprm = struct.unpack_from("<H", data, at)[0]
        at += 2
        size = _SIZES[sprm >> 13]
        if size is None:
            head, size = _variable(sprm, data, at)
            at += head
        yield sprm, data[at : at + size]
        at += size


def _variable(sprm: int, data: bytes, at: int) -> tuple[int, int]:
    """Return the size of the size, and of what follows it."""
    if sprm == _TABLE_DEFINITION:
        size = int.from_bytes(data[at : at + 2], "little")
        return 2, max(size - 1, 0)
    size = data[at] if at < len(data) else 0
    if sprm == _TAB_CHANGE and size == 255:  # two lists of tabs, each with its own number
        deleted = data[at + 1] if at + 1 < len(data) else 0
        second = at + 2 + 4 * deleted
        added = data[second] if second < len(data) else 0
        return 1, 2 + 4 * deleted + 3 * added
    return 1, size


def _runs(file: DocFile, part: Part, changes_at: ChangesAt) -> Runs:
    _, entries = positions(file.part(part), 4)
    pages = dict.fromkeys(int.from_bytes(entry, "little") & 0x3F_FFFF for entry in entries)
    found: dict[int, tuple[int, bytes]] = {}
    for number in pages:
        page = file.main[number * _PAGE : (number + 1) * _PAGE]
        if len(page) == _PAGE:
            found.update(_page_runs(page, changes_at))
    starts = tuple(sorted(found))
    return Runs(starts, tuple(found[each][0] for each in starts), tuple(found[each][1] for each in starts))


def _page_runs(page: bytes, changes_at: ChangesAt) -> Iterator[tuple[int, tuple[int, bytes]]]:
    count = page[-1]
    try:
        places = struct.unpack_from(f"<{count + 1}I", page)
        for index in range(count):
            if places[index] < places[index + 1]:
                yield places[index], (places[index + 1], changes_at(page, 4 * (count + 1), index))
    except BREAKS:
        return  # a block that is broken says nothing of how its text is set; the text is there


def _letter_changes(page: bytes, start: int, index: int) -> bytes:
    at = 2 * page[start + index]
    return page[at + 1 : at + 1 + page[at]] if at else b""


def _paragraph_changes(page: bytes, start: int, index: int) -> bytes:
    at = 2 * page[start + 13 * index]
    if not at:
        return b""
    if page[at]:
        return page[at + 1 : at + 2 * page[at]]
    return page[at + 2 : at + 2 + 2 * page[at + 1]]
