"""Copies of the data file: one verified copy a day, the newest seven kept, and the way back."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import time
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from selfreview_gui.errors import UserError
from selfreview_gui.store.schema import STEPS, steps_done
from selfreview_gui.store.trouble import COPIES, DAMAGED, NAME, Act, damaged, in_plain_words, primary_code

KEPT = 7
_CUT_OFF = 3600  # seconds
_DAILY = re.compile(r"selfreview-\d{4}-\d{2}-\d{2}\.db")
_BESIDE = ("", "-wal", "-shm", "-journal")  # https://www.sqlite.org/tempfiles.html


def daily_copy(folder: Path, today: date) -> Path | None:
    """Copy the data file once a day; return the copy, or None where there is one or nothing to copy.

    Opens its own connection, so it may run in any thread. Raises UserError where no copy could be
    made; the data file and the earlier copies are then as they were.
    """
    target = folder / COPIES / f"selfreview-{today:%Y-%m-%d}.db"
    if target.exists() or not (folder / NAME).exists():
        return None
    with in_plain_words(folder, Act.COPY):
        target.parent.mkdir(mode=0o700, exist_ok=True)
        with closing(sqlite3.connect(folder / NAME, timeout=5.0, isolation_level=None)) as source:
            if not _holds_anything(source):
                return None
            copy_of(source, target, folder)
        for old in copies(folder)[KEPT:]:
            if old != target:
                old.unlink()
    return target


def copies(folder: Path) -> tuple[Path, ...]:
    """Return the daily copies, the newest first."""
    found = (folder / COPIES).glob("selfreview-*.db")
    return tuple(sorted((path for path in found if _DAILY.fullmatch(path.name)), reverse=True))


def newest_sound(folder: Path) -> Path | None:
    """Return the newest daily copy that can be brought back; None where there is none.

    A copy from before the last version of the program will do: opening brings it up to date.
    """
    with in_plain_words(folder, Act.READ):
        return next((path for path in copies(folder) if _is_sound_and_ours(path)), None)


def copy_of(source: sqlite3.Connection, target: Path, folder: Path) -> None:
    """Copy the database of `folder` and verify the copy; it is written beside `target`, then moved over it.

    Raises UserError where the copy is not sound, which says that the database is not.
    """
    beside = target.with_suffix(f".{os.urandom(4).hex()}.part")  # two windows may copy at one time
    try:
        _sweep(target)
        os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(sqlite3.connect(beside, isolation_level=None)) as copy:
            source.backup(copy)
            if not is_sound(copy):
                raise damaged(folder, Act.COPY)
        _flush(beside)
        beside.replace(target)
    finally:
        _remove(beside)


def _sweep(target: Path) -> None:
    """Remove what a copying that was cut off left behind; one that is under way is minutes old at most."""
    for part in target.parent.glob("*.part"):
        with suppress(FileNotFoundError):  # the other window has just ended
            if time.time() - part.stat().st_mtime > _CUT_OFF:
                _remove(part)


def bring_back(folder: Path, copy: Path) -> Path | None:
    """Put a copy in the place of the data file; return where the file that was there is kept now.

    Every store on the folder has to be closed. Raises UserError where the copy is not sound; then
    nothing is changed.
    """
    arriving = folder / "selfreview-arriving.db"
    with in_plain_words(folder, Act.OPEN):
        try:
            if not copy.is_file() or not _is_sound_and_ours(shutil.copyfile(copy, arriving)):
                raise UserError(
                    f"“{copy}”不在了、已经损坏或者不是本程序的副本，数据文件没有改动，请换一个副本。"
                )
            _flush(arriving)
            aside = _set_aside(folder)
            arriving.replace(folder / NAME)
        finally:
            _remove(arriving)
    return aside


def is_sound(connection: sqlite3.Connection) -> bool:
    """Say whether a database is whole: every page, every index, every reference."""
    try:
        pages = connection.execute("PRAGMA integrity_check").fetchall()
        return pages == [("ok",)] and not connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError as error:
        if primary_code(error) not in DAMAGED:
            raise
        return False


def _is_sound_and_ours(path: Path) -> bool:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        if not is_sound(connection):
            return False
        version, done = steps_done(connection)
        return bool(done) and version <= len(STEPS)


def _set_aside(folder: Path) -> Path | None:
    """Rename the data file with its journals: a journal left behind would be played into the copy."""
    if not (folder / NAME).exists():
        return None
    number = 1
    while (aside := folder / f"selfreview-aside-{number}.db").exists():
        number += 1
    for ending in _BESIDE:
        part = folder / f"{NAME}{ending}"
        if part.exists():
            part.rename(f"{aside}{ending}")
    return aside


def _holds_anything(connection: sqlite3.Connection) -> bool:
    """Say whether there is anything to lose: empty copies would push out the good ones."""
    found = connection.execute("SELECT EXISTS (SELECT 1 FROM reviews) OR EXISTS (SELECT 1 FROM templates)")
    return bool(found.fetchone()[0])


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _remove(path: Path) -> None:
    for ending in _BESIDE:
        Path(f"{path}{ending}").unlink(missing_ok=True)
