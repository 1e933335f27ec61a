"""Several paragraphs pasted over a selection take its place, as one step of the history."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.editor import Editor
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import find
from tests.gui.conftest import Open, field
from tests.gui.reviews import point, review
from tests.gui.test_mended import at

TWO = "新的第一段。\n新的第二段。"


def paste_over(editor: Editor, text: str) -> None:
    editor.selectAll()
    data = QMimeData()
    data.setText(text)
    editor.insertFromMimeData(data)


def points(desk: Desk) -> list[tuple[str, str]]:
    study = find(desk.session.review, "study")
    assert study is not None
    return [(each.heading, each.text) for each in study.children]


def test_a_selected_text_gives_way_to_the_first_paragraph(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review())
    paste_over(field(desk, "a", "text"), TWO)
    assert points(desk) == [
        ("学习不够系统", "新的第一段。"),
        ("新的第二段", ""),
        ("联系实际不紧", "研讨发言空泛。"),
    ]
    assert field(desk, "a", "text").text == "新的第一段。"
    assert desk.session.history.count() == 1
    desk.session.undo()
    assert desk.session.review == review()
    assert field(desk, "a", "text").text == "全年集中学习4次。"


def test_a_point_that_is_wholly_selected_gives_way_to_the_points(qtbot: QtBot, open_review: Open) -> None:
    start = review(point("a", "", "旧的话"), point("b", "乙"))
    desk = open_review(start)
    paste_over(field(desk, "a", "text"), "会议散。缺席三次。\n记录乱。只有签到。")
    assert points(desk) == [("会议散", "缺席三次。"), ("记录乱", "只有签到。"), ("乙", "")]
    assert at(desk).field == "text"
    assert at(desk) != Address("a", "text")
    desk.session.undo()
    assert desk.session.review == start


def test_without_a_selection_the_text_stays(qtbot: QtBot, open_review: Open) -> None:
    desk, data = open_review(review()), QMimeData()
    data.setText(TWO)
    editor = field(desk, "a", "text")
    editor.put_cursor(3)
    editor.insertFromMimeData(data)
    assert points(desk)[:3] == [
        ("学习不够系统", "全年集中学习4次。"),
        ("新的第一段", ""),
        ("新的第二段", ""),
    ]
