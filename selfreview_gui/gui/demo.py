"""The demonstration: the example goes through every step of the real window, without a screen."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    QMessageLogContext,
    QSize,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from selfreview_gui.errors import UserError
from selfreview_gui.gui.app import make_application
from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.paper.pdf import write_pdf
from selfreview_gui.gui.paper.preview import Preview
from selfreview_gui.gui.tour import Tour
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.compose import compose
from selfreview_gui.review.steps import Step, StepKind

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)

SCREEN = QSize(1366, 768)  # the smallest screen in use
PATIENCE = 30.0  # seconds to wait for anything at all
_SETTLING = 0.3  # seconds in which counts and states are written anew


def run_demo(folder: Path) -> list[Path]:
    """Open the example, go through its steps by Next, export; return the pictures, the Word file, the PDF.

    The data lie in a temporary folder. Raises UserError where the folder cannot be written, and
    RuntimeError where a step, a button or a file is missing.
    """
    folder = folder.absolute()
    _make(folder)
    app = _application()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as data:
        window = MainWindow(Path(data))
        window.resize(SCREEN)
        window.show()
        try:
            return list(_journey(window, folder))
        finally:
            window.close()
            app.processEvents()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"文件夹“{folder}”建不了，什么也没有写，请换一个位置。") from error


def _application() -> QApplication:
    """Return the application there is, or make one; only on Linux are there fonts without a screen."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_tell)
    return make_application()


def _tell(level: QtMsgType, where: QMessageLogContext, message: str) -> None:
    """Print what Qt says, but for what its screenless platform says of every window."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


def _journey(window: MainWindow, folder: Path) -> Iterator[Path]:
    window.records.ask(lambda store: store.keep_setting("export_folder", str(folder)))
    _settle()
    for tour in window.findChildren(Tour):
        tour.end()
    yield _picture(window, folder / "01-home.png")
    _press(window, "exampleButton")
    desk = _wait(lambda: window.findChildren(Desk), "the example opens")[0]
    yield from _steps(window, desk, folder)
    word = _word_file(window, folder)
    yield word
    pdf = word.with_suffix(".pdf")
    write_pdf(compose(desk.session.review), pdf)
    yield pdf


def _steps(window: MainWindow, desk: Desk, folder: Path) -> Iterator[Path]:
    """Go through all steps by the Next button; each is met once, in its order."""
    wizard = desk.wizard
    expected = wizard.list.count()
    for row in range(expected):
        if wizard.list.currentRow() != row:
            raise RuntimeError(f"step {row + 1} of {expected} was not reached by Next")
        step = wizard.step
        if step is None:
            raise RuntimeError(f"step {row + 1} of {expected} has no page")
        _settle()
        _wait_for_content(window, step)
        yield _picture(window, folder / f"{row + 2:02}-{step.kind}.png")
        if row + 1 < expected:
            _press(window, "nextButton")


def _wait_for_content(window: MainWindow, step: Step) -> None:
    """Wait for what a page is told from beside the window."""
    if step.kind is StepKind.CHECK:
        _wait(lambda: _named(window, QLabel, "findingCounts").text(), "the checks are shown")
    if step.kind is StepKind.EXPORT:
        _wait(lambda: len(_named(window, Preview, "previewPanel").pages.sheets) > 1, "the pages are shown")


def _word_file(window: MainWindow, folder: Path) -> Path:
    before = set(folder.glob("*.docx"))
    _press(window, "exportButton")
    _wait(lambda: set(folder.glob("*.docx")) - before, "the Word file is written")
    _wait(lambda: _named(window, QLabel, "exportedLabel").text(), "the export is told")
    (made,) = set(folder.glob("*.docx")) - before
    return made


def _press(window: MainWindow, name: str) -> None:
    button = _named(window, QAbstractButton, name)
    if not (button.isVisible() and button.isEnabled()):
        raise RuntimeError(f"{name} cannot be pressed")
    button.click()


def _named(window: MainWindow, kind: type[W], name: str) -> W:
    found = window.findChild(kind, name)
    if found is None:
        raise RuntimeError(f"the window has no {name}")
    return found


def _picture(window: MainWindow, path: Path) -> Path:
    _settle()
    if not window.grab().save(str(path)):
        raise UserError(f"“{path}”写不进去，没有改动别的文件，请换一个文件夹。")
    return path


def _settle() -> None:
    until = time.monotonic() + _SETTLING
    while time.monotonic() < until:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _wait(until: Callable[[], T], what: str) -> T:
    """Let the window work until something is there; return it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = until()
        if found:
            return found
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    raise RuntimeError(f"waited {PATIENCE:.0f} s in vain until {what}")
