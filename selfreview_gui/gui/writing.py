"""What the fields and cards of a page do to the review that it shows."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from selfreview_gui.gui.editor import Editor
from selfreview_gui.review import edit
from selfreview_gui.review.document import Address
from selfreview_gui.review.pasting import is_empty, paste_into
from selfreview_gui.review.review import Rank, Review, find, parent_of, write_field

WORDS = {Rank.PART: "部分", Rank.SECTION: "方面", Rank.POINT: "要点", Rank.SUBPOINT: "小点"}


class Writing(QObject):
    """Turns what happens in a page into a changed review.

    `changed` carries the review after, words for the history, and what may be merged; `went` an
    address to go to; `noticed` a line that tells what was done and can be undone; `entered` the
    address of the field that got the cursor; `cursor_moved` the field in which it moved; `left` a field and
    the way to go on from it.
    """

    changed = Signal(object, str, object)
    went = Signal(object)
    noticed = Signal(str)
    entered = Signal(object)
    cursor_moved = Signal(object)
    left = Signal(object, int)

    def __init__(self, review: Review, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self.at = Address("", "")
        self.fields: dict[Address, Editor] = {}

    def bind(self, editor: Editor, address: Address) -> None:
        """Let a field write to an address from now on."""
        self.fields[address] = editor
        editor.edited.connect(lambda text: self.write(address, text))
        editor.entered.connect(lambda: self._enter(address))
        editor.left.connect(lambda step: self.left.emit(editor, step))
        editor.cursorPositionChanged.connect(lambda: self.cursor_moved.emit(editor))
        editor.destroyed.connect(lambda: self._forget(editor, address))

    def release(self, address: Address) -> None:
        """Forget the field of an address; it is going away."""
        self.fields.pop(address, None)

    def takes_points(self, editor: Editor, address: Address) -> None:
        """Let several paragraphs pasted into a point's field become points."""
        editor.takes_points = lambda text: "\n" in text.strip() or self._is_whole_point(address, text)
        editor.pasted.connect(lambda text: self.paste_into(address, text, *editor.selection()))

    def change(self, after: Review, words: str, merge: Hashable | None = None) -> None:
        """Say that the review is another one now; what came into a field as a whole is never merged."""
        field = self.fields.get(merge) if isinstance(merge, Address) else None
        self.changed.emit(after, words, merge if field is None or field.typing else None)

    def write(self, address: Address, text: str) -> None:
        """Write a text at an address."""
        self.change(write_field(self.review, address, text), "输入", address)

    def add_point(self, parent: str, index: int | None = None) -> None:
        """Add an empty point below a passage, and go to its heading."""
        after, id = edit.add_point(self.review, parent, index)
        self.change(after, "添加要点")
        self.went.emit(Address(id, "heading"))

    def add_after(self, id: str) -> None:
        """Add an empty point after another, and go to its heading."""
        holder = parent_of(self.review, id)
        self.add_point(holder.id if holder else "", edit.index_of(self.review, id) + 1)

    def paste_points(self, parent: str, text: str, index: int | None = None) -> None:
        """Make points of pasted paragraphs below a passage."""
        after, added = edit.paste_points(self.review, parent, text, index)
        self._pasted(after, added)

    def paste_into(self, address: Address, text: str, start: int = 0, end: int = 0) -> None:
        """Take paragraphs pasted into a point's field of which the characters `start` to `end` are selected."""
        after, added = paste_into(self.review, address, text, start, end)
        in_place = start != end and address.node not in added
        self._pasted(after, added, "选中的文字已换成第一段，后面" if in_place else "已")

    def remove(self, id: str) -> None:
        """Take a passage out, say that it can be brought back, and go to what stands beside it."""
        passage = find(self.review, id)
        if passage is None:
            return
        what, beside = WORDS[passage.rank], _beside(self.review, id)
        self.change(edit.remove(self.review, id), f"删除{what}")
        name = passage.heading.strip()
        self.noticed.emit(f"已删除“{_short(name)}”" if name else f"已删除一个{what}")
        if beside is not None:
            self.went.emit(beside)

    def move(self, id: str, index: int) -> None:
        """Put a passage at another place among its siblings; the cursor stays in its field."""
        focus = QApplication.focusWidget()
        self.change(edit.move(self.review, id, index), "移动")
        if focus is not None and focus is not QApplication.focusWidget():
            focus.setFocus()

    def step(self, id: str, by: int) -> None:
        """Move a passage up (-1) or down (1) by one place."""
        self.move(id, max(0, edit.index_of(self.review, id) + by))

    def link(self, id: str, problem: str, linked: bool) -> None:
        """Say that a cause or measure answers a problem, or does so no longer."""
        passage = find(self.review, id)
        if passage is not None:
            others = tuple(each for each in passage.answers if each != problem)
            answers = (*others, problem) if linked else others
            self.change(edit.link(self.review, id, answers), "关联问题")

    def _forget(self, editor: Editor, address: Address) -> None:
        """Let go of a field that is no more, unless another one has taken its address over."""
        if self.fields.get(address) is editor:
            del self.fields[address]

    def _enter(self, address: Address) -> None:
        self.at = address
        self.entered.emit(address)

    def _pasted(self, after: Review, added: list[str], said: str = "已") -> None:
        if added:
            self.change(after, "粘贴")
            self.noticed.emit(f"{said}分成 {len(added)} 个要点")
            self.went.emit(Address(added[-1], "text"))

    def _is_whole_point(self, address: Address, text: str) -> bool:
        """Say whether a pasted paragraph is heading and text of the empty point it is pasted into."""
        point = find(self.review, address.node)
        if point is None or not is_empty(point) or not text.strip():
            return False
        probe, added = edit.paste_points(replace(self.review, parts=()), "", text)
        made = find(probe, added[0]) if added else None
        return bool(made and made.heading and made.text)


def _beside(review: Review, id: str) -> Address | None:
    """Say where to write on when a passage goes: the next one's heading, the one before, their holder."""
    holder, at = parent_of(review, id), edit.index_of(review, id)
    siblings = holder.children if holder else review.parts
    others = (*siblings[at + 1 :], *reversed(siblings[:at]))
    if others:
        return Address(others[0].id, "heading")
    return Address(holder.id, "text") if holder else None


def _short(text: str, longest: int = 20) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
