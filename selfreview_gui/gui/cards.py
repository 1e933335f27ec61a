"""The points of a passage as a list of cards, made a few at a time and reordered by dragging."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from selfreview_gui.gui.card import PointCard
from selfreview_gui.gui.parts import column, place_at
from selfreview_gui.gui.writing import Writing
from selfreview_gui.review.links import Linked
from selfreview_gui.review.review import Passage, within
from selfreview_gui.review.template import Role

AT_ONCE = 12  # cards that are made before the page is shown: more than a screen holds
A_SLICE = 2  # cards made between two looks at what the writer does, about 20 ms
REST = 15  # milliseconds between two slices
REST_FOR_TYPING = 300  # milliseconds of rest after a change


class CardList(QWidget):
    """Cards in the order of the passages; a card follows its passage wherever it moves.

    `built` is emitted when further cards were made, `dragging` with the mouse's place on the screen.
    """

    built = Signal()
    dragging = Signal(QPoint)

    def __init__(self, writing: Writing, name: str = "pointList", role: Role | None = None) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName("要点列表")
        self.writing, self._role = writing, role
        self._passages: tuple[Passage, ...] = ()
        self._cards: dict[str, PointCard] = {}
        self._layout = column(self, 12)
        self._layout.addStretch(1)
        self._target: int | None = None
        self._more = QTimer(self, singleShot=True)
        self._more.timeout.connect(lambda: self._build(A_SLICE))

    def show_passages(self, passages: tuple[Passage, ...]) -> None:
        """Show these passages: keep the cards that are known, drop those that went, make those that came.

        The cards look at passages they know, too: a field may hold what was written after the page was left.
        """
        same = [each.id for each in passages] == [each.id for each in self._passages]
        self._passages = passages
        if not same:
            self._drop()
        for passage in passages:
            if passage.id in self._cards:
                self._cards[passage.id].show_passage(passage)
        if not same:
            self._arrange()
            self._build(AT_ONCE - len(self._cards))
        elif self._more.isActive():
            self._more.start(REST_FOR_TYPING)

    def ensure(self, id: str) -> None:
        """Make the cards down to the one that shows a passage or holds it, if they are not made yet."""
        at = next((i for i, each in enumerate(self._passages) if any(p.id == id for p in within(each))), None)
        if at is None:
            return
        self._build(sum(each.id not in self._cards for each in self._passages[: at + 1]))
        inner = self._cards[self._passages[at].id].children_list
        if inner is not None:
            inner.ensure(id)

    def finish(self) -> None:
        """Make all cards now."""
        self._build(len(self._passages))

    def all_cards(self) -> Iterator[PointCard]:
        """Yield the cards made so far, those inside others too."""
        for passage in self._passages:
            card = self._cards.get(passage.id)
            if card is not None:
                yield card
                if card.children_list is not None:
                    yield from card.children_list.all_cards()

    def show_links(self, problems: dict[str, Linked], answered: dict[str, tuple[Linked, ...]]) -> None:
        """Let every card show what it answers or what answers it."""
        for card in self.all_cards():
            card.show_links(problems, answered)

    def _drop(self) -> None:
        kept = {passage.id for passage in self._passages}
        for id in [id for id in self._cards if id not in kept]:
            card = self._cards.pop(id)
            card.release()
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _arrange(self) -> None:
        made = [self._cards[each.id] for each in self._passages if each.id in self._cards]
        for index, card in enumerate(made):
            place_at(self._layout, card, index)

    def _build(self, number: int) -> None:
        missing = [(i, each) for i, each in enumerate(self._passages) if each.id not in self._cards]
        for index, passage in missing[: max(0, number)]:
            card = PointCard(self.writing, passage, self._role, self._nested)
            card.handle.dragged.connect(self._drag)
            card.handle.dropped.connect(lambda at, id=passage.id: self._drop_card(id, at))
            self._cards[passage.id] = card
            self._layout.insertWidget(index, card)
        if len(missing) > max(0, number):
            self._more.start(REST)
        else:
            self._more.stop()
        self._reserve(len(missing) - max(0, number))
        if missing and number > 0:
            self.built.emit()

    def _reserve(self, missing: int) -> None:
        """Keep room for the cards still to come, so that the page is not laid out anew with each."""
        if missing <= 0 or not self._cards:
            QTimer.singleShot(REST, self, lambda: self.setMinimumHeight(0))  # when the last are laid out
            return
        made = self._layout.totalMinimumSize().height()
        each = made / len(self._cards)
        if self.minimumHeight() < made + missing * each / 2:
            self.setMinimumHeight(round(made + missing * each * 1.2))

    def _nested(self, role: Role | None) -> CardList:
        return CardList(self.writing, "subpointList", role)

    # Dragging

    def _drag(self, place: QPoint) -> None:
        self._target = self._index_at(self.mapFromGlobal(place).y())
        self.update()
        self.dragging.emit(place)

    def _drop_card(self, id: str, place: QPoint) -> None:
        if self._target is None:
            return
        self._target = None
        self.update()
        index = self._index_at(self.mapFromGlobal(place).y())
        own = next(i for i, each in enumerate(self._passages) if each.id == id)
        self.writing.move(id, index - 1 if index > own else index)

    def _index_at(self, y: int) -> int:
        cards = (self._cards[each.id] for each in self._passages if each.id in self._cards)
        return sum(card.geometry().center().y() < y for card in cards)

    def paintEvent(self, event: QPaintEvent) -> None:
        last = len(self._cards) - 1
        if self._target is None or last < 0:
            return
        card = self._layout.itemAt(min(self._target, last)).geometry()
        y = card.top() - 6 if self._target <= last else card.bottom() + 4
        QPainter(self).fillRect(
            0, max(0, y - 1), self.width(), 3, self.palette().color(QPalette.ColorRole.Link)
        )
