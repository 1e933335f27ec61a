"""The text of a .doc, put together from its pieces ([MS-DOC], 2.4.1)."""

from __future__ import annotations

import struct
from bisect import bisect_right
from dataclasses import dataclass

from selfreview_gui.formats.doc_file import DocFile, Part, positions
from selfreview_gui.formats.kinds import BROKEN, UnreadableError
from selfreview_gui.formats.limits import refuse_endless

_CHANGES, _PIECES = 1, 2  # what begins in the part of the pieces
_NARROW = 0x4000_0000  # one byte a character


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text from `start` to `end`: where its bytes begin, and how many a character has.

    `changes` are properties that a fast save has laid over it.
    """

    start: int
    end: int
    at: int
    width: int
    changes: bytes


@dataclass(frozen=True, slots=True)
class DocText:
    """The whole text, one character for every unit of UTF-16, and the pieces it is made of."""

    units: str
    pieces: tuple[Piece, ...]

    def piece(self, position: int) -> Piece:
        """Return the piece that a character stands in."""
        index = bisect_right(self.pieces, position, key=lambda piece: piece.start) - 1
        return self.pieces[max(index, 0)]

    def place(self, position: int) -> int:
        """Return where the bytes of a character stand."""
        piece = self.piece(position)
        return piece.at + (position - piece.start) * piece.width


def text_of(file: DocFile) -> DocText:
    """Put the text together; raise UnreadableError where the pieces do not fit the file."""
    pieces = _pieces(file.part(Part.PIECES))
    if not pieces:
        raise UnreadableError(BROKEN)
    if sum((each.end - each.start) * each.width for each in pieces) > len(file.main):
        raise UnreadableError(BROKEN)  # each byte is read once
    units = "".join(_units(file.main, piece) for piece in pieces)
    if len(units) < sum(file.lengths[:1]):
        raise UnreadableError(BROKEN)
    refuse_endless(len(units), sum(map(units.count, "\r\x07\x0b\x0c")))
    return DocText(units, pieces)


def _pieces(part: bytes) -> tuple[Piece, ...]:
    at, changes = 0, []
    while part[at] == _CHANGES:
        size = struct.unpack_from("<H", part, at + 1)[0]
        changes.append(part[at + 3 : at + 3 + size])
        at += 3 + size
    if part[at] != _PIECES:
        raise UnreadableError(BROKEN)
    size = struct.unpack_from("<I", part, at + 1)[0]
    places, entries = positions(part[at + 5 : at + 5 + size], 8)
    found = []
    for index, entry in enumerate(entries):
        where, change = struct.unpack("<2xIH", entry)
        is_narrow = bool(where & _NARROW)
        start = (where & (_NARROW - 1)) // (2 if is_narrow else 1)
        # Where the lowest bit is set, the rest says which of the changes before the pieces it is.
        laid_over = changes[change >> 1] if change & 1 and change >> 1 < len(changes) else b""
        if places[index + 1] < places[index]:
            raise UnreadableError(BROKEN)
        found.append(Piece(places[index], places[index + 1], start, 1 if is_narrow else 2, laid_over))
    return tuple(found)


def _units(main: bytes, piece: Piece) -> str:
    data = main[piece.at : piece.at + (piece.end - piece.start) * piece.width]
    if len(data) < (piece.end - piece.start) * piece.width:
        raise UnreadableError(BROKEN)
    if piece.width == 1:
        return "".join(map(_NARROW_UNITS.__getitem__, data))
    return "".join(map(chr, struct.unpack(f"<{len(data) // 2}H", data)))


# Windows-1252; bytes it does not know stand for themselves ([MS-DOC], 2.9.73).
_NARROW_UNITS = tuple(
    bytes([value]).decode("cp1252") if value not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(value)
    for value in range(256)
)
