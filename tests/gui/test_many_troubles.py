"""However many files cannot be read, the notice stays small, and all that is wrong can be looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QTreeWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.importing.results import ImportResults
from selfreview_gui.gui.window import MainWindow
from tests.gui import imports
from tests.gui.conftest import Open
from tests.gui.imports import BROKEN, act, choose, press, results, rows, written
from tests.gui.reviews import review
from tests.papers import OWN_PAPERS


def broken(folder: Path, number: int, name: str = "坏文件") -> list[Path]:
    return [written(folder, f"{name}{index}.docx", BROKEN) for index in range(number)]


def bring(qtbot: QtBot, window: MainWindow, paths: list[Path]) -> list[str]:
    """Import files, and return the lines of the notice when all are read."""
    lines = imports.bring(qtbot, window, paths).split("\n")
    assert window.notice.property("role") == "warning"
    QApplication.processEvents()
    return lines


def details(shown: ImportResults) -> str:
    found = shown.findChild(QLabel, "importDetails")
    assert found is not None
    return found.text()


def test_of_many_broken_files_it_is_told_how_many_and_all_can_be_looked_at(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    least = window.minimumSizeHint().height()
    assert bring(qtbot, window, broken(tmp_path, 60)) == ["60 个文件没有读入。"]
    assert window.height() == 768
    assert window.minimumSizeHint().height() < least + 200
    assert len(rows(results(window))) == 60


def test_of_one_it_is_told_what_is_wrong(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (line,) = bring(qtbot, window, broken(tmp_path, 1))
    assert line.startswith("“坏文件0.docx”已经损坏")
    assert act(window) == ""


def test_of_a_few_it_is_told_of_each(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    lines = bring(qtbot, window, broken(tmp_path, 4))
    assert [line[:10] for line in lines] == [f"“坏文件{index}.docx"[:10] for index in range(4)]
    assert len(rows(results(window))) == 4


def test_a_very_long_name_is_cut_and_can_be_read_whole(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    name = "很长的文件名" * 12
    (line,) = bring(qtbot, window, broken(tmp_path, 1, name))
    assert len(line) == 120
    assert line.endswith("…")
    whole = details(results(window))
    assert f"“{name}0.docx”" in whole
    assert whole.endswith("。")


def test_remarks_on_what_was_read_stand_beside_the_files_that_were_not(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (line,) = bring(qtbot, window, [*broken(tmp_path, 5), OWN_PAPERS / "two-papers.txt"])
    assert line.startswith("已导入 2 份材料，5 个文件没有读入，")
    shown = results(window)
    choose(shown, "two-papers.txt")
    press(shown, "leftOutImportedButton")
    remarks = shown.findChild(QTreeWidget, "remarkList")
    assert remarks is not None
    assert remarks.topLevelItemCount() > 0


@pytest.mark.parametrize("writing", [True, False])
def test_the_files_that_were_not_read_can_be_looked_at_wherever_the_writer_is(
    qtbot: QtBot, window: MainWindow, open_review: Open, tmp_path: Path, writing: bool
) -> None:
    if writing:
        open_review(review())
    bring(qtbot, window, [*broken(tmp_path, 5), OWN_PAPERS / "four-comparisons.txt"])
    assert [came[:4] for _, came, _ in rows(results(window))] == ["没有读入"] * 5 + ["已导入："]
