"""A key stroke in a review of 30,000 characters, autosave included, beside a bare QPlainTextEdit."""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from functools import partial
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from selfreview_gui.gui.app import make_application
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.jobs.example import example_review
from selfreview_gui.review.edit import add_point, find_role
from selfreview_gui.review.review import Review, count, texts
from selfreview_gui.review.steps import StepKind, steps
from selfreview_gui.review.template import Role
from selfreview_gui.store.open import open_store
from tests.bench.calm import calm
from tests.bench.table import Row, milliseconds, percentile

CHARACTERS = 30_000
STROKES = 600
KEYS = (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_D, Qt.Key.Key_Space)
BETWEEN = 0.02  # seconds; a fast typist needs 0.1
ASKED = 16.0  # milliseconds: one picture of a screen at 60 Hz


def rows() -> list[Row]:
    """Type into the middle of a long review, and into a bare field with the same text."""
    app = QApplication.instance() or make_application()
    assert isinstance(app, QApplication)
    review = long_review(CHARACTERS)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        window, field = writing_in(app, review, Path(folder))
        ours = strokes(app, field)
        window.close()
    bare = bare_strokes(app, "\n".join(text for _, text in texts(review)))
    low, high = percentile(ours, 50), percentile(ours, 99)
    low_bare, high_bare = percentile(bare, 50), percentile(bare, 99)
    return [
        Row(
            f"key stroke p50, {CHARACTERS:,} characters",
            f"{low:.2f} ms",
            f"{low_bare:.2f} ms bare QPlainTextEdit",
            f"{low / low_bare:.1f}",
            "",
            True,
        ),
        Row(
            f"key stroke p99, {CHARACTERS:,} characters",
            f"{high:.2f} ms",
            f"{high_bare:.2f} ms bare QPlainTextEdit",
            f"{high / high_bare:.1f}",
            "< 16 ms",
            high < ASKED,
        ),
    ]


def long_review(characters: int) -> Review:
    """Return the example with points added until it is as long as asked."""
    review = example_review()
    problems = find_role(review, Role.PROBLEMS)
    assert problems is not None
    section = problems.children[0]
    while count("".join(text for _, text in texts(review))) < characters:
        point = section.children[0]
        review, _ = add_point(review, section.id, heading=point.heading, text=point.text)
    return replace(review, id="long")


def writing_in(app: QApplication, review: Review, folder: Path) -> tuple[MainWindow, Editor]:
    """Open the review in the real window; return it and the first point's field."""
    store = open_store(folder)
    store.save(review)
    store.close()
    window = MainWindow(folder)
    window.show()
    wait(app, lambda: window.home.isVisible())
    window.open_review(review.id)
    wait(app, lambda: window.findChild(QWidget, "stepList") is not None)
    window.writing.wizard.open(_first_dimension(window))
    wait(app, lambda: bool(_bodies(window)), 3.0)
    return window, _bodies(window)[0]


def _first_dimension(window: MainWindow) -> str:
    return next(step.key for step in steps(window.writing.session.review) if step.kind is StepKind.PASSAGE)


def _bodies(window: MainWindow) -> list[Editor]:
    return [
        field
        for field in window.findChildren(Editor)
        if field.objectName() == "pointBody" and field.isVisible()
    ]


def bare_strokes(app: QApplication, text: str) -> list[float]:
    """Time the strokes in Qt's own field with that text."""
    field = QPlainTextEdit()
    field.setPlainText(text)
    field.resize(1000, 700)
    field.show()
    app.processEvents()
    return strokes(app, field)


def strokes(app: QApplication, field: QPlainTextEdit) -> list[float]:
    """Time a stroke from the key to the paint of what it changed; let time pass between for the autosave."""
    field.setFocus()
    keys = cycle(KEYS)

    def stroke() -> float:
        wait(app, lambda: False, BETWEEN)
        return milliseconds(partial(_stroke, app, field, next(keys)))

    return calm(stroke, STROKES)


def _stroke(app: QApplication, field: QPlainTextEdit, key: Qt.Key) -> None:
    QTest.keyClick(field, key)
    app.processEvents()


def wait(app: QApplication, done: object, seconds: float = 1.0) -> None:
    """Let the window work until that is so, at most for that long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not (callable(done) and done()):
        app.processEvents()
        time.sleep(0.001)
