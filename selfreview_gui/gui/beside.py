"""What stands at the right of the page: the findings or the pages, whichever the writer wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from selfreview_gui.gui.layouts import Layouts
from selfreview_gui.gui.pages.page import Page
from selfreview_gui.gui.wizard import Wizard
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review
from selfreview_gui.review.steps import StepKind

if TYPE_CHECKING:
    from selfreview_gui.gui.panels.panel import Panel

FINDINGS, PREVIEW = "findings", "preview"
_OWN_PAGE = {FINDINGS: StepKind.CHECK, PREVIEW: StepKind.EXPORT}


class Beside(QObject):
    """Keeps one panel beside every page that is written on; the last two pages have their own.

    `shown` is the name of the panel the writer wants, empty for none. `chosen` carries the address to
    go to and the characters there, `left` says that the focus goes back to the page, `toggled` which
    panel is wanted now.
    """

    chosen = Signal(Address, int, int)
    left = Signal()
    toggled = Signal(str)

    def __init__(self, wizard: Wizard, review: Review, layouts: Layouts, parent: QObject, shown: str) -> None:
        super().__init__(parent)
        self._wizard, self._review, self._layouts = wizard, review, layouts
        self.shown = shown if shown in _OWN_PAGE else ""
        self._panels: dict[str, Panel] = {}

    def toggle(self, name: str) -> None:
        """Show a panel and go to it, or hide it; on the last pages go to the one that has it."""
        if not isinstance(self._wizard.page, Page):
            self._open_own_page(name)
        elif self.shown == name:
            self._show("")
        else:
            self._show(name)
            self._panels[name].enter()
        self.toggled.emit(self.shown)

    def place(self) -> None:
        """Stand beside the page that is open now, or not."""
        name = self.shown if isinstance(self._wizard.page, Page) else ""
        if name and name not in self._panels:
            self._panels[name] = self._made(name)
        self._wizard.show_side(self._panels.get(name))
        self.follow()

    def follow(self) -> None:
        """Let the panel follow to the field that has the cursor."""
        panel = self._panels.get(self.shown)
        if panel is not None and panel.isVisibleTo(self._wizard):
            panel.show_place(self._wizard.key, self._wizard.at)

    def show_review(self, review: Review) -> None:
        """Hear of the review as it stands now."""
        self._review = review
        for panel in self._panels.values():
            panel.show_review(review)

    def _show(self, name: str) -> None:
        focus, panel = QApplication.focusWidget(), self._panels.get(self.shown)
        was_inside = focus is not None and panel is not None and panel.isAncestorOf(focus)
        self.shown = name
        self.place()
        if was_inside:
            self.left.emit()

    def _made(self, name: str) -> Panel:
        made = self._findings() if name == FINDINGS else self._preview()
        made.chosen.connect(self.chosen)
        made.left.connect(self.left)
        made.closed.connect(lambda: self.toggle(name))
        self._wizard.add_side(made)
        return made

    def _findings(self) -> Panel:
        from selfreview_gui.gui.panels.findings_panel import FindingsPanel  # loaded when it is first shown

        return FindingsPanel(self._review)

    def _preview(self) -> Panel:
        from selfreview_gui.gui.panels.preview_panel import PreviewPanel  # loaded when it is first shown

        made = PreviewPanel(self._review, self._layouts.page)
        self._layouts.changed.connect(lambda: made.show_page(self._layouts.page))
        return made

    def _open_own_page(self, name: str) -> None:
        self._wizard.open(f"{_OWN_PAGE[name]}:")
        if self._wizard.page is not None:
            self._wizard.page.setFocus()
