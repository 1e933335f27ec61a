"""The pages beside the page while one types in 11,000 characters: a key stroke, and how soon they show it."""

from __future__ import annotations

import tempfile
from functools import partial
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from selfreview_gui.gui.app import make_application
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.paper.preview import Preview
from selfreview_gui.review.review import texts
from tests.bench.calm import calm
from tests.bench.keys import ASKED, KEYS, bare_strokes, long_review, strokes, wait, writing_in
from tests.bench.pdf import laid_out
from tests.bench.table import Row, milliseconds, percentile

CHARACTERS = 11_000
CHANGES = 60
LONGEST = 1000  # milliseconds; an update that takes longer never came
SOON = 100.0  # milliseconds from a change to the pages that show it


def rows() -> list[Row]:
    """Type with the panel open, and time how long the pages take to follow."""
    app = QApplication.instance() or make_application()
    assert isinstance(app, QApplication)
    review = long_review(CHARACTERS)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        window, field = writing_in(app, review, Path(folder))
        window.writing.beside.toggle("preview")
        preview = window.findChild(Preview, "previewPanel")
        assert preview is not None
        assert preview.isVisible()
        wait(app, lambda: False, 1.0)
        ours = strokes(app, field)
        keys = cycle(KEYS)
        updates = calm(lambda: _update(app, field, preview, next(keys)), CHANGES)
        window.close()
    text = "\n".join(text for _, text in texts(review))
    bare = bare_strokes(app, text)
    whole = percentile([milliseconds(partial(laid_out, text)) for _ in range(CHANGES)], 50)
    return [_keys(percentile(ours, 99), percentile(bare, 99)), _updates(percentile(updates, 95), whole)]


def _keys(ours: float, bare: float) -> Row:
    return Row(
        f"key stroke p99, the pages beside it, {CHARACTERS:,} characters",
        f"{ours:.2f} ms",
        f"{bare:.2f} ms bare QPlainTextEdit",
        f"{ours / bare:.1f}",
        "< 16 ms",
        ours < ASKED,
    )


def _updates(ours: float, bare: float) -> Row:
    return Row(
        f"pages follow a change p95, {CHARACTERS:,} characters",
        f"{ours:.0f} ms",
        f"{bare:.0f} ms bare QTextDocument",
        f"{ours / bare:.1f}",
        f"<= {SOON:.0f} ms",
        ours <= SOON,
    )


def _update(app: QApplication, field: Editor, preview: Preview, key: Qt.Key) -> float:
    """Time from the key until the pages that show it were laid out; 40 ms of it wait for more typing."""
    wait(app, lambda: False, 0.1)
    return milliseconds(partial(_change, field, preview, key))


def _change(field: Editor, preview: Preview, key: Qt.Key) -> None:
    loop = QEventLoop()
    laid = preview.pages_changed.connect(lambda _: loop.quit())
    late = QTimer(singleShot=True, interval=LONGEST)
    late.timeout.connect(loop.quit)
    late.start()
    QTest.keyClick(field, key)
    loop.exec()
    preview.pages_changed.disconnect(laid)
