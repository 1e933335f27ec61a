"""The rows of a table: a line each, with a tab or a bar between the cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selfreview_gui.review.notice.lines import Line

LONGEST = 200  # rows of a table that are read
_CELLS = re.compile(r"\t|[ \u3000]*[|｜][ \u3000]*")


def is_row(line: Line) -> bool:
    """Tell whether a line is the row of a table."""
    barred = line.text.count("|") >= 2 or line.text.count("｜") >= 2
    return ("\t" in line.text.strip() or barred) and len(cells(line)) >= 2


def cells(line: Line) -> list[str]:
    """Return the cells of a row."""
    return [each.strip() for each in _CELLS.split(line.text.strip("|｜ "))]


def first_row(lines: Sequence[Line], index: int) -> int:
    """Return the line of the first row of the table that the line `index` is a row of."""
    first = index
    while first > max(0, index - LONGEST) and is_row(lines[first - 1]):
        first -= 1
    return first


def last_row(lines: Sequence[Line], index: int) -> int:
    """Return the line of the last row of the table that begins with the line `index`."""
    last = index
    while last + 1 < min(len(lines), index + LONGEST) and is_row(lines[last + 1]):
        last += 1
    return last


def column_head(lines: Sequence[Line], index: int, place: int) -> str:
    """Return the cell of the first row above a place in a row; empty where there is none."""
    column = len(_CELLS.findall(lines[index].text.rstrip("|｜ "), 0, place))
    head = cells(lines[first_row(lines, index)])
    return head[column] if column < len(head) else ""
