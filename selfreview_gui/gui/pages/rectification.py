"""The page of last year's rectification: where it stands, and what was done."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton

from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.flow import Flow
from selfreview_gui.gui.guidance import Guidance
from selfreview_gui.gui.pages.page import Page
from selfreview_gui.gui.parts import card, column, label
from selfreview_gui.gui.passageform import PassageForm
from selfreview_gui.review.document import Address
from selfreview_gui.review.edit import find_role, place_rectification
from selfreview_gui.review.review import Review, count
from selfreview_gui.review.template import Dimension, Place, Role

PLACES = {Place.PART: "单独成一部分", Place.DIMENSION: "作为一个方面", Place.OPENING: "写入引言"}


class RectificationPage(Page):
    """Shows the rectification as a passage of its own, or as one text that goes into the opening."""

    def __init__(self, review: Review, *, questions_shown: bool = True) -> None:
        super().__init__(review)
        self._questions_shown = questions_shown
        self._form: PassageForm | None = None
        self._choices: dict[Place, QRadioButton] = {}
        self._layout = column(self, 16)
        self._layout.addWidget(label("上年度整改情况", "title"))
        self._layout.addWidget(self._place_card())
        self.guidance = Guidance(questions_shown=questions_shown)
        self.guidance.folded.connect(self.questions_folded)
        self._text = Editor(
            "rectificationText", "上年度整改情况", "上一年查摆的问题整改得怎么样，写成一段或几段", lines=5
        )
        self._text_card = self._make_text_card()
        self._layout.addWidget(self._text_card)
        self._layout.addStretch(1)
        self.update_fields(review)

    def _place_card(self) -> QFrame:
        frame, group = card("placeCard"), QButtonGroup(self)
        row = Flow(space=24)
        for place, words in PLACES.items():
            choice = QRadioButton(words)
            choice.setObjectName(f"place{place.capitalize()}Button")
            choice.setAccessibleName(f"整改情况{words}")
            choice.clicked.connect(lambda _, place=place: self._move(place))
            group.addButton(choice)
            row.addWidget(choice)
            self._choices[place] = choice
        layout = column(frame, 8, (14, 10, 14, 12))
        layout.addWidget(label("放在材料的什么地方", "hint"))
        layout.addLayout(row)
        return frame

    def _make_text_card(self) -> QFrame:
        frame = card("rectificationCard")
        layout = column(frame, 10, (14, 12, 14, 14))
        layout.addWidget(self.guidance)
        layout.addWidget(self._text)
        self.guidance.scaffold_wanted.connect(self._text.insert)
        address = Address("", "rectification")
        self.writing.bind(self._text, address)
        return frame

    def update_fields(self, review: Review) -> None:
        passage = find_role(review, Role.RECTIFICATION)
        self._choices[present_place(review)].setChecked(True)
        self._text_card.setVisible(passage is None or bool(review.rectification))
        self._text.show_text(review.rectification)
        self.guidance.show_dimension(_asked(review))
        self._keep_form(passage.id if passage else "")
        if self._form is not None:
            self._form.show_passage(review, _asked(review))

    def refresh(self) -> None:
        self.guidance.show_count(count(self.writing.review.rectification))
        if self._form is not None:
            self._form.refresh()

    def field(self, address: Address) -> Editor | None:
        if self._form is not None and address.node:
            self._form.ensure(address)
        return super().field(address)

    def _keep_form(self, id: str) -> None:
        """Have the form of the passage there is now, or none."""
        if (self._form.id if self._form else "") == id:
            return
        if self._form is not None:
            self._form.release()
            self._layout.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._form = PassageForm(self.writing, id, questions_shown=self._questions_shown) if id else None
        if self._form is not None:
            self._form.guidance.folded.connect(self.questions_folded)
            self._form.cards.dragging.connect(self.dragging)
            self._layout.insertWidget(2, self._form)

    def _move(self, place: Place) -> None:
        review = self.writing.review
        standing = replace(review, rectification_place=present_place(review))
        self.writing.change(place_rectification(standing, place), "移动整改情况")


def present_place(review: Review) -> Place:
    """Say where the rectification really stands; a paper without such a passage has it in the opening."""
    passage = find_role(review, Role.RECTIFICATION)
    if passage is None:
        return Place.OPENING
    return Place.PART if any(part is passage for part in review.parts) else Place.DIMENSION


def _asked(review: Review) -> Dimension | None:
    return next(iter(review.template.of_role(Role.RECTIFICATION)), None) if review.template else None
