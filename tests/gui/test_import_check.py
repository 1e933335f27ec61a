"""What an old paper left in doubt is looked at from the notice, and what is corrected there is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.compose import compose
from selfreview_gui.review.review import Review, passages
from tests.gui import imports
from tests.gui.conftest import Open
from tests.gui.imports import act, choose, press, results, rows, titles, written
from tests.gui.reviews import review

DOUBTFUL = """河湾站党支部2024年度组织生活会对照检查材料
根据通知要求，现将对照检查情况报告如下：
一、存在的主要问题
（一）学习方面
学习不够。
（三）工作方面
工作不细。
二、几点说明
以上情况经支部大会讨论。
三、原因分析
重视不够。
四、整改措施
加强学习。
"""


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """An old paper that cannot be read without doubt."""
    return written(tmp_path, "旧.txt", DOUBTFUL.encode())


def kept(window: MainWindow, title: str = "河湾站") -> Review:
    """Return the review of that title as the store has it."""
    listed = window.records.fetch(lambda store: store.reviews())
    (id,) = [each.id for each in listed if each.title.startswith(title)]
    found = window.records.fetch(lambda store: store.load(id))
    assert isinstance(found, Review)
    return found


def view(qtbot: QtBot, window: MainWindow) -> QDialog:
    """Return the import view, as soon as it is shown."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QDialog, "importView")))
    return next(each for each in window.findChildren(QDialog, "importView") if each.isVisible())


def correct(shown: QDialog) -> None:
    """Say of the next doubtful row that it is no heading, and keep that."""
    for name in ("nextAction", "joinAction"):
        action = shown.findChild(QAction, name)
        assert action is not None
        action.trigger()
    press(shown, "keepButton")


def test_the_notice_leads_to_the_doubts_and_what_is_corrected_in_the_open_review_can_be_undone(
    qtbot: QtBot, window: MainWindow, doubtful: Path
) -> None:
    said = imports.bring(qtbot, window, [doubtful])
    qtbot.waitUntil(lambda: window._desk is not None)
    assert said.startswith("已导入“河湾站党支部2024年度组织生活会对照检查材料”，有 ")
    assert said.endswith(" 处请核对")
    assert act(window) == "核对"
    before = window.writing.session.review
    window.notice.act_button.click()
    correct(view(qtbot, window))
    after = window.writing.session.review
    assert len(list(passages(after))) < len(list(passages(before)))
    assert compose(after).text == compose(before).text
    window._actions["undo"].trigger()
    assert window.writing.session.review == before


def test_what_is_not_open_is_corrected_in_the_store_and_that_can_be_taken_back(
    qtbot: QtBot, window: MainWindow, open_review: Open, doubtful: Path
) -> None:
    desk = open_review(review())
    imports.bring(qtbot, window, [doubtful])
    assert act(window) == "打开"
    before = kept(window)
    window._import().show_results()
    shown = imports.listed(window)
    assert rows(shown)[0][2].endswith(" 处请核对")
    press(shown, "checkImportedButton")
    correct(view(qtbot, window))
    qtbot.waitUntil(lambda: window.notice.words.text() == "已按核对的结果改好 1 份材料")
    assert kept(window) != before
    assert rows(shown)[0][2] == ""
    window.notice.act_button.click()
    qtbot.waitUntil(lambda: window.notice.words.text() == "已恢复成核对以前的样子")
    assert kept(window) == before
    assert window.writing is desk


def test_after_the_review_was_opened_the_notice_offers_what_is_left_to_do(
    qtbot: QtBot, window: MainWindow, open_review: Open, doubtful: Path
) -> None:
    open_review(review())
    imports.bring(qtbot, window, [doubtful])
    window.notice.act_button.click()
    assert window.notice.words.text().startswith("有 ")
    assert act(window) == "核对"


def test_the_papers_of_several_rows_are_looked_at_together(
    qtbot: QtBot, window: MainWindow, doubtful: Path, tmp_path: Path
) -> None:
    other = written(tmp_path, "另一份.txt", DOUBTFUL.replace("河湾站", "上游站").encode())
    imports.bring(qtbot, window, [doubtful, other, imports.paper(tmp_path, "甲")])
    shown = results(window)
    shown.list.selectAll()
    press(shown, "checkImportedButton")
    looked_at = view(qtbot, window)
    correct(looked_at)
    qtbot.waitUntil(lambda: window.notice.words.text() == "已按核对的结果改好 1 份材料")


def test_papers_that_were_deleted_meanwhile_are_left_alone(
    qtbot: QtBot, window: MainWindow, open_review: Open, doubtful: Path, tmp_path: Path
) -> None:
    open_review(review())
    imports.bring(qtbot, window, [doubtful, imports.paper(tmp_path, "甲")])
    shown = results(window)
    choose(shown, "旧.txt")
    id = kept(window).id
    window.records.fetch(lambda store: store.delete(id))
    press(shown, "checkImportedButton")
    qtbot.waitUntil(lambda: "已经删除" in window.notice.words.text())
    assert len(titles(window)) == 2
