"""What is kept from one layout to the next: the widths of characters, and paragraphs broken into lines."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from selfreview_gui.gui.paper.letters import Letters
from selfreview_gui.gui.paper.lines import Broken
from selfreview_gui.review.page import Page


class Shelf:
    """Paragraphs already broken into lines; those that a layout did not ask for are put away after it.

    They stay while a layout is under way, so one that is given up half-way is not lost for the next.
    """

    def __init__(self) -> None:
        self.letters = Letters()
        self._page: Page | None = None
        self._known: dict[Hashable, Broken] = {}
        self._asked: set[Hashable] = set()

    def begin(self, page: Page) -> None:
        """Begin a layout on that page; lines broken for another one are of no use."""
        if page != self._page:
            self._page, self._known = page, {}
        self._asked = set()

    def take(self, key: Hashable, make: Callable[[], Broken]) -> Broken:
        """Return what is kept under a key, and make it where nothing is."""
        self._asked.add(key)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = make()
        return known

    def end(self) -> None:
        """Put away what the layout did not ask for."""
        for key in self._known.keys() - self._asked:
            del self._known[key]
