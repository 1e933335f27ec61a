"""Old papers come in from files, from folders, and by being dropped; what cannot be read is said."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.errors import ReadingError
from selfreview_gui.gui.crash import describe
from selfreview_gui.gui.window import MainWindow
from tests.formats.made_files import made
from tests.gui import import_works, imports
from tests.gui.imports import BROKEN, ENCRYPTED, LONG, NEWS, act, paper, press, results, rows, titles, written
from tests.papers import OWN_PAPERS


def test_a_folder_of_all_kinds_comes_in_and_each_file_has_its_row(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "旧材料"
    for kind in ("doc", "pdf"):
        written(folder / "综合科", f"四个对照.{kind}", made(f"four-comparisons.{kind}").read_bytes())
    shutil.copy(OWN_PAPERS / "two-papers.txt", folder / "两份.txt")
    written(folder, "坏.docx", BROKEN)
    written(folder, "加密.docx", ENCRYPTED)
    written(folder, "空.txt", b"")
    written(folder, "~$坏.docx", b"x")
    written(folder, "表.xlsx", BROKEN)
    said = imports.bring(qtbot, window, [folder])
    assert said.startswith("已导入 4 份材料，3 个文件没有读入，")
    assert len(titles(window)) == 4
    shown = results(window)
    came = {file: result for file, result, _ in rows(shown)}
    assert [file for file, _, _ in rows(shown)][:3] == ["加密.docx", "坏.docx", "空.txt"]
    assert "打开密码" in came["加密.docx"]
    assert "损坏" in came["坏.docx"]
    assert "没有文字" in came["空.txt"]
    assert came["四个对照.doc（综合科）"] == "已导入：2021年度组织生活会河湾水文站党支部班子对照检查材料"
    assert came["四个对照.pdf（综合科）"] == came["四个对照.doc（综合科）"]
    assert came["两份.txt"].startswith("已导入 2 份：")
    assert len(came) == 6


def test_a_folder_without_papers_is_said_to_have_none(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    written(tmp_path / "空的", "表.xlsx", BROKEN)
    said = imports.bring(qtbot, window, [tmp_path / "空的"])
    assert said.startswith("没有找到可以读入的文稿")
    assert act(window) == ""


def test_a_text_of_another_kind_comes_in_only_where_the_person_says_so(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    said = imports.bring(qtbot, window, [written(tmp_path, "新闻.txt", NEWS.encode())])
    assert said == "“新闻.txt”没有导入：这像是一篇新闻稿，不像对照检查材料，请核对"
    assert titles(window) == []
    assert act(window) == "仍然导入"
    window.notice.act_button.click()
    qtbot.waitUntil(lambda: window.notice.words.text().startswith("已导入"))
    assert len(titles(window)) == 1


def test_a_file_that_kills_its_worker_keeps_no_other_from_coming_in(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selfreview_gui.jobs.papers.bring", import_works.killed_by_the_deadly)
    files = [paper(tmp_path, name) for name in ("甲", "要命", "乙", "丙")]
    said = imports.bring(qtbot, window, files)
    assert said.split("\n")[0].startswith("“要命.txt”读到一半中断了")
    assert said.split("\n")[1].startswith("已导入 3 份材料，1 个文件没有读入")
    assert [each[0] for each in titles(window)] == ["丙", "乙", "甲"]


def test_a_bug_over_one_file_keeps_no_other_from_coming_in_and_is_reported_without_a_word_of_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.captureExceptions() as reported, monkeypatch.context() as broken:
        broken.setattr("selfreview_gui.jobs.papers.bring", import_works.stumbling)
        said = imports.bring(qtbot, window, [paper(tmp_path, name) for name in ("甲", "乙", "丙")])
    ((kind, error, trace),) = reported
    assert kind is ReadingError
    assert "KeyError < tests.gui.import_works" in describe(kind, error, trace)
    assert import_works.SECRET not in describe(kind, error, trace)
    assert said.startswith("读“乙.txt”时程序出了错，没有改动它")
    assert len(titles(window)) == 2
    said = imports.bring(qtbot, window, [paper(tmp_path, "丁")])  # and the next import is not held up
    assert said.startswith("已导入“丁支部")


def test_where_no_worker_can_be_started_the_files_come_in_and_that_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selfreview_gui.jobs.reading.own_command", lambda: ("/nowhere/worker",))
    said = imports.bring(qtbot, window, [paper(tmp_path, "甲"), paper(tmp_path, "乙")])
    assert said.startswith("已导入 2 份材料")
    assert "直接读入" in results(window)._headline.text()
    said = imports.bring(qtbot, window, [paper(tmp_path, "丙")])
    assert said.endswith("读入时有情况需要说明")


def test_what_is_added_meanwhile_comes_in_after_it(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.import_papers_from([paper(tmp_path, "甲"), paper(tmp_path, "乙")])
    paper(tmp_path / "再来", "丙")
    said = imports.bring(qtbot, window, [tmp_path / "再来"])
    assert said.startswith("已导入 3 份材料")
    assert [each[0] for each in titles(window)] == ["丙", "乙", "甲"]


def test_files_and_folders_that_are_dropped_on_the_list_come_in(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    paper(tmp_path / "夹", "甲")
    drop(window.home.reviews.viewport(), [tmp_path / "夹", paper(tmp_path, "乙")])
    qtbot.waitUntil(lambda: window.notice.words.text().startswith("已导入 2 份材料"), timeout=LONG)


def drop(target: QWidget, paths: list[Path]) -> None:
    """Drop files on a widget as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, button, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(5, 5), actions, data, button, keys)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), actions, data, button, keys))


def test_the_dialog_offers_every_kind_and_the_folder_has_a_way_of_its_own(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def ask(*given: str) -> tuple[list[str], str]:
        offered.append(given[3])
        return [], ""

    folder = paper(tmp_path / "夹", "甲").parent
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    press(window.home, "importButton")
    for ending in ["docx", "docm", "doc", "wps", "rtf", "odt", "pdf", "html", "htm", "mht", "txt", "md"]:
        assert f"*.{ending}" in offered[0]
    press(window.home, "importFolderButton")
    qtbot.waitUntil(lambda: window.notice.words.text().startswith("已导入“甲支部"), timeout=LONG)


def test_nothing_chosen_changes_nothing(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    window.home.findChild(QPushButton, "importFolderButton").click()  # type: ignore[union-attr]
    assert not window.notice.isVisible()
