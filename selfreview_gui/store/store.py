"""The reviews, templates, page profiles and settings of one data folder.

What only loading and saving need is imported there: the program's start lists the reviews and waits for it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from selfreview_gui.errors import ChangedElsewhereError, DeletedElsewhereError, UserError
from selfreview_gui.review.subject import Subject
from selfreview_gui.store.plain import Row, shown, stamp, stored
from selfreview_gui.store.schema import STEPS
from selfreview_gui.store.trouble import NAME, Act, in_plain_words, newer
from selfreview_gui.store.values import Place, Summary

if TYPE_CHECKING:
    from sqlite_utils import Database

    from selfreview_gui.review.profile import Profile
    from selfreview_gui.review.review import Review
    from selfreview_gui.review.template import Template

Value = str | bytes | int

KEEP_DELETED = timedelta(days=90)

_SUMMARY = "id, year, subject, title, unit, name, done, steps, characters, changed_at, deleted_at"


class Store:
    """An open data file; it belongs to the thread that opened it.

    What cannot be read or written raises UserError; the file then holds what it held before.
    """

    def __init__(self, connection: sqlite3.Connection, folder: Path, clock: Callable[[], datetime]) -> None:
        self.folder = folder
        self._connection = connection
        self._clock = clock
        self._database: Database | None = None
        self._seen: dict[str, str] = {}  # when each review was changed last, as it was read or written here

    def close(self) -> None:
        """Close the file; the last one to close it leaves nothing beside it."""
        self._connection.close()

    def reviews(self) -> tuple[Summary, ...]:
        """Return what the list of reviews shows: the newest year first, then what was changed last."""
        order = "WHERE deleted_at IS NULL ORDER BY year DESC, changed_at DESC"
        return tuple(map(_summary, self._rows(f"SELECT {_SUMMARY} FROM reviews {order}")))

    def deleted(self) -> tuple[Summary, ...]:
        """Return the deleted reviews that can be brought back, the last deleted first."""
        order = "WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC"
        return tuple(map(_summary, self._rows(f"SELECT {_SUMMARY} FROM reviews {order}")))

    def load(self, id: str) -> Review:
        """Return a review, a deleted one too; raise UserError where there is none of that id."""
        from selfreview_gui.store.rows import LINK_COLUMNS, PASSAGE_COLUMNS, REVIEW_COLUMNS, review_of

        with self._reading():
            found = self._select(REVIEW_COLUMNS, "reviews", "id", id)
            passages = self._select(PASSAGE_COLUMNS, "passages", "review_id", id, "position")
            links = self._select(LINK_COLUMNS, "links", "review_id", id, "passage, position")
            templates = self._select(("content",), "review_templates", "review_id", id)
            changed = self._select(("changed_at",), "reviews", "id", id)
        if not found:
            raise UserError("找不到这篇材料，其他材料都在，请在列表中另选一篇。")
        self._seen[id] = changed[0][0]
        return review_of(id, found[0], passages, links, templates[0][0] if templates else None)

    def save(self, review: Review) -> None:
        """Write a review as a whole or not at all; only rows that differ are written.

        Where something would be written, raises DeletedElsewhereError for a review that is deleted,
        and ChangedElsewhereError for one that was changed since this store read or wrote it. Raises
        ValueError where the review or a passage has no id, or two passages share one.
        """
        from selfreview_gui.store.saving import refuse_unfit, write_review

        refuse_unfit(review)
        with self._writing():
            found = self._select(("changed_at", "deleted_at"), "reviews", "id", review.id)
            changed = write_review(self._sqlite_utils(), review, self._clock())
            if found and changed != found[0][0]:
                self._refuse_elsewhere(review.id, *found[0])  # takes back what was just written
        self._seen[review.id] = changed

    def _refuse_elsewhere(self, id: str, changed: str, deleted: str | None) -> None:
        if deleted is not None:
            raise DeletedElsewhereError(
                "这篇材料已经删除，最近的修改没有存上，文字都在窗口里，请先在首页恢复它。", id
            )
        if self._seen.get(id, changed) != changed:
            raise ChangedElsewhereError(
                "这篇材料在另一个窗口里改过，最近的修改没有存上，文字都在窗口里，请先导出一份草稿。", id
            )

    def delete(self, id: str) -> None:
        """Take a review out of the list; `restore` brings it back."""
        self._write("UPDATE reviews SET deleted_at = ? WHERE id = ?", stamp(self._clock()), id)

    def restore(self, id: str) -> None:
        """Bring a deleted review back into the list."""
        self._write("UPDATE reviews SET deleted_at = NULL WHERE id = ?", id)

    def purge_deleted(self, older_than: timedelta = KEEP_DELETED) -> int:
        """Remove for good what was deleted longer ago than that; return how many reviews."""
        return self._write("DELETE FROM reviews WHERE deleted_at < ?", stamp(self._clock() - older_than))

    def place(self, id: str) -> Place | None:
        """Return where the writer stopped in a review, or None where that was never kept."""
        columns = ("place_step", "place_node", "place_field", "place_cursor")
        found = self._rows(f"SELECT {', '.join(columns)} FROM reviews WHERE id = ?", id)
        return Place(*found[0]) if found and found[0][0] is not None else None

    def keep_place(self, id: str, step: str, node: str, field: str, cursor: int) -> None:
        """Keep where the writer is in a review; that is no change of the review."""
        assignments = "place_step = ?, place_node = ?, place_field = ?, place_cursor = ?"
        self._write(f"UPDATE reviews SET {assignments} WHERE id = ?", step, node, field, cursor, id)

    def templates(self) -> tuple[Template, ...]:
        """Return the user's own templates in the order in which they were first saved."""
        found = self._rows("SELECT content FROM templates ORDER BY rowid")
        if not found:
            return ()
        from selfreview_gui.store.rows import template_of

        return tuple(template_of(content) for (content,) in found)

    def save_template(self, template: Template) -> None:
        """Keep a template, in the place of the one of the same id."""
        from selfreview_gui.store.rows import template_text

        self._upsert("templates", "id", "content", template.id, template_text(template))

    def delete_template(self, id: str) -> None:
        """Remove a template; reviews keep their own copy of it."""
        self._write("DELETE FROM templates WHERE id = ?", id)

    def profiles(self) -> tuple[Profile, ...]:
        """Return the user's own page profiles in the order in which they were first saved."""
        from selfreview_gui.store.rows import profile_of

        return tuple(
            profile_of(content) for (content,) in self._rows("SELECT content FROM profiles ORDER BY rowid")
        )

    def save_profile(self, profile: Profile) -> None:
        """Keep a page profile, in the place of the one of the same id."""
        from selfreview_gui.store.rows import profile_text

        self._upsert("profiles", "id", "content", profile.id, profile_text(profile))

    def delete_profile(self, id: str) -> None:
        """Remove one of the user's own page profiles."""
        self._write("DELETE FROM profiles WHERE id = ?", id)

    def setting(self, key: str, default: str = "") -> str:
        """Return a setting, or `default` where it was never kept."""
        found = self._rows("SELECT value FROM settings WHERE key = ?", key)
        return shown(found[0][0]) if found else default

    def keep_setting(self, key: str, value: str) -> None:
        """Keep a setting."""
        self._upsert("settings", "key", "value", key, stored(value))

    def _select(self, columns: tuple[str, ...], table: str, key: str, id: str, order: str = "1") -> list[Row]:
        query = f"SELECT {', '.join(columns)} FROM {table} WHERE {key} = ? ORDER BY {order}"
        return self._connection.execute(query, (id,)).fetchall()

    def _rows(self, query: str, *values: Value) -> list[Row]:
        with in_plain_words(self.folder, Act.READ):
            return self._connection.execute(query, values).fetchall()

    def _write(self, statement: str, *values: Value) -> int:
        with self._writing():
            return self._connection.execute(statement, values).rowcount

    def _upsert(self, table: str, key: str, column: str, id: str, value: str | bytes) -> None:
        # By hand and not by sqlite_utils: the window keeps settings, and must not wait for the import.
        self._write(
            f"INSERT INTO {table} ({key}, {column}) VALUES (?, ?)"
            f" ON CONFLICT ({key}) DO UPDATE SET {column} = excluded.{column}",
            id,
            value,
        )

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Read several tables as they are at one moment, whoever writes meanwhile."""
        with in_plain_words(self.folder, Act.READ), self._transaction("BEGIN"):
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Write all or nothing; waits for another writer first, because one that has read cannot wait."""
        with in_plain_words(self.folder, Act.SAVE):
            (self.folder / NAME).stat()  # a file deleted under us would take every save and keep none
            with self._transaction("BEGIN IMMEDIATE"):
                if self._connection.execute("PRAGMA user_version").fetchone()[0] > len(STEPS):
                    raise newer(self.folder, Act.SAVE)  # it was brought up to date while we had it open
                yield

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        self._connection.execute(begin)
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def _sqlite_utils(self) -> Database:
        if self._database is None:
            from sqlite_utils import (
                Database,
            )  # here, because it costs a start 135 ms and listing needs it not

            self._database = Database(self._connection, execute_plugins=False)
        return self._database


def _summary(row: Row) -> Summary:
    id, year, subject, title, unit, name, done, steps, characters, changed, deleted = row
    return Summary(
        id=id,
        year=year,
        subject=Subject(subject),
        title=shown(title),
        unit=shown(unit),
        name=shown(name),
        done=done,
        steps=steps,
        characters=characters,
        changed_at=datetime.fromisoformat(changed),
        deleted_at=datetime.fromisoformat(deleted) if deleted else None,
    )
