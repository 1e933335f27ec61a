from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRunnable, QThread, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.errors import UserError
from selfreview_gui.gui.autosave import Autosave
from selfreview_gui.gui.records import Records
from selfreview_gui.gui.tasks import run
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, write_field
from selfreview_gui.store.open import open_store
from selfreview_gui.store.values import Place
from tests.gui.conftest import Open, field
from tests.gui.reviews import review


class FullError(UserError):
    """What the store says of a full disk."""


class Shelf:
    """A store in memory that can be full."""

    def __init__(self) -> None:
        self.saved: list[Review] = []
        self.full = False
        self.thread: int | None = None

    def save(self, review: Review) -> None:
        self.thread = threading.get_ident()
        if self.full:
            raise FullError("磁盘空间不够，写的内容都在窗口里，请腾出空间。")
        self.saved.append(review)

    def close(self) -> None:
        pass


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def records(qapp: QApplication, shelf: Shelf, tmp_path: Path) -> Iterator[Records]:
    opener: Callable[[Path], Any] = lambda _: shelf  # noqa: E731
    made = Records(tmp_path, opener)
    yield made
    made.close()


def texts(number: int) -> Review:
    return write_field(review(), Address("a", "text"), f"第{number}稿")


def test_only_the_last_of_several_quick_changes_is_saved(
    qtbot: QtBot, records: Records, shelf: Shelf
) -> None:
    autosave = Autosave(records)
    with qtbot.waitSignal(autosave.saved):
        for number in range(5):
            autosave.note(texts(number))
    assert shelf.saved == [texts(4)]
    assert not autosave.pending


def test_saving_happens_beside_the_window(qtbot: QtBot, records: Records, shelf: Shelf) -> None:
    autosave = Autosave(records)
    autosave.note(texts(1))
    with qtbot.waitSignal(autosave.saved):
        autosave.save_now()
    assert shelf.thread != threading.get_ident()


def test_without_a_pause_it_is_saved_a_second_after_the_first_change(
    qtbot: QtBot, records: Records, shelf: Shelf
) -> None:
    autosave = Autosave(records)
    for number in range(16):
        autosave.note(texts(number))
        qtbot.wait(100)
    assert shelf.saved
    autosave.save_and_wait()


def test_what_could_not_be_saved_is_kept_and_tried_again(
    qtbot: QtBot, records: Records, shelf: Shelf
) -> None:
    autosave = Autosave(records)
    shelf.full = True
    autosave.note(texts(1))
    assert isinstance(autosave.save_and_wait(), FullError)
    assert autosave.pending
    shelf.full = False
    assert autosave.save_and_wait() is None
    assert shelf.saved == [texts(1)]


def test_a_change_during_saving_is_not_taken_for_saved(qtbot: QtBot, records: Records, shelf: Shelf) -> None:
    autosave = Autosave(records)
    autosave.note(texts(1))
    autosave.save_now()
    autosave.note(texts(2))
    assert autosave.save_and_wait() is None
    assert shelf.saved == [texts(1), texts(2)]


def test_the_window_says_calmly_that_saving_failed_and_when_it_is_well_again(
    qtbot: QtBot, window: MainWindow, open_review: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_review(review())
    store = window.records.fetch(lambda store: store)

    def refuse(_: Review) -> None:
        raise FullError("磁盘空间不够，写的内容都在窗口里，请腾出空间。")

    with monkeypatch.context() as broken:
        broken.setattr(type(store), "save", lambda _, review: refuse(review))
        QTest.keyClicks(field(desk, "a", "text"), "x")
        qtbot.waitUntil(lambda: window.notice.isVisible(), timeout=3000)
        assert window.notice.words.text() == "没有保存成功：磁盘空间不够，写的内容都在窗口里，请腾出空间。"
        assert window.notice.property("role") == "warning"
        assert desk.wizard.saved.text() == "没有保存成功"
    window.notice.act_button.click()
    qtbot.waitUntil(lambda: "已保存" in desk.wizard.saved.text())
    assert not window.notice.isVisible()


def test_closing_asks_when_something_could_not_be_saved(
    qtbot: QtBot, window: MainWindow, open_review: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_review(review())
    asked: list[Exception] = []

    def stay(_: QWidget, error: Exception) -> bool:
        asked.append(error)
        return False

    monkeypatch.setattr(desk.autosave, "save_and_wait", lambda: FullError("满了。"))
    monkeypatch.setattr("selfreview_gui.gui.unsaved.may_lose", stay)
    window.close()
    assert window.isVisible()
    assert [str(each) for each in asked] == ["满了。"]
    monkeypatch.undo()


def test_a_program_that_is_killed_opens_again_where_the_writer_was_typing(
    qtbot: QtBot, window: MainWindow, open_review: Open, tmp_path: Path
) -> None:
    desk = open_review(review())
    editor = field(desk, "b", "text")
    window.records.fetch(lambda store: None)
    editor.put_cursor(2)
    with qtbot.waitSignal(desk.autosave.saved):
        QTest.keyClicks(editor, "xyz")
    window.records.fetch(lambda store: None)  # what was asked before is done
    with closing(open_store(tmp_path / "data")) as another:  # what stands on the disk, as after a kill
        assert another.place("review") == Place("passage:study", "b", "text", 5)


def test_a_place_that_is_kept_is_not_written_again(
    qtbot: QtBot, window: MainWindow, open_review: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_review(review())
    editor = field(desk, "b", "text")
    store = window.records.fetch(lambda store: store)
    kept: list[tuple[object, ...]] = []
    monkeypatch.setattr(type(store), "keep_place", lambda _, *place: kept.append(place))
    QTest.keyClicks(editor, "xyz")
    for _ in range(3):
        desk.save_now()
    window.records.fetch(lambda store: None)
    assert kept == [("review", "passage:study", "b", "text", 3)]


class SameThread(QThreadPool):
    """A pool that does its work at once."""

    def start(self, work: QRunnable, /, priority: int | None = 0) -> None:  # type: ignore[override]
        work.run()


def test_work_gives_back_what_it_returned(qapp: QApplication) -> None:
    heard: list[object] = []
    run(lambda a, b: a + b, 1, 2, done=heard.append, failed=heard.append, pool=SameThread())
    assert heard == [3]


def test_work_gives_back_what_it_raised(qapp: QApplication) -> None:
    heard: list[Exception] = []

    def fail() -> None:
        raise FullError("不行。")

    run(fail, done=heard.append, failed=heard.append, pool=SameThread())
    assert [str(each) for each in heard] == ["不行。"]


def test_work_runs_in_another_thread_and_answers_in_this_one(qtbot: QtBot) -> None:
    heard: list[tuple[object, object]] = []
    run(
        QThread.currentThread,
        done=lambda there: heard.append((there, QThread.currentThread())),
        failed=lambda error: heard.append((error, None)),
    )
    qtbot.waitUntil(lambda: bool(heard))
    ((there, here),) = heard
    assert there is not here
    assert here is QThread.currentThread()


def test_cancelled_work_says_nothing_any_more(qtbot: QtBot) -> None:
    heard: list[object] = []
    task = run(threading.Event().wait, 0.05, done=heard.append, failed=heard.append)
    task.cancel()
    qtbot.wait(200)
    assert heard == []
