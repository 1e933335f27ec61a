"""The buttons of the import view, the menu of its rows, and what of them can be used now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QUndoStack
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QPushButton, QWidget

from selfreview_gui.gui.flow import Flow
from selfreview_gui.gui.importview.correcting import CORRECTIONS, Cursor, can, made_actions
from selfreview_gui.gui.importview.menus import TellingMenu
from selfreview_gui.gui.parts import button
from selfreview_gui.review.review import Review


class Tools(QWidget):
    """Holds the actions; `do` gets the name of the one that is wanted."""

    def __init__(
        self, window: QWidget, do: Callable[[str], object], roles: TellingMenu, answers: TellingMenu
    ) -> None:
        super().__init__()
        self._menus = (roles, answers)
        self.actions_by_name = made_actions(window, do)
        self.row_menu = QMenu(window)
        self.row_menu.setObjectName("rowMenu")
        self.row_menu.addActions([self.actions_by_name[name] for name in CORRECTIONS])
        for menu in self._menus:
            self.row_menu.addMenu(menu)
        self._menu_buttons = (
            _menu_button("roleButton", "作为(&R)", roles),
            _menu_button("answersButton", "对应(&D)", answers),
        )
        self.setLayout(Flow(*map(self.button, CORRECTIONS), *self._menu_buttons, space=8))

    def button(self, name: str) -> QPushButton:
        """Make the button of an action."""
        action: QAction = self.actions_by_name[name]
        made = button(f"{name}Button", action.text(), action.trigger)
        made.setToolTip(action.toolTip())
        made.setEnabled(action.isEnabled())
        action.enabledChanged.connect(made.setEnabled)
        return made

    def serve(self, view: QAbstractScrollArea) -> None:
        """Let a view ask for the menu of the chosen row."""
        view.customContextMenuRequested.connect(partial(self._ask, view))

    def show_row(self, review: Review, key: str, cursor: Cursor, history: QUndoStack, left: int) -> None:
        """Let only what can be done now be chosen; `left` is the number of doubts that are open."""
        for name in CORRECTIONS:
            self.actions_by_name[name].setEnabled(can(name, review, key, cursor))
        self.actions_by_name["undo"].setEnabled(history.canUndo())
        self.actions_by_name["redo"].setEnabled(history.canRedo())
        self.actions_by_name["next"].setEnabled(left > 0)
        for menu, made in zip(self._menus, self._menu_buttons, strict=True):
            menu.show_passage(review, key)
            made.setEnabled(menu.menuAction().isEnabled())

    def _ask(self, view: QAbstractScrollArea, at: QPoint) -> None:
        self.row_menu.popup(view.viewport().mapToGlobal(at))


def _menu_button(name: str, words: str, menu: QMenu) -> QPushButton:
    made = button(name, words, lambda: None)
    made.setMenu(menu)
    return made
