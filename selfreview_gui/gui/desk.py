"""The place where one review is written: the wizard, its history, its saving, find and replace."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfreview_gui.errors import UserError
from selfreview_gui.gui.autosave import Autosave
from selfreview_gui.gui.beside import Beside
from selfreview_gui.gui.findbar import FindBar
from selfreview_gui.gui.finish import Finish
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.pages.page import Page, focused_editor
from selfreview_gui.gui.passageform import PassageForm
from selfreview_gui.gui.records import Records, let_go
from selfreview_gui.gui.session import Session
from selfreview_gui.gui.wizard import Wizard
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Rank, Review, find, new_id
from selfreview_gui.review.search import Hit
from selfreview_gui.review.start import own_template
from selfreview_gui.review.steps import Step, StepKind
from selfreview_gui.review.template import Template

_SAVE_TROUBLE = "save"


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept from last time: where the writer stopped, and how the page was arranged."""

    step: str = ""
    node: str = ""
    field: str = ""
    cursor: int = 0
    questions_shown: bool = True
    findings_shown: bool = False


class Desk(QWidget):
    """Ties one review's session, pages and saving together."""

    def __init__(
        self,
        review: Review,
        records: Records,
        notice: Notice,
        templates: Callable[[], Iterable[Template]],
        kept: Kept,
    ) -> None:
        super().__init__()
        self.setObjectName("desk")
        self._records, self._notice, self._templates = records, notice, templates
        self._questions_shown = kept.questions_shown
        self._told_bug = False
        self._place_kept: tuple[str, str, str, int] | None = None
        self.session = Session(review, self)
        self.autosave = Autosave(records, self)
        self._finish = Finish(records, notice, self.go_to, self)
        self.wizard = Wizard(review, self._make_page, self._freshen)
        self.beside = Beside(self.wizard, review, self, shown=kept.findings_shown)
        self.find_bar = FindBar(review)
        self.wizard.add_above(self.find_bar)
        self.wizard.reach(notice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.wizard)
        self._connect()

    def _connect(self) -> None:
        self.session.changed.connect(self._show_change)
        self.session.returned.connect(self.go_to)
        self.autosave.saving.connect(self._keep_place)
        self.autosave.saved.connect(self._show_saved)
        self.autosave.failed.connect(self._show_not_saved)
        self.wizard.moved.connect(lambda _: self.save_now())
        self.wizard.moved.connect(lambda _: self.beside.place())
        self.beside.chosen.connect(lambda each: self.go_to(each.address, each.start, each.end))
        self.beside.left.connect(self._back_to_text)
        self.beside.toggled.connect(lambda shown: self._remember("findings_shown", shown))
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
        self.find_bar.ask("" if "\u2029" in words else words, self._at(), position, replacing=replacing)

    def add_point(self) -> None:
        """Add a point after the one with the cursor, or at the end of the page's passage."""
        page, form = self.wizard.page, self._form()
        if not isinstance(page, Page) or form is None:
            return
        point = self._point()
        if point:
            page.writing.add_after(point)
        else:
            page.writing.add_point(form.id)

    def add_subpoint(self) -> None:
        """Add a point inside the one with the cursor."""
        point, page = self._point(), self.wizard.page
        if point and isinstance(page, Page):
            page.writing.add_point(point)

    def move_point(self, by: int) -> None:
        """Move the point or the dimension with the cursor up or down."""
        point, page = self._movable(), self.wizard.page
        if point and isinstance(page, Page):
            page.writing.step(point, by)

    def delete_point(self) -> None:
        """Delete the point or the dimension with the cursor."""
        point, page = self._movable(), self.wizard.page
        if point and isinstance(page, Page):
            page.writing.remove(point)

    def go_to(self, address: Address, start: int | None = None, end: int | None = None) -> None:
        """Lead to a field, or at least to its step."""
        if not self.wizard.go_to(address, start, end):
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
        self.autosave.save_now()
        self._keep_place()

    def changeEvent(self, event: QEvent) -> None:
        """Save when another window is turned to: this one may be closed from there."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.save_now()

    def finish(self) -> Exception | None:
        """Save and wait; return what went wrong, or None when everything is safe."""
        error = self.autosave.save_and_wait()
        if error is None:
            self._keep_place()
        return error

    def _keep_place(self) -> None:
        """Keep where the writer is, unless that is known to be kept; a place that was lost is no harm."""
        place = self._place()
        if place != self._place_kept:
            self._place_kept = place
            id = self.session.review.id
            self._records.ask(lambda store: store.keep_place(id, *place), failed=self._place_not_kept)

    def _place_not_kept(self, error: Exception) -> None:
        self._place_kept = None
        let_go(error)

    def _place(self) -> tuple[str, str, str, int]:
        """Return the step, the field's node and name, and how many characters stand before the cursor."""
        address = self._at()
        editor = self.wizard.editor_of(address) if address.field else None
        return self.wizard.key, address.node, address.field, editor.position() if editor is not None else 0

    def _at(self) -> Address:
        return self.wizard.at

    def _show_saved(self, at: datetime) -> None:
        self.wizard.saved.setText(f"已保存 {at:%H:%M}")
        self._notice.settle(_SAVE_TROUBLE)

    def _show_not_saved(self, error: Exception) -> None:
        known = isinstance(error, UserError)
        why = str(error) if known else "程序出了错，写的内容都还在窗口里，请先导出一份草稿。"
        self.wizard.saved.setText("没有保存成功")
        self._notice.warn(f"没有保存成功：{why}", _SAVE_TROUBLE, "再试一次", self.autosave.save_now)
        if not known and not self._told_bug:
            self._told_bug = True
            raise error

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
        at = self._at()
        if not at.field or not self.wizard.go_to(at):
            self.wizard.enter_page()

    def _make_page(self, step: Step, review: Review) -> QWidget:
        if step.kind is StepKind.CHECK:
            return self._finish.check_page(review)
        if step.kind is StepKind.EXPORT:
            return self._finish.export_page(review)
        page = self._writing_page(step, review)
        page.writing.changed.connect(self.session.change)
        page.writing.went.connect(self.go_to)
        page.writing.entered.connect(lambda _: self.beside.follow())
        page.writing.noticed.connect(lambda words: self._notice.tell(words, "撤销", self.session.undo))
        return page

    def _writing_page(self, step: Step, review: Review) -> Page:
        # A page's module is loaded when the page is first shown: the start of the program needs none.
        if step.kind is StepKind.BASICS:
            from selfreview_gui.gui.pages.basics import BasicsPage

            return BasicsPage(review)
        if step.kind is StepKind.PART:
            from selfreview_gui.gui.pages.part import PartPage

            part = PartPage(review, step.passage, self._templates)
            part.template_wanted.connect(self._keep_template)
            return part
        return self._guided_page(step, review)

    def _guided_page(self, step: Step, review: Review) -> Page:
        from selfreview_gui.gui.pages.ends import EndsPage
        from selfreview_gui.gui.pages.passage import PassagePage
        from selfreview_gui.gui.pages.rectification import RectificationPage

        shown = self._questions_shown
        page: Page
        if step.kind is StepKind.RECTIFICATION:
            page = RectificationPage(review, questions_shown=shown)
        elif step.kind is StepKind.ENDS:
            page = EndsPage(review, questions_shown=shown)
        else:
            page = PassagePage(review, step.passage, questions_shown=shown)
        page.questions_folded.connect(self._remember_questions)
        page.dragging.connect(self.wizard.show_place)
        return page

    def _freshen(self, page: QWidget, review: Review) -> None:
        if isinstance(page, Page):
            page.show_review(review)
        else:
            self._finish.freshen(page, review)

    # Inside

    def _remember_questions(self, shown: bool) -> None:
        self._questions_shown = shown
        self._remember("questions_shown", shown)

    def _remember(self, setting: str, holds: bool) -> None:
        kept = "1" if holds else "0"
        self._records.ask(lambda store: store.keep_setting(setting, kept), failed=let_go)

    def _keep_template(self, name: str) -> None:
        template = own_template(self.session.review, new_id(), name)
        if template is not None:
            self._records.ask(
                lambda store: store.save_template(template),
                lambda _: self._notice.tell(f"已存为我的模板“{name}”，新建时可以选用"),
                lambda error: self._notice.warn(str(error)),
            )

    def _form(self) -> PassageForm | None:
        page = self.wizard.page
        return page.findChild(PassageForm) if page is not None else None

    def _point(self) -> str:
        """Return the id of the point with the cursor, empty where the cursor is in none."""
        form, at = self._form(), self._at()
        if form is None or at.node in ("", form.id):
            return ""
        return at.node if find(self.session.review, at.node) else ""

    def _movable(self) -> str:
        """Return the id of the passage with the cursor, unless it is the page's own."""
        page, at = self.wizard.page, self._at()
        step = self.wizard.step
        if not isinstance(page, Page) or step is None or at.node in ("", step.passage):
            return ""
        passage = find(self.session.review, at.node)
        return passage.id if passage and passage.rank > Rank.PART else ""
