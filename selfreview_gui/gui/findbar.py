"""Find and replace over the whole review."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from selfreview_gui.gui.parts import button, label
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, texts
from selfreview_gui.review.search import Hit, find_all, replace_all, replace_hit

LAZY = 150  # milliseconds after the last key until the hits are counted


class FindBar(QFrame):
    """Asks for words, counts them, and leads from one to the next.

    `chosen` carries the hit to show, `replaced` the review after and words for the history, `closed`
    that the writer is done.
    """

    chosen = Signal(object)
    replaced = Signal(object, str)
    closed = Signal()

    def __init__(self, review: Review) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self._review = review
        self._hits: tuple[Hit, ...] = ()
        self._at = -1
        self._begun = False
        self._from = (Address("", "title"), 0)
        self._words = _field("findField", "查找内容")
        self._by = _field("replaceField", "替换为")
        self._count = label("", "count", wrap=False)
        self._count.setObjectName("findCount")
        self._words.textChanged.connect(self._search_anew)
        self._words.returnPressed.connect(self.next)
        self._by.returnPressed.connect(self.replace_one)
        self._lazy = QTimer(self, singleShot=True, interval=LAZY)
        self._lazy.timeout.connect(self._search)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 10, 24, 10)
        first = (
            label("查找", wrap=False),
            self._words,
            button("findPreviousButton", "上一个", self.previous),
            button("findNextButton", "下一个", self.next),
            self._count,
            button("findCloseButton", "关闭", self.close_bar),
        )
        second = (
            label("替换为", wrap=False),
            self._by,
            button("replaceButton", "替换", self.replace_one),
            button("replaceAllButton", "全部替换", self.replace_all),
        )
        self._second: tuple[QWidget, ...] = second
        for row, widgets in enumerate((first, second)):
            for place, widget in enumerate(widgets):
                grid.addWidget(widget, row, place)
        grid.setColumnStretch(1, 1)

    def ask(self, words: str, address: Address, position: int, *, replacing: bool = False) -> None:
        """Show the bar, with the words that are selected in the text; the search begins at the cursor."""
        self._from = (address, position)
        for widget in self._second:
            widget.setVisible(replacing)
        self.show()
        if words:
            self._words.setText(words)
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()
        self._search()

    def show_review(self, review: Review) -> None:
        """Hear of the review as it stands now; while the bar is shown, its count follows."""
        self._review = review
        if self.isVisible():
            self._lazy.start()

    def next(self) -> None:
        """Lead to the next hit, from the last one to the first."""
        self._step(1)

    def previous(self) -> None:
        """Lead to the hit before, from the first one to the last."""
        self._step(-1)

    def replace_one(self) -> None:
        """Replace the hit that is shown, and lead to the next; without one, lead to the first."""
        self._search()
        if not 0 <= self._at < len(self._hits):
            self.next()
            return
        hit, by = self._hits[self._at], self._by.text()
        self.replaced.emit(replace_hit(self._review, hit, by), "替换")
        self._hits = find_all(self._review, self._words.text())
        end = hit.start + len(by)
        inside = [
            each for each in self._hits if each.address == hit.address and hit.start <= each.start < end
        ]
        self._begun = True
        self._at += len(inside) - 1  # a hit inside what was just put there is passed over
        self.next()

    def replace_all(self) -> None:
        """Replace every hit in one step of the history."""
        after, number = replace_all(self._review, self._words.text(), self._by.text())
        if number:
            self.replaced.emit(after, "全部替换")
        self._search()
        self._count.setText(f"已替换 {number} 处" if number else "没有找到")

    def close_bar(self) -> None:
        """Hide the bar."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _search_anew(self) -> None:
        self._at = -1
        self._begun = False
        self._lazy.start()

    def _search(self) -> None:
        self._lazy.stop()
        self._hits = find_all(self._review, self._words.text())
        self._at = min(self._at, len(self._hits) - 1)
        self._tell()

    def _step(self, by: int) -> None:
        self._search()
        if self._hits:
            self._at = self._next_index(by)
            self._tell()
            self.chosen.emit(self._hits[self._at])

    def _next_index(self, by: int) -> int:
        if self._begun:
            return (self._at + by) % len(self._hits)
        self._begun = True
        ahead = hits_before(self._review, self._hits, *self._from)
        return (ahead if by > 0 else ahead - 1) % len(self._hits)

    def _tell(self) -> None:
        number = len(self._hits)
        if not self._words.text():
            said = ""
        elif not number:
            said = "没有找到"
        else:
            said = f"第 {self._at + 1} 处，共 {number} 处" if self._at >= 0 else f"共 {number} 处"
        self._count.setText(said)
        self._count.setAccessibleName(said)


def hits_before(review: Review, hits: tuple[Hit, ...], address: Address, position: int) -> int:
    """Count the hits that stand before a place, in the order of the paper."""
    order = {each: place for place, (each, _) in enumerate(texts(review))}
    here = (order.get(address, 0), position)
    return sum((order[hit.address], hit.start) < here for hit in hits)


def _field(name: str, words: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setClearButtonEnabled(True)
    return made
