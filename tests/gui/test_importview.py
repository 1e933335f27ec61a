"""A paper that was read wrongly is put right with clicks and keys, and kept."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.importview import ImportView
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.compose import compose
from selfreview_gui.review.review import Review
from selfreview_gui.review.template import Role
from tests.gui.importviews import (
    MISREAD,
    button,
    choose,
    click_row,
    click_source,
    item,
    lines,
    press,
    read,
    shown,
)
from tests.review.arranged import passage, picture

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def kept_of(qtbot: QtBot, view: ImportView) -> tuple[Review, ...]:
    with qtbot.waitSignal(view.kept) as told:
        press(view, "keepButton")
    return tuple(told.args[0])


def test_the_tree_says_what_everything_is(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(qtbot, window, read(MISREAD))
    assert lines(view)[:6] == [
        "清河站党支部2022年度组织生活会对照检查材料 标题",
        "根据通知要求，现将情况报告如下： 引言",
        "一、存在的主要问题 存在的问题",
        "·（一）增强政治功能方面 方面",
        "··一是学得浅 要点",
        "·（二）要求的谈心谈话没有落实到人，只在会上说过一次 方面",
    ]
    assert lines(view)[-2:] == ["清河站党支部 署名", "2023年1月9日 日期"]


def test_a_sentence_taken_for_a_heading_is_joined_by_a_click_and_what_is_kept_says_the_same(
    qtbot: QtBot, window: MainWindow
) -> None:
    paper = read(MISREAD)
    view = shown(qtbot, window, paper)
    click_row(view, "（二）要求")
    press(view, "joinButton")
    (after,) = kept_of(qtbot, view)
    assert picture(after)[1:5] == [
        "·（一）增强政治功能方面",
        "··一是学得浅",
        "··二是联系少",
        "·（三）增强组织功能方面",
    ]
    assert compose(after).text == compose(paper).text
    assert after.id == paper.id
    assert not view.isVisible()


def test_passages_are_raised_and_lowered_by_keys_and_the_row_stays_chosen(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = shown(qtbot, window, read(MISREAD))
    click_row(view, "（二）要求")
    QTest.keyClick(view.pane.tree, Qt.Key.Key_Right, ALT)
    assert "··（二）要求的谈心谈话没有落实到人，只在会上说过一次 要点" in lines(view)
    assert view.pane.tree.currentItem().text(0).startswith("（二）要求")
    QTest.keyClick(view.pane.tree, Qt.Key.Key_Left, ALT)
    QTest.keyClick(view.pane.tree, Qt.Key.Key_Left, ALT)
    assert "（二）要求的谈心谈话没有落实到人，只在会上说过一次 存在的问题" in lines(view)
    QTest.keyClick(view.pane.tree, Qt.Key.Key_Backspace, ALT)
    assert view.pane.tree.currentItem().text(0) == "一是学得浅"


def test_every_change_is_taken_back_and_done_again(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(qtbot, window, read(MISREAD))
    first = lines(view)
    click_row(view, "（二）要求")
    press(view, "joinButton")
    joined = lines(view)
    click_row(view, "二是联系少")
    press(view, "promoteButton")
    QTest.keyClick(view.pane.tree, Qt.Key.Key_Z, CTRL)
    assert lines(view) == joined
    QTest.keyClick(view.pane.source, Qt.Key.Key_Z, CTRL)
    assert lines(view) == first
    keep, leave = (button(view, name) for name in ("keepButton", "cancelButton"))
    assert (keep.isEnabled(), leave.text()) == (False, "关闭")
    QTest.keyClick(view, Qt.Key.Key_Y, CTRL)
    assert lines(view) == joined
    assert leave.text() == "取消"


def test_a_passage_begins_where_the_source_is_clicked(qtbot: QtBot, window: MainWindow) -> None:
    paper = read(MISREAD)
    view = shown(qtbot, window, paper)
    click_row(view, "（三）")
    press(view, "joinButton")
    click_row(view, "一是会议散")
    press(view, "joinButton")
    click_source(view, "（三）增强组织功能方面")
    press(view, "splitButton")
    assert view.pane.tree.currentItem().text(0) == "（三）增强组织功能方面"
    click_source(view, "一是会议散")
    QTest.keyClick(view.pane.source, Qt.Key.Key_Return, CTRL)
    (after,) = kept_of(qtbot, view)
    assert picture(after) == picture(paper)


def test_a_click_in_the_source_chooses_the_row_and_a_row_leads_to_the_source(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = shown(qtbot, window, read(MISREAD))
    click_source(view, "走访两户")
    assert view.pane.tree.currentItem().text(0) == "二是联系少"
    QTest.keyClick(view.pane.source, Qt.Key.Key_Down)
    assert view.pane.tree.currentItem().text(0) == "（三）增强组织功能方面"
    click_row(view, "三、整改措施")
    assert view.pane.source.textCursor().block().text() == "三、整改措施"
    found: list[Any] = view.pane.source.extraSelections()  # Qt's annotations leave their fields out
    marked = [each.cursor.selectedText() for each in found]
    assert marked == ["三、整改措施", "一是每月一学。书记负责。"]


def test_a_part_is_told_to_be_another_and_a_section_to_answer_another_dimension(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = shown(qtbot, window, read(MISREAD))
    click_row(view, "二、原因")
    choose(view, "roleButton", "整改措施")
    click_row(view, "（三）")
    choose(view, "answersButton", "2022年度党员个人", "作用发挥方面")
    assert item(view, "（三）").text(3) != "请核对"
    (after,) = kept_of(qtbot, view)
    assert passage(after, "二、").role is Role.MEASURES
    assert after.template is not None
    dimension = after.template.dimension(passage(after, "（三）").dimension)
    assert dimension is not None
    assert dimension.questions


def test_leaving_without_keeping_is_asked_once(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(qtbot, window, read(MISREAD))
    click_row(view, "（二）要求")
    press(view, "joinButton")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.isVisible()
    assert "还没有保留" in view.notice.words.text()
    with qtbot.assertNotEmitted(view.kept):
        QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.isVisible()


def test_enter_in_the_tree_keeps_nothing(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(qtbot, window, read(MISREAD))
    click_row(view, "（二）要求")
    press(view, "joinButton")
    view.pane.tree.setFocus()
    QTest.keyClick(view.pane.tree, Qt.Key.Key_Return)
    assert view.isVisible()


def test_everything_is_reached_by_tab(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(qtbot, window, read(MISREAD))
    click_row(view, "（三）")
    reached = set()
    for _ in range(20):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    wanted = {"structureTree", "sourceText", "promoteButton", "demoteButton", "joinButton"}
    assert wanted | {"roleButton", "answersButton", "nextDoubtButton"} <= reached
