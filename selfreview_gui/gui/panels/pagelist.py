"""The list below the pages: what is odd on them, and where the parts begin."""

from __future__ import annotations

from collections.abc import Generator, Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from selfreview_gui.gui.paper.counts import Part, counts
from selfreview_gui.gui.paper.endings import OddEnding, odd_endings
from selfreview_gui.gui.paper.headline import odd_title
from selfreview_gui.gui.paper.layout import Pages
from selfreview_gui.gui.paper.oddities import missing_glyphs
from selfreview_gui.gui.wrapped import Wrapped
from selfreview_gui.review.document import Address

_ADDRESS = Qt.ItemDataRole.UserRole
_REST = 400  # milliseconds after the pages were laid out until what is odd on them is looked for
_MOST = 30  # hints; more of one kind help nobody

Line = tuple[str, Address | None, int]


class PageList(QListWidget):
    """What is worth a line below the pages; the parts with page and length only `with_parts`.

    `chosen` carries the field a line is about, and where in it; `listed` how many lines there are now.
    It is looked for when the pages rest, one kind after the other, so that no key waits for all of it.
    """

    chosen = Signal(Address, int)
    listed = Signal(int)

    def __init__(self, with_parts: bool = True) -> None:
        super().__init__()
        self._with_parts = with_parts
        self.setObjectName("previewList" if with_parts else "oddList")
        self.setAccessibleName("各部分的页码、字数和版面提示" if with_parts else "版面提示")
        self.setWordWrap(True)
        self.setItemDelegate(Wrapped(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)
        self._pages = Pages()
        self._shown: tuple[Line, ...] = ()
        self._steps = _looking(self._pages, self._with_parts)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._begin)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)

    @property
    def is_resting(self) -> bool:
        """Whether the list says what the pages are now."""
        return not (self._rest.isActive() or self._next.isActive())

    def show_pages(self, pages: Pages) -> None:
        """Say what there is to say of these pages, when they have stood for a moment."""
        if pages is not self._pages:
            self._pages = pages
            self._next.stop()
            self._rest.start()

    def _begin(self) -> None:
        self._steps = _looking(self._pages, self._with_parts)
        self._next.start()

    def _go_on(self) -> None:
        try:
            next(self._steps)
        except StopIteration as end:
            self._show(end.value)
        else:
            self._next.start()

    def _show(self, lines: tuple[Line, ...]) -> None:
        if lines == self._shown:
            return
        self._shown = lines
        self.clear()
        for words, at, offset in lines:
            item = QListWidgetItem(words)
            item.setData(_ADDRESS, (at, offset))
            self.addItem(item)
        self.listed.emit(len(lines))

    def _choose(self, item: QListWidgetItem) -> None:
        at, offset = item.data(_ADDRESS)
        if at is not None:
            self.chosen.emit(at, offset)


def _looking(pages: Pages, with_parts: bool) -> Generator[None, None, tuple[Line, ...]]:
    """Return what is worth a line, in steps; what is odd comes first, for it wants to be seen."""
    title = odd_title(pages)
    lines = [_ending(each) for each in (title,) if each]
    yield
    lines += [(odd.message, odd.address, odd.offset) for odd in missing_glyphs(pages)[:_MOST]]
    yield
    lines += map(_ending, odd_endings(pages)[:_MOST])
    yield
    return (*lines, *_parts(counts(pages).parts)) if with_parts else tuple(lines)


def _ending(odd: OddEnding) -> Line:
    return f"第 {odd.page} 页　{odd.message}", odd.address, 0


def _parts(parts: Iterable[Part]) -> tuple[Line, ...]:
    return tuple(
        (f"第 {each.page} 页　{each.heading or '标题和引言'}（{each.characters} 字）", each.address, 0)
        for each in parts
    )
