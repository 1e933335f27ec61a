"""Everything in the window of page profiles is reached by keyboard and in sight."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.profiles.dialog import ProfileDialog
from tests.gui_app.profiles.handling import (
    Heard,
    found,
    pick,
    press,
    write,
)


def reachable(dialog: ProfileDialog) -> list[QWidget]:
    return [
        each
        for each in dialog.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and each.isEnabled()
    ]


def test_everything_in_it_has_a_name(dialog: ProfileDialog) -> None:
    for each in reachable(dialog):
        assert each.objectName(), each
        assert each.accessibleName(), each.objectName()


def test_tab_leads_from_the_list_through_the_form_to_the_buttons(dialog: ProfileDialog) -> None:
    pick(dialog, "我站常用")
    dialog.list.setFocus()
    names = ["profileList"]
    while names[-1] != "useProfileButton":
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        names.append(dialog.focusWidget().objectName())
    assert names[:4] == ["profileList", "profileName", "deleteProfileButton", "paperChoice"]
    assert names[4:10] == [
        "topMargin",
        "bottomMargin",
        "leftMargin",
        "rightMargin",
        "pitchField",
        "spacingField",
    ]
    at = names.index("titleFont")
    assert names[at : at + 4] == ["titleFont", "titleSize", "titleBold", "bylineFont"]
    assert names[-4:] == ["installedTick", "likeFileButton", "cancelButton", "useProfileButton"]


def test_the_field_with_the_keyboard_is_in_sight(large: None, dialog: ProfileDialog, qtbot: QtBot) -> None:
    dialog.resize(1326, 690)
    dialog.list.setFocus()
    qtbot.wait(50)
    for _ in reachable(dialog):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        focus = dialog.focusWidget()
        assert focus.visibleRegion().boundingRect().height() >= focus.height() - 2, focus.objectName()


def test_the_field_to_put_right_comes_into_sight(dialog: ProfileDialog) -> None:
    box = found(dialog, QComboBox, "cellSize")
    box.setEditText("三百")
    dialog.resize(1000, 500)
    press(dialog, "saveProfileButton")
    assert dialog.focusWidget() is box
    assert box.visibleRegion().boundingRect().height() == box.height()


def test_enter_in_a_field_does_not_close_the_window(dialog: ProfileDialog, heard: Heard) -> None:
    for name in ("pitchField", "bodyFontText", "bodySizeText", "profileName"):
        QTest.keyClick(found(dialog, QWidget, name), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert heard.all == []


def test_all_buttons_are_in_sight_at_twice_the_size_on_a_small_screen(
    large: None, dialog: ProfileDialog, qtbot: QtBot
) -> None:
    pick(dialog, "我站常用")
    write(dialog, "pitchField", "abc")
    dialog.notice.tell("已删除版式“我站常用”", "撤销", lambda: None)
    dialog.resize(1326, 690)
    qtbot.wait(50)
    assert dialog.height() <= 690
    for each in dialog.findChildren(QPushButton):
        if each.isVisible():
            assert dialog.rect().contains(each.rect().translated(each.mapTo(dialog, QPoint()))), each.text()
