"""Old papers come in with word of what is not in their text; the guide and the tour are there to read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTextBrowser, QTreeWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.tour import Tour
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.jobs.papers import open_papers
from selfreview_gui.review.document import Remark
from selfreview_gui.review.review import Review
from selfreview_gui.review.template import Template
from tests.papers import OWN_PAPERS


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = MainWindow(tmp_path / "data")
    qtbot.addWidget(made, before_close_func=lambda each: each.records.close())
    made.show()
    qtbot.waitUntil(lambda: made.findChild(Tour) is not None)
    return made


def test_what_was_left_out_of_old_papers_can_be_looked_at(window: MainWindow, qtbot: QtBot) -> None:
    window.import_papers_from([OWN_PAPERS / "four-comparisons.txt", OWN_PAPERS / "two-papers.txt"])
    qtbot.waitUntil(lambda: window.notice.words.text().startswith("已导入 3 份材料"))
    window.notice.act_button.click()
    listed = window.findChild(QTreeWidget, "remarkList")
    assert listed is not None
    said = [listed.topLevelItem(row).text(1) for row in range(listed.topLevelItemCount())]  # type: ignore[union-attr]
    assert said.count("##paidbegin##") == 1
    assert said.count("目录") == 1


def test_a_bug_over_one_file_keeps_no_other_from_coming_in_and_is_reported(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / f"{name}.txt" for name in ("甲", "乙", "丙")]
    for path in paths:
        path.write_text((OWN_PAPERS / "four-comparisons.txt").read_text("utf-8"), "utf-8")

    def stumble(path: Path, templates: Sequence[Template]) -> tuple[tuple[Review, ...], tuple[Remark, ...]]:
        if path.name == "乙.txt":
            raise KeyError("w:p")
        return open_papers(path, templates)

    monkeypatch.setattr("selfreview_gui.jobs.papers.open_papers", stumble)
    with qtbot.captureExceptions() as reported:
        window.import_papers_from(paths)
        qtbot.waitUntil(lambda: "已导入" in window.notice.words.text(), timeout=20_000)
    assert [kind for kind, _, _ in reported] == [KeyError]
    assert len(window.records.fetch(lambda store: store.reviews())) == 2
    trouble, came = window.notice.words.text().split("\n")
    assert trouble.startswith("读“乙.txt”时程序出了错，没有改动它")
    assert came.startswith("已导入 2 份材料")
    window.import_papers_from(paths[:1])  # and the next import is not held up
    qtbot.waitUntil(lambda: len(window.records.fetch(lambda store: store.reviews())) == 3, timeout=20_000)


def test_the_tour_is_shown_once_and_can_be_skipped(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    skip = window.findChild(QPushButton, "tourSkipButton")
    assert skip is not None
    skip.click()
    assert window.records.fetch(lambda store: store.setting("toured")) == "1"
    again = MainWindow(tmp_path / "data")
    qtbot.addWidget(again, before_close_func=lambda each: each.records.close())
    again.show()
    qtbot.waitUntil(lambda: again.records.fetch(lambda store: store.setting("toured")) == "1")
    qtbot.wait(50)
    assert again.findChild(Tour) is None


def test_the_day_gets_its_copy_once_there_is_something_to_copy(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.import_papers_from([OWN_PAPERS / "four-comparisons.txt"])
    qtbot.waitUntil(lambda: len(window.records.fetch(lambda store: store.reviews())) == 1)
    again = MainWindow(tmp_path / "data")
    qtbot.addWidget(again, before_close_func=lambda each: each.records.close())
    again.show()
    qtbot.waitUntil(lambda: len(list((tmp_path / "data" / "copies").glob("*.db"))) == 1)


def test_the_guide_opens_by_its_key_and_closes_by_escape(window: MainWindow, qtbot: QtBot) -> None:
    window.show_guide()
    text = window.findChild(QTextBrowser, "guideText")
    assert text is not None
    assert "使用说明" in text.toPlainText()
    QTest.keyClick(text, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not text.isVisible())
