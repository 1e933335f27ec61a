"""The menu that says which problems a cause or a measure answers."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from selfreview_gui.gui.writing import Writing
from selfreview_gui.review.links import Linked, linkable
from selfreview_gui.review.review import find
from selfreview_gui.review.template import Role

_WIDEST, _NARROWEST = 24, 8  # times the height of a line


class LinkMenu(QToolButton):
    """Shows what a point answers; its menu lists the problems under their dimensions."""

    def __init__(self, writing: Writing, id: str) -> None:
        super().__init__()
        self._writing, self._id = writing, id
        self.setObjectName("answersButton")
        self.setAccessibleName("回应的问题")
        self.setToolTip("选择这一条回应的是哪些问题")
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        menu = QMenu(self)
        menu.setObjectName("answersMenu")
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)
        self._words, self._more = "", ""
        self.show_answers((), {})

    def show_answers(self, answers: tuple[str, ...], problems: dict[str, Linked]) -> None:
        """Show in few words which problems are answered."""
        known = [problems[each].words for each in answers if each in problems]
        words = "选择回应的问题" if not known else f"回应：{known[0]}"
        more = f" 等 {len(known)} 个问题" if len(known) > 1 else ""
        if (self._words, self._more) != (words, more):
            self._words, self._more = words, more
            self.setAccessibleName("回应的问题：" + ("；".join(known) or "还没有选择"))
            self.updateGeometry()
            self._fit()

    def sizeHint(self) -> QSize:
        """Ask for the room of all words; they are shortened where there is less."""
        letters = self.fontMetrics()
        size = super().sizeHint()
        around = size.width() - letters.horizontalAdvance(self.text())
        whole = min(letters.horizontalAdvance(self._words), _WIDEST * letters.height())
        return QSize(around + whole + letters.horizontalAdvance(self._more), size.height())

    def minimumSizeHint(self) -> QSize:
        """Be content with room for a few words, so that no card makes its page scroll sideways."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), _NARROWEST * self.fontMetrics().height()), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        letters = self.fontMetrics()
        around = super().sizeHint().width() - letters.horizontalAdvance(self.text())
        room = max(self.width(), self.minimumSizeHint().width()) - around
        room -= letters.horizontalAdvance(self._more)
        shown = letters.elidedText(self._words, Qt.TextElideMode.ElideRight, room) + self._more
        if self.text() != shown:
            self.setText(shown)

    def fill(self) -> None:
        """List the problems as they stand now."""
        menu, submenus = self.menu(), dict[str, QMenu]()
        empty(menu)
        passage = find(self._writing.review, self._id)
        answers = passage.answers if passage else ()
        problems = linkable(self._writing.review, Role.PROBLEMS)
        if not problems:
            menu.addAction("还没有写出问题").setEnabled(False)
        for each in problems:
            if each.under not in submenus:
                submenus[each.under] = menu.addMenu(_escaped(each.under) or "问题")
            submenus[each.under].addAction(self._choice(each, each.id in answers))

    def _choice(self, problem: Linked, linked: bool) -> QAction:
        action = QAction(_escaped(problem.words), self.menu(), checkable=True, checked=linked)
        action.triggered.connect(lambda on: self._writing.link(self._id, problem.id, on))
        return action


def empty(menu: QMenu) -> None:
    """Take everything out of a menu, its submenus too: Qt itself would keep those."""
    menu.clear()
    for submenu in menu.findChildren(QMenu):
        submenu.deleteLater()


def _escaped(words: str) -> str:
    return words.replace("&", "&&")
