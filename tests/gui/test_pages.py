from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QRadioButton
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.basics import with_basics
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.guidance import suggested
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import find, write_field
from selfreview_gui.review.template import Dimension, Place
from tests.gui.conftest import Open, field, named
from tests.gui.reviews import review
from tests.gui.test_journeys import press


def test_title_and_signature_follow_the_unit_while_they_are_the_program_s_own() -> None:
    after = with_basics(review(), unit="新支部")
    assert (after.title, after.signature) == ("新支部2024年度组织生活会对照检查材料", "新支部")


def test_title_and_meeting_follow_the_year() -> None:
    after = with_basics(review(), year=2025)
    assert (after.title, after.meeting) == ("测试支部2025年度组织生活会对照检查材料", "2025年度组织生活会")


def test_what_the_writer_wrote_stays() -> None:
    own = write_field(review(), Address("", "title"), "自己写的标题")
    after = with_basics(own, unit="新支部", year=2025)
    assert (after.title, after.signature) == ("自己写的标题", "新支部")


def test_the_title_follows_again_after_the_year_was_changed_twice() -> None:
    assert with_basics(with_basics(review(), year=2025), year=2024) == review()


def test_typing_the_unit_changes_the_title_on_the_page_in_one_step(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    unit = field(desk, "", "unit")
    unit.put_cursor(0)
    QTest.keyClicks(unit, "AB")
    assert field(desk, "", "title").text == "AB测试支部2024年度组织生活会对照检查材料"
    desk.session.undo()
    assert desk.session.review == review()


def test_a_year_is_taken_when_it_is_a_year(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    year = field(desk, "", "year")
    year.selectAll()
    QTest.keyClicks(year, "202")
    assert (desk.session.review.year, year.text) == (2024, "202")
    QTest.keyClicks(year, "5")
    assert desk.session.review.year == 2025


def test_the_rectification_goes_where_it_is_asked_for(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    QTest.keyClicks(field(desk, "old", "text"), "done")
    press(desk, "placeOpeningButton")
    assert desk.session.review.rectification == "done"
    assert find(desk.session.review, "old") is None
    assert field(desk, "", "rectification").text == "done"
    press(desk, "placeDimensionButton")
    assert desk.session.review.rectification_place is Place.DIMENSION
    assert [each.text for each in named(desk, "passageText") if isinstance(each, Editor)] == ["done"]
    desk.session.undo()
    desk.session.undo()
    chosen = [each.objectName() for each in desk.findChildren(QRadioButton) if each.isChecked()]
    assert chosen == ["placePartButton"]


def test_dimensions_are_renamed_moved_removed_and_brought_back(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    desk.wizard.open("part:problems")
    QTest.keyClicks(named(desk, "dimensionTitle")[0], "X")
    assert find(desk.session.review, "study").heading.strip("X") == "学习方面"  # type: ignore[union-attr]
    press(named(desk, "dimensionRow")[0], "moveDownButton")
    assert [each.id for each in find(desk.session.review, "problems").children] == ["work", "study"]  # type: ignore[union-attr]
    press(named(desk, "dimensionRow")[0], "removeDimensionButton")
    assert [each.id for each in find(desk.session.review, "problems").children] == ["study"]  # type: ignore[union-attr]
    desk.session.undo()
    assert len(named(desk, "dimensionRow")) == 2


def test_a_dimension_is_added_from_a_template_or_named_by_the_writer(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    desk.wizard.open("part:problems")
    menu = desk.findChild(QMenu, "dimensionMenu")
    assert menu is not None
    menu.aboutToShow.emit()
    assert [each.text() for each in menu.findChildren(QMenu)[0].actions()] == ["学习方面", "工作方面"]
    menu.findChildren(QMenu)[0].actions()[0].trigger()
    menu.actions()[0].trigger()
    titles = [each.heading for each in find(desk.session.review, "problems").children]  # type: ignore[union-attr]
    assert titles == ["学习方面", "工作方面", "学习方面", ""]
    qtbot.waitUntil(lambda: desk.wizard.list.count() == 12)


def test_the_arrangement_is_kept_as_the_user_s_template(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review())
    desk.wizard.open("part:problems")
    name = named(desk, "templateNameField")[0]
    assert isinstance(name, QLineEdit)
    name.setText("我的安排")
    press(desk, "saveTemplateButton")
    kept = window.records.fetch(lambda store: store.templates())
    assert [(each.name, [d.title for d in each.dimensions]) for each in kept] == [
        ("我的安排", ["上年度整改情况", "学习方面", "工作方面", "原因分析", "整改措施"])
    ]


def test_a_page_shows_what_is_asked_how_much_and_how_much_is_written(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    QTest.keyClicks(field(desk, "a", "text"), "abc")
    count = named(desk, "countLabel")[0]
    assert isinstance(count, QLabel)
    qtbot.waitUntil(lambda: count.text() == "已写 31 字 · 建议 200—500 字")
    assert named(desk, "asksLabel")[0].text() == "学得怎么样"  # type: ignore[attr-defined]


def test_folded_questions_stay_folded_on_other_pages_and_next_time(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review())
    desk.wizard.open("passage:study")
    assert named(desk, "questionsLabel")
    press(desk, "questionsButton")
    assert not named(desk, "questionsLabel")
    assert window.records.fetch(lambda store: store.setting("questions_shown")) == "0"


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (0, 0, ""),
        (200, 0, " · 建议 200 字以上"),
        (0, 500, " · 建议 500 字以内"),
        (200, 500, " · 建议 200—500 字"),
    ],
)
def test_a_suggested_length_is_said_in_words(least: int, most: int, words: str) -> None:
    assert suggested(Dimension("d", "方面", min=least, max=most)) == words
