"""The main job, whole: an old paper is opened, one sentence changed, exported, and only that sentence differs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from selfreview_gui.formats.read import read_file
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.jobs.papers import read_paper
from selfreview_gui.review.compose import compose
from selfreview_gui.review.review import Rank, passages
from tests.gui.conftest import field, named, reopened
from tests.papers import OWN_PAPERS, outlines, seeds

PAPERS = [
    path for path, _ in (*outlines(OWN_PAPERS, "outlines.json"), *outlines(seeds(), "expected-outline.json"))
]
ADDED = "补写一句：四月十二日已当面答复。"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window with the built-in templates that exports into a folder of its own."""
    made = MainWindow(tmp_path / "data")
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    (tmp_path / "out").mkdir()
    made.records.ask(lambda store: store.keep_setting("export_folder", str(tmp_path / "out")))
    yield made
    made.close()


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_a_changed_sentence_is_all_that_differs_in_the_word_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, path: Path
) -> None:
    papers = [compose(review).text for review in read_paper(path).reviews]
    window.import_papers_from([path])
    qtbot.waitUntil(lambda: len(window.records.fetch(lambda store: store.reviews())) == len(papers))
    for summary in window.records.fetch(lambda store: store.reviews()):
        desk = reopened(qtbot, window, summary.id)
        before = compose(desk.session.review).text
        assert before in papers
        point = next(each for each in passages(desk.session.review) if each.rank is Rank.POINT and each.text)
        editor = field(desk, point.id, "text")
        editor.put_cursor(len(point.text))
        editor.insert(ADDED)
        desk.open_export()
        qtbot.waitUntil(lambda: bool(named(window, "draftButton") or named(window, "exportButton")))
        qtbot.waitUntil(lambda desk=desk: _is_ready(window))  # type: ignore[misc]
        pressed = (named(window, "draftButton") or named(window, "exportButton"))[0]
        assert isinstance(pressed, QPushButton)
        known = set((tmp_path / "out").iterdir())
        pressed.click()
        qtbot.waitUntil(lambda known=known: len(set((tmp_path / "out").glob("*.docx")) - known) == 1)  # type: ignore[misc]
        (made,) = set((tmp_path / "out").glob("*.docx")) - known
        assert read_file(made).text == before.replace(point.text, point.text + ADDED, 1)
        window.go_home()


def _is_ready(window: MainWindow) -> bool:
    pressed = [*named(window, "draftButton"), *named(window, "exportButton")]
    return any(isinstance(each, QPushButton) and each.isEnabled() for each in pressed)
