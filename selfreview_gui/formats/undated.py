"""Take the times out of a zip file: when a paper was written is nobody's business, and two writings are alike."""

from __future__ import annotations

import io
import struct
import zipfile

_FIRST_DAY = struct.pack("<HH", 0, 1 << 5 | 1)  # midnight of 1 January 1980, the first a zip can tell
_IN_MEMBER, _IN_LIST = 10, 12  # bytes from the start of a header to its time
_LENGTHS = struct.Struct("<28xHHH12x")  # of a listed member: its name, its extra field, its comment
_FIXED = 46


def undated(data: bytes) -> bytes:
    """Return the same zip file with every member as of the first day that a zip can tell."""
    made = bytearray(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members, listed = archive.infolist(), archive.start_dir
    for member in members:
        at = member.header_offset + _IN_MEMBER
        made[at : at + len(_FIRST_DAY)] = _FIRST_DAY
        at = listed + _IN_LIST
        made[at : at + len(_FIRST_DAY)] = _FIRST_DAY
        listed += _FIXED + sum(_LENGTHS.unpack_from(data, listed))
    return bytes(made)
