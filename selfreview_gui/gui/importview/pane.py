"""One paper in the import view: its structure, what is doubtful in it, and the source, following one another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfreview_gui.gui.importview.correcting import Cursor
from selfreview_gui.gui.importview.doubtcard import DoubtCard
from selfreview_gui.gui.importview.papers import Papers
from selfreview_gui.gui.importview.rows import PAPER, every, rows
from selfreview_gui.gui.importview.source import SourceView, key_of
from selfreview_gui.gui.importview.tree import ANSWERS, StructureTree
from selfreview_gui.review.compose import compose
from selfreview_gui.review.doubts import Doubt
from selfreview_gui.review.review import find, within


class PaperPane(QWidget):
    """Shows the paper at hand; `moved` says that another row is chosen or the cursor stands elsewhere."""

    moved = Signal()

    def __init__(self, papers: Papers) -> None:
        super().__init__()
        self._papers = papers
        self.key = PAPER
        self.tree, self.source, self.card = StructureTree(), SourceView(), DoubtCard()
        self.tree.chosen.connect(lambda _: self._show_chosen(lead=True))
        self.tree.resized.connect(self._show_answers)
        self.source.pointed.connect(self._follow_cursor)
        self.card.ticked.connect(lambda well: papers.settle(self.doubts(), well=well))
        self.card.onward.connect(self.go_on)
        left = QVBoxLayout()
        left.addWidget(self.tree, 1)
        left.addWidget(self.card)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(12)
        sides.addLayout(left, 11)
        sides.addWidget(self.source, 9)

    @property
    def cursor_place(self) -> Cursor:
        """Where the cursor stands in the source."""
        return self.source.place()

    def show_paper(self, key: str) -> None:
        """Show the paper as it stands now, with the row of that key chosen."""
        review, papers = self._papers.review, self._papers
        self.source.show_document(compose(review))
        self.tree.show_rows(rows(review, papers.doubts(), papers.template()), papers.settled, key)
        self._show_chosen(lead=True)

    def doubts(self) -> tuple[Doubt, ...]:
        """Return what is doubtful of the chosen row."""
        return tuple(each for each in self._papers.doubts() if each.node == self.key)

    def go_on(self) -> None:
        """Go to the next row with a doubt that is open, from the last on to the first."""
        doubtful = {each.node for each in self._papers.open_doubts()}
        order = [row.key for row in every(rows(self._papers.review, (), None))]
        at = order.index(self.key) + 1
        found = next((key for key in (*order[at:], *order[:at]) if key in doubtful), None)
        if found is not None:
            self.tree.choose(found)
            self.tree.setFocus()

    def _follow_cursor(self) -> None:
        place = self.source.place()
        if place is not None:
            blocked = self.tree.blockSignals(True)
            self.tree.choose(key_of(place[0]))
            self.tree.blockSignals(blocked)
            self._show_chosen(lead=False)

    def _show_chosen(self, *, lead: bool) -> None:
        self.key = self.tree.key
        passage = find(self._papers.review, self.key)
        held = {each.id for each in within(passage)} - {self.key} if passage else set()
        self.source.mark({self.key}, held, lead=lead)
        here, left = self.doubts(), self._papers.open_doubts()
        self.card.show_doubts(here, well=not set(here) & set(left), left=len(left))
        self._show_answers()
        self.moved.emit()

    def _show_answers(self) -> None:
        chosen = self.tree.currentItem()
        self.card.show_answers(chosen.text(ANSWERS) if chosen and not self.tree.has_room else "")
