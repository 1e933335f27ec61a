"""Tell the line of a header or footer that is nothing but a page number, which is no text of the paper."""

from __future__ import annotations

import re

_ONLY = re.compile(r"[\s\d\-–—－―~～·.,/／第共页]*")


def is_page_number(text: str) -> bool:
    """Say whether a text holds nothing but page numbers, and the dashes and words around them; or nothing."""
    return _ONLY.fullmatch(text) is not None
