"""An import can be cancelled, and the window closed in the midst of it; no worker outlives either."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from selfreview_gui.errors import UserError
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.jobs import reading_process
from selfreview_gui.review.review import Review
from selfreview_gui.store.open import open_store
from selfreview_gui.store.store import Store
from tests.gui import import_works, imports
from tests.gui.imports import LONG, act, paper, titles
from tests.jobs.workers import is_there


@pytest.fixture
def workers(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the processes that were started to read."""
    started: list[int] = []
    start = reading_process._started

    def noted(command: tuple[str, ...]) -> object:
        process = start(command)
        started.append(process.pid)
        return process

    monkeypatch.setattr(reading_process, "_started", noted)
    return started


def begin(qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Import six papers, of which two are read at once and the others never come to an end."""
    monkeypatch.setattr("selfreview_gui.jobs.papers.bring", import_works.slowly)
    window.import_papers_from([paper(folder, str(number)) for number in range(6)])
    qtbot.waitUntil(lambda: "（2/6）" in window.notice.words.text(), timeout=LONG)


def test_after_a_cancel_no_worker_is_left_and_what_is_in_stays_until_it_is_taken_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: list[int]
) -> None:
    begin(qtbot, window, tmp_path, monkeypatch)
    assert act(window) == "取消"
    window.notice.act_button.click()
    imports.wait(qtbot, window)
    assert window.notice.words.text() == "已取消，已读入的 2 份保留"
    assert workers
    assert not any(map(is_there, workers))
    assert len(titles(window)) == 2
    assert act(window) == "撤销"
    window.notice.act_button.click()
    qtbot.waitUntil(lambda: window.notice.words.text().startswith("已撤销导入，2 份材料"))
    assert titles(window) == []
    window.notice.act_button.click()
    qtbot.waitUntil(lambda: window.notice.words.text().startswith("已恢复导入的 2 份材料"))
    assert len(titles(window)) == 2


def test_what_else_is_said_meanwhile_stays_and_what_the_person_closed_stays_closed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, window, tmp_path, monkeypatch)
    importing = window._import()
    window.notice.warn("没有保存成功：磁盘满了。")
    importing._tell_work()
    assert window.notice.words.text() == "没有保存成功：磁盘满了。"
    window.notice.hide()
    importing._tell_work()
    assert window.notice.words.text() == "正在读入旧材料（2/6）……"
    window.notice.hide()
    importing._tell_work()
    assert not window.notice.isVisible()


def test_what_is_chosen_after_a_cancel_is_an_import_of_its_own(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.import_papers_from([paper(tmp_path, "甲"), paper(tmp_path, "乙")])
    window.notice.act_button.click()
    window.import_papers_from([paper(tmp_path, "丙")])
    qtbot.waitUntil(lambda: window.notice.words.text().startswith("已导入“丙支部"), timeout=LONG)
    assert "丙支部2024年度组织生活会对照检查材料" in titles(window)


def test_a_window_that_is_closed_keeps_what_was_read_and_leaves_no_worker(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: list[int]
) -> None:
    begin(qtbot, window, tmp_path, monkeypatch)
    window.close()
    assert workers
    assert not any(map(is_there, workers))
    with closing(open_store(tmp_path / "data")) as store:
        assert len(store.reviews()) == 2


def test_a_window_that_is_closed_at_once_is_closed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, workers: list[int]
) -> None:
    window.import_papers_from([paper(tmp_path, "甲")])
    window.close()
    assert not any(map(is_there, workers))


def test_where_the_store_takes_no_more_reading_ends_and_that_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save = Store.save

    def full(store: Store, review: Review) -> None:
        if "甲支部" not in review.title:
            raise UserError("磁盘空间不够，没有存上，请腾出空间后再试。")
        save(store, review)

    monkeypatch.setattr(Store, "save", full)
    said = imports.bring(qtbot, window, [paper(tmp_path, name) for name in ("甲", "乙")])
    assert "磁盘空间不够，没有存上，请腾出空间后再试。" in said.split("\n")
    assert len(titles(window)) <= 1
    assert [each[0] for each in titles(window)] in (["甲"], [])
