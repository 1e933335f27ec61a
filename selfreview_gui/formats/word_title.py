"""Make Word break a long title by meaning."""

from __future__ import annotations

from selfreview_gui.review.page import STANDARD, TWIPS_PER_PT
from selfreview_gui.review.title import title_lines, title_width

# A line holds 20 characters; one is kept free, for Word sets digits apart from Han by a quarter each time.
_ROOM = STANDARD.text_width // STANDARD.title_size - 1
_PLAY = 0.75  # of a character: less and the first line may not fit, a whole one and the next would


def title_layout(text: str) -> str:
    """Return indents that leave the first line just the room it should fill, empty where the title fits.

    A line break would do the same, but would stand in the text: in the contents, and when it is read.
    """
    lines = title_lines(text, _ROOM)
    if len(lines) == 1:
        return ""
    room = (title_width(lines[0]) + _PLAY) * STANDARD.title_size
    side = round((STANDARD.text_width - room) / 2 * TWIPS_PER_PT)
    return f'<w:ind w:left="{side}" w:right="{side}"/>'
