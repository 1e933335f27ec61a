"""Files to import, and what the window says of them when all is over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.importing.results import ImportResults
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.compose import compose
from tests.formats.ole_files import ole_file
from tests.gui.reviews import review

LONG = 30_000  # milliseconds; a worker starts, and the machine may be busy
BROKEN = b"PK\x03\x04xx"
ENCRYPTED = ole_file({"EncryptionInfo": b"", "EncryptedPackage": bytes(5000)})
NEWS = """青石县开展集中整治

本报讯（记者 李四）近日，青石县召开专题会议。会议强调，要抓好落实。会议指出，要压实责任。
据了解，全县各单位参加会议。（通讯员 王五）
"""


def paper(folder: Path, name: str, unit: str = "") -> Path:
    """Write an old paper as a text file; the unit stands in its title."""
    path = folder / f"{name}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(compose(review()).text.replace("测试支部", unit or f"{name}支部"), "utf-8")
    return path


def written(folder: Path, name: str, data: bytes) -> Path:
    """Write a file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(data)
    return path


def bring(qtbot: QtBot, window: MainWindow, paths: Sequence[Path]) -> str:
    """Import files and folders, and return what the notice says when all are read."""
    window.import_papers_from(list(paths))
    wait(qtbot, window)
    return window.notice.words.text()


def wait(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the import is over."""
    qtbot.waitUntil(lambda: not window.notice.words.text().startswith("正在"), timeout=LONG)


def act(window: MainWindow) -> str:
    """Return the words of the button in the notice, empty where there is none."""
    button = window.notice.act_button
    return button.text() if window.notice.isVisible() and button.isVisible() else ""


def results(window: MainWindow) -> ImportResults:
    """Open the list of results by the button in the notice."""
    assert act(window) == "查看"
    window.notice.act_button.click()
    return listed(window)


def listed(window: MainWindow) -> ImportResults:
    """Return the list of results that is shown."""
    found = window.findChild(ImportResults, "importResults")
    assert isinstance(found, ImportResults)
    assert found.isVisible()
    return found


def rows(shown: ImportResults) -> list[tuple[str, str, str]]:
    """Return what stands in the list, row by row."""
    model = shown.list.rows
    return [
        tuple(str(model.index(row, column).data()) for column in range(3))  # type: ignore[misc]
        for row in range(model.rowCount())
    ]


def choose(shown: ImportResults, name: str) -> None:
    """Choose the row of a file."""
    row = [file for file, _, _ in rows(shown)].index(name)
    shown.list.setCurrentIndex(shown.list.rows.index(row, 0))


def press(holder: QWidget, name: str) -> None:
    """Press a button that can be pressed."""
    button = holder.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    assert button.isEnabled()
    button.click()


def titles(window: MainWindow) -> list[str]:
    """Return the titles of the reviews there are."""
    return sorted(each.title for each in window.records.fetch(lambda store: store.reviews()))
