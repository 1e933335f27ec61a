"""One point as a card: its number, heading and text, where it came from, and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.handle import Handle
from selfreview_gui.gui.linkmenu import LinkMenu
from selfreview_gui.gui.parts import column, label, quiet_button
from selfreview_gui.gui.writing import WORDS, Writing
from selfreview_gui.review.document import Address
from selfreview_gui.review.links import Linked
from selfreview_gui.review.review import Origin, Passage, Rank
from selfreview_gui.review.template import Role

if TYPE_CHECKING:
    from selfreview_gui.gui.cards import CardList

ORIGINS = {"phrase": "取自短语库", "paper": "取自文件", "last-year": "取自去年的材料"}


class PointCard(QFrame):
    """A card of one passage; it stays the same widget while the passage changes."""

    def __init__(
        self, writing: Writing, passage: Passage, role: Role | None, nested: Callable[[Role | None], CardList]
    ) -> None:
        super().__init__()
        self._writing, self._role = writing, passage.role or role
        self._nested = nested
        self.id = passage.id
        self.passage: Passage | None = None
        self.setObjectName("pointCard")
        self.setProperty("role", "card")
        self._layout = column(self, 6, (10, 10, 12, 10))
        self.handle = Handle()
        self._number = label("", wrap=False)
        self.heading = Editor("pointHeading", "要点标题", "用一句话说清这一点", one_line=True)
        self.body = Editor("pointBody", "要点内容", "具体表现：什么时候、什么事、多少人、什么后果……", lines=2)
        self._layout.addLayout(self._top(passage.rank))
        self._layout.addWidget(self.body)
        self._bind()
        self._links = self._make_links()
        self._layout.addLayout(self._foot(passage.origin))
        self._tail: Editor | None = None
        self.children_list: CardList | None = None
        self.show_passage(passage)

    def _top(self, rank: Rank) -> QHBoxLayout:
        row, what = QHBoxLayout(), WORDS[rank]
        row.setSpacing(6)
        row.addWidget(self.handle)
        row.addWidget(self._number)
        row.addWidget(self.heading, 1)
        for name, words, tip, act in (
            ("moveUpButton", "上移", f"上移这个{what}（Alt+↑）", lambda: self._writing.step(self.id, -1)),
            ("moveDownButton", "下移", f"下移这个{what}（Alt+↓）", lambda: self._writing.step(self.id, 1)),
            ("deletePointButton", "删除", f"删除这个{what}", lambda: self._writing.remove(self.id)),
        ):
            row.addWidget(quiet_button(name, words, tip, act))
        return row

    def _bind(self) -> None:
        for editor, field in ((self.heading, "heading"), (self.body, "text")):
            address = Address(self.id, field)
            self._writing.bind(editor, address)
            self._writing.takes_points(editor, address)

    def _make_links(self) -> LinkMenu | QLabel:
        if self._role in (Role.CAUSES, Role.MEASURES):
            return LinkMenu(self._writing, self.id)
        line = label("", "hint")
        line.setTextFormat(Qt.TextFormat.RichText)
        line.setObjectName("answeredBy")
        line.linkActivated.connect(lambda id: self._writing.went.emit(Address(id, "heading")))
        line.hide()
        return line

    def _foot(self, origin: Origin) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._links, 0 if isinstance(self._links, LinkMenu) else 1)
        row.addStretch(0 if isinstance(self._links, QLabel) else 1)
        if origin.kind in ORIGINS:
            source = label(_origin(origin), "count", wrap=False)
            source.setObjectName("originLabel")
            row.addWidget(source, 0, Qt.AlignmentFlag.AlignRight)
        return row

    def show_passage(self, passage: Passage) -> None:
        """Show the passage as it stands now; only what differs is touched."""
        before, self.passage = self.passage, passage
        self.heading.show_text(passage.heading)
        self.body.show_text(passage.text)
        if before is None or before.number != passage.number:
            self._show_number(passage.number.strip())
        if passage.tail or self._tail is not None:
            self._show_tail(passage.tail)
        if passage.children or self.children_list is not None:
            self._show_children(passage)

    def show_links(self, problems: dict[str, Linked], answered: dict[str, tuple[Linked, ...]]) -> None:
        """Show which problems this point answers, or which causes and measures answer it."""
        if isinstance(self._links, LinkMenu):
            self._links.show_answers(self.passage.answers if self.passage else (), problems)
            return
        words = _answered_words(answered.get(self.id, ()))
        if self._links.text() != words:
            self._links.setText(words)
            self._links.setVisible(bool(words))

    def release(self) -> None:
        """Take leave of the writing: the card is going away."""
        for field in ("heading", "text", "tail"):
            self._writing.release(Address(self.id, field))
        if self.children_list is not None:
            self.children_list.show_passages(())

    def _show_number(self, number: str) -> None:
        self._number.setText(number)
        self._number.setVisible(bool(number))
        self.heading.setAccessibleName(f"{number} 要点标题".strip())
        self.body.setAccessibleName(f"{number} 要点内容".strip())

    def _show_tail(self, text: str) -> None:
        if self._tail is None:
            self._tail = Editor("pointTail", "收束", "这一点的收束")
            self._writing.bind(self._tail, Address(self.id, "tail"))
            self._layout.insertWidget(self._layout.count() - 1, self._tail)
        self._tail.show_text(text)

    def _show_children(self, passage: Passage) -> None:
        if self.children_list is None:
            self.children_list = self._nested(self._role)
            below = self._layout.indexOf(self.body) + 1
            self._layout.insertWidget(below, _indented(self.children_list, self.id))
        self.children_list.show_passages(passage.children)


def _indented(inside: CardList, parent: str) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(24, 2, 0, 2)
    layout.addWidget(inside)
    add = quiet_button(
        "addSubpointButton", "＋ 添加", "在这一层再添加一条", lambda: inside.writing.add_point(parent)
    )
    layout.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
    return holder


def _origin(origin: Origin) -> str:
    return ORIGINS[origin.kind] + (f"：{origin.source}" if origin.source else "")


def _answered_words(links: tuple[Linked, ...]) -> str:
    said = []
    for role, words in ((Role.CAUSES, "原因"), (Role.MEASURES, "措施")):
        links_of_role = [
            f'<a href="{each.id}">{escape(each.words)}</a>' for each in links if each.role is role
        ]
        if links_of_role:
            said.append(f"{words}：" + "、".join(links_of_role))
    return "　".join(said)
