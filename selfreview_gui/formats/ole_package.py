"""Open a compound file ([MS-CFB]), which is how Word, WPS and others kept their files before zip files."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass

from olefile import OleFileIO

from selfreview_gui.formats.broken import LIBRARY_BREAKS
from selfreview_gui.formats.kinds import BROKEN, UnreadableError


@dataclass(frozen=True, slots=True)
class OlePackage:
    """An opened compound file: the names of the streams at its root, in lower case."""

    file: OleFileIO
    size: int
    names: frozenset[str]

    def stream(self, name: str) -> bytes:
        """Return a stream; raise UnreadableError where it is missing or broken."""
        try:
            # A chain of sectors that runs in a circle ends only with the size that the directory declares.
            if self.file.get_size(name) > self.size:
                raise UnreadableError(BROKEN)
            with self.file.openstream(name) as stream:
                data: bytes = stream.read()
        except LIBRARY_BREAKS as error:
            raise UnreadableError(BROKEN) from error
        return data


def open_ole(data: bytes) -> OlePackage:
    """Open the bytes of a compound file; raise UnreadableError where they are broken."""
    try:
        sectors = struct.unpack_from("<I", data, 44)[0]  # those of the allocation table
        sector = 1 << struct.unpack_from("<H", data, 30)[0]
        if sectors * sector * sector // 4 > 4 * len(data) + 2**22:  # a table for far more than is there
            raise UnreadableError(BROKEN)
        file = OleFileIO(io.BytesIO(data))
        names = frozenset(entry[0].lower() for entry in file.listdir() if len(entry) == 1)
    except LIBRARY_BREAKS as error:
        raise UnreadableError(BROKEN) from error
    return OlePackage(file, len(data), names)
