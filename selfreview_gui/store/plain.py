"""How a text and a time stand in the file; light, because the list of reviews is painted first."""

from __future__ import annotations

from datetime import datetime
from typing import Any

Row = tuple[Any, ...]


def stored(text: str) -> str | bytes:
    """Return a text as SQLite can keep it: half a surrogate pair, which UTF-8 has not, makes it bytes."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="surrogatepass")
    return text


def shown(value: str | bytes) -> str:
    """Return the text that was `stored`."""
    return value if isinstance(value, str) else value.decode(errors="surrogatepass")


def stamp(at: datetime) -> str:
    """Write a time so that times sort as texts."""
    return at.isoformat(timespec="microseconds")
