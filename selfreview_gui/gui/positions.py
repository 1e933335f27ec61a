"""Positions in a text: Python counts characters, Qt counts UTF-16 units, and rare names (𬍛) have two."""

from __future__ import annotations


def to_units(text: str, position: int) -> int:
    """Return the Qt position before the character at `position`; one behind the end is the end."""
    return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


def to_characters(text: str, units: int) -> int:
    """Return how many whole characters stand before the Qt position `units`."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


def alike_before(one: str, other: str) -> int:
    """Count the characters with which both texts begin; halving is quicker than looking at each."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def alike_behind(one: str, other: str) -> int:
    """Count the characters with which both texts end."""
    return alike_before(one[::-1], other[::-1])
