"""The page of the opening and the closing."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.guidance import Guidance
from selfreview_gui.gui.pages.page import Page
from selfreview_gui.gui.parts import card, column, label
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, count

ENDS = (
    ("opening", "引言", "根据什么通知、会前做了哪些准备，最后引出下文"),
    ("closing", "结语", "表明态度；没有结语可以留空"),
)


class EndsPage(Page):
    """Shows both ends of the paper, each with its guidance."""

    def __init__(self, review: Review, *, questions_shown: bool = True) -> None:
        super().__init__(review)
        self.guidances = [Guidance(questions_shown=questions_shown) for _ in ENDS]
        self._editors = [Editor(name, words, hint, lines=5) for name, words, hint in ENDS]
        layout = column(self, 16)
        layout.addWidget(label("引言与结语", "title"))
        for place in range(len(ENDS)):
            layout.addWidget(self._end(place))
        layout.addStretch(1)
        self.update_fields(review)
        self.refresh()

    def _end(self, place: int) -> QFrame:
        name, words, _ = ENDS[place]
        editor, guidance, frame = self._editors[place], self.guidances[place], card(f"{name}Card")
        self.writing.bind(editor, Address("", name))
        guidance.folded.connect(self.questions_folded)
        guidance.scaffold_wanted.connect(editor.insert)
        layout = column(frame, 10, (14, 12, 14, 14))
        layout.addWidget(label(words))
        layout.addWidget(guidance)
        layout.addWidget(editor)
        return frame

    def update_fields(self, review: Review) -> None:
        for (name, _, _), editor, guidance in zip(ENDS, self._editors, self.guidances, strict=True):
            editor.show_text(getattr(review, name))
            guidance.show_dimension(getattr(review.template, name) if review.template else None)

    def refresh(self) -> None:
        for (name, _, _), guidance in zip(ENDS, self.guidances, strict=True):
            guidance.show_count(count(getattr(self.writing.review, name)))
