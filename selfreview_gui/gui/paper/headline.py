"""A title that takes more lines than a reader takes in at once."""

from __future__ import annotations

from selfreview_gui.gui.paper.endings import OddEnding
from selfreview_gui.gui.paper.layout import Pages
from selfreview_gui.gui.paper.places import Block, blocks
from selfreview_gui.review.document import Kind

_MOST = 4  # lines; one or two are usual, and a longer title is no longer broken by meaning


def odd_title(pages: Pages) -> OddEnding | None:
    """Return the title's last line where the title has more than four, and what would help."""
    titles = [each for each in blocks(pages) if each.paragraph.kind is Kind.TITLE and _is_own(each, pages)]
    places = [place for each in titles for place in each.places]
    if len(places) <= _MOST:
        return None
    message = f"标题有{len(places)}行，最多{_MOST}行才好按意思分行，请缩短标题"
    return OddEnding(titles[0].address, places[0].sheet + 1, places[-1].row.text, message)


def _is_own(block: Block, pages: Pages) -> bool:
    """Say whether a title is the paper's own, not that of a list behind it."""
    return pages.sheets[block.places[0].sheet].table is None
