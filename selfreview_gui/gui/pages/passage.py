"""The page of a dimension, of the causes, of the measures, or of any other part of the paper."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.pages.page import Page
from selfreview_gui.gui.parts import column
from selfreview_gui.gui.passageform import PassageForm
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, find


class PassagePage(Page):
    """Shows one passage with its guidance."""

    def __init__(self, review: Review, id: str, *, questions_shown: bool = True) -> None:
        super().__init__(review)
        self.form = PassageForm(self.writing, id, questions_shown=questions_shown)
        self.form.guidance.folded.connect(self.questions_folded)
        self.form.cards.dragging.connect(self.dragging)
        self.column = column(self, 14)
        self.column.addWidget(self.form)
        self.update_fields(review)

    def update_fields(self, review: Review) -> None:
        passage = find(review, self.form.id)
        known = review.template.dimension(passage.dimension) if passage and review.template else None
        self.form.show_passage(review, known)

    def refresh(self) -> None:
        self.form.refresh()

    def field(self, address: Address) -> Editor | None:
        self.form.ensure(address)
        return super().field(address)

    def first_field(self) -> QWidget | None:
        """Go to the first point or the text; the heading comes from the template and mostly stays."""
        fields = [each for each in self.stops() if isinstance(each, Editor)]
        return fields[1] if len(fields) > 1 else next(iter(fields), None)
