"""A review may be left while it is being saved; what is answered then reaches nobody."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfreview_gui.errors import UserError
from selfreview_gui.gui.autosave import Autosave
from selfreview_gui.gui.records import Records
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.review import Review
from selfreview_gui.store.store import Store
from tests.gui.conftest import Open, field
from tests.gui.reviews import review
from tests.gui.test_mended import bury, desks


class SlowShelf:
    """A store that saves when it is let to, or fails."""

    def __init__(self, error: Exception | None) -> None:
        self.go, self.error = Event(), error
        self.saved: list[Review] = []

    def save(self, review: Review) -> None:
        self.go.wait(10)
        if self.error is not None:
            raise self.error
        self.saved.append(review)

    def close(self) -> None:
        pass


def left_while_saving(qtbot: QtBot, folder: Path, error: Exception | None) -> SlowShelf:
    """Let an autosave go while the store is still saving; then let the store answer."""
    shelf = SlowShelf(error)
    records = Records(folder, lambda _: shelf)  # type: ignore[arg-type,return-value]
    autosave = Autosave(records)
    autosave.note(review())
    autosave.save_now()
    shiboken6.delete(autosave)
    shelf.go.set()
    records.close()
    QApplication.processEvents()
    return shelf


def test_what_was_being_saved_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    assert left_while_saving(qtbot, tmp_path, None).saved == [review()]


def test_a_failure_is_let_go(qtbot: QtBot, tmp_path: Path) -> None:
    left_while_saving(qtbot, tmp_path, UserError("磁盘满了。"))


def test_a_bug_is_reported_all_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.captureExceptions() as reported:
        left_while_saving(qtbot, tmp_path, KeyError("x"))
    assert [kind for kind, _, _ in reported] == [KeyError]


def test_an_asker_that_is_there_hears_the_answer(qtbot: QtBot, tmp_path: Path) -> None:
    records, asker, heard = Records(tmp_path), QObject(), list[object]()
    records.ask(lambda store: store.setting("a", "b"), heard.append, asker=asker)
    records.close()
    QApplication.processEvents()
    assert heard == ["b"]


def test_leaving_all_the_same_while_saving_fails_is_quiet(
    qtbot: QtBot, window: MainWindow, open_review: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, go = open_review(review()), Event()

    def refuse(_: Store, __: Review) -> None:
        go.wait(10)
        raise UserError("数据文件被占用。")

    with monkeypatch.context() as broken:
        broken.setattr(Store, "save", refuse)
        broken.setattr(desk.autosave, "save_and_wait", lambda: UserError("数据文件被占用。"))
        broken.setattr("selfreview_gui.gui.unsaved.may_lose", lambda *_: True)
        QTest.keyClicks(field(desk, "a", "text"), "x")
        desk.save_now()
        window.go_home()
        assert desks(window) == []
        go.set()
        window.records.fetch(lambda store: None)
        bury()
    assert "没有保存成功" not in window.notice.words.text()
