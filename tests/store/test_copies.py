from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from selfreview_gui.errors import UserError
from selfreview_gui.store.copies import bring_back, copies, daily_copy
from selfreview_gui.store.open import open_store
from tests.store.samples import REVIEW

MONDAY = date(2026, 11, 16)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one review in it."""
    with closing(open_store(tmp_path)) as store:
        store.save(REVIEW)
    return tmp_path


def test_a_copy_is_a_whole_data_file_with_nothing_beside_it(folder: Path, tmp_path: Path) -> None:
    copy = daily_copy(folder, MONDAY)
    assert copy == folder / "copies" / "selfreview-2026-11-16.db"
    assert list((folder / "copies").iterdir()) == [copy]
    other = tmp_path / "other"
    other.mkdir()
    copy.rename(other / "selfreview.db")
    with closing(open_store(other)) as store:
        assert store.load("review-1") == REVIEW


def test_there_is_one_copy_a_day(folder: Path) -> None:
    assert daily_copy(folder, MONDAY) is not None
    assert daily_copy(folder, MONDAY) is None


def test_two_windows_that_open_at_one_time_copy_without_a_word_of_trouble(folder: Path) -> None:
    trouble: list[Exception] = []
    together = threading.Barrier(6)

    def copy() -> None:
        together.wait()
        try:
            daily_copy(folder, MONDAY)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test tells it
            trouble.append(error)

    threads = [threading.Thread(target=copy) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert trouble == []
    assert [path.name for path in (folder / "copies").iterdir()] == ["selfreview-2026-11-16.db"]


def test_what_a_copying_that_was_cut_off_left_behind_goes_after_an_hour(folder: Path) -> None:
    (folder / "copies").mkdir()
    old, under_way = folder / "copies" / "a.part", folder / "copies" / "b.part"
    for part in (old, under_way):
        part.touch()
    os.utime(old, (0, 0))
    daily_copy(folder, MONDAY)
    assert not old.exists()
    assert under_way.exists()


def test_the_newest_seven_are_kept_and_other_files_left_alone(folder: Path) -> None:
    (folder / "copies").mkdir()
    (folder / "copies" / "selfreview-before-0002.db").touch()
    for day in range(9):
        daily_copy(folder, MONDAY + timedelta(days=day))
    days = [18, 19, 20, 21, 22, 23, 24]
    expected = [f"selfreview-2026-11-{day}.db" for day in reversed(days)]
    assert [path.name for path in copies(folder)] == expected
    assert (folder / "copies" / "selfreview-before-0002.db").exists()


def test_a_clock_that_was_wrong_does_not_cost_todays_copy(folder: Path) -> None:
    for day in range(7):
        daily_copy(folder, date(2099, 1, 1) + timedelta(days=day))
    today = daily_copy(folder, MONDAY)
    assert today is not None
    assert today.exists()


def test_where_nothing_is_kept_nothing_is_copied(tmp_path: Path) -> None:
    assert daily_copy(tmp_path, MONDAY) is None
    open_store(tmp_path).close()
    assert daily_copy(tmp_path, MONDAY) is None
    assert copies(tmp_path) == ()


def test_a_copy_holds_what_a_writer_in_another_thread_has_finished(folder: Path) -> None:
    def copy() -> None:
        daily_copy(folder, MONDAY)

    with closing(open_store(folder)) as store:
        store.save(replace(REVIEW, closing="还在写"))
        thread = threading.Thread(target=copy)
        thread.start()
        store.save(replace(REVIEW, id="other"))
        thread.join()
    with closing(sqlite3.connect(copies(folder)[0])) as looked_into:
        query = "SELECT closing FROM reviews WHERE id = 'review-1'"
        assert looked_into.execute(query).fetchone() == ("还在写",)


def test_a_damaged_file_is_told_of_and_pushes_out_no_copy(folder: Path) -> None:
    daily_copy(folder, MONDAY)
    with closing(sqlite3.connect(folder / "selfreview.db")) as careless:
        careless.execute("DELETE FROM reviews")  # foreign keys are off by default: passages refer to nothing
        careless.execute("INSERT INTO templates VALUES ('t', '{}')")
        careless.commit()
    with pytest.raises(UserError, match="已经损坏"):
        daily_copy(folder, MONDAY + timedelta(days=1))
    assert [path.name for path in (folder / "copies").iterdir()] == ["selfreview-2026-11-16.db"]


def test_a_copy_can_be_brought_back_and_the_file_that_was_there_is_kept(folder: Path) -> None:
    copy = daily_copy(folder, MONDAY)
    assert copy is not None
    (folder / "selfreview.db").write_bytes(b"damaged")
    (folder / "selfreview.db-wal").write_bytes(b"stale")
    aside = bring_back(folder, copy)
    assert aside is not None
    assert aside.read_bytes() == b"damaged"
    assert not (folder / "selfreview.db-wal").exists()
    with closing(open_store(folder)) as store:
        assert store.load("review-1") == REVIEW
    assert bring_back(folder, copy) != aside
    assert aside.read_bytes() == b"damaged"


@pytest.mark.parametrize("make", ["damaged", "foreign", "newer", "missing"])
def test_what_is_no_sound_copy_of_ours_is_not_brought_back(folder: Path, make: str) -> None:
    copy = folder / "copy.db"
    if make == "damaged":
        copy.write_bytes(b"damaged" * 1000)
    if make == "foreign":
        with closing(sqlite3.connect(copy)) as other:
            other.execute("CREATE TABLE birds (name TEXT)")
    if make == "newer":
        copy.write_bytes((folder / "selfreview.db").read_bytes())
        with closing(sqlite3.connect(copy)) as other:
            other.execute("PRAGMA user_version = 99")
    before = (folder / "selfreview.db").read_bytes()
    with pytest.raises(UserError, match="没有改动"):
        bring_back(folder, copy)
    assert (folder / "selfreview.db").read_bytes() == before
