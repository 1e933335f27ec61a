"""Odd papers: none, empty, without structure, very long, of another kind; and large text on a small screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.numbering import numeral
from selfreview_gui.review.review import Review, passages
from selfreview_gui.review.start import start_review
from tests.gui.importviews import (
    MISREAD,
    TEMPLATES,
    button,
    click_row,
    click_source,
    lines,
    press,
    read,
    shown,
)
from tests.review.arranged import picture

FLAT = """存在问题方面，学得浅，走得少，写得空，管得松，查得粗。
第一方面，学习，主要是只读文件，不写笔记，不联系实际，不见行动。
第二方面，作风，主要是走得少，问得浅，记得乱，办得慢，回得迟。"""
NEWS = """我县召开组织生活会
本报讯（记者某某）1月9日上午，县水利局机关党支部召开组织生活会。
会议强调，要把问题改到位。
会议要求，要每月一查。"""


@pytest.fixture
def large(window: MainWindow) -> Iterator[MainWindow]:
    window.set_text_size(200)
    yield window
    window.set_text_size(100)


def test_no_paper_at_all_is_an_empty_view(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(qtbot, window)
    assert lines(view) == ["（没有标题） 标题"]
    QTest.keyClick(view, Qt.Key.Key_F4)
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert not button(view, "keepButton").isEnabled()


def test_a_paper_of_nothing_but_a_title_has_nothing_to_correct(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(qtbot, window, Review(title="对照检查材料"))
    assert lines(view) == ["对照检查材料 标题"]
    assert not button(view, "joinButton").isEnabled()


def test_an_empty_review_of_a_template_shows_its_parts(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(qtbot, window, start_review(TEMPLATES[0], "清河站"))
    assert len(lines(view)) > 5
    click_row(view, "（一）")
    press(view, "joinButton")
    press(view, "undoButton")


def test_a_paper_without_structure_gets_one_by_a_few_clicks(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(qtbot, window, Review(title="检查材料", opening=FLAT))
    for words in ("存在问题方面", "第一方面", "第二方面"):
        click_source(view, words)
        press(view, "splitButton")
    for words in ("第一方面", "第二方面"):
        click_row(view, words)
        press(view, "demoteButton")
    with qtbot.waitSignal(view.kept) as told:
        press(view, "keepButton")
    (after,) = told.args[0]
    first, second, third = picture(after)
    assert first.startswith("存在问题方面")
    assert second.startswith("·第一方面")
    assert third.startswith("·第二方面")


def test_a_news_item_that_was_imported_by_mistake_is_shown_and_left(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(qtbot, window, read(NEWS))
    click_source(view, "会议强调")
    press(view, "splitButton")
    press(view, "undoButton")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.isVisible()


def test_three_hundred_passages_and_a_heading_of_two_hundred_characters(
    qtbot: QtBot, window: MainWindow
) -> None:
    rows = ["长材料对照检查材料", "现报告如下：", "一、存在的主要问题"]
    for section in range(1, 31):
        rows.append(f"（{numeral(section)}）第{numeral(section)}个方面")
        rows += [f"{numeral(at)}是问题{numeral(at)}。说明。" for at in range(1, 11)]
    rows += ["二、原因分析", "长" * 200, "三、整改措施", "改。"]
    paper = read("\n".join(rows))
    view = shown(qtbot, window, paper)
    assert len(list(passages(paper))) > 300
    click_row(view, "（三十）")
    press(view, "demoteButton")
    press(view, "promoteButton")
    assert view.pane.tree.currentItem().text(0) == "（三十）第三十个方面"
    assert view.pane.tree.horizontalScrollBar().maximum() == 0


def test_rare_characters_shift_nothing(qtbot: QtBot, window: MainWindow) -> None:
    view = shown(qtbot, window, read(MISREAD.replace("会议散", "𬍛𬍛会议散")))
    click_source(view, "想得浅")
    assert view.pane.tree.currentItem().text(0) == "一是认识不足"


def test_at_twice_the_text_everything_is_in_sight_on_the_smallest_screen(
    qtbot: QtBot, large: MainWindow
) -> None:
    view = shown(qtbot, large, read(MISREAD), read(MISREAD))
    view.resize(1342, 720)
    click_row(view, "（三）")
    qtbot.waitUntil(lambda: view.size().toTuple() == (1342, 720))
    for each in view.findChildren(QPushButton):
        if each.isVisible():
            assert each.width() >= each.minimumSizeHint().width(), each.text()
            assert view.rect().contains(QRect(each.mapTo(view, QPoint(0, 0)), each.size())), each.text()
    assert view.pane.tree.viewport().height() > 3 * view.fontMetrics().height()
    answers = view.findChild(QLabel, "answersLabel")
    assert answers is not None
    assert answers.isVisible()
    assert answers.text() == "对应的方面：增强组织功能方面"


def test_every_widget_has_a_name_of_its_own_and_one_that_is_read_aloud(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = shown(qtbot, window, read(MISREAD), read(MISREAD))
    for each in view.findChildren(QWidget):
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.isVisible():
            assert each.objectName(), each
            assert each.accessibleName(), each.objectName()
