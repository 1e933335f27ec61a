"""Two windows on one data folder: no word of either is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfreview_gui.errors import UserError
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, read_field, write_field
from selfreview_gui.store.open import open_store
from selfreview_gui.store.store import Store
from selfreview_gui.store.values import Place
from tests.gui.conftest import Open, field, reopened
from tests.gui.reviews import TEMPLATE, review

A, B = Address("a", "text"), Address("b", "text")
PARTED = "这篇材料刚在另一个窗口里改过；为了不互相覆盖，这里的内容已另存为一份新材料，两份都在列表里。"


@pytest.fixture
def another(tmp_path: Path, window: MainWindow) -> Iterator[Store]:
    """What another window has: a store of its own on the same folder."""
    window.records.fetch(lambda store: None)
    with closing(open_store(tmp_path / "data")) as opened:
        yield opened


def write(store: Store, words: str) -> Review:
    """Write as another window does."""
    theirs = write_field(store.load("review"), A, words)
    store.save(theirs)
    return theirs


def told(qtbot: QtBot, window: MainWindow, part: str) -> None:
    """Wait for a notice that stays."""
    qtbot.waitUntil(lambda: window.notice.isVisible() and part in window.notice.words.text(), timeout=3000)
    assert window.notice.property("role") == "warning"


def kept(window: MainWindow) -> list[Review]:
    """Read all that the list shows."""
    return list(window.records.fetch(lambda store: [store.load(each.id) for each in store.reviews()]))


def test_what_was_written_in_both_windows_is_kept(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, open_review: Open
) -> None:
    first = open_review(review())
    second_window = MainWindow(tmp_path / "data", lambda: (TEMPLATE,))
    qtbot.addWidget(second_window)
    second_window.show()
    second = reopened(qtbot, second_window, "review")
    QTest.keyClicks(field(first, "a", "text"), "first")
    window.save_now()
    QTest.keyClicks(field(second, "b", "text"), "second")
    told(qtbot, second_window, PARTED)
    QTest.keyClicks(field(first, "b", "text"), "more")
    window.save_now()
    assert not window.notice.isVisible(), window.notice.words.text()
    second_window.close()
    stored = kept(window)
    found = {each.id: (read_field(each, A), read_field(each, B)) for each in stored}
    old, new = read_field(review(), A), read_field(review(), B)
    assert found == {
        "review": ("first" + old, "more" + new),
        second.session.review.id: (old, "second" + new),
    }
    assert {each.title for each in stored} == {review().title}


def test_after_the_parting_all_can_be_undone_and_the_other_is_left_alone(
    qtbot: QtBot, window: MainWindow, open_review: Open, another: Store
) -> None:
    desk = open_review(review())
    QTest.keyClicks(field(desk, "b", "text"), "x")
    window.save_now()
    theirs = write(another, "另一个窗口写的")
    QTest.keyClicks(field(desk, "a", "text"), "y")
    told(qtbot, window, PARTED)
    id = desk.session.review.id
    while desk.session.history.canUndo():
        desk.session.undo()
    assert desk.session.review.id == id
    window.save_now()
    assert another.load("review") == theirs
    assert read_field(another.load(id), A) == read_field(review(), A)
    desk.session.redo()
    desk.session.redo()
    window.save_now()
    assert read_field(another.load(id), B).startswith("x")
    assert len(another.reviews()) == 2


def test_the_place_is_kept_with_the_new_review(
    qtbot: QtBot, window: MainWindow, open_review: Open, another: Store
) -> None:
    desk = open_review(review())
    write(another, "另一个窗口写的")
    QTest.keyClicks(field(desk, "b", "text"), "x")
    told(qtbot, window, PARTED)
    window.records.fetch(lambda store: None)
    assert another.place(desk.session.review.id) == Place("passage:study", "b", "text", 1)


def test_leaving_at_once_loses_nothing_and_asks_nothing(
    qtbot: QtBot, window: MainWindow, open_review: Open, another: Store
) -> None:
    desk = open_review(review())
    theirs = write(another, "另一个窗口写的")
    QTest.keyClicks(field(desk, "b", "text"), "x")
    desk.save_now()  # on its way while the desk is left
    QTest.keyClicks(field(desk, "b", "text"), "y")
    window.go_home()
    assert window.home.isVisible()
    told(qtbot, window, PARTED)
    assert another.load("review") == theirs
    (mine,) = (each.id for each in another.reviews() if each.id != "review")
    assert read_field(another.load(mine), B).startswith("xy")


def test_a_review_deleted_elsewhere_comes_back_when_it_is_written_on(
    qtbot: QtBot, window: MainWindow, open_review: Open, another: Store
) -> None:
    desk = open_review(review())
    another.delete("review")
    QTest.keyClicks(field(desk, "b", "text"), "x")
    told(qtbot, window, "已把它恢复到列表里")
    assert [each.id for each in another.reviews()] == ["review"]
    assert read_field(another.load("review"), B).startswith("x")


def test_a_review_changed_and_deleted_elsewhere_comes_back_and_both_are_kept(
    qtbot: QtBot, window: MainWindow, open_review: Open, another: Store
) -> None:
    desk = open_review(review())
    theirs = write(another, "另一个窗口写的")
    another.delete("review")
    QTest.keyClicks(field(desk, "b", "text"), "x")
    window.go_home()
    told(qtbot, window, PARTED)
    assert len(another.reviews()) == 2
    assert another.load("review") == theirs


def test_what_is_only_looked_at_stays_deleted(window: MainWindow, open_review: Open, another: Store) -> None:
    open_review(review())
    another.delete("review")
    window.go_home()
    assert [each.id for each in another.deleted()] == ["review"]


def test_a_review_that_the_list_still_shows_is_brought_back_to_be_opened(
    qtbot: QtBot, window: MainWindow, open_review: Open, another: Store
) -> None:
    open_review(review())
    window.go_home()
    another.delete("review")
    reopened(qtbot, window, "review")
    assert "已把它恢复到列表里" in window.notice.words.text()
    assert [each.id for each in another.reviews()] == ["review"]


def test_a_full_disk_is_told_before_the_parting_and_the_parting_when_all_is_safe(
    qtbot: QtBot, window: MainWindow, open_review: Open, another: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_review(review())
    write(another, "另一个窗口写的")
    save = Store.save

    def full(store: Store, mine: Review) -> None:
        if mine.id != "review":
            raise UserError("磁盘空间不够。")
        save(store, mine)

    with monkeypatch.context() as broken:
        broken.setattr(Store, "save", full)
        QTest.keyClicks(field(desk, "b", "text"), "x")
        told(qtbot, window, "没有保存成功：磁盘空间不够。")
    window.notice.act_button.click()
    told(qtbot, window, PARTED)
    assert len(another.reviews()) == 2
