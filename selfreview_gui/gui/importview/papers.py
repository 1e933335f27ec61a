"""The papers in the import view: each with a history of its own, its doubts, and which of them are settled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from selfreview_gui.gui.session import Session
from selfreview_gui.gui.tasks import Task, run
from selfreview_gui.review.belonging import followed, settled
from selfreview_gui.review.doubts import Doubt, doubts
from selfreview_gui.review.review import Review
from selfreview_gui.review.template import Template

Told = tuple[Doubt, ...]


class Papers(QObject):
    """Holds what is corrected; `changed` says that the paper shown is another one or looks otherwise now.

    `counted` says that the doubts of the other papers are known.
    """

    changed = Signal()
    counted = Signal()

    def __init__(self, papers: Sequence[Review], templates: Sequence[Template], parent: QObject) -> None:
        super().__init__(parent)
        self.templates = tuple(templates)
        self._first = tuple(papers) or (Review(),)  # a window without papers shows an empty one
        self._sessions = [Session(paper, self) for paper in self._first]
        self._told: list[Told | None] = [None] * len(self._first)
        self._settled: list[set[Doubt]] = [set() for _ in self._first]
        self._task: Task | None = None
        self.at = 0
        for session in self._sessions:
            session.changed.connect(lambda *_: self._forget_doubts())
            session.history.indexChanged.connect(self._tell)  # behind the change: undo can be offered now

    def __len__(self) -> int:
        return len(self._sessions)

    @property
    def session(self) -> Session:
        """The history of the paper that is shown."""
        return self._sessions[self.at]

    @property
    def review(self) -> Review:
        """The paper that is shown, as it stands now."""
        return self.session.review

    @property
    def settled(self) -> frozenset[Doubt]:
        """The doubts of the paper shown of which the person said that all is well."""
        return frozenset(self._settled[self.at])

    def template(self) -> Template | None:
        """Return the template that the paper shown follows."""
        return followed(self.review, self.templates)

    def doubts(self) -> Told:
        """Return the doubts of the paper that is shown."""
        told = self._told[self.at]
        if told is None:
            told = self._told[self.at] = doubts(self.review, self.templates)
        return told

    def open_doubts(self) -> Told:
        """Return the doubts of the paper shown that are still to be looked at."""
        return tuple(each for each in self.doubts() if each not in self._settled[self.at])

    def count(self, at: int) -> int | None:
        """Return how many doubts of a paper are open; None where that is not known yet."""
        told = self._told[at]
        return None if told is None else sum(each not in self._settled[at] for each in told)

    def title(self, at: int) -> str:
        """Return the title of a paper."""
        return self._sessions[at].review.title.replace("\n", "") or "未命名的材料"

    def show(self, at: int) -> None:
        """Turn to another paper."""
        self.at = at
        self.changed.emit()

    def change(self, after: Review, words: str) -> bool:
        """Take a corrected paper; False where it is the same as before."""
        before = self.review
        if after is before:
            return False
        self.session.change(settled(before, after, self.templates), words)
        return True

    def settle(self, told: Sequence[Doubt], *, well: bool) -> None:
        """Remember of doubts whether all is well there."""
        here = self._settled[self.at]
        (here.update if well else here.difference_update)(told)
        self.changed.emit()

    def corrected(self) -> tuple[Review, ...]:
        """Return the papers that are not as they came."""
        pairs = zip(self._first, self._sessions, strict=True)
        return tuple(session.review for first, session in pairs if session.review != first)

    def is_looked_at(self) -> bool:
        """Say whether nothing was corrected, and no paper has a doubt that is open."""
        return not self.corrected() and all(self.count(at) == 0 for at in range(len(self)))

    def count_all(self) -> None:
        """Look for the doubts of all papers, beside the window."""
        others = [at for at, told in enumerate(self._told) if told is None]
        reviews = tuple(self._sessions[at].review for at in others)
        self._task = run(
            _all_doubts, reviews, self.templates, done=lambda told: self._take(others, told), failed=_raise
        )

    def forget(self) -> None:
        """Wait for nothing any more: the window is going away."""
        if self._task is not None:
            self._task.cancel()

    def _take(self, at: Sequence[int], told: Sequence[Told]) -> None:
        if not isValid(self):  # closed together with the window behind it
            return
        for place, found in zip(at, told, strict=True):
            if self._told[place] is None:
                self._told[place] = found
        self.counted.emit()

    @Slot(int)
    def _tell(self, _: int) -> None:
        self.changed.emit()

    def _forget_doubts(self) -> None:
        self._told[self.at] = None


def _all_doubts(papers: Sequence[Review], templates: Sequence[Template]) -> list[Told]:
    return [doubts(paper, templates) for paper in papers]


def _raise(error: Exception) -> None:
    raise error
