"""Beginning a review: this year's template first, every other one on offer, the person's own too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.new_review import NewReviewDialog
from selfreview_gui.gui.templatelist import groups
from selfreview_gui.gui.templatewords import described, years
from selfreview_gui.gui.theme import set_text_size
from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.start import for_year
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Template

TEMPLATES = built_in()


def template(id: str) -> Template:
    return next(each for each in TEMPLATES if each.id == id)


OWN = replace(template("2022-branch"), id="own-1", name="我站常用", basis="own")


@pytest.fixture
def dialog(qtbot: QtBot) -> NewReviewDialog:
    made = NewReviewDialog((OWN, *TEMPLATES), "某站党支部")
    qtbot.addWidget(made)
    made.show()
    return made


def listed(dialog: NewReviewDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def choose_year(dialog: NewReviewDialog, year: int) -> None:
    dialog.year.setCurrentIndex(dialog.year.findData(year))


def press(dialog: NewReviewDialog, name: str) -> None:
    found = dialog.findChild(QPushButton, name)
    assert found is not None
    found.click()


def test_the_templates_of_the_year_come_first_then_own_then_all_others(dialog: NewReviewDialog) -> None:
    choose_year(dialog, 2022)
    names = listed(dialog)
    assert names[0] == "2022 年度"
    assert names[1] == template("2022-branch").name
    assert names[2:4] == ["我保存的模板", "我站常用"]
    assert names[4] == "其他年度"
    assert template("2018-branch").name in names[5:]


def test_every_branch_template_is_on_offer_for_every_year(dialog: NewReviewDialog) -> None:
    for place in range(dialog.year.count()):
        dialog.year.setCurrentIndex(place)
        assert {each.name for each in TEMPLATES if each.subject is Subject.BRANCH} <= set(listed(dialog))


def test_a_member_has_a_name_and_other_templates(dialog: NewReviewDialog) -> None:
    assert not dialog.name.isVisible()
    member = dialog.findChild(QRadioButton, "memberChoice")
    assert member is not None
    member.click()
    assert dialog.name.isVisible()
    assert template("2022-member").name in listed(dialog)
    assert template("2022-branch").name not in listed(dialog)


def test_what_is_chosen_comes_out(dialog: NewReviewDialog) -> None:
    choose_year(dialog, 2022)
    press(dialog, "startButton")
    assert dialog.choice() == (template("2022-branch"), "某站党支部", "")


def test_a_template_of_another_year_is_dated_anew(dialog: NewReviewDialog) -> None:
    choose_year(dialog, 2023)
    dialog.list.setCurrentRow(listed(dialog).index(template("2022-branch").name))
    press(dialog, "startButton")
    choice = dialog.choice()
    assert choice is not None
    assert choice[0].year == 2023
    assert choice[0].meeting == "2023年度组织生活会"
    assert choice[0].dimensions == template("2022-branch").dimensions


def test_who_leaves_begins_nothing(dialog: NewReviewDialog) -> None:
    press(dialog, "cancelButton")
    assert dialog.choice() is None


def test_enter_on_a_template_begins_it(dialog: NewReviewDialog, qtbot: QtBot) -> None:
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.choice() is not None


def test_the_dimensions_are_shown_before_they_are_chosen(dialog: NewReviewDialog) -> None:
    choose_year(dialog, 2022)
    shown = dialog.details.toPlainText()
    assert shown == described(template("2022-branch"))
    assert "1. 增强政治功能方面\n2. 增强组织功能方面" in shown
    assert template("2022-branch").note in shown


def test_a_length_without_a_lower_or_an_upper_end_is_told_as_such() -> None:
    assert described(replace(OWN, min=0, max=3000)).endswith("全文一般 3000 字以内。")
    assert described(replace(OWN, min=2000, max=0)).endswith("全文一般 2000 字以上。")


def test_everything_in_it_has_a_name(dialog: NewReviewDialog) -> None:
    for each in dialog.findChildren(QWidget):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible():
            assert each.objectName()
            assert each.accessibleName()


@pytest.mark.parametrize("width", [700, 1000, 1326])
@pytest.mark.parametrize("percent", [100, 200])
def test_every_name_is_shown_whole(
    dialog: NewReviewDialog, qapp: QApplication, qtbot: QtBot, width: int, percent: int
) -> None:
    set_text_size(qapp, percent)
    try:
        dialog.resize(width, 708)
        qtbot.wait(50)
        for row in range(1, dialog.list.count()):
            item = dialog.list.item(row)
            place = dialog.list.visualItemRect(item)
            assert place.width() <= dialog.list.viewport().width()
            assert place.height() >= height_of(item, dialog.list)
            assert item.text() in item.toolTip() or not item.flags()
    finally:
        set_text_size(qapp, 100)


def height_of(item: QListWidgetItem, holder: QListWidget) -> int:
    """Return how high the words are in the width that is left for them."""
    option: Any = QStyleOptionViewItem()  # Qt's annotations leave its fields out
    option.initFrom(holder)
    option.text, option.font = item.text(), holder.font()
    option.rect = holder.visualItemRect(item)
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
    room = holder.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, holder)
    wrap = Qt.TextFlag.TextWordWrap
    return holder.fontMetrics().boundingRect(QRect(0, 0, room.width() - 6, 9999), wrap, item.text()).height()


@pytest.mark.parametrize(("today", "first"), [(date(2026, 1, 9), 2025), (date(2025, 11, 20), 2025)])
def test_the_year_that_is_written_about_now_comes_first(today: date, first: int) -> None:
    assert next(iter(years(TEMPLATES, today).values())) == first


def test_empty_groups_are_left_out() -> None:
    assert [heading for heading, _ in groups([OWN], 2030)] == ["我保存的模板"]


def test_the_same_year_changes_nothing() -> None:
    assert for_year(OWN, OWN.year) == OWN
