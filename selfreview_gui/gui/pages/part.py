"""The page of the problems part: its heading, its lead, and the dimensions in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from selfreview_gui.gui.dimensions import add_button
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.flow import Flow
from selfreview_gui.gui.pages.page import Page
from selfreview_gui.gui.parts import button, card, column, label, place_at, quiet_button
from selfreview_gui.gui.templatecard import TemplateCard
from selfreview_gui.review.document import Address
from selfreview_gui.review.edit import add_dimension
from selfreview_gui.review.review import Passage, Review, find
from selfreview_gui.review.steps import has_sections
from selfreview_gui.review.template import Dimension, Template

_NAME_LEAST = 6  # times the height of a line: the least width of a dimension's name


class PartPage(Page):
    """Shows the problems part. `template_wanted` carries the name under which to keep its arrangement."""

    template_wanted = Signal(str)

    def __init__(self, review: Review, id: str, templates: Callable[[], Iterable[Template]]) -> None:
        super().__init__(review)
        self._id, self._templates = id, templates
        self._rows: dict[str, _Row] = {}
        self._number = label("", "title", wrap=False)
        self._heading = Editor("passageHeading", "这一部分的标题", "标题", one_line=True)
        self._heading.setProperty("role", "title")
        self._lead = Editor("passageText", "引语", "各个方面之前的一段话；没有可以留空", lines=3)
        self._tail = Editor("passageTail", "收束", "各个方面之后的一段话；没有可以留空", lines=2)
        for editor, field in ((self._heading, "heading"), (self._lead, "text"), (self._tail, "tail")):
            self.writing.bind(editor, Address(id, field))
        self._plain = button("addPointButton", "＋ 不分方面，直接写要点", lambda: self.writing.add_point(id))
        self._template = TemplateCard()
        self._template.wanted.connect(self.template_wanted)
        self._list = QWidget()
        self._list.setObjectName("dimensionList")
        self._list_layout = column(self._list, 8)
        self._lay_out()
        self.update_fields(review)

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.addWidget(self._number)
        title.addWidget(self._heading, 1)
        layout = column(self, 14)
        layout.addLayout(title)
        layout.addWidget(_captioned("leadCard", "引语", self._lead))
        layout.addWidget(
            label("这份材料要对照的方面。名称、多少和先后都可以改，以本单位收到的通知为准。", "hint")
        )
        layout.addWidget(self._list)
        row = QHBoxLayout()
        row.addWidget(add_button(self._templates, self.add))
        row.addWidget(self._plain)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(_captioned("tailCard", "收束", self._tail))
        layout.addWidget(self._template)
        layout.addStretch(1)

    def update_fields(self, review: Review) -> None:
        part = find(review, self._id)
        if part is None:
            return
        self._number.setText(part.number)
        self._number.setVisible(bool(part.number))
        for editor, text in ((self._heading, part.heading), (self._lead, part.text), (self._tail, part.tail)):
            editor.show_text(text)
        self._show_rows(part.children if has_sections(part) else ())  # points have a page of their own
        self._plain.setVisible(not part.children)
        self._template.show_review(review)

    def _show_rows(self, sections: tuple[Passage, ...]) -> None:
        for id in set(self._rows) - {each.id for each in sections}:
            row = self._rows.pop(id)
            self.writing.release(Address(id, "heading"))
            self._list_layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        for index, section in enumerate(sections):
            if section.id not in self._rows:
                self._rows[section.id] = _Row(self, section.id)
            place_at(self._list_layout, self._rows[section.id], index)
            self._rows[section.id].show_section(section)

    def add(self, dimension: Dimension) -> None:
        """Add a dimension after the others, and go to its name."""
        after = add_dimension(self.writing.review, dimension)
        known = {each.id for each in _sections(self.writing.review, self._id)}
        self.writing.change(after, "添加方面")
        new = next((each for each in _sections(after, self._id) if each.id not in known), None)
        row = self._rows.get(new.id) if new else None
        if row is not None:
            row.title.setFocus()


class _Row(QFrame):
    """One dimension of the part: its number and name, and what can be done with it."""

    def __init__(self, page: PartPage, id: str) -> None:
        super().__init__()
        self.setObjectName("dimensionRow")
        self.setProperty("role", "card")
        writing = page.writing
        self._number: QLabel = label("", wrap=False)
        self.title = Editor("dimensionTitle", "方面的名称", "写出这个方面的名称", one_line=True)
        writing.bind(self.title, Address(id, "heading"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self._number)
        row.addWidget(self.title, 1)
        acts = (
            (
                "openDimensionButton",
                "去写",
                "打开这个方面的页面",
                lambda: writing.went.emit(Address(id, "text")),
            ),
            ("moveUpButton", "上移", "上移这个方面（Alt+↑）", lambda: writing.step(id, -1)),
            ("moveDownButton", "下移", "下移这个方面（Alt+↓）", lambda: writing.step(id, 1)),
            ("removeDimensionButton", "移除", "移除这个方面（可以撤销）", lambda: writing.remove(id)),
        )
        tools = Flow(*(quiet_button(*each) for each in acts), space=row.spacing())
        tools.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(tools)
        self._keep_room()

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for the name in large text, too: the buttons may stand below each other."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_room()

    def _keep_room(self) -> None:
        self.title.setMinimumWidth(self.fontMetrics().height() * _NAME_LEAST)

    def show_section(self, section: Passage) -> None:
        """Show the number and the name as they are now."""
        self._number.setText(section.number)
        self.title.show_text(section.heading)


def _sections(review: Review, id: str) -> tuple[Passage, ...]:
    part = find(review, id)
    return part.children if part else ()


def _captioned(name: str, caption: str, editor: Editor) -> QFrame:
    frame = card(name)
    layout = column(frame, 6, (14, 10, 14, 12))
    layout.addWidget(label(caption, "hint"))
    layout.addWidget(editor)
    return frame
