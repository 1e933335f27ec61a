"""Damage to the bytes of a file, whatever they mean."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Damage = Callable[[bytes, Random], bytes]

NUMBERS = (
    *(0, 1, 2, 3, 7, 8, 9, 127, 128, 255, 256, 511, 512, 4095, 32_767, 32_768, 65_535, 65_536),
    *(999_999, 2**24, 2**31 - 1, 2**31, 2**32 - 1),
)
_LONGEST = 300  # bytes of a stretch that is moved or left out


def _place(data: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(start + chance.randint(1, _LONGEST), len(data))


def _flipped(data: bytes, chance: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12) if data else 0):
        changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _left_out(data: bytes, chance: Random) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + data[end:]


def _said_again(data: bytes, chance: Random) -> bytes:
    start, end = _place(data, chance)
    return data[:end] + data[start:end] * chance.randint(1, 40) + data[end:]


def _overwritten(data: bytes, chance: Random) -> bytes:
    start, end = _place(data, chance)
    filling = chance.choice((b"\0", b"\xff", b" ", b"<", b"{", b"\\", chance.randbytes(1)))
    return data[:start] + filling * (end - start) + data[end:]


def _moved(data: bytes, chance: Random) -> bytes:
    start, end = _place(data, chance)
    left = data[:start] + data[end:]
    at = chance.randrange(len(left) + 1)
    return left[:at] + data[start:end] + left[at:]


def other_integer(data: bytes, chance: Random) -> bytes:
    """Write another number over some bytes, as the formats of compound files keep them."""
    size = chance.choice((1, 2, 4))
    at = chance.randrange(max(len(data) - size, 0) + 1)
    value = chance.choice(NUMBERS) % 2 ** (8 * size)
    written: bytes = value.to_bytes(size, "little")
    return data[:at] + written + data[at + size :]


def spliced(data: bytes, other: bytes, chance: Random) -> bytes:
    """Put the beginning of one file before the end of another."""
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]


OF_BYTES: tuple[Damage, ...] = (
    *(_flipped, _cut, _left_out, _said_again, _overwritten, _moved, other_integer),
)
