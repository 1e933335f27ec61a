"""The form of one passage: heading, guidance, lead, points as cards, tail."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from selfreview_gui.gui.cards import CardList
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.guidance import Guidance
from selfreview_gui.gui.parts import button, card, column, label, quiet_button
from selfreview_gui.gui.place import path_to
from selfreview_gui.gui.writing import Writing
from selfreview_gui.review.document import Address
from selfreview_gui.review.links import answered_by, linkable, role_of
from selfreview_gui.review.review import Passage, Review, find
from selfreview_gui.review.steps import characters
from selfreview_gui.review.template import Dimension, Role


class PassageForm(QWidget):
    """Shows one passage. A lead and a tail stand there where the paper has them, else a link adds them."""

    def __init__(self, writing: Writing, id: str, *, questions_shown: bool = True) -> None:
        super().__init__()
        self._writing, self.id = writing, id
        self._passage: Passage | None = None
        self._opened: set[str] = set()
        self.role = role_of(path_to(writing.review, id))
        self.guidance = Guidance(questions_shown=questions_shown)
        self.guidance.scaffold_wanted.connect(self._insert_scaffold)
        self._number = label("", "title", wrap=False)
        self._heading = Editor("passageHeading", "本节标题", "标题", one_line=True)
        self._heading.setProperty("role", "title")
        self._lead, self._lead_card, self._lead_caption = self._text_card("passageText", "正文", 4)
        self._tail, self._tail_card, _ = self._text_card("passageTail", "收束", 2)
        self.cards = CardList(writing, "pointList", self.role)
        self.cards.built.connect(self.show_links)
        self._lay_out()
        for editor, field in ((self._heading, "heading"), (self._lead, "text"), (self._tail, "tail")):
            writing.bind(editor, Address(id, field))

    def _lay_out(self) -> None:
        self._add_lead = self._link("addLeadButton", "＋ 加一段引语", "text", self._lead)
        self._add_tail = self._link("addTailButton", "＋ 加一段收束", "tail", self._tail)
        title = QHBoxLayout()
        title.setSpacing(8)
        title.addWidget(self._number)
        title.addWidget(self._heading, 1)
        layout = column(self, 12)
        layout.addLayout(title)
        layout.addWidget(self.guidance)
        layout.addWidget(self._add_lead, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._lead_card)
        layout.addWidget(self.cards)
        layout.addWidget(self._add_button(), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._tail_card)
        layout.addWidget(self._add_tail, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def _add_button(self) -> QWidget:
        made = button("addPointButton", "＋ 添加要点", lambda: self._writing.add_point(self.id))
        made.setAccessibleName("添加要点")
        made.setToolTip("在最后添加一个要点（Ctrl+Enter 在光标所在的要点后添加）")
        return made

    def _link(self, name: str, words: str, field: str, editor: Editor) -> QToolButton:
        return quiet_button(name, words, words.lstrip("＋ "), lambda: self._open(field, editor))

    def _text_card(self, name: str, caption: str, lines: int) -> tuple[Editor, QFrame, QLabel]:
        frame, above = card(f"{name}Card"), label(caption, "hint", wrap=False)
        editor = Editor(name, caption, "", lines=lines)
        layout = column(frame, 6, (12, 10, 12, 12))
        layout.addWidget(above)
        layout.addWidget(editor)
        return editor, frame, above

    def show_passage(self, review: Review, dimension: Dimension | None) -> None:
        """Show the passage as it stands in the review now."""
        passage = find(review, self.id)
        if passage is None:
            return
        first, self._passage = self._passage is None, passage
        self._number.setText(passage.number)
        self._number.setVisible(bool(passage.number))
        self._heading.show_text(passage.heading)
        self._lead.show_text(passage.text)
        self._tail.show_text(passage.tail)
        self._show_parts(passage)
        self.cards.show_passages(passage.children)
        self.guidance.show_dimension(dimension)
        if first:
            self.refresh()

    def refresh(self) -> None:
        """Show the counts and links anew."""
        if self._passage is not None:
            self.guidance.show_count(characters(self._passage))
            self.show_links()

    def release(self) -> None:
        """Take leave of the writing: the form is going away."""
        for field in ("heading", "text", "tail"):
            self._writing.release(Address(self.id, field))
        self.cards.show_passages(())

    def show_links(self) -> None:
        """Let the cards show what they answer, or what answers them."""
        review = self._writing.review
        if self.role in (Role.CAUSES, Role.MEASURES):
            self.cards.show_links({each.id: each for each in linkable(review, Role.PROBLEMS)}, {})
        else:
            self.cards.show_links({}, answered_by(review))

    def ensure(self, address: Address) -> None:
        """Make the field of an address, if it is not shown yet."""
        if address.node != self.id:
            self.cards.ensure(address.node)
        elif address.field in ("text", "tail"):
            self._opened.add(address.field)
            if self._passage is not None:
                self._show_parts(self._passage)

    def _show_parts(self, passage: Passage) -> None:
        alone = not passage.children
        lead = alone or bool(passage.text) or "text" in self._opened
        tail = bool(passage.tail) or "tail" in self._opened
        self._lead_caption.setText("正文" if alone else "引语")
        self._lead.setAccessibleName("正文" if alone else "要点前的引语")
        self._lead.setPlaceholderText(
            "可以在这里直接写成一段；要分条写，请点下面的“添加要点”。" if alone else ""
        )
        self._lead_card.setVisible(lead)
        self._tail_card.setVisible(tail)
        self._add_lead.setVisible(not lead)
        self._add_tail.setVisible(not tail and not alone)

    def _open(self, field: str, editor: Editor) -> None:
        self.ensure(Address(self.id, field))
        editor.setFocus()

    def _insert_scaffold(self, text: str) -> None:
        """Put the scaffold into a new point where the passage has points, else into its text."""
        if self._passage is not None and self._passage.children:
            self._writing.paste_points(self.id, text)
        else:
            self._lead.insert(text)
            self._lead.setFocus()
