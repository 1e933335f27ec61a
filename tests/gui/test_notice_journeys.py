"""From the notice to the first written sentence, through the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.errors import UserError
from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.new_review import NewReviewDialog
from selfreview_gui.gui.notices.dialog import NoticeDialog
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.review import find
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Role, Template
from tests.gui.conftest import field, named
from tests.gui.notice_dialogs import (
    NOTICES,
    PATIENCE,
    back_in,
    headings,
    notice_dialog,
    paste,
    press,
    sections,
)

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def beginning(qtbot: QtBot, window: MainWindow) -> NewReviewDialog:
    """The dialog that begins a review."""
    window.new_review()
    qtbot.waitUntil(lambda: window.findChild(NewReviewDialog) is not None)
    made = window.findChild(NewReviewDialog)
    assert made is not None
    return made


def use_notice(qtbot: QtBot, beginning: NewReviewDialog, name: str) -> None:
    dialog = notice_dialog(qtbot, beginning)
    paste(qtbot, dialog, name)
    press(dialog, "useTemplateButton")
    qtbot.waitUntil(lambda: "（按通知）" in chosen(beginning).name)


def chosen(beginning: NewReviewDialog) -> Template:
    template = beginning.list.chosen()
    assert template is not None
    return template


def begun(qtbot: QtBot, window: MainWindow) -> Desk:
    qtbot.waitUntil(lambda: any(desk.isVisible() for desk in window.findChildren(Desk)))
    return window.writing


def stored(window: MainWindow) -> tuple[Template, ...]:
    found: tuple[Template, ...] = window.records.fetch(lambda store: store.templates())
    return found


def shown(desk: Desk, name: str) -> str:
    found = [each for each in named(desk, name) if isinstance(each, QLabel)]
    return found[0].text() if found else ""


def test_a_review_begins_from_the_notice_and_each_step_shows_the_notices_words(
    qtbot: QtBot, window: MainWindow, beginning: NewReviewDialog
) -> None:
    use_notice(qtbot, beginning, "2023-hospital-list.txt")
    assert beginning.year.currentData() == 2023
    assert stored(window) == (chosen(beginning),)
    beginning.unit.setText("仁和医院第一党支部")
    press(beginning, "startButton")
    desk = begun(qtbot, window)
    started = desk.session.review
    assert started.title == "仁和医院第一党支部2023年度专题组织生活会对照检查材料"
    assert headings(started)[:2] == ["理论武装方面", "医德医风方面"]
    editor = field(desk, sections(started)[0].id, "text")
    assert shown(desk, "asksLabel") == "通知要求：学用是否脱节"
    QTest.keyClicks(editor, "2023 ")
    written = find(desk.session.review, sections(started)[0].id)
    assert written is not None
    assert written.text == "2023 "
    field(desk, sections(started)[1].id, "text")
    assert shown(desk, "asksLabel") == "通知要求：收受红包、回扣等问题是否杜绝"


def test_a_hint_of_the_program_is_not_called_the_notices(
    qtbot: QtBot, window: MainWindow, beginning: NewReviewDialog
) -> None:
    use_notice(qtbot, beginning, "2023-hospital-list.txt")
    press(beginning, "startButton")
    desk = begun(qtbot, window)
    causes = next(part for part in desk.session.review.parts if part.role is Role.CAUSES)
    field(desk, causes.id, "text")
    assert shown(desk, "asksLabel")
    assert "通知要求" not in shown(desk, "asksLabel")


def test_the_whole_way_can_be_gone_by_keyboard(
    qtbot: QtBot, window: MainWindow, beginning: NewReviewDialog
) -> None:
    beginning.unit.setText("某站党支部")
    QTest.keyClick(beginning, Qt.Key.Key_T, ALT)
    qtbot.waitUntil(lambda: window.findChild(NoticeDialog) is not None)
    dialog = window.findChild(NoticeDialog)
    assert dialog is not None
    back_in(qtbot, dialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.source.text)
    QApplication.clipboard().setText((NOTICES / "2023-county-both.txt").read_text("utf-8"))
    QTest.keyClick(dialog.source.text, Qt.Key.Key_V, CONTROL)
    QTest.keyClick(dialog, Qt.Key.Key_S, ALT)
    qtbot.waitUntil(dialog.page.isVisible, timeout=PATIENCE)
    tree = dialog.page.list.tree
    qtbot.waitUntil(lambda: QApplication.focusWidget() is tree)
    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    QTest.keyClick(tree, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.page.list.title)
    QTest.keyClick(dialog, Qt.Key.Key_S, ALT)
    qtbot.waitUntil(lambda: "（按通知）" in chosen(beginning).name)
    back_in(qtbot, beginning)
    QTest.keyClick(beginning, Qt.Key.Key_S, ALT)
    desk = begun(qtbot, window)
    assert headings(desk.session.review)[:2] == ["组织开展主题教育", "严格组织生活"]


def test_a_notice_for_leaders_brings_the_choice_of_their_papers(
    qtbot: QtBot, window: MainWindow, beginning: NewReviewDialog
) -> None:
    leaders = beginning.findChild(QWidget, "leadersChoice")
    assert leaders is not None
    assert not leaders.isVisible()
    use_notice(qtbot, beginning, "2024-city-leaders.txt")
    assert leaders.isVisible()
    press(beginning, "startButton")
    assert begun(qtbot, window).session.review.subject is Subject.LEADERS


def test_the_same_notice_twice_makes_one_template_and_keeping_it_can_be_undone(
    qtbot: QtBot, window: MainWindow, beginning: NewReviewDialog
) -> None:
    use_notice(qtbot, beginning, "2023-hospital-list.txt")
    first = stored(window)
    use_notice(qtbot, beginning, "2023-hospital-list.txt")
    qtbot.waitUntil(lambda: beginning.notice.isVisible())
    assert [each.id for each in stored(window)] == [each.id for each in first]
    press(beginning, "deleteTemplateButton")
    qtbot.waitUntil(lambda: stored(window) == ())
    use_notice(qtbot, beginning, "2023-hospital-list.txt")
    assert beginning.notice.words.text().startswith("已存为我的模板")
    beginning.notice.act_button.click()
    qtbot.waitUntil(lambda: stored(window) == ())


def test_a_template_that_could_not_be_kept_is_told(
    qtbot: QtBot, window: MainWindow, beginning: NewReviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object, template: Template) -> None:
        raise UserError("磁盘空间不够，没有保存，请腾出空间。")

    store = window.records.fetch(lambda store: store)
    monkeypatch.setattr(type(store), "save_template", refuse)
    dialog = notice_dialog(qtbot, beginning)
    paste(qtbot, dialog, "2023-hospital-list.txt")
    press(dialog, "useTemplateButton")
    qtbot.waitUntil(beginning.notice.isVisible)
    assert beginning.notice.words.text() == "磁盘空间不够，没有保存，请腾出空间。"


def test_in_large_text_both_buttons_are_within_the_window(
    qtbot: QtBot, window: MainWindow, beginning: NewReviewDialog, tmp_path: Path
) -> None:
    window.set_text_size(200)
    try:
        dialog = notice_dialog(qtbot, beginning)
        paste(qtbot, dialog, "2024-city-leaders.txt")
        for name in ("useTemplateButton", "cancelNoticeButton", "otherNoticeButton"):
            found = dialog.findChild(QPushButton, name)
            assert found is not None
            assert dialog.rect().contains(found.geometry())
        assert dialog.width() <= 1366
        assert dialog.height() <= 768
        dialog.reject()
    finally:
        window.set_text_size(100)
