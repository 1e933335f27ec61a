from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.gaps import next_gap, previous_gap
from selfreview_gui.gui.positions import to_characters, to_units


@pytest.fixture
def editor(qtbot: QtBot) -> Editor:
    made = Editor("field", "正文")
    qtbot.addWidget(made)
    made.resize(300, 100)
    made.show()
    made.setFocus()
    return made


def compose(editor: Editor, unfinished: str, settled: str = "") -> None:
    event = QInputMethodEvent(unfinished, [])
    event.setCommitString(settled)
    QApplication.sendEvent(editor, event)


def pasted(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def test_what_is_typed_is_told_once_for_every_change(editor: Editor, qtbot: QtBot) -> None:
    heard: list[str] = []
    editor.edited.connect(heard.append)
    QTest.keyClicks(editor, "ab")
    assert heard == ["a", "ab"]


def test_an_unfinished_composition_is_not_told(editor: Editor) -> None:
    heard: list[str] = []
    editor.edited.connect(heard.append)
    compose(editor, "ni")
    compose(editor, "ni hao")
    assert heard == []
    compose(editor, "", "你好")
    assert heard == ["你好"]


def test_a_text_set_during_a_composition_waits_for_its_end(editor: Editor) -> None:
    editor.show_text("原文")
    compose(editor, "ni")
    editor.show_text("换过的原文")
    assert editor.text == "原文"
    compose(editor, "")
    assert editor.text == "换过的原文"


def test_a_text_set_from_outside_is_not_told_and_keeps_the_cursor_among_its_words(editor: Editor) -> None:
    heard: list[str] = []
    editor.show_text("学习不够深入")
    editor.put_cursor(4)
    editor.edited.connect(heard.append)
    editor.show_text("理论学习不够深入")
    assert editor.position() == 6
    assert heard == []


def test_a_rare_name_does_not_shift_the_places(editor: Editor) -> None:
    editor.show_text("𬍛同志【空】")
    editor.select(3, 6)
    assert editor.textCursor().selectedText() == "【空】"
    assert editor.selection() == (3, 6)


@given(st.text(max_size=20), st.integers(0, 20))
def test_positions_of_characters_and_of_qt_undo_each_other(text: str, position: int) -> None:
    position = min(position, len(text))
    assert to_characters(text, to_units(text, position)) == position


@given(st.lists(st.text("ab学𬍛\n 【】", max_size=12), min_size=1, max_size=6))
def test_whatever_is_set_is_what_stands_there(qapp: QApplication, texts: list[str]) -> None:
    editor = Editor("field", "正文")
    for text in texts:
        editor.show_text(text)
        assert editor.text == text
        assert editor.toPlainText() == text


def test_a_non_breaking_space_of_the_paper_stays_when_something_else_is_typed(
    editor: Editor, qtbot: QtBot
) -> None:
    editor.show_text("a\u00a0b")
    editor.put_cursor(3)
    QTest.keyClicks(editor, "c")
    assert editor.text == "a\u00a0bc"


def test_tab_selects_the_next_gap_and_then_leaves(editor: Editor, qtbot: QtBot) -> None:
    left: list[int] = []
    editor.left.connect(left.append)
    editor.show_text("于【时间】开展【什么】")
    editor.put_cursor(0)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.textCursor().selectedText() == "【时间】"
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.textCursor().selectedText() == "【什么】"
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert left == [1]
    assert editor.text == "于【时间】开展【什么】"


def test_shift_tab_goes_back_through_the_gaps(editor: Editor, qtbot: QtBot) -> None:
    left: list[int] = []
    editor.left.connect(left.append)
    editor.show_text("于【时间】开展【什么】")
    editor.put_cursor(11)
    for wanted in ("【什么】", "【时间】"):
        QTest.keyClick(editor, Qt.Key.Key_Backtab)
        assert editor.textCursor().selectedText() == wanted
    QTest.keyClick(editor, Qt.Key.Key_Backtab)
    assert left == [-1]


def test_signs_for_something_missing_are_gaps_too() -> None:
    assert next_gap("××局____年", 0) == (0, 2)
    assert next_gap("××局____年", 2) == (3, 7)
    assert previous_gap("××局____年", 3) == (0, 2)
    assert next_gap("没有空缺 x 轴", 0) is None


def test_pasted_paragraphs_lose_indents_and_blank_lines(editor: Editor) -> None:
    editor.insertFromMimeData(pasted("　　第一段。\n\n　　第二段。\r\n"))
    assert editor.text == "第一段。\n第二段。"


def test_paragraphs_that_become_points_are_handed_over(editor: Editor) -> None:
    heard: list[str] = []
    editor.takes_points = lambda text: "\n" in text
    editor.pasted.connect(heard.append)
    editor.insertFromMimeData(pasted("　　一是甲。\n　　二是乙。"))
    assert heard == ["一是甲。\n二是乙。"]
    assert editor.text == ""


def test_a_field_of_one_line_takes_no_line_break(qtbot: QtBot) -> None:
    editor, left = Editor("field", "标题", one_line=True), list[int]()
    qtbot.addWidget(editor)
    editor.left.connect(left.append)
    editor.insertFromMimeData(pasted("上半\n下半"))
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text == "上半下半"
    assert left == [1]


def test_the_field_grows_with_its_text(editor: Editor, qtbot: QtBot) -> None:
    low = editor.height()
    editor.show_text("很长的一段话" * 40)
    qtbot.waitUntil(lambda: editor.height() > low * 3)
    assert editor.verticalScrollBar().maximum() == 0


def test_the_keys_of_undo_are_left_to_the_window(editor: Editor, qtbot: QtBot) -> None:
    QTest.keyClicks(editor, "ab")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text == "ab"
    assert QKeySequence("Ctrl+Z") in QKeySequence.keyBindings(QKeySequence.StandardKey.Undo)


def test_gaps_are_drawn_on_a_ground_of_their_own(editor: Editor, qtbot: QtBot) -> None:
    editor.show_text("于【时间】开展")
    layout = editor.document().firstBlock().layout()

    def drawn() -> list[tuple[int, int]]:
        return [(each.start, each.length) for each in layout.formats()]  # type: ignore[attr-defined]

    qtbot.waitUntil(lambda: drawn() == [(1, 4)])


def test_the_view_does_not_jump_to_the_end_when_the_text_is_set(editor: Editor) -> None:
    editor.show_text("一\n二\n三")
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    editor.show_text("一\n二\n三\n四")
    assert editor.position() == 0


def test_a_file_is_for_the_window_and_not_for_the_text(editor: Editor, tmp_path: Path) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(tmp_path / "旧材料.docx"))])
    assert not editor.canInsertFromMimeData(dragged)
    assert editor.canInsertFromMimeData(pasted("学习"))
