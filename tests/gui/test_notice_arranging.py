"""The draft of a notice is put right: names, roles, order, year; by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.notices.dialog import NoticeDialog
from selfreview_gui.gui.notices.places import places_of, sentence_at
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Dimension, Place, Role, Template
from tests.gui.notice_dialogs import choose, paste, press, rows

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[NoticeDialog]:
    made = NoticeDialog()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    paste(qtbot, made, "2023-hospital-list.txt")
    yield made
    made.done(0)


def names(dialog: NoticeDialog) -> list[str]:
    return [row[0] for row in rows(dialog)]


def used(qtbot: QtBot, dialog: NoticeDialog) -> Template:
    with qtbot.waitSignal(dialog.confirmed) as confirmed:
        press(dialog, "useTemplateButton")
    template = confirmed.args[0]
    assert isinstance(template, Template)
    return template


def problems(template: Template) -> list[str]:
    return [each.title for each in template.of_role(Role.PROBLEMS)]


def test_a_draft_left_as_it_is_becomes_an_own_template_in_the_notices_words(
    qtbot: QtBot, dialog: NoticeDialog
) -> None:
    template = used(qtbot, dialog)
    assert template.basis == "own"
    assert template.year == 2023
    assert template.name == "2023年度支部班子（按通知）：理论武装等5个方面"
    assert problems(template) == [
        *("理论武装方面", "医德医风方面", "服务患者方面", "党建与业务融合方面", "支部自身建设方面")
    ]
    assert (template.min, template.max) == (2500, 3500)
    assert template.of_role(Role.PROBLEMS)[0].quoted


def test_a_name_is_typed_over_and_the_notices_words_stay_attached(qtbot: QtBot, dialog: NoticeDialog) -> None:
    choose(dialog, "医德医风方面")
    dialog.page.list.title.selectAll()
    QTest.keyClicks(dialog.page.list.title, "2 x")
    assert names(dialog)[2] == "2 x"
    changed = used(qtbot, dialog).of_role(Role.PROBLEMS)[1]
    assert (changed.title, changed.asks) == ("2 x", "收受红包、回扣等问题是否杜绝")


def test_enter_in_a_field_does_not_use_the_template_yet(qtbot: QtBot, dialog: NoticeDialog) -> None:
    dialog.page.list.title.setFocus()
    QTest.keyClick(dialog.page.list.title, Qt.Key.Key_Return)
    dialog.page.facts.year_field.setFocus()
    QTest.keyClick(dialog.page.facts.year_field, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_a_dimension_without_a_name_keeps_the_template_from_being_used(
    qtbot: QtBot, dialog: NoticeDialog
) -> None:
    dialog.page.list.title.selectAll()
    QTest.keyClick(dialog.page.list.title, Qt.Key.Key_Delete)
    assert not dialog._use.isEnabled()
    QTest.keyClicks(dialog.page.list.title, "x")
    assert dialog._use.isEnabled()


def test_the_order_is_changed_with_alt_and_the_arrows(qtbot: QtBot, dialog: NoticeDialog) -> None:
    choose(dialog, "医德医风方面")
    tree = dialog.page.list.tree
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Up, ALT)
    assert names(dialog)[1:3] == ["医德医风方面", "理论武装方面"]
    QTest.keyClick(tree, Qt.Key.Key_Down, ALT)
    QTest.keyClick(tree, Qt.Key.Key_Down, ALT)
    assert names(dialog)[1:4] == ["理论武装方面", "服务患者方面", "医德医风方面"]
    assert problems(used(qtbot, dialog))[2] == "医德医风方面"


def test_what_was_removed_comes_back_by_undo(qtbot: QtBot, dialog: NoticeDialog) -> None:
    before = rows(dialog)
    choose(dialog, "服务患者方面")
    dialog.page.list.tree.setFocus()
    QTest.keyClick(dialog.page.list.tree, Qt.Key.Key_Delete)
    assert "服务患者方面" not in names(dialog)
    assert dialog.strip.words.text() == "已移除“服务患者方面”"
    dialog.strip.act_button.click()
    assert rows(dialog) == before


def test_the_offer_to_bring_back_goes_when_something_else_was_done(
    qtbot: QtBot, dialog: NoticeDialog
) -> None:
    press(dialog, "noticeRemoveButton")
    press(dialog, "noticeDownButton")
    assert not dialog.strip.act_button.isVisible()


def test_an_added_dimension_is_named_at_once_and_stands_after_the_chosen_one(
    qtbot: QtBot, dialog: NoticeDialog
) -> None:
    choose(dialog, "医德医风方面")
    press(dialog, "noticeAddButton")
    assert QApplication.focusWidget() is dialog.page.list.title
    QTest.keyClicks(dialog.page.list.title, "abc")
    assert rows(dialog)[3] == ("abc", "存在的问题", "模板")
    assert problems(used(qtbot, dialog))[2] == "abc"


def test_a_dimension_that_is_the_rectification_takes_the_place_of_the_proposed_one(
    qtbot: QtBot, dialog: NoticeDialog
) -> None:
    choose(dialog, "支部自身建设方面")
    role = dialog.page.list.role
    role.setFocus()
    QTest.keyClick(role, Qt.Key.Key_Up)
    role.setCurrentIndex(0)
    role.activated.emit(0)
    template = used(qtbot, dialog)
    assert [each.title for each in template.of_role(Role.RECTIFICATION)] == ["支部自身建设方面"]
    assert template.rectification is Place.DIMENSION


def test_another_year_goes_into_name_meeting_and_title(qtbot: QtBot, dialog: NoticeDialog) -> None:
    field = dialog.page.facts.year_field
    field.selectAll()
    QTest.keyClicks(field, "202")
    assert not dialog._use.isEnabled()
    QTest.keyClicks(field, "4")
    template = used(qtbot, dialog)
    assert (template.year, template.meeting) == (2024, "2024年度专题组织生活会")
    assert template.name.startswith("2024年度支部班子（按通知）：")
    assert "2024" in template.title


def test_for_a_subject_that_the_notice_leaves_out_that_is_said(qtbot: QtBot, dialog: NoticeDialog) -> None:
    dialog.page.whose.choose(Subject.LEADERS)
    assert dialog.page._hint.text().startswith("通知没有写领导班子要对照哪些方面")
    assert {row[2] for row in rows(dialog)} == {"模板"}
    dialog.page.whose.choose(Subject.BRANCH)
    assert not dialog.page._hint.isVisible()


# Where words stand in a notice

TEXT = "一、重点检视：\n（一）理论武装方面。学用是否\n脱节；\n（二）作风方面。理论武装方面也要看。"


def test_a_name_is_looked_for_right_before_the_words_that_ask() -> None:
    places = places_of(TEXT, Dimension("a", "理论武装方面", asks="学用是否脱节", quoted=True))
    assert [TEXT[start:end] for start, end in filter(None, places)] == ["学用是否\n脱节", "理论武装方面"]
    assert places.title == (11, 17)


def test_the_hint_of_a_template_is_not_looked_for_in_the_notice() -> None:
    places = places_of(TEXT, Dimension("a", "纪律方面", asks="理论武装方面"))
    assert places == (None, None)


def test_the_sentence_of_a_selection_ends_where_the_line_or_the_full_stop_is() -> None:
    assert sentence_at("甲。乙丙，丁。\n戊", 3, 4) == "乙丙，丁。"
    assert sentence_at("甲\n乙丙\n丁", 3, 4) == "乙丙"
    assert sentence_at("甲乙", 0, 2) == "甲乙"
