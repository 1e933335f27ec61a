"""What was changed is saved once, under a name of its own, and can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from selfreview_gui.gui.profiles.dialog import ProfileDialog
from selfreview_gui.gui.profiles.fields import NumberField
from selfreview_gui.review.page import STANDARD
from selfreview_gui.review.profile import with_pitch
from tests.gui_app.profiles.handling import (
    GIVEN,
    OTHER,
    OWN,
    Heard,
    found,
    listed,
    name,
    pick,
    press,
    said,
    write,
)


def test_what_is_changed_in_a_built_in_one_is_saved_as_a_copy(dialog: ProfileDialog, heard: Heard) -> None:
    write(dialog, "pitchField", "30")
    assert dialog.editor.name.text() == "国家标准（改）"
    name(dialog, "  机关党委的  ")
    press(dialog, "saveProfileButton")
    (made,) = heard.of("saved")
    assert made.name == "机关党委的"
    assert made.id not in {each.id for each in (*GIVEN, OWN, OTHER)}
    assert made.page == with_pitch(STANDARD, 30.0)
    assert made.note == ""
    assert listed(dialog)[:5] == ["我的版式", "我站常用", "县里的", "机关党委的", "程序自带的"]
    pick(dialog, "国家标准")
    assert found(dialog, NumberField, "pitchField").text() == "28.95"


def test_a_change_taken_back_by_hand_is_none(dialog: ProfileDialog) -> None:
    write(dialog, "pitchField", "30")
    assert "未保存：国家标准" in listed(dialog)
    write(dialog, "pitchField", "28.95")
    assert dialog.editor.name.text() == "国家标准"
    assert "国家标准" in listed(dialog)
    assert not found(dialog, QPushButton, "saveProfileButton").isEnabled()


@pytest.mark.parametrize("taken", ["县里的", "国家标准"])
def test_a_name_that_is_taken_is_not_saved(dialog: ProfileDialog, heard: Heard, taken: str) -> None:
    pick(dialog, "我站常用")
    name(dialog, taken)
    assert said(dialog, "nameComplaint") == f"已经有叫“{taken}”的版式，请换个名称。"
    press(dialog, "saveProfileButton")
    assert heard.all == []
    assert dialog.focusWidget() is dialog.editor.name


def test_a_profile_without_a_name_is_not_saved(dialog: ProfileDialog, heard: Heard) -> None:
    pick(dialog, "我站常用")
    dialog.editor.name.selectAll()
    QTest.keyClick(dialog.editor.name, Qt.Key.Key_Delete)
    assert said(dialog, "nameComplaint") == "请给这个版式起个名称。"
    press(dialog, "useProfileButton")
    assert heard.all == []


def test_an_own_one_is_renamed_and_changed_in_its_place_and_back(dialog: ProfileDialog, heard: Heard) -> None:
    pick(dialog, "我站常用")
    name(dialog, "站里的")
    write(dialog, "pitchField", "29")
    press(dialog, "saveProfileButton")
    made = replace(OWN, name="站里的", page=with_pitch(OWN.page, 29.0))
    assert heard.all == [("saved", made)]
    assert listed(dialog)[:3] == ["我的版式", "站里的", "县里的"]
    dialog.notice.act_button.click()
    assert heard.all[1:] == [("saved", OWN)]
    assert listed(dialog)[1] == "未保存：我站常用"
    assert dialog.editor.name.text() == "站里的"  # what was typed is not lost


def test_a_saved_copy_is_taken_back(dialog: ProfileDialog, heard: Heard) -> None:
    write(dialog, "pitchField", "30")
    press(dialog, "saveProfileButton")
    (made,) = heard.of("saved")
    dialog.notice.act_button.click()
    assert heard.all[1:] == [("deleted", made.id)]
    assert listed(dialog)[:5] == ["我的版式", "我站常用", "县里的", "程序自带的", "未保存：国家标准"]
    assert found(dialog, NumberField, "pitchField").text() == "30"


def test_what_was_written_since_a_saving_outlives_its_undoing(dialog: ProfileDialog, heard: Heard) -> None:
    pick(dialog, "我站常用")
    write(dialog, "pitchField", "29")
    press(dialog, "saveProfileButton")
    write(dialog, "pitchField", "31")
    dialog.notice.act_button.click()
    assert heard.of("saved")[-1] == OWN
    assert found(dialog, NumberField, "pitchField").text() == "31"


def test_what_is_changed_is_saved_before_it_is_used(dialog: ProfileDialog, heard: Heard) -> None:
    write(dialog, "pitchField", "30")
    assert found(dialog, QPushButton, "useProfileButton").text() == "保存并使用(&S)"
    press(dialog, "useProfileButton")
    assert [name for name, _ in heard.all] == ["saved", "chosen"]
    assert heard.all[0][1] == heard.all[1][1]


def test_what_was_changed_stays_while_others_are_looked_at(dialog: ProfileDialog) -> None:
    write(dialog, "pitchField", "30")
    pick(dialog, "我站常用")
    assert found(dialog, NumberField, "pitchField").text() == "28"
    pick(dialog, "未保存：国家标准")
    assert found(dialog, NumberField, "pitchField").text() == "30"


def test_changes_are_thrown_away_and_back(dialog: ProfileDialog) -> None:
    write(dialog, "pitchField", "30")
    press(dialog, "revertProfileButton")
    assert found(dialog, NumberField, "pitchField").text() == "28.95"
    assert dialog.notice.words.text() == "“国家标准”的改动已经去掉"
    dialog.notice.act_button.click()
    assert found(dialog, NumberField, "pitchField").text() == "30"


def test_who_leaves_with_changes_is_told_once(dialog: ProfileDialog, heard: Heard) -> None:
    write(dialog, "pitchField", "30")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.notice.words.text() == "“国家标准（改）”还没有保存，再点一次“取消”就不要了。"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert heard.all == []
