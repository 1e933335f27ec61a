"""The home page: reviews by year, ways to begin, and deleted ones that come back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QPushButton, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.pages.home import HomePage
from selfreview_gui.gui.reviewlist import progress, when
from tests.gui_app.lists import summary

TITLE, WHO = 1, 2  # columns of the list
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def home(qtbot: QtBot) -> HomePage:
    page = HomePage()
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


def button(home: HomePage, name: str) -> QPushButton:
    found = home.findChild(QPushButton, name)
    assert found is not None
    return found


def rows(home: HomePage) -> list[QTreeWidgetItem]:
    items = (home.reviews.topLevelItem(row) for row in range(home.reviews.topLevelItemCount()))
    return [item for item in items if item is not None]


def test_reviews_stand_below_their_years(home: HomePage) -> None:
    home.show_reviews([summary("a"), summary("b"), summary("c", 2024), summary("d", None)], [])
    said = [str(each.data(0, ACCESSIBLE)) for each in rows(home)]
    assert [text.split("，")[0] for text in said] == [
        "2025 年度",
        "某站党支部对照检查材料",
        "2024 年度",
        "年度未定",
    ]


def test_the_first_review_can_be_opened_at_once_by_enter(home: HomePage, qtbot: QtBot) -> None:
    home.show_reviews([summary("a"), summary("b")], [])
    home.focus_first()
    with qtbot.waitSignal(home.opened) as opened:
        QTest.keyClick(home.reviews, Qt.Key.Key_Return)
    assert opened.args == ["a"]


def test_a_double_click_opens(home: HomePage, qtbot: QtBot) -> None:
    home.show_reviews([summary("a"), summary("b")], [])
    place = home.reviews.visualItemRect(rows(home)[1]).center()
    QTest.mouseClick(home.reviews.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(home.opened) as opened:
        QTest.mouseDClick(home.reviews.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == ["b"]


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("newReviewButton", "new_requested"),
        ("importButton", "import_requested"),
        ("exampleButton", "example_requested"),
    ],
)
def test_every_way_to_begin_is_a_button(home: HomePage, qtbot: QtBot, name: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(home, signal)):
        QTest.keyClick(button(home, name), Qt.Key.Key_Return)


def test_the_delete_key_and_the_button_ask_to_delete_the_chosen_one(home: HomePage, qtbot: QtBot) -> None:
    home.show_reviews([summary("a"), summary("b")], [])
    home.reviews.setCurrentItem(rows(home)[1])
    with qtbot.waitSignal(home.delete_requested) as asked:
        QTest.keyClick(home.reviews, Qt.Key.Key_Delete)
    assert asked.args == ["b"]
    with qtbot.waitSignal(home.delete_requested) as asked:
        button(home, "deleteReviewButton").click()
    assert asked.args == ["b"]


def test_the_choice_stays_when_the_list_is_read_again(home: HomePage) -> None:
    home.show_reviews([summary("a"), summary("b")], [])
    home.reviews.setCurrentItem(rows(home)[1])
    home.show_reviews([summary("c"), summary("a"), summary("b")], [])
    assert home.reviews.chosen() == "b"


def test_an_empty_home_says_how_to_begin(home: HomePage) -> None:
    home.show_reviews([], [])
    empty = home.findChild(QFrame, "emptyHome")
    assert empty is not None
    assert empty.isVisible()
    assert not button(home, "openReviewButton").isVisible()


def test_deleted_reviews_come_back(home: HomePage, qtbot: QtBot) -> None:
    home.show_reviews([], [summary("a")])
    assert not button(home, "restoreButton").isVisible()
    button(home, "deletedToggle").click()
    with qtbot.waitSignal(home.restore_requested) as asked:
        button(home, "restoreButton").click()
    assert asked.args == ["a"]


def test_without_deleted_reviews_nothing_speaks_of_them(home: HomePage) -> None:
    home.show_reviews([summary("a")], [])
    assert not button(home, "deletedToggle").isVisible()


def test_everything_on_it_has_a_name_and_can_be_reached(home: HomePage) -> None:
    home.show_reviews([summary("a")], [summary("b")])
    for each in home.findChildren(QWidget):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible():
            assert each.objectName()
            assert each.accessibleName()


def test_a_long_unit_leaves_the_titles_their_room(home: HomePage, qtbot: QtBot) -> None:
    unit = "某某省某某市某某区某某街道综合行政执法队机关第一党支部委员会" * 3
    home.show_reviews([summary("a")._replace(unit=unit)], [])
    room = home.reviews.viewport().width()
    assert home.reviews.columnWidth(WHO) <= room // 4
    assert home.reviews.columnWidth(TITLE) >= room // 4
    assert rows(home)[0].toolTip(WHO) == f"支部班子 · {unit}"
    home.resize(800, 700)
    qtbot.waitUntil(lambda: home.reviews.columnWidth(WHO) <= home.reviews.viewport().width() // 4)


def test_a_short_unit_is_shown_whole(home: HomePage) -> None:
    home.show_reviews([summary("a")], [])
    needed = home.reviews.fontMetrics().horizontalAdvance("支部班子 · 某站党支部")
    assert home.reviews.columnWidth(WHO) >= needed


def test_progress_is_said_in_words() -> None:
    assert progress(summary("a", done=3)) == "写好 3/9 步，1200 字"
    assert progress(summary("a", done=9)) == "已写完，1200 字"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (timedelta(0), "今天 15:20"),
        (timedelta(days=1), "昨天 15:20"),
        (timedelta(days=9), "3月1日"),
        (timedelta(days=300), "2025年5月14日"),
    ],
)
def test_a_moment_is_said_as_a_person_would(before: timedelta, said: str) -> None:
    now = datetime(2026, 3, 10, 15, 20).astimezone()
    assert when((now - before).astimezone(UTC), now) == said
