"""Lay a document out in the window's idle moments, so that no key stroke waits for the pages."""

from __future__ import annotations

from collections.abc import Callable, Generator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from selfreview_gui.gui.paper.layout import Pages, laying
from selfreview_gui.gui.paper.shelf import Shelf
from selfreview_gui.review.document import Document
from selfreview_gui.review.page import STANDARD, Page

WAIT = 40  # milliseconds after a change: what is typed meanwhile is laid out once
SLICE = 0.003  # seconds of laying out at a time; then what else there is to do has its turn


class Setting(QObject):
    """Lays out what it is given; `done` carries the pages. What changes meanwhile is laid out after it.

    `make`, where there is one, gives the document when its turn comes: once for several changes.
    Paragraphs already broken into lines are kept, so a change costs little even in a long paper.
    """

    done = Signal(Pages)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.document = Document()
        self.make: Callable[[], Document] | None = None
        self.page: Page = STANDARD
        self._shelf = Shelf()
        self._steps = self._setting()
        self._is_late = False  # something changed since this layout began
        self._wait = QTimer(self, singleShot=True, interval=WAIT)
        self._wait.timeout.connect(self.begin)
        self._slices = QTimer(self, singleShot=True, interval=0)
        self._slices.timeout.connect(self._go_on)

    def begin_soon(self) -> None:
        """Begin a moment after the first of several changes."""
        if not self._wait.isActive():
            self._wait.start()

    def begin(self) -> None:
        """Begin at once, with what there is now; a layout under way is not given up, or none would end."""
        self._wait.stop()
        if self._slices.isActive():
            self._is_late = True
            return
        self._is_late = False
        self._steps = self._setting()
        self._slices.start()

    def _setting(self) -> Generator[bool | None, None, None]:
        """Make the document, lay it out and hand it over; what is long yields True, for a turn of its own."""
        if self.make is not None:
            self.document, self.make = self.make(), None
            yield True
        pages = yield from laying(self.document, self.page, True, self._shelf)
        yield True
        self.done.emit(pages)

    def _go_on(self) -> None:
        until = perf_counter() + SLICE
        for is_long in self._steps:
            if is_long or perf_counter() >= until:
                self._slices.start()
                return
        if self._is_late:
            self.begin()
