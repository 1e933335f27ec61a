"""Open the data file: make it, bring it up to date, or refuse it untouched."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from selfreview_gui.store import schema
from selfreview_gui.store.store import Store
from selfreview_gui.store.trouble import (
    COPIES,
    NAME,
    Act,
    damaged,
    foreign,
    in_plain_words,
    newer,
    primary_code,
)

WAIT = 5.0  # seconds a writer waits for another one

# What SQLite reports where the memory that WAL shares cannot be had, as on a network share:
# https://www.sqlite.org/wal.html, section 1.
_NO_WAL = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PROTOCOL)


def now() -> datetime:
    """Return the time, in UTC."""
    return datetime.now(UTC)


def open_store(folder: Path, clock: Callable[[], datetime] = now, wait: float = WAIT) -> Store:
    """Open the data file in `folder`; both are made where they are missing, readable by their owner only.

    The store belongs to the calling thread; its writers wait up to `wait` seconds for others. Raises
    UserError where the folder cannot be written, or where the file is damaged, of another program or
    of a newer version; then nothing is changed.
    """
    with in_plain_words(folder, Act.OPEN):
        _make(folder)
        connection = opened(folder, schema.STEPS)
        connection.execute(f"PRAGMA busy_timeout = {round(wait * 1000)}")
    return Store(connection, folder, clock)


def _make(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / NAME
    try:
        # Never opened by hand once it is there: closing it would drop SQLite's locks on it
        # (https://www.sqlite.org/howtocorrupt.html, section 2.2).
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        # An empty file is what a start leaves that was cut off; beside copies it is a loss.
        if not path.stat().st_size and any((folder / COPIES).glob("*.db")):
            raise damaged(folder, Act.OPEN) from None
        if not os.access(folder, os.W_OK) or not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, "not writable", str(folder)) from None


def opened(folder: Path, steps: tuple[schema.Step, ...]) -> sqlite3.Connection:
    """Connect to the file of a folder, brought up to date by the steps that it lacks."""
    try:
        return _ready(folder, steps)
    except sqlite3.OperationalError as error:
        if primary_code(error) not in _NO_WAL:
            raise
        try:
            _leave_wal(folder, steps)
        except sqlite3.Error:
            raise error from None  # the first trouble is the one to tell of
        return _ready(folder, steps)


def _ready(folder: Path, steps: tuple[schema.Step, ...]) -> sqlite3.Connection:
    """Connect to a file that is known, and apply the steps that it lacks."""
    connection = connect(folder / NAME)
    try:
        if _lacks_steps(connection, folder, steps):
            _bring_up_to_date(connection, folder, steps)
    except BaseException:
        connection.close()
        raise
    return connection


def connect(path: Path) -> sqlite3.Connection:
    """Connect to a data file as every part of the program does; no transaction begins by itself."""
    connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _lacks_steps(connection: sqlite3.Connection, folder: Path, steps: tuple[schema.Step, ...]) -> bool:
    version, done = schema.steps_done(connection)
    names = [name for name, _ in steps]
    if version > len(steps) or not set(done) <= set(names):
        raise newer(folder, Act.OPEN)
    if not done and connection.execute("SELECT 1 FROM sqlite_master").fetchone():
        raise foreign(folder)
    return len(done) < len(names)


def _bring_up_to_date(connection: sqlite3.Connection, folder: Path, steps: tuple[schema.Step, ...]) -> None:
    _, done = schema.steps_done(connection)
    if done:
        # Out of WAL first: that needs the file to itself, so no older program goes on writing in it,
        # and afterwards the new version stands in the file and not in a -wal beside it.
        connection.execute("PRAGMA journal_mode = DELETE")
        from selfreview_gui.store.copies import copy_of  # no start needs it but that of a new version

        copy_of(connection, folder / f"selfreview-before-{len(done) + 1:04}.db", folder)
    schema.apply(connection, steps)
    _prefer_wal(connection)


def _prefer_wal(connection: sqlite3.Connection) -> None:
    """Switch to WAL; the file keeps the mode, so that it is chosen once and not at every start."""
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if primary_code(error) != sqlite3.SQLITE_BUSY:
            raise
        return  # another start on the same new folder is at it
    connection.execute("BEGIN IMMEDIATE")  # tries the shared memory, which the switch alone does not
    connection.execute("ROLLBACK")


def _leave_wal(folder: Path, steps: tuple[schema.Step, ...]) -> None:
    """Put a file that cannot be used in WAL here back to a rollback journal.

    A connection with the file to itself needs no shared memory: https://www.sqlite.org/wal.html, section 6.
    """
    with closing(sqlite3.connect(folder / NAME, timeout=WAIT, isolation_level=None)) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        _lacks_steps(connection, folder, steps)
        connection.execute("PRAGMA journal_mode = DELETE")
