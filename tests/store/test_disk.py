from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from selfreview_gui.errors import UserError
from selfreview_gui.review.review import Review
from selfreview_gui.store.copies import copies, daily_copy, is_sound
from selfreview_gui.store.open import open_store
from tests.store.mounts import fill, make_read_only, mounted, without_rights_in, without_wal
from tests.store.samples import REVIEW

LONG = replace(REVIEW, closing="结" * 200_000)
SAFE = "最近的修改没有存上，窗口里的文字和以前存好的内容都在"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Return a disk of one and a half megabytes."""
    with mounted(tmp_path / "disk", "1536k") as path:
        yield path


def test_a_full_disk_is_told_of_and_what_was_saved_stays(disk: Path) -> None:
    with closing(open_store(disk / "data")) as store:
        store.save(REVIEW)
        filler = fill(disk)
        for _ in range(3):
            with pytest.raises(
                UserError, match=f"磁盘空间不够，{SAFE}，请先不要关闭窗口，腾出一些空间后再试。"
            ):
                store.save(LONG)
            assert store.load("review-1") == REVIEW
        filler.unlink()
        store.save(LONG)
        assert store.load("review-1") == LONG
    with closing(sqlite3.connect(disk / "data" / "selfreview.db")) as looked_into:
        assert is_sound(looked_into)


def test_a_new_folder_on_a_full_disk_is_told_of_and_can_be_made_later(disk: Path) -> None:
    filler = fill(disk)
    with pytest.raises(UserError, match="磁盘空间不够，原有内容没有改动"):
        open_store(disk / "data")
    filler.unlink()
    with closing(open_store(disk / "data")) as store:
        assert store.reviews() == ()


def test_a_start_on_a_full_disk_is_told_of_and_harms_nothing(disk: Path) -> None:
    with closing(open_store(disk / "data")) as store:
        store.save(REVIEW)
    filler = fill(disk)
    with pytest.raises(UserError, match="磁盘空间不够，原有内容没有改动"):
        open_store(disk / "data")
    filler.unlink()
    with closing(open_store(disk / "data")) as store:
        assert store.load("review-1") == REVIEW


def test_a_copy_that_finds_no_room_leaves_nothing_behind(disk: Path) -> None:
    with closing(open_store(disk / "data")) as store:
        store.save(LONG)
        first = daily_copy(disk / "data", date(2026, 11, 16))
        fill(disk)
        with pytest.raises(UserError, match=r"磁盘空间不够，副本没有做成，正在写的内容.*不受影响"):
            daily_copy(disk / "data", date(2026, 11, 17))
        assert copies(disk / "data") == (first,)
        assert list((disk / "data" / "copies").iterdir()) == [first]
        assert store.load("review-1") == LONG


def test_a_read_only_disk_is_told_of(disk: Path) -> None:
    with closing(open_store(disk / "data")) as store:
        store.save(REVIEW)
    make_read_only(disk)
    for folder in (disk / "data", disk / "other"):
        with pytest.raises(UserError, match="不允许写入，原有内容没有改动"):
            open_store(folder)


def test_a_folder_of_someone_else_is_told_of(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    with closing(open_store(theirs)) as store:
        store.save(REVIEW)
    with without_rights_in(theirs):
        for folder in (theirs, theirs / "below"):
            with pytest.raises(UserError, match="写入"):
                open_store(folder)


def test_a_folder_that_became_read_only_is_told_of_and_stays_readable(tmp_path: Path) -> None:
    folder = without_wal(tmp_path / "data")  # a rollback journal is made anew at each save
    with closing(open_store(folder)) as store:
        store.save(REVIEW)
        with without_rights_in(folder):
            with pytest.raises(UserError, match="最近的修改没有存上，窗口里的文字"):
                store.save(LONG)
            assert store.load("review-1") == REVIEW


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of a file that is open")
@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_a_folder_that_went_away_is_told_of_and_no_save_is_lost_in_silence(
    tmp_path: Path, journal: str
) -> None:
    folder = tmp_path / "data"
    if journal == "delete":
        without_wal(folder)
    with closing(open_store(folder)) as store:
        store.save(REVIEW)
        shutil.rmtree(folder)
        with pytest.raises(
            UserError, match="打不开，最近的修改没有存上，窗口里的文字还在，请先不要关闭窗口，检查它是否还在"
        ):
            store.save(LONG)


def test_a_writer_that_waits_in_vain_is_told_of_and_readers_go_on(tmp_path: Path) -> None:
    with (
        closing(open_store(tmp_path, wait=0.05)) as store,
        closing(sqlite3.connect(tmp_path / "selfreview.db", isolation_level=None)) as other,
    ):
        store.save(REVIEW)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError, match=f"正被另一个窗口使用，{SAFE}"):
            store.save(Review("new"))
        assert store.load("review-1") == REVIEW
        other.execute("ROLLBACK")
        store.save(Review("new"))
