"""The place where one review is written: the wizard, its history, its saving, find and replace."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfreview_gui.gui import points
from selfreview_gui.gui.autosave import Autosave
from selfreview_gui.gui.beside import Beside
from selfreview_gui.gui.findbar import FindBar
from selfreview_gui.gui.finish import Finish
from selfreview_gui.gui.kept import PANEL, QUESTIONS, Kept
from selfreview_gui.gui.layouts import Layouts
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.pages.page import Page, focused_editor
from selfreview_gui.gui.records import Records, let_go
from selfreview_gui.gui.saving import TROUBLE, Saving
from selfreview_gui.gui.session import Session
from selfreview_gui.gui.steppages import writing_page
from selfreview_gui.gui.templates import Templates
from selfreview_gui.gui.wizard import Wizard
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, new_id
from selfreview_gui.review.search import Hit
from selfreview_gui.review.start import own_template
from selfreview_gui.review.steps import Step, StepKind

_HISTORY = "history"  # the key of a notice that undo and redo make void


class Desk(QWidget):
    """Ties one review's session, pages and saving together."""

    def __init__(
        self,
        review: Review,
        records: Records,
        notice: Notice,
        templates: Templates,
        layouts: Layouts,
        kept: Kept,
    ) -> None:
        super().__init__()
        self.setObjectName("desk")
        self._records, self._notice, self._templates = records, notice, templates
        self._questions_shown = kept.questions_shown
        self.session = Session(review, self)
        self.autosave = Autosave(records, self)
        self._finish = Finish(records, notice, layouts, self.go_to, self)
        self.wizard = Wizard(review, self._make_page, self._freshen)
        self._saving = Saving(review.id, self.autosave, self.wizard, records, notice, self)
        self.beside = Beside(self.wizard, review, layouts, self, kept.panel_shown)
        self.find_bar = FindBar(review)
        self.wizard.add_above(self.find_bar)
        self.wizard.reach(notice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.wizard)
        self._connect()

    def _connect(self) -> None:
        self.session.changed.connect(self._show_change)
        self._finish.changed.connect(self.session.change)
        self.session.returned.connect(self.go_to)
        self.session.returned.connect(lambda _: self._notice.settle(_HISTORY))
        self._saving.parted.connect(self.session.go_on_as)
        self.wizard.moved.connect(lambda _: self.save_now())
        self.wizard.moved.connect(lambda _: self.beside.place())
        self.beside.chosen.connect(self.go_to)
        self.beside.left.connect(self._back_to_text)
        self.beside.toggled.connect(lambda name: self._remember(PANEL, name))
        self.find_bar.chosen.connect(self._show_hit)
        self.find_bar.replaced.connect(self.session.change)
        self.find_bar.closed.connect(self._back_to_text)

    # Commands

    def open_export(self) -> None:
        """Open the last step."""
        self.wizard.open(f"{StepKind.EXPORT}:")

    def search(self, *, replacing: bool = False) -> None:
        """Show the find bar, with what is selected in the field."""
        editor = focused_editor()
        words = editor.textCursor().selectedText() if editor else ""
        position = editor.selection()[0] if editor else 0
        words = "" if "\u2029" in words else words
        self.find_bar.ask(words, self.wizard.at, position, replacing=replacing)

    def add_point(self) -> None:
        """Add a point after the one with the cursor, or at the end of the page's passage."""
        points.add_point(self.wizard, self.session.review)

    def add_subpoint(self) -> None:
        """Add a point inside the one with the cursor."""
        points.add_subpoint(self.wizard, self.session.review)

    def move_point(self, by: int) -> None:
        """Move the point or the dimension with the cursor up or down."""
        points.move_point(self.wizard, self.session.review, by)

    def delete_point(self) -> None:
        """Delete the point or the dimension with the cursor."""
        points.delete_point(self.wizard, self.session.review)

    def go_to(self, address: Address, start: int | None = None, end: int | None = None) -> None:
        """Lead to a field, or at least to its step."""
        if not self.wizard.go_to(address, start, end) and not self._finish.go_to(address):
            self.wizard.setFocus()

    def reopen(self, kept: Kept) -> None:
        """Open the step where the writer stopped, with the cursor where it stood."""
        self.wizard.open(kept.step)
        address = Address(kept.node, kept.field)
        editor = self.wizard.editor_of(address) if kept.field else None
        if editor is None:
            self.wizard.enter_page()
        else:
            self.wizard.go_to(address, kept.cursor)

    # Saving

    def save_now(self) -> None:
        """Save, and keep the place; returns at once."""
        self._saving.save_now()

    def finish(self) -> Exception | None:
        """Save and wait; return what went wrong, or None when everything is safe."""
        return self._saving.finish()

    def withdraw_offers(self) -> None:
        """Take back what the notice offers and only this desk could do."""
        for key in (_HISTORY, TROUBLE):
            self._notice.settle(key)

    def changeEvent(self, event: QEvent) -> None:
        """Save when another window is turned to: this one may be closed from there."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.save_now()

    # Showing

    def _show_change(self, before: Review, after: Review) -> None:
        self.autosave.note(after)
        self.wizard.show_review(after)
        self.find_bar.show_review(after)
        self.beside.show_review(after)
        self._notice.withdraw_act()

    def _show_hit(self, hit: Hit) -> None:
        bar_focus = self.find_bar.focusWidget()
        self.wizard.go_to(hit.address, hit.start, hit.end)
        if bar_focus is not None:
            bar_focus.setFocus()

    def _back_to_text(self) -> None:
        at = self.wizard.at
        if not at.field or not self.wizard.go_to(at):
            self.wizard.enter_page()

    # Pages

    def _make_page(self, step: Step, review: Review) -> QWidget:
        if step.kind is StepKind.CHECK:
            return self._finish.check_page(review)
        if step.kind is StepKind.EXPORT:
            return self._finish.export_page(review)
        templates, shown = self._templates.on_offer, self._questions_shown
        page = writing_page(step, review, templates, self._keep_template, questions_shown=shown)
        page.writing.changed.connect(self.session.change)
        page.writing.went.connect(self.go_to)
        page.writing.entered.connect(lambda _: self.beside.follow())
        page.writing.noticed.connect(self._tell_undoable)
        page.questions_folded.connect(self._remember_questions)
        page.dragging.connect(self.wizard.show_place)
        return page

    def _tell_undoable(self, words: str) -> None:
        """Say what was done; that goes when the history goes back."""
        self._notice.tell(words, "撤销", self.session.undo, _HISTORY)

    def _freshen(self, page: QWidget, review: Review) -> None:
        if isinstance(page, Page):
            page.show_review(review)
        else:
            self._finish.freshen(page, review)

    def _keep_template(self, name: str) -> None:
        template = own_template(self.session.review, new_id(), name)
        if template is not None:
            self._templates.keep(template)

    def _remember_questions(self, shown: bool) -> None:
        self._questions_shown = shown
        self._remember(QUESTIONS, "1" if shown else "0")

    def _remember(self, setting: str, kept: str) -> None:
        self._records.ask(lambda store: store.keep_setting(setting, kept), failed=let_go)
