"""What stands at the right of the page: the findings, shown when the writer wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from selfreview_gui.gui.pages.page import Page
from selfreview_gui.gui.wizard import Wizard
from selfreview_gui.review.review import Review
from selfreview_gui.review.steps import StepKind

if TYPE_CHECKING:
    from selfreview_gui.gui.panels.beside import FindingsBeside


class Beside(QObject):
    """Keeps the findings beside every page that is written on, if `shown`; the last two have their own.

    `chosen` carries the finding to go to, `left` says that the focus goes back to the page, `toggled`
    whether the writer wants the findings.
    """

    chosen = Signal(object)
    left = Signal()
    toggled = Signal(bool)

    def __init__(self, wizard: Wizard, review: Review, parent: QObject, *, shown: bool) -> None:
        super().__init__(parent)
        self._wizard, self._review, self.shown = wizard, review, shown
        self._panel: FindingsBeside | None = None

    def toggle(self) -> None:
        """Show the findings and go to them, or hide them; on the last pages go to those of the check."""
        if not isinstance(self._wizard.page, Page):
            self._open_check()
        elif self.shown:
            self._show(False)
        else:
            self._show(True)
            if self._panel is not None:
                self._panel.enter()
        self.toggled.emit(self.shown)

    def place(self) -> None:
        """Stand beside the page that is open now, or not."""
        shown = self.shown and isinstance(self._wizard.page, Page)
        if shown and self._panel is None:
            self._panel = self._made()
        self._wizard.show_side(shown)
        self.follow()

    def follow(self) -> None:
        """Let the panel follow to the field that has the cursor."""
        if self._panel is not None and self._panel.isVisibleTo(self._wizard):
            self._panel.show_place(self._wizard.key, self._wizard.at)

    def show_review(self, review: Review) -> None:
        """Hear of the review as it stands now."""
        self._review = review
        if self._panel is not None:
            self._panel.show_review(review)

    def _show(self, shown: bool) -> None:
        focus = QApplication.focusWidget()
        was_inside = focus is not None and self._panel is not None and self._panel.isAncestorOf(focus)
        self.shown = shown
        self.place()
        if was_inside:
            self.left.emit()

    def _made(self) -> FindingsBeside:
        from selfreview_gui.gui.panels.beside import FindingsBeside  # loaded when it is first shown

        made = FindingsBeside(self._review)
        made.chosen.connect(self.chosen)
        made.left.connect(self.left)
        made.closed.connect(self.toggle)
        self._wizard.add_side(made)
        return made

    def _open_check(self) -> None:
        self._wizard.open(f"{StepKind.CHECK}:")
        if self._wizard.page is not None:
            self._wizard.page.setFocus()
