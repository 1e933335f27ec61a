"""How tables are taken down: every row of several cells as one line; a row of one is a frame around text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from selfreview_gui.formats.scribe import Scribe
from selfreview_gui.formats.zip_package import Element


class Reads(Protocol):
    """The reading of a file that is a tree of elements."""

    scribe: Scribe

    def inside(self, element: Element) -> None:
        """Read what stands inside an element."""


Cells = Callable[[Element], Sequence[Element]]


def read_table(reading: Reads, table: Element, row_tag: str, cells_of: Cells) -> None:
    """Read a table that is an element; it is remarked where it has columns."""
    since = reading.scribe.position
    reading.inside(table)
    if any(len(cells_of(row)) > 1 for row in table.iter(row_tag)):
        reading.scribe.remark("table", since=since)


def read_row(reading: Reads, row: Element, cells_of: Cells) -> None:
    """Read a row that is an element, its cells separated by tabs."""
    cells = cells_of(row)
    if len(cells) < 2:
        reading.inside(row)
        return
    reading.scribe.begin_row()
    for cell in cells:
        reading.inside(cell)
        reading.scribe.end_cell()
    reading.scribe.end_row()


class Rows:
    """The table at this place of a file that is a stream and tells only where cells and rows end."""

    def __init__(self, scribe: Scribe) -> None:
        self._scribe = scribe
        self._start: int | None = None
        self._has_columns = False
        self.is_in_row = False

    @property
    def has_columns(self) -> bool:
        """Say whether what stands here is in a row of several cells."""
        return self.is_in_row and self._has_columns

    def begin_row(self, has_columns: bool) -> None:
        """Begin a row."""
        self.is_in_row, self._has_columns = True, has_columns
        if has_columns:
            self._start = self._scribe.position if self._start is None else self._start
            self._scribe.begin_row()

    def end_cell(self) -> None:
        """End a cell."""
        if self.has_columns:
            self._scribe.end_cell()

    def end_row(self) -> None:
        """End a row, if one is open."""
        if self.has_columns:
            self._scribe.end_row()
        self.is_in_row = False

    def end(self) -> None:
        """End the table if there is one, and a row that the file leaves open."""
        self.end_row()
        if self._start is not None:
            self._scribe.remark("table", since=self._start)
            self._start = None
