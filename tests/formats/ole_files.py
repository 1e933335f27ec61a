"""Compound files made by hand ([MS-CFB]): a few streams at the root, each in sectors of its own."""

from __future__ import annotations

import struct

_SECTOR = 512
_SMALLEST = 4096  # bytes; what is less would stand in the mini stream
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_ROOT, _STREAM = 5, 2


def ole_file(streams: dict[str, bytes]) -> bytes:
    """Make a compound file of streams by their names; short ones are filled up with zeros."""
    padded = {name: data.ljust(_SMALLEST, b"\0") for name, data in streams.items()}
    entries = [_entry("Root Entry", _ROOT, _END, 0, child=1 if padded else _FREE)]
    fat: list[int] = [_FAT]
    body = b""
    for index, (name, data) in enumerate(padded.items(), 1):
        start, count = len(fat), -(-len(data) // _SECTOR)
        fat += [*range(start + 1, start + count), _END]
        body += data.ljust(count * _SECTOR, b"\0")
        following = index + 1 if index < len(padded) else _FREE
        entries.append(_entry(name, _STREAM, start, len(data), right=following))
    directory = b"".join(entries).ljust(-(-128 * len(entries) // _SECTOR) * _SECTOR, b"\0")
    first = len(fat)
    count = len(directory) // _SECTOR
    fat += [*range(first + 1, first + count), _END]
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(_SECTOR, b"\xff")
    return _header(first) + table + body + directory


def _header(directory: int) -> bytes:
    signature = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    sizes = struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    places = struct.pack("<IIIIIIIIII", 0, 1, directory, 0, _SMALLEST, _END, 0, _END, 0, 0)
    return (signature + sizes + places).ljust(_SECTOR, b"\xff")


def _entry(name: str, kind: int, start: int, size: int, child: int = _FREE, right: int = _FREE) -> bytes:
    written = (name + "\0").encode("utf-16-le")
    head = written.ljust(64, b"\0") + struct.pack("<HBB", len(written), kind, 1)
    return head + struct.pack("<III", _FREE, right, child) + bytes(36) + struct.pack("<IQ", start, size)
