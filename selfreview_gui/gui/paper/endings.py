"""Last lines that look odd: of one or two characters, or alone at the top of a page.

Widow control stays off, because full pages of 22 lines are the standard; so the writer is told where a
few characters less would help.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from math import ceil

from selfreview_gui.gui.paper.flow import in_twips
from selfreview_gui.gui.paper.layout import Pages
from selfreview_gui.gui.paper.places import Block, Place, blocks
from selfreview_gui.review.document import Address, Kind

_FEW = 2  # characters, punctuation not counted
_MANY = 8  # characters to take out: from here on it is as easy to write a line more
_KINDS = (Kind.BODY, Kind.HEADING)


@dataclass(frozen=True, slots=True)
class OddEnding:
    """A last line that looks odd, on the page of that number, and what would help. `text` is the line."""

    address: Address | None
    page: int
    text: str
    message: str


def odd_endings(pages: Pages) -> tuple[OddEnding, ...]:
    """Return the paragraphs whose last line has one or two characters or stands alone on a new page."""
    found = (_odd_ending(each, pages) for each in blocks(pages) if _can_be_odd(each, pages))
    return tuple(each for each in found if each)


def _can_be_odd(block: Block, pages: Pages) -> bool:
    is_text = block.paragraph.kind in _KINDS and pages.sheets[block.places[0].sheet].table is None
    return is_text and len(block.places) > 1


def _odd_ending(block: Block, pages: Pages) -> OddEnding | None:
    before, last = block.places[-2:]
    letters = sum(unicodedata.category(each)[0] not in "PZC" for each in last.row.text)
    is_alone = before.sheet != last.sheet and not _went_along(before, last, pages)
    if letters > _FEW and not is_alone:
        return None
    fewer = _fewer(block, pages)
    said = [f"末行只有{letters}个字"] if letters <= _FEW else ["末行"]
    if is_alone:
        said.append(f"{'，' if letters <= _FEW else ''}独占第{last.sheet + 1}页页首，")
        said.append(f"删去{fewer}个字以上可收回上一页{'，也可再写一行' if fewer > _MANY else ''}")
    else:
        said.append(f"，删去{fewer}个字以上可少占一行")
    return OddEnding(block.address, last.sheet + 1, last.row.text, "".join(said))


def _went_along(before: Place, last: Place, pages: Pages) -> bool:
    """Say whether the line stands on a new page only so that the signature has company there."""
    below = before.row.top + before.row.pitch + last.row.pitch
    return below <= in_twips(pages.sheets[before.sheet].page.text_height)


def _fewer(block: Block, pages: Pages) -> int:
    """Return how many characters less let the last line's rest fit on the line before it."""
    before, last = (place.row.line for place in block.places[-2:])
    free = max(0, before.room - before.width)
    text = block.places[-1].row.text.rstrip()
    width = last.width
    if unicodedata.category(text[-1])[0] == "P" and len(text) > 1:  # the mark may hang outside
        broken = block.places[-1].row.broken
        width = broken.edges[last.start + len(text) - 1] - broken.edges[last.start]
    return max(1, ceil((width - free) / in_twips(pages.page.character_width)))
