"""The window of page profiles: what is chosen, changed, saved and deleted comes out, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.profiles.dialog import ProfileDialog
from selfreview_gui.gui.profiles.fields import NumberField
from selfreview_gui.gui.theme import set_text_size
from selfreview_gui.jobs.profiles import built_in
from selfreview_gui.review.page import STANDARD, NumberPlace, Style
from selfreview_gui.review.profile import Profile, with_pitch

W = TypeVar("W", bound=QWidget)

GIVEN = built_in()
OWN = Profile("own-1", "我站常用", with_pitch(STANDARD, 28.0))
OTHER = Profile("own-2", "县里的", replace(STANDARD, number_place=NumberPlace.CENTRE))
READ = Profile("read-1", "去年的稿子", with_pitch(STANDARD, 30.0), source="去年的稿子.docx")
ALL_FONTS = frozenset(STANDARD.fonts())
NO_TITLE_FONT = (ALL_FONTS - {"方正小标宋简体"}) | {"华文中宋"}


class Heard:
    """What the window said, in order."""

    def __init__(self, dialog: ProfileDialog) -> None:
        self.all: list[tuple[str, Any]] = []
        for name in ("chosen", "saved", "deleted", "like_file_requested"):
            getattr(dialog, name).connect(lambda value, name=name: self.all.append((name, value)))
        dialog.reading_cancelled.connect(lambda: self.all.append(("reading_cancelled", None)))

    def of(self, name: str) -> list[Any]:
        return [value for said, value in self.all if said == name]


@pytest.fixture
def dialog(qtbot: QtBot) -> ProfileDialog:
    made = ProfileDialog(GIVEN, (OWN, OTHER), "standard", NO_TITLE_FONT)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def heard(dialog: ProfileDialog) -> Heard:
    return Heard(dialog)


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    set_text_size(qapp, 200)
    yield
    set_text_size(qapp, 100)


def found(dialog: ProfileDialog, kind: type[W], name: str) -> W:
    widget = dialog.findChild(kind, name)
    assert widget is not None, name
    return widget


def press(dialog: ProfileDialog, name: str) -> None:
    pressed = found(dialog, QPushButton, name)
    assert pressed.isVisible()
    assert pressed.isEnabled()
    pressed.click()


def write(dialog: ProfileDialog, name: str, text: str) -> None:
    """Type a text in the place of what a number field holds."""
    field = found(dialog, NumberField, name)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)


def name(dialog: ProfileDialog, text: str) -> None:
    """Write a text in the place of the name; it arrives as an input method sends it."""
    written = QInputMethodEvent()
    written.setCommitString(text)
    dialog.editor.name.selectAll()
    QApplication.sendEvent(dialog.editor.name, written)


def pick(dialog: ProfileDialog, name: str) -> None:
    dialog.list.setCurrentRow(listed(dialog).index(name))


def listed(dialog: ProfileDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def said(dialog: ProfileDialog, name: str) -> str:
    shown = found(dialog, QLabel, name)
    return shown.text() if shown.isVisible() else ""


# Choosing


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
    qtbot.addWidget(made)
    assert made.list.chosen() == "standard"


def test_who_leaves_chooses_nothing(dialog: ProfileDialog, heard: Heard) -> None:
    press(dialog, "cancelButton")
    assert heard.all == []
    assert not dialog.isVisible()


# What it means


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


# Changing


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
    qtbot.addWidget(made)
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


# What does not fit


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


# Saving


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


# Deleting


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


# A page like a file's


def test_a_file_is_asked_for_and_its_page_shown(
    dialog: ProfileDialog, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/稿/去年的稿子.docx", ""))
    press(dialog, "likeFileButton")
    assert heard.all == [("like_file_requested", Path("/稿/去年的稿子.docx"))]
    assert not found(dialog, QPushButton, "likeFileButton").isEnabled()
    assert "去年的稿子.docx" in dialog.notice.words.text()
    dialog.show_profile(READ)
    assert listed(dialog)[:2] == ["照文件读出的", "未保存：去年的稿子"]
    assert said(dialog, "profileNote") == "照文件“去年的稿子.docx”读出的版式。"
    assert found(dialog, NumberField, "pitchField").text() == "30"
    press(dialog, "useProfileButton")
    assert heard.all[1:] == [("saved", READ), ("chosen", READ)]


def test_a_page_that_was_read_is_deleted_without_a_word_to_the_store(
    dialog: ProfileDialog, heard: Heard
) -> None:
    dialog.show_profile(READ)
    press(dialog, "deleteProfileButton")
    assert heard.all == []
    assert "未保存：去年的稿子" not in listed(dialog)
    dialog.notice.act_button.click()
    assert "未保存：去年的稿子" in listed(dialog)


def test_a_saved_page_of_a_file_is_taken_back(dialog: ProfileDialog, heard: Heard) -> None:
    dialog.show_profile(READ)
    press(dialog, "saveProfileButton")
    dialog.notice.act_button.click()
    assert heard.all == [("saved", READ), ("deleted", READ.id)]
    assert listed(dialog)[:2] == ["照文件读出的", "未保存：去年的稿子"]


def test_a_page_of_a_file_has_a_name_of_its_own(dialog: ProfileDialog) -> None:
    dialog.show_profile(replace(READ, name="我站常用"))
    assert dialog.editor.name.text() == "我站常用（改）"


def test_a_file_that_cannot_be_read_is_told(dialog: ProfileDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("a.docx", ""))
    press(dialog, "likeFileButton")
    dialog.show_failed("“a.docx”读不了，版式没有变，请换一份文件。")
    assert dialog.notice.words.text() == "“a.docx”读不了，版式没有变，请换一份文件。"
    assert found(dialog, QPushButton, "likeFileButton").isEnabled()


def test_the_reading_can_be_cancelled(
    dialog: ProfileDialog, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("a.docx", ""))
    press(dialog, "likeFileButton")
    dialog.notice.act_button.click()
    assert heard.of("reading_cancelled") == [None]
    assert found(dialog, QPushButton, "likeFileButton").isEnabled()


def test_who_leaves_waits_for_no_file(
    dialog: ProfileDialog, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("a.docx", ""))
    press(dialog, "likeFileButton")
    press(dialog, "cancelButton")
    assert heard.of("reading_cancelled") == [None]
    assert not dialog.isVisible()


def test_no_file_chosen_asks_for_nothing(
    dialog: ProfileDialog, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    press(dialog, "likeFileButton")
    assert heard.all == []


# Reaching and reading it


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
