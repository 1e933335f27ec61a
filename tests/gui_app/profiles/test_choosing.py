"""Choosing, understanding and deleting a page profile."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.profiles.dialog import ProfileDialog
from tests.gui_app.profiles.handling import (
    ALL_FONTS,
    GIVEN,
    OTHER,
    OWN,
    Heard,
    found,
    listed,
    pick,
    press,
    said,
    write,
)


def test_own_profiles_stand_before_those_that_came_along(dialog: ProfileDialog) -> None:
    assert listed(dialog)[:5] == ["我的版式", "我站常用", "县里的", "程序自带的", "国家标准"]
    assert dialog.list.chosen() == "standard"


def test_the_chosen_one_comes_out_untouched(dialog: ProfileDialog, heard: Heard) -> None:
    pick(dialog, "我站常用")
    press(dialog, "useProfileButton")
    assert heard.all == [("chosen", OWN)]
    assert not dialog.isVisible()


def test_enter_on_a_profile_uses_it(dialog: ProfileDialog, heard: Heard) -> None:
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert heard.all == [("chosen", GIVEN[0])]


def test_a_profile_that_is_gone_is_shown_as_the_standard(qtbot: QtBot) -> None:
    made = ProfileDialog(GIVEN, (), "gone", ALL_FONTS)
    qtbot.addWidget(made, before_close_func=QWidget.hide)  # one with changes would stay
    assert made.list.chosen() == "standard"


def test_who_leaves_chooses_nothing(dialog: ProfileDialog, heard: Heard) -> None:
    press(dialog, "cancelButton")
    assert heard.all == []
    assert not dialog.isVisible()


def test_it_says_what_the_page_holds(dialog: ProfileDialog) -> None:
    assert said(dialog, "holdsLabel") == "每页22行、每行28字"
    write(dialog, "pitchField", "30")
    assert said(dialog, "holdsLabel") == "每页21行、每行28字"
    write(dialog, "leftMargin", "39")  # 11 mm are two characters
    assert said(dialog, "holdsLabel") == "每页21行、每行26字"


def test_it_says_which_typeface_is_lacking_and_what_stands_in(dialog: ProfileDialog) -> None:
    assert said(dialog, "lackingLabel") == (
        "本机没有方正小标宋简体，预览和PDF用华文中宋代替；"
        "Word文件里写的仍是方正小标宋简体，有这种字体的电脑打开就对。"
    )
    found(dialog, QComboBox, "titleFont").setEditText("黑体")
    assert said(dialog, "lackingLabel") == ""


def test_it_says_that_the_file_names_what_stands_in(dialog: ProfileDialog) -> None:
    pick(dialog, "国家标准，只用本机已有的字体")
    assert said(dialog, "lackingLabel") == "本机没有方正小标宋简体，预览、PDF和Word文件里用华文中宋代替。"


def test_an_own_one_is_deleted_and_comes_back_in_its_place(dialog: ProfileDialog, heard: Heard) -> None:
    pick(dialog, "我站常用")
    press(dialog, "deleteProfileButton")
    assert heard.all == [("deleted", OWN.id)]
    assert listed(dialog)[:2] == ["我的版式", "县里的"]
    assert dialog.list.chosen() == OTHER.id
    assert dialog.notice.words.text() == "已删除版式“我站常用”"
    dialog.notice.act_button.click()
    assert heard.all[1:] == [("saved", OWN)]
    assert listed(dialog)[:3] == ["我的版式", "我站常用", "县里的"]
    assert dialog.list.chosen() == OWN.id


def test_the_delete_key_deletes_and_what_came_along_stays(dialog: ProfileDialog, heard: Heard) -> None:
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert heard.all == []
    assert not found(dialog, QPushButton, "deleteProfileButton").isVisible()
    pick(dialog, "县里的")
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert heard.all == [("deleted", OTHER.id)]
