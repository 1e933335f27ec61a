"""Undo brings back every text that stood there for more than a moment of pure typing."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.session import BOUNDARY, PAUSE, Session
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, read_field, write_field
from tests.gui.conftest import Open, field
from tests.gui.reviews import point, review

CONTROL = Qt.KeyboardModifier.ControlModifier


# In the window


@pytest.fixture
def desk(open_review: Open) -> Desk:
    """A desk with a review in which one point has no text yet."""
    return open_review(review(point("a", "甲"), point("b", "乙")))


@pytest.fixture
def editor(desk: Desk) -> Editor:
    """The field of the text that is empty."""
    return field(desk, "a", "text")


def commit(editor: Editor, words: str) -> None:
    """Put in what an input method settled."""
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QApplication.sendEvent(editor, event)


def paste(editor: Editor, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    editor.insertFromMimeData(data)


def undone(desk: Desk, editor: Editor) -> list[str]:
    """Undo everything, and return the texts of the field from the last to the first."""
    texts = [editor.text]
    while desk.session.history.canUndo():
        desk.session.undo()
        texts.append(editor.text)
    return texts


def test_typing_and_then_wiping_it_by_a_key_can_be_undone(qtbot: QtBot, editor: Editor, desk: Desk) -> None:
    for word in ("我们", "支部", "学习", "不够"):
        commit(editor, word)
    QTest.keyClick(editor, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(editor, Qt.Key.Key_X)
    QTest.keyClick(editor, Qt.Key.Key_Y)
    assert undone(desk, editor) == ["xy", "我们支部学习不够", ""]


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_typing_and_then_wiping_it_can_be_undone(
    qtbot: QtBot, editor: Editor, desk: Desk, key: Qt.Key
) -> None:
    commit(editor, "我们支部")
    QTest.keyClick(editor, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(editor, key)
    commit(editor, "新的")
    assert undone(desk, editor) == ["新的", "", "我们支部", ""]


def test_a_paste_is_a_step_between_what_was_typed_before_and_after(
    qtbot: QtBot, editor: Editor, desk: Desk
) -> None:
    commit(editor, "前")
    paste(editor, "从文件里来的")
    commit(editor, "后")
    QTest.keyClick(editor, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert undone(desk, editor) == ["", "前从文件里来的后", "前从文件里来的", "前", ""]


def test_a_selection_that_a_composition_replaces_can_be_brought_back(
    qtbot: QtBot, editor: Editor, desk: Desk
) -> None:
    commit(editor, "我们支部")
    editor.selectAll()
    QApplication.sendEvent(editor, QInputMethodEvent("xin", []))
    commit(editor, "新的")
    texts = undone(desk, editor)
    assert texts[0] == "新的"
    assert texts[-2:] == ["我们支部", ""]


def test_letters_deleted_one_by_one_are_one_step(qtbot: QtBot, editor: Editor, desk: Desk) -> None:
    commit(editor, "我们支部")
    for _ in range(3):
        QTest.keyClick(editor, Qt.Key.Key_Backspace)
    commit(editor, "的")
    assert undone(desk, editor) == ["我的", "我", "我们支部", ""]


def test_what_is_typed_after_undo_does_not_swallow_what_undo_brought_back(
    qtbot: QtBot, editor: Editor, desk: Desk
) -> None:
    commit(editor, "我们")
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    desk.session.undo()
    editor.put_cursor(2)
    commit(editor, "支部")
    assert undone(desk, editor) == ["我们支部", "我们", ""]


def test_a_unit_that_is_pasted_over_what_was_typed_is_a_step_of_its_own(
    qtbot: QtBot, open_review: Open
) -> None:
    desk = open_review(review())
    unit = field(desk, "", "unit")
    unit.put_cursor(4)
    commit(unit, "二")
    paste(unit, "组")
    assert undone(desk, unit) == ["测试支部二组", "测试支部二", "测试支部"]


# Whatever a writer does


@dataclass
class Stood:
    """A review as it once stood, and whether undo and redo must stop at it."""

    review: Review
    must: bool


class Writer:
    """Does to a session what a writer may do, and knows on which reviews the history must stop."""

    def __init__(self, start: Review) -> None:
        self.now = 100.0
        self.session = Session(start, clock=lambda: self.now)
        self.line, self.at = [Stood(self.session.review, True)], 0
        self.last: tuple[Address, str, bool] | None = None  # where, what, and whether a clause ended

    def write(self, address: Address, text: str, *, pasted: bool, waited: float) -> None:
        old = read_field(self.session.review, address)
        if text == old:
            return
        self.now += waited
        kind = "paste" if pasted else done(old, text)
        goes_on = (
            self.last is not None
            and kind in ("typing", "deleting")
            and (address, kind, False) == self.last
            and waited <= PAUSE
        )
        self.line[self.at].must = self.line[self.at].must or not goes_on
        self.session.change(
            write_field(self.session.review, address, text), "输入", None if pasted else address
        )
        self.line[self.at + 1 :] = [Stood(self.session.review, False)]
        self.at += 1
        self.last = (address, "typing" if kind == "replacing" else kind, ends_clause(old, text))

    def travel(self, step: int) -> None:
        """Undo (-1) or redo (1), and see that nothing was passed over on which the history must stop."""
        self.line[self.at].must = True
        (self.session.undo if step < 0 else self.session.redo)()
        at = next(i for i, each in enumerate(self.line) if each.review is self.session.review)
        passed = self.line[at + 1 : self.at] if step < 0 else self.line[self.at + 1 : at]
        assert (at - self.at) * step > 0
        assert not any(each.must for each in passed)
        self.at, self.last = at, None
        self.line[at].must = True


def done(old: str, new: str) -> str:
    """Say what was done to a text, by trying every place."""
    more = len(new) - len(old)
    if more > 0 and any(new[:i] + new[i + more :] == old for i in range(len(old) + 1)):
        return "typing"
    if more == -1 and any(old[:i] + old[i + 1 :] == new for i in range(len(old))):
        return "deleting"
    less = -more
    wiped = less > 0 and any(old[:i] + old[i + less :] == new for i in range(len(new) + 1))
    return "wiping" if wiped else "replacing"


def ends_clause(old: str, new: str) -> bool:
    """Say whether what came in ends with a sign after which a new step begins."""
    head = next(
        (i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new))
    )
    rest = min(len(old), len(new)) - head
    tail = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), rest)
    return new[head : len(new) - tail].endswith(tuple(BOUNDARY))


@given(st.data())
def test_no_text_that_stood_there_is_passed_over_by_undo_or_redo(data: st.DataObject) -> None:
    writer = Writer(review(point("a", "甲", "学习"), point("b", "乙")))
    start = writer.session.review
    for _ in range(data.draw(st.integers(1, 25))):
        act, history = data.draw(st.integers(0, 9)), writer.session.history
        if act == 0 and history.canUndo():
            writer.travel(-1)
        elif act == 1 and history.canRedo():
            writer.travel(1)
        else:
            address = Address(data.draw(st.sampled_from(("a", "a", "a", "b"))), "text")
            old = read_field(writer.session.review, address)
            first = data.draw(st.integers(0, len(old)))
            last = min(len(old), first + data.draw(st.sampled_from((0, 0, 0, 1, 1, 2, 9))))
            put = data.draw(st.text("学习深。", max_size=3))
            waited = data.draw(st.sampled_from((0.1, 0.1, 0.9, 1.1)))
            pasted = data.draw(st.integers(0, 5)) == 0
            writer.write(address, old[:first] + put + old[last:], pasted=pasted, waited=waited)
    while writer.session.history.canRedo():
        writer.travel(1)
    end = writer.session.review
    while writer.session.history.canUndo():
        writer.travel(-1)
    assert writer.session.review is start
    while writer.session.history.canRedo():
        writer.travel(1)
    assert writer.session.review is end


def test_the_history_stops_where_a_writer_paused(qapp: QCoreApplication) -> None:
    writer, address = Writer(review(point("a", "甲"))), Address("a", "text")
    for text, waited in (
        ("学", 0.1),
        ("学习", 0.1),
        ("学习不", 1.5),
        ("学习", 0.1),
        ("学", 0.1),
        ("习", 0.1),
    ):
        writer.write(address, text, pasted=False, waited=waited)
    texts = [read_field(writer.session.review, address)]
    while writer.session.history.canUndo():
        writer.travel(-1)
        texts.append(read_field(writer.session.review, address))
    assert texts == ["习", "学", "学习不", "学习", ""]
