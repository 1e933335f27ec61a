"""Characters beyond the first 65,536, which UTF-16 writes in two halves."""

from __future__ import annotations

import re

_HALF = re.compile("[\ud800-\udfff]")


def joined(units: str) -> str:
    """Join the halves of characters; one half alone becomes U+FFFD."""
    if not _HALF.search(units):
        return units
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
