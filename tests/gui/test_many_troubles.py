"""However many files cannot be read, the notice stays small, and all that is wrong can be looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTreeWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.window import MainWindow
from tests.gui.conftest import Open
from tests.gui.reviews import review
from tests.papers import OWN_PAPERS


def broken(folder: Path, number: int, name: str = "坏文件") -> list[Path]:
    paths = [folder / f"{name}{index}.docx" for index in range(number)]
    for path in paths:
        path.write_bytes(b"PK\x03\x04xx")
    return paths


def bring(qtbot: QtBot, window: MainWindow, paths: list[Path]) -> list[str]:
    """Import files, and return the lines of the notice when all are read."""
    window.import_papers_from(paths)
    qtbot.waitUntil(lambda: window.notice.property("role") == "warning", timeout=20_000)
    QApplication.processEvents()
    return window.notice.words.text().split("\n")


def troubles(window: MainWindow) -> list[str]:
    window.notice.act_button.click()
    shown = window.findChild(QPlainTextEdit, "troubleList")
    assert shown is not None
    assert shown.isVisible()
    return shown.toPlainText().split("\n")


def test_of_many_broken_files_three_are_told_of_and_all_can_be_looked_at(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    least = window.minimumSizeHint().height()
    lines = bring(qtbot, window, broken(tmp_path, 60))
    assert [line[:6] for line in lines[:3]] == ["“坏文件0.", "“坏文件1.", "“坏文件2."]
    assert lines[3:] == ["还有 57 个文件没有读入。"]
    assert window.height() == 768
    assert window.minimumSizeHint().height() < least + 200
    assert window.notice.act_button.text() == "查看"
    assert len(troubles(window)) == 60


@pytest.mark.parametrize("number", [1, 3])
def test_of_a_few_all_are_told_of(qtbot: QtBot, window: MainWindow, tmp_path: Path, number: int) -> None:
    assert len(bring(qtbot, window, broken(tmp_path, number))) == number
    assert not window.notice.act_button.isVisible()


def test_a_very_long_name_is_cut_and_can_be_read_whole(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    name = "很长的文件名" * 12
    (line,) = bring(qtbot, window, broken(tmp_path, 1, name))
    assert len(line) == 120
    assert line.endswith("…")
    (whole,) = troubles(window)
    assert whole.startswith(f"“{name}0.docx”")
    assert whole.endswith("。")


def test_remarks_on_what_was_read_stand_beside_the_files_that_were_not(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    lines = bring(qtbot, window, [*broken(tmp_path, 5), OWN_PAPERS / "two-papers.txt"])
    assert lines[3] == "还有 2 个文件没有读入。"
    assert lines[4].startswith("已导入 2 份材料，有 ")
    assert len(troubles(window)) == 5
    remarks = window.findChild(QTreeWidget, "remarkList")
    assert remarks is not None
    assert remarks.topLevelItemCount() > 0


def test_the_files_that_were_not_read_can_be_looked_at_after_the_one_that_was_is_opened(
    qtbot: QtBot, window: MainWindow, open_review: Open, tmp_path: Path
) -> None:
    open_review(review())
    lines = bring(qtbot, window, [*broken(tmp_path, 5), OWN_PAPERS / "four-comparisons.txt"])
    assert lines[-1].startswith("已导入“")
    window.notice.act_button.click()
    assert window.notice.words.text().startswith("有 5 个文件没有读入")
    assert len(troubles(window)) == 5
