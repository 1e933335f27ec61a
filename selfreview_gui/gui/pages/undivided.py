"""The page of a problems part that is written in points and not divided into dimensions."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal

from selfreview_gui.gui.dimensions import add_button
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.pages.passage import PassagePage
from selfreview_gui.gui.templatecard import TemplateCard
from selfreview_gui.review.document import Address
from selfreview_gui.review.edit import add_dimension
from selfreview_gui.review.review import Review, find, passages
from selfreview_gui.review.steps import has_sections
from selfreview_gui.review.template import Dimension, Template


class UndividedPage(PassagePage):
    """Shows the points, and offers dimensions all the same.

    `template_wanted` carries the name under which to keep the arrangement.
    """

    template_wanted = Signal(str)

    def __init__(
        self,
        review: Review,
        id: str,
        templates: Callable[[], Iterable[Template]],
        *,
        questions_shown: bool = True,
    ) -> None:
        self._template = TemplateCard()
        super().__init__(review, id, questions_shown=questions_shown)
        self._template.wanted.connect(self.template_wanted)
        self.column.addWidget(add_button(templates, self.add), 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._template)

    def update_fields(self, review: Review) -> None:
        super().update_fields(review)
        self._template.show_review(review)

    def field(self, address: Address) -> Editor | None:
        """Return the field of an address; none where another page has taken this one's place."""
        part = find(self.writing.review, self.form.id)
        return None if part is not None and has_sections(part) else super().field(address)

    def add(self, dimension: Dimension) -> None:
        """Add a dimension after the points, which stay as they are, and go to its name."""
        known = {each.id for each in passages(self.writing.review)}
        after = add_dimension(self.writing.review, dimension)
        self.writing.change(after, "添加方面")
        new = next((each.id for each in passages(after) if each.id not in known), None)
        if new is not None:
            self.writing.went.emit(Address(new, "heading"))
