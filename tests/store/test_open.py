from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from selfreview_gui.errors import UserError
from selfreview_gui.store.open import open_store
from selfreview_gui.store.schema import STEPS
from tests.store.mounts import without_wal
from tests.store.samples import REVIEW


def filled(folder: Path) -> Path:
    """Make a folder with one review in it, closed again; return the data file."""
    with closing(open_store(folder)) as store:
        store.save(REVIEW)
    return folder / "selfreview.db"


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder with their bytes."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_new_folder_is_made_with_all_above_it(tmp_path: Path) -> None:
    filled(tmp_path / "a" / "b")
    assert set(contents(tmp_path / "a" / "b")) == {"selfreview.db"}  # nothing left beside it


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a profile's folders to their owner by itself")
def test_only_the_owner_can_read_the_folder_and_the_file(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "data")) as store:
        store.save(REVIEW)
        assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "data").iterdir()}
    assert modes == {"selfreview.db": 0o600, "selfreview.db-wal": 0o600, "selfreview.db-shm": 0o600}


def test_the_file_is_in_wal_with_full_synchronisation_and_foreign_keys(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        pragmas = [
            store._connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    assert pragmas == ["wal", 2, 1, 5000]  # 2 is FULL: https://www.sqlite.org/pragma.html


def test_a_current_file_opens_and_lists_without_sqlite_utils(tmp_path: Path) -> None:
    filled(tmp_path)
    code = (
        "import sys; from pathlib import Path; from selfreview_gui.store.open import open_store;"
        "store = open_store(Path(sys.argv[1])); store.reviews(); store.load('review-1');"
        "store.keep_setting('zoom', '150'); print('sqlite_utils' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_two_programs_may_start_at_once_on_a_new_folder(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from selfreview_gui.store.open import open_store;"
        "open_store(Path(sys.argv[1])).reviews()"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", code, tmp_path], stderr=subprocess.PIPE) for _ in range(2)
    ]
    assert [(run.communicate()[1], run.returncode) for run in both] == [(b"", 0), (b"", 0)]


def test_a_start_that_was_cut_off_before_the_first_table_goes_on(tmp_path: Path) -> None:
    (tmp_path / "selfreview.db").touch()
    with closing(open_store(tmp_path)) as store:
        assert store.reviews() == ()


@pytest.mark.parametrize(
    "as_by_a_newer_program",
    [
        f"PRAGMA user_version = {len(STEPS) + 1}",
        "INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('selfreview', '0002-next')",
    ],
)
def test_a_newer_file_is_refused_and_stays_as_it_is(tmp_path: Path, as_by_a_newer_program: str) -> None:
    file = filled(tmp_path)
    with closing(sqlite3.connect(file)) as newer:
        newer.execute(as_by_a_newer_program)
        newer.commit()
    before = contents(tmp_path)
    with pytest.raises(UserError, match=r"更新版本的程序写的，原有内容没有改动，请用新版本的程序打开"):
        open_store(tmp_path)
    assert contents(tmp_path) == before


def test_a_file_that_is_no_database_is_refused_and_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "selfreview.db").write_text("这不是数据库" * 500, "utf-8")
    before = contents(tmp_path)
    with pytest.raises(UserError, match=r"已经损坏.*没有改动它.*还没有每天的副本"):
        open_store(tmp_path)
    assert contents(tmp_path) == before


def test_a_file_cut_in_half_is_refused_and_the_copies_are_named(tmp_path: Path) -> None:
    file = filled(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    (tmp_path / "copies").mkdir()
    (tmp_path / "copies" / "selfreview-2026-01-14.db").write_bytes(whole)
    before = contents(tmp_path)
    with pytest.raises(UserError, match=r"已经损坏.*副本在.*copies.*恢复"):
        open_store(tmp_path)
    assert contents(tmp_path) == before


def test_an_emptied_file_beside_copies_is_a_loss_and_not_a_new_start(tmp_path: Path) -> None:
    file = filled(tmp_path)
    (tmp_path / "copies").mkdir()
    (tmp_path / "copies" / "selfreview-2026-01-14.db").write_bytes(file.read_bytes())
    file.write_bytes(b"")
    with pytest.raises(UserError, match="已经损坏"):
        open_store(tmp_path)
    assert file.read_bytes() == b""


def test_damaged_pages_are_told_of_when_they_are_met(tmp_path: Path) -> None:
    file = filled(tmp_path)
    pages = bytearray(file.read_bytes())
    pages[4096:] = b"\xff" * (len(pages) - 4096)  # all but the first page, which holds the schema
    file.write_bytes(pages)
    with pytest.raises(UserError, match="已经损坏"), closing(open_store(tmp_path)) as store:
        store.load("review-1")
    assert file.read_bytes() == pages


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "selfreview.db")) as other:
        other.execute("CREATE TABLE birds (name TEXT)")
    before = contents(tmp_path)
    with pytest.raises(UserError, match="不是本程序的数据文件"):
        open_store(tmp_path)
    assert contents(tmp_path) == before


def test_a_file_in_the_way_of_the_folder_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("占位", "utf-8")
    for folder in (tmp_path / "data", tmp_path / "data" / "below"):
        with pytest.raises(UserError, match="打不开，原有内容没有改动"):
            open_store(folder)


def test_where_wal_cannot_work_a_rollback_journal_serves(tmp_path: Path) -> None:
    in_wal = tmp_path / "made-in-wal"
    filled(in_wal)
    for folder in (in_wal, tmp_path):
        without_wal(folder)
        with closing(open_store(folder)) as store:
            store.save(REVIEW)
            assert store._connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        with closing(open_store(folder)) as store:
            assert store.load("review-1") == REVIEW
