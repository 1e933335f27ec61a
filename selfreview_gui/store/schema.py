"""The tables of the data file, as a list of steps that only ever grows.

A step that was released is never edited: what changes comes as a new step at the end. A step's place
in the list, counted from 1, is the file's `user_version`, so that a start can tell a current file
without importing sqlite_utils (135 ms).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

Step = tuple[str, "Callable[[Database], None]"]

# Every foreign key is checked at the end of the transaction, so that a save may write in any order.
_FIRST = (
    """
    CREATE TABLE reviews (
        id TEXT PRIMARY KEY NOT NULL,
        year INTEGER,
        subject TEXT NOT NULL,
        unit TEXT NOT NULL,
        name TEXT NOT NULL,
        meeting TEXT NOT NULL,
        notice TEXT NOT NULL,
        rectification_place TEXT NOT NULL,
        title TEXT NOT NULL,
        byline TEXT NOT NULL,
        opening TEXT NOT NULL,
        rectification TEXT NOT NULL,
        closing TEXT NOT NULL,
        signature TEXT NOT NULL,
        date TEXT NOT NULL,
        done INTEGER NOT NULL,
        steps INTEGER NOT NULL,
        characters INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        deleted_at TEXT,
        place_step TEXT,
        place_node TEXT,
        place_field TEXT,
        place_cursor INTEGER
    )
    """,
    # Apart from the review's row, because that row is written anew at every save and this is long.
    """
    CREATE TABLE review_templates (
        review_id TEXT PRIMARY KEY NOT NULL
            REFERENCES reviews (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        content TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE passages (
        review_id TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        id TEXT NOT NULL,
        parent TEXT,
        position INTEGER NOT NULL,
        rank INTEGER NOT NULL,
        number TEXT NOT NULL,
        heading TEXT NOT NULL,
        mark TEXT NOT NULL,
        text TEXT NOT NULL,
        tail TEXT NOT NULL,
        joined INTEGER NOT NULL,
        inline INTEGER NOT NULL,
        role TEXT,
        dimension TEXT NOT NULL,
        origin_kind TEXT NOT NULL,
        origin_source TEXT NOT NULL,
        PRIMARY KEY (review_id, id),
        FOREIGN KEY (review_id, parent) REFERENCES passages (review_id, id)
            ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX passages_by_parent ON passages (review_id, parent)",
    """
    CREATE TABLE links (
        review_id TEXT NOT NULL,
        passage TEXT NOT NULL,
        position INTEGER NOT NULL,
        answers TEXT NOT NULL,
        PRIMARY KEY (review_id, passage, position),
        FOREIGN KEY (review_id, passage) REFERENCES passages (review_id, id)
            ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (review_id, answers) REFERENCES passages (review_id, id)
            ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX links_by_answers ON links (review_id, answers)",
    "CREATE TABLE templates (id TEXT PRIMARY KEY NOT NULL, content TEXT NOT NULL)",
    "CREATE TABLE settings (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
)


def _first(database: Database) -> None:
    for statement in _FIRST:
        database.execute(statement)


def _attachments_and_profiles(database: Database) -> None:
    """The names of a paper's attachments, and the user's own page profiles."""
    database.execute("ALTER TABLE reviews ADD COLUMN attachments TEXT NOT NULL DEFAULT ''")
    database.execute("CREATE TABLE profiles (id TEXT PRIMARY KEY NOT NULL, content TEXT NOT NULL)")


STEPS: tuple[Step, ...] = (
    ("0001-reviews-templates-settings", _first),
    ("0002-attachments-profiles", _attachments_and_profiles),
)


def steps_done(connection: sqlite3.Connection) -> tuple[int, tuple[str, ...]]:
    """Return a file's version and the names of the steps it has been through; (0, ()) for an empty one."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_sqlite_migrations'"
    if connection.execute(known).fetchone() is None:
        return version, ()
    rows = connection.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = 'selfreview' ORDER BY id"
    )
    return version, tuple(name for (name,) in rows)


def apply(connection: sqlite3.Connection, steps: tuple[Step, ...] = STEPS) -> None:
    """Bring a file up to date: all steps it lacks, or none of them where one fails."""
    from sqlite_utils import (
        Database,
        Migrations,
    )  # here, because a start with a current file has no need of it

    migrations = Migrations("selfreview")
    for version, (name, step) in enumerate(steps, 1):
        migrations(name=name)(_numbered(step, version))
    # Not checked while tables are rebuilt: dropping the old one would delete what refers to it.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")  # so that of two programs starting at once the second waits
    try:
        migrations.apply(Database(connection, execute_plugins=False))
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise sqlite3.IntegrityError("a step left a reference to nothing")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _numbered(step: Callable[[Database], None], version: int) -> Callable[[Database], None]:
    def run(database: Database) -> None:
        step(database)
        database.execute(f"PRAGMA user_version = {version}")

    return run
