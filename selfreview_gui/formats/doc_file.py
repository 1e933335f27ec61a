"""The streams of a .doc, and what its first block says of where everything stands ([MS-DOC], 2.5)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import IntEnum

from selfreview_gui.formats.kinds import BROKEN, LOCKED, SAVE_AS, UnreadableError
from selfreview_gui.formats.ole_package import OlePackage

BREAKS = (struct.error, LookupError, ValueError)  # what reading beyond an end raises

_WORD_97 = 0x00C1  # the version of the file information block
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_COUNTS, _PARTS = 0x4C, 0x9A  # where the lengths of the stories and the places of the parts begin
_OLD = f"是 Word 6.0/95 的文件，程序不能读取；{SAVE_AS}"


class Part(IntEnum):
    """The places in FibRgFcLcb97 of what is read ([MS-DOC], 2.5.6)."""

    STYLES = 1
    FOOTNOTE_MARKS = 2
    FOOTNOTES = 3
    COMMENT_MARKS = 4
    COMMENTS = 5
    HEADERS = 11
    LETTERS = 12
    PARAGRAPHS = 13
    FONTS = 15
    PIECES = 33
    BOX_PLACES = 40
    ENDNOTE_MARKS = 46
    ENDNOTES = 47
    BOXES = 56
    LISTS = 73
    LIST_USES = 74


class Story(IntEnum):
    """The texts of a file in the order in which they follow each other ([MS-DOC], 2.3)."""

    MAIN = 0
    FOOTNOTES = 1
    HEADERS = 2
    MACROS = 3
    COMMENTS = 4
    ENDNOTES = 5
    BOXES = 6
    HEADER_BOXES = 7


@dataclass(frozen=True, slots=True)
class DocFile:
    """`main` holds the text and its formatting, `table` what says where; `lengths` of the stories."""

    main: bytes
    table: bytes
    lengths: tuple[int, ...]

    def place(self, part: Part) -> tuple[int, int]:
        """Return where a part stands in the table, and how long it is."""
        at, size = struct.unpack_from("<II", self.main, _PARTS + 8 * part)
        return at, size

    def part(self, part: Part) -> bytes:
        """Return a part, empty where the file has none."""
        at, size = self.place(part)
        return self.table[at : at + size]

    def range(self, story: Story) -> tuple[int, int]:
        """Return the positions of the first character of a story and of the one after its last."""
        start = sum(self.lengths[:story])
        return start, start + self.lengths[story]


def open_doc(package: OlePackage) -> DocFile:
    """Open the streams of a .doc; raise UnreadableError where it is locked, too old, or broken."""
    main = package.stream("worddocument")
    try:
        magic, version, flags = struct.unpack_from("<HH6xH", main)
        if magic != 0xA5EC or version < _WORD_97:
            raise UnreadableError(_OLD if magic in (0xA5EC, 0xA5DC) else BROKEN)
        if flags & _ENCRYPTED:
            raise UnreadableError(LOCKED)
        table = package.stream("1table" if flags & _TABLE_1 else "0table")
        lengths = struct.unpack_from("<8i", main, _COUNTS)
    except struct.error as error:
        raise UnreadableError(BROKEN) from error
    if min(lengths) < 0:
        raise UnreadableError(BROKEN)
    return DocFile(main, table, lengths)


def positions(part: bytes, size: int) -> tuple[tuple[int, ...], list[bytes]]:
    """Split a PLC: the positions, one more than there are entries of `size` bytes ([MS-DOC], 2.2.2)."""
    count = (len(part) - 4) // (4 + size)
    if count < 0:
        return (), []
    places = struct.unpack_from(f"<{count + 1}I", part)
    start = 4 * (count + 1)
    return places, [part[start + size * index : start + size * (index + 1)] for index in range(count)]
