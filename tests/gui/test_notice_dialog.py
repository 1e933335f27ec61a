"""A notice is pasted, opened or dropped, read beside the window, and told as none where it is none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document as WordFile
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.notices.dialog import NoticeDialog
from selfreview_gui.jobs.notice_drafts import LONGEST
from selfreview_gui.review.subject import Subject
from tests.gui.notice_dialogs import NOTICES, PATIENCE, choose, files, paste, press, rows, text_of


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[NoticeDialog]:
    made = NoticeDialog()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.done(0)


def marked(dialog: NoticeDialog) -> list[str]:
    """Return the words that are marked in the notice's text."""
    selections = dialog.page.view.source.extraSelections()
    return [each.cursor.selectedText() for each in selections]  # type: ignore[attr-defined]


def test_a_pasted_notice_shows_its_dimensions_in_order_with_role_and_origin(
    qtbot: QtBot, dialog: NoticeDialog
) -> None:
    paste(qtbot, dialog, "2024-city-leaders.txt")
    assert dialog.page.whose.subject() is Subject.LEADERS
    assert rows(dialog)[:2] == [
        ("上年度民主生活会整改措施落实情况", "上年度整改情况", "通知"),
        ("带头严守政治纪律和政治规矩，维护党的团结统一", "存在的问题", "通知"),
    ]
    assert ("产生问题的原因分析", "原因剖析", "模板") in rows(dialog)


def test_what_is_not_said_is_shown_as_not_said(qtbot: QtBot, dialog: NoticeDialog) -> None:
    paste(qtbot, dialog, "2021-history-education.txt")
    said = [each.text() for each in dialog.page.facts.findChildren(QLabel)]
    assert said.count("通知没有写") == 1  # the days
    assert dialog.page.facts.year_field.text() == ""
    assert dialog.page.facts.year_field.placeholderText().startswith("通知没有写，暂按")


def test_the_sentence_of_the_chosen_dimension_is_marked_in_the_notice(
    qtbot: QtBot, dialog: NoticeDialog
) -> None:
    paste(qtbot, dialog, "2023-hospital-list.txt")
    choose(dialog, "医德医风方面")
    assert marked(dialog) == ["收受红包、回扣等问题是否杜绝", "医德医风方面"]
    assert dialog.page.list.asks.text() == "通知要求：收受红包、回扣等问题是否杜绝"


def test_words_broken_over_two_lines_are_marked_all_the_same(qtbot: QtBot, dialog: NoticeDialog) -> None:
    paste(qtbot, dialog, "2018-company-wrapped.txt")
    choose(dialog, "发挥政治引领作用")
    assert len(marked(dialog)) == 2
    assert "\u2029" in marked(dialog)[0]  # Qt's sign between two lines


def test_a_word_file_is_opened_by_dropping_it(qtbot: QtBot, dialog: NoticeDialog, tmp_path: Path) -> None:
    word = WordFile()
    for line in text_of("2023-county-both.txt").splitlines():
        word.add_paragraph(line)
    word.save(str(tmp_path / "通知.docx"))
    drop(dialog, tmp_path / "通知.docx")
    qtbot.waitUntil(dialog.page.isVisible, timeout=PATIENCE)
    assert [row[0] for row in rows(dialog)][1] == "组织开展主题教育"
    assert dialog.page.view.source.toPlainText().startswith("云溪县委组织部文件")


def drop(dialog: NoticeDialog, path: Path) -> None:
    mime, copy = files(path), Qt.DropAction.CopyAction
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPoint(5, 5), copy, mime, buttons, keys)
    dialog.source.dragEnterEvent(entering)
    assert entering.isAccepted()
    dialog.source.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, buttons, keys))


def test_a_file_dropped_on_the_field_is_read_and_its_name_not_written_into_it(
    qtbot: QtBot, dialog: NoticeDialog
) -> None:
    mime = files(NOTICES / "2023-hospital-list.txt")
    assert dialog.source.text.canInsertFromMimeData(mime)
    dialog.source.text.insertFromMimeData(mime)
    qtbot.waitUntil(dialog.page.isVisible, timeout=PATIENCE)
    assert rows(dialog)


def test_a_broken_file_is_told_in_a_sentence_and_the_next_one_is_read(
    qtbot: QtBot, dialog: NoticeDialog, tmp_path: Path
) -> None:
    (tmp_path / "通知.docx").write_bytes(b"PK\x03\x04 and no more")
    dialog.read_file(tmp_path / "通知.docx")
    qtbot.waitUntil(
        lambda: "通知.docx" in dialog.strip.words.text() and "正在" not in dialog.strip.words.text(),
        timeout=PATIENCE,
    )
    assert dialog.source.isVisible()
    paste(qtbot, dialog, "2023-hospital-list.txt")
    assert not dialog.strip.isVisible()


def test_nothing_pasted_is_told_in_a_sentence(qtbot: QtBot, dialog: NoticeDialog) -> None:
    press(dialog, "readNoticeButton")
    qtbot.waitUntil(lambda: "还没有通知的文字" in dialog.strip.words.text(), timeout=PATIENCE)


def test_a_text_too_long_for_a_notice_is_not_pasted(qtbot: QtBot, dialog: NoticeDialog) -> None:
    mime = QMimeData()
    mime.setText("会" * (LONGEST + 1))
    dialog.source.text.insertFromMimeData(mime)
    assert dialog.source.text.toPlainText() == ""
    assert "太长" in dialog.strip.words.text()


def test_reading_can_be_cancelled(qtbot: QtBot, dialog: NoticeDialog) -> None:
    dialog.source.text.setPlainText(text_of("2023-hospital-list.txt"))
    press(dialog, "readNoticeButton")
    dialog.strip.act_button.click()
    assert dialog.strip.words.text() == "已取消，没有读入"
    qtbot.wait(300)
    assert dialog.source.isVisible()
    press(dialog, "readNoticeButton")
    qtbot.waitUntil(dialog.page.isVisible, timeout=PATIENCE)


def test_everything_in_it_has_a_name(qtbot: QtBot, dialog: NoticeDialog) -> None:
    assert nameless(dialog) == []
    paste(qtbot, dialog, "2023-hospital-list.txt")
    assert nameless(dialog) == []


def nameless(dialog: NoticeDialog) -> list[QWidget]:
    reached = [each for each in dialog.findChildren(QWidget) if each.isVisible()]
    reached = [each for each in reached if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [each for each in reached if not (each.objectName() and each.accessibleName())]


def test_escape_leaves_at_once_and_only_after_a_word_where_something_was_changed(
    qtbot: QtBot, dialog: NoticeDialog
) -> None:
    paste(qtbot, dialog, "2023-hospital-list.txt")
    press(dialog, "noticeDownButton")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "还没有用上" in dialog.strip.words.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
