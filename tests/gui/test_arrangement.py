"""Dimensions can always be added and named, and an arrangement is kept under a name of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.templatecard import LONGEST_NAME, proposed
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Passage, Review, change, find
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Template
from tests.gui.conftest import Open, field, named
from tests.gui.reviews import TEMPLATE, point, review
from tests.gui.test_journeys import press


def add_own(desk: Desk) -> None:
    """Choose “a dimension of one's own” in the menu of the open page."""
    page = desk.wizard.page
    menu = page.findChild(QMenu, "dimensionMenu") if page else None
    assert menu is not None
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()


def problems(desk: Desk) -> Passage:
    found = find(desk.session.review, "problems")
    assert found is not None
    return found


def undivided() -> Review:
    """Return a review whose problems are points, without dimensions."""
    points = (
        replace(point("p1", "学得浅", "只读文件。"), number="一是"),
        point("p2", "走得少", "走访两户。"),
    )
    return change(review(), "problems", lambda part: replace(part, children=points))


def stored(window: MainWindow) -> tuple[Template, ...]:
    found: tuple[Template, ...] = window.records.fetch(lambda store: store.templates())
    return found


def test_dimensions_can_be_added_after_the_last_was_removed(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    desk.wizard.open("part:problems")
    for _ in range(2):
        press(desk, "removeDimensionButton")
    qtbot.waitUntil(lambda: desk.wizard.list.count() == 8)
    assert desk.wizard.key == "part:problems"
    assert named(desk, "saveTemplateButton")
    add_own(desk)
    qtbot.waitUntil(lambda: desk.wizard.list.count() == 9)
    assert len(named(desk, "dimensionRow")) == 1


def test_a_part_without_dimensions_can_be_written_in_points(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(change(review(), "problems", lambda part: replace(part, children=())))
    desk.wizard.open("part:problems")
    press(desk, "addPointButton")
    (point,) = problems(desk).children
    assert (desk.wizard.key, desk.wizard.at) == ("passage:problems", Address(point.id, "heading"))


def test_a_paper_in_points_offers_dimensions_and_keeps_its_points(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(undivided())
    desk.wizard.open("passage:problems")
    assert len(named(desk, "pointHeading")) == 2
    assert named(desk, "saveTemplateButton")
    add_own(desk)
    children = problems(desk).children
    assert [each.number for each in children] == ["一是", "二是", "（一）"]
    assert desk.wizard.at == Address(children[-1].id, "heading")
    assert desk.wizard.key == f"passage:{children[-1].id}"
    desk.session.undo()
    assert desk.session.review == undivided()
    assert desk.wizard.key == "passage:problems"


def test_after_the_last_point_was_deleted_dimensions_are_offered(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(undivided())
    desk.wizard.open("passage:problems")
    for _ in range(2):
        press(desk, "deletePointButton")
    assert (desk.wizard.key, desk.wizard.at) == ("part:problems", Address("problems", "text"))
    assert named(desk, "addDimensionButton")


def test_the_step_list_shows_a_name_while_it_is_typed(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    heading = field(desk, "study", "heading")
    heading.selectAll()
    QTest.keyClicks(heading, "N")
    assert desk.wizard.list.item(3).text() == "N"
    desk.session.undo()
    assert desk.wizard.list.item(3).text() == "学习方面"


def test_a_second_template_of_the_same_name_takes_the_place_of_the_first(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review())
    desk.wizard.open("part:problems")
    press(desk, "saveTemplateButton")
    qtbot.waitUntil(window.notice.isVisible)
    (first,) = stored(window)
    press(desk, "removeDimensionButton")
    press(desk, "saveTemplateButton")
    qtbot.waitUntil(lambda: window.notice.words.text().startswith("已更新我的模板"))
    (second,) = stored(window)
    assert (second.id, second.name) == (first.id, first.name)
    assert len(second.dimensions) == len(first.dimensions) - 1
    assert window.notice.act_button.text() == "撤销"
    window.notice.act_button.click()
    qtbot.waitUntil(lambda: "恢复成了原来的安排" in window.notice.words.text())
    assert stored(window) == (first,)


def test_a_template_of_another_subject_keeps_its_place(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    member = replace(TEMPLATE, id="own-1", subject=Subject.MEMBER)
    window.records.fetch(lambda store: store.save_template(member))
    desk = open_review(review())
    desk.wizard.open("part:problems")
    press(desk, "saveTemplateButton")
    qtbot.waitUntil(window.notice.isVisible)
    assert len(stored(window)) == 2


GIVEN = replace(TEMPLATE, name="2024年度支部班子：四个方面", basis="national")


@pytest.mark.parametrize(
    ("unit", "year", "template", "name"),
    [
        ("测试支部", 2024, GIVEN, "测试支部2024年度支部班子：四个方面"),
        ("", 2024, GIVEN, "我的2024年度支部班子：四个方面"),
        ("", 2030, GIVEN, "我的2030年度支部班子：四个方面"),
        ("测试支部", 2024, replace(GIVEN, basis="own", name="常用"), "常用"),
    ],
)
def test_the_proposed_name_is_not_that_of_a_template_that_came_with_the_program(
    unit: str, year: int, template: Template, name: str
) -> None:
    assert proposed(replace(review(), unit=unit, year=year), template) == name


def test_the_proposed_name_follows_the_unit_until_one_is_typed(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(replace(review(), template=GIVEN))
    desk.wizard.open("part:problems")
    name = named(desk, "templateNameField")[0]
    assert isinstance(name, QLineEdit)
    assert name.text() == "测试支部2024年度支部班子：四个方面"
    desk.session.change(replace(desk.session.review, unit="新支部"), "输入")
    assert name.text() == "新支部2024年度支部班子：四个方面"
    name.clear()
    QTest.keyClicks(name, "mine")
    title = named(desk, "dimensionTitle")[0]
    assert isinstance(title, Editor)
    QTest.keyClicks(title, "X")
    assert name.text() == "mine"
    assert len(proposed(replace(review(), unit="很长的单位名称" * 9), GIVEN)) == LONGEST_NAME
