"""Every field of a page profile changes what it names, and what does not fit is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.profiles.dialog import ProfileDialog
from selfreview_gui.gui.profiles.fields import NumberField
from selfreview_gui.review.page import STANDARD, NumberPlace, Style
from selfreview_gui.review.profile import with_pitch
from tests.gui_app.profiles.handling import (
    ALL_FONTS,
    GIVEN,
    OWN,
    Heard,
    found,
    press,
    said,
    write,
)


def test_every_field_changes_what_it_names(dialog: ProfileDialog, heard: Heard) -> None:
    write(dialog, "topMargin", "30")
    write(dialog, "spacingField", "-0.5")
    found(dialog, QComboBox, "paperChoice").setCurrentIndex(1)
    found(dialog, QComboBox, "indentChoice").setCurrentText("3字")
    found(dialog, QComboBox, "latinChoice").setCurrentText("Times New Roman")
    found(dialog, QComboBox, "leadChoice").setCurrentText("楷体")
    found(dialog, QComboBox, "numberChoice").setCurrentText("居中")
    found(dialog, QComboBox, "heading3Font").setEditText("宋体")
    found(dialog, QComboBox, "heading3Size").setEditText("小三")
    found(dialog, QCheckBox, "heading3Bold").click()
    found(dialog, QCheckBox, "installedTick").click()
    press(dialog, "saveProfileButton")
    (made,) = heard.of("saved")
    one, two, _, four = STANDARD.headings
    assert made.page == replace(
        STANDARD,
        top=30.0,
        letter_spacing=-0.5,
        width=184.0,
        height=260.0,
        first_indent=3,
        latin="Times New Roman",
        lead_font="楷体_GB2312",
        number_place=NumberPlace.CENTRE,
        headings=(one, two, Style("宋体", 15.0, bold=True), four),
    )
    assert made.installed


def test_the_pitch_is_that_of_all_lines(dialog: ProfileDialog, heard: Heard) -> None:
    write(dialog, "pitchField", "29.5")
    press(dialog, "saveProfileButton")
    assert heard.of("saved")[0].page == with_pitch(STANDARD, 29.5)


def test_what_is_not_changed_stays_as_the_file_had_it(qtbot: QtBot) -> None:
    page = replace(STANDARD, width=200.5, first_indent=5, latin="Arial", lead_font="隶书", lead_bold=True)
    odd = replace(OWN, page=replace(page, body=Style("仿宋", 16.5, pitch=27.3, before=3.0)))
    made = ProfileDialog(GIVEN, (odd,), odd.id, ALL_FONTS)
    qtbot.addWidget(made, before_close_func=QWidget.hide)  # one with changes would stay
    heard = Heard(made)
    found(made, QCheckBox, "bodyBold").click()
    found(made, QPushButton, "saveProfileButton").click()
    assert heard.of("saved") == [
        replace(odd, page=replace(odd.page, body=Style("仿宋", 16.5, bold=True, pitch=27.3, before=3.0)))
    ]


def test_larger_digits_of_the_page_number_are_not_cut_off(dialog: ProfileDialog, heard: Heard) -> None:
    found(dialog, QComboBox, "numberSize").setEditText("28")
    press(dialog, "saveProfileButton")
    assert heard.of("saved")[0].page.number == Style("宋体", 28.0, pitch=32.0)


def test_the_arrow_keys_count(dialog: ProfileDialog) -> None:
    field = found(dialog, NumberField, "pitchField")
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "29.45"
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "28.45"


def test_the_wheel_scrolls_and_changes_nothing(dialog: ProfileDialog) -> None:
    for name in ("bodyFont", "bodySize", "indentChoice"):
        box = found(dialog, QComboBox, name)
        before = box.currentText()
        turned = QWheelEvent(
            QPointF(5, 5),
            QPointF(box.mapToGlobal(QPoint(5, 5))),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, turned)
        assert box.currentText() == before


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("pitchField", "abc", "请填4到144之间的数。"),
        ("topMargin", "", "请填0到600之间的数。"),
        ("spacingField", "99", "请填-3到20之间的数。"),
        ("pitchField", "140", "这样一页排不下4行，请改小行距或上下边距。"),
    ],
)
def test_what_is_no_value_is_told_beside_the_field_and_not_saved(
    dialog: ProfileDialog, heard: Heard, field: str, typed: str, words: str
) -> None:
    write(dialog, "topMargin", "100")
    write(dialog, field, typed)
    assert said(dialog, f"{field}Complaint") == words
    for name in ("saveProfileButton", "useProfileButton"):
        press(dialog, name)
    assert heard.all == []
    assert dialog.focusWidget() is found(dialog, NumberField, field)


def test_margins_without_room_for_text_are_told_and_not_saved(dialog: ProfileDialog, heard: Heard) -> None:
    write(dialog, "leftMargin", "190")
    assert said(dialog, "topMarginComplaint") == "左右边距太大，一行排不下8个字。"
    assert said(dialog, "holdsLabel") == "这样排不成一页，请看标出的地方"
    press(dialog, "useProfileButton")
    assert heard.all == []
    write(dialog, "leftMargin", "28")
    assert said(dialog, "topMarginComplaint") == ""


@pytest.mark.parametrize(
    ("box", "text", "words"),
    [
        ("bodyFont", "  ", "请选一种字体，或者填它的名称。"),
        ("bodySize", "三百", "请选一个字号，或填4到72之间的磅数。"),
        ("bodySize", "400", "请选一个字号，或填4到72之间的磅数。"),
    ],
)
def test_a_typeface_without_a_name_and_an_odd_size_are_told(
    dialog: ProfileDialog, heard: Heard, box: str, text: str, words: str
) -> None:
    found(dialog, QComboBox, "markSize").setEditText("小三")
    found(dialog, QComboBox, box).setEditText(text)
    assert said(dialog, "bodyFontComplaint") == words
    press(dialog, "saveProfileButton")
    assert heard.all == []


def test_letters_that_are_higher_than_their_line_are_pointed_out_and_may_be_saved(
    dialog: ProfileDialog, heard: Heard
) -> None:
    write(dialog, "pitchField", "20")
    assert said(dialog, "pitchFieldComplaint") == "行距20磅比22磅的字小，字的上下会被截去。"
    press(dialog, "saveProfileButton")
    assert len(heard.of("saved")) == 1


def test_a_profile_with_a_wrong_field_is_not_used_as_it_was(dialog: ProfileDialog, heard: Heard) -> None:
    write(dialog, "pitchField", "abc")
    press(dialog, "useProfileButton")
    assert heard.all == []
    assert dialog.focusWidget() is found(dialog, NumberField, "pitchField")
