"""What has to be drawn anew on a sheet: the band in which its rows differ from those drawn before."""

from __future__ import annotations

from itertools import zip_longest

from selfreview_gui.gui.paper.flow import Row
from selfreview_gui.gui.paper.layout import Sheet

Band = tuple[int, int]  # twips from the top of the text area


def band(old: Sheet, new: Sheet) -> Band | None:
    """Return the band that holds every row that differs, None where the sheets look the same.

    A row that stays the same comes from the same broken paragraph: that is kept while its text stays.
    """
    rows = [
        row
        for pair in zip_longest(old.rows, new.rows)
        if not _is_same(*pair)
        for row in pair
        if row is not None
    ]
    if not rows:
        return None
    return min(row.top for row in rows), max(row.top + row.pitch for row in rows)


def _is_same(old: Row | None, new: Row | None) -> bool:
    if old is None or new is None:
        return False
    return old.broken is new.broken and (old.top, old.left, old.line) == (new.top, new.left, new.line)
