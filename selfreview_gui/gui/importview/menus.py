"""The menus that say what a passage is and which dimension it answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from selfreview_gui.gui.dimensions import offered
from selfreview_gui.gui.linkmenu import empty
from selfreview_gui.review.belonging import followed, is_made_up, role_in
from selfreview_gui.review.names import ROLE_NAMES
from selfreview_gui.review.review import Passage, Rank, Review, find
from selfreview_gui.review.template import Dimension, Role, Template

_ALONE = "没有对应的方面，单独保留"


class TellingMenu(QMenu):
    """A menu about one passage of a paper, filled when it is opened; points need none."""

    def __init__(self, name: str, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setObjectName(name)
        self._review, self._id = Review(), ""
        self.aboutToShow.connect(self.fill)

    def show_passage(self, review: Review, id: str) -> None:
        """Be about a passage from now on, or about none."""
        self._review, self._id = review, id
        passage = find(review, id)
        self.menuAction().setEnabled(passage is not None and passage.rank < Rank.POINT)

    def fill(self) -> None:
        """List what there is to choose from now."""
        empty(self)
        passage = find(self._review, self._id)
        if passage is not None:
            self._fill(self._review, passage)

    def _fill(self, review: Review, passage: Passage) -> None:
        raise NotImplementedError


class RoleMenu(TellingMenu):
    """Lists what a passage can be; `choose` gets the role."""

    def __init__(self, parent: QWidget, choose: Callable[[Role], object]) -> None:
        super().__init__("roleMenu", "作为", parent)
        self._choose = choose

    def _fill(self, review: Review, passage: Passage) -> None:
        now = role_in(review, passage)
        for role, words in ROLE_NAMES.items():
            _add(self, words, role is now, partial(self._choose, role))


class AnswersMenu(TellingMenu):
    """Lists the dimensions that a passage can answer; `choose` gets one, or None for none of them."""

    def __init__(
        self, parent: QWidget, templates: Sequence[Template], choose: Callable[[Dimension | None], object]
    ) -> None:
        super().__init__("dimensionMenu", "对应", parent)
        self._templates, self._choose = templates, choose

    def show_passage(self, review: Review, id: str) -> None:
        """Be about a passage; a paper that follows no template has nothing to answer."""
        super().show_passage(review, id)
        action = self.menuAction()
        action.setEnabled(action.isEnabled() and review.template is not None)

    def _fill(self, review: Review, passage: Passage) -> None:
        """List the dimensions of the paper's template, then those of the others of its year."""
        template, role = followed(review, self._templates), role_in(review, passage)
        own = template.of_role(role) if template else ()
        for each in own:
            self._offer(self, each, passage)
        self.addSeparator()
        if template and role is Role.PROBLEMS:
            others = [each for each in self._templates if each.year == template.year and each is not template]
            for name, dimensions in offered(others):
                submenu = self.addMenu(_escaped(name))
                for each in dimensions:
                    self._offer(submenu, each, passage)
        answered = review.template.dimension(passage.dimension) if review.template else None
        _add(self, _ALONE, answered is None or is_made_up(answered), lambda: self._choose(None))

    def _offer(self, menu: QMenu, dimension: Dimension, passage: Passage) -> None:
        is_now = dimension.id == passage.dimension
        _add(menu, dimension.title, is_now, lambda: self._choose(dimension))


def _add(menu: QMenu, words: str, ticked: bool, act: Callable[[], object]) -> None:
    action = QAction(_escaped(words), menu, checkable=True, checked=ticked)
    action.triggered.connect(lambda _: act())
    menu.addAction(action)


def _escaped(words: str) -> str:
    return words.replace("&", "&&")
