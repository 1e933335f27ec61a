"""Write a review, and only the rows that differ from what is stored."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from selfreview_gui.review.review import Review, passages
from selfreview_gui.review.steps import State, StepKind, steps
from selfreview_gui.store.plain import Row, stamp
from selfreview_gui.store.rows import (
    LINK_COLUMNS,
    PASSAGE_COLUMNS,
    REVIEW_COLUMNS,
    link_rows,
    passage_rows,
    review_row,
    template_text,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

# A clock can stand still between two saves: on Windows for 16 ms.
_TICK, _STILL = timedelta(microseconds=1), timedelta(seconds=1)
_TO_WRITE = frozenset(StepKind) - {StepKind.CHECK, StepKind.EXPORT}


def refuse_unfit(review: Review) -> None:
    """Raise ValueError where ids are missing or used twice: one text would overwrite the other."""
    ids = [passage.id for passage in passages(review)]
    if not review.id or not all(ids) or len(set(ids)) < len(ids):
        raise ValueError("a review and each of its passages need an id of their own to be saved")


def write_review(database: Database, review: Review, at: datetime) -> str:
    """Write what changed of a review, inside the caller's transaction; return its `changed_at`.

    That moves only where something changed, and then it always does.
    """
    changed = [
        _write_passages(database, review),
        _write_links(database, review),
        _write_template(database, review),
    ]
    names = ", ".join(REVIEW_COLUMNS)
    before = database.conn.execute(
        f"SELECT {names}, created_at, changed_at FROM reviews WHERE id = ?", (review.id,)
    ).fetchone()
    row = review_row(review)
    if before is not None and not any(changed) and before[:-2] == row:
        return str(before[-1])
    created, changed_at = (before[-2], _moved(at, before[-1])) if before else (stamp(at), stamp(at))
    times = {"created_at": created, "changed_at": changed_at}
    values = dict(zip(REVIEW_COLUMNS, row, strict=True))
    database.table("reviews").upsert({"id": review.id, **values, **_progress(review), **times}, pk="id")
    return changed_at


def _moved(at: datetime, before: str) -> str:
    """Return the time of a change: by it a store knows whether another one has written since."""
    last = datetime.fromisoformat(before)
    return stamp(last + _TICK if timedelta(0) <= last - at < _STILL else at)


def _progress(review: Review) -> dict[str, int]:
    to_write = [step for step in steps(review) if step.kind in _TO_WRITE]
    return {
        "done": sum(step.state is State.DONE for step in to_write),
        "steps": len(to_write),
        "characters": sum(step.characters for step in to_write),
    }


def _write_passages(database: Database, review: Review) -> bool:
    return _write_rows(database, "passages", review.id, PASSAGE_COLUMNS, 1, list(passage_rows(review)))


def _write_links(database: Database, review: Review) -> bool:
    return _write_rows(database, "links", review.id, LINK_COLUMNS, 2, list(link_rows(review)))


def _write_rows(
    database: Database, table: str, review: str, columns: tuple[str, ...], key: int, rows: list[Row]
) -> bool:
    """Make a review's rows in a table those given; the first `key` columns tell them apart."""
    names = ", ".join(columns)
    found = database.conn.execute(f"SELECT {names} FROM {table} WHERE review_id = ?", (review,))
    before = {row[:key]: row for row in found}
    after = {row[:key]: row for row in rows}
    changed = [row for where, row in after.items() if before.get(where) != row]
    gone = [where for where in before if where not in after]
    head = ("review_id", *columns)
    database.table(table).upsert_all([head, *((review, *row) for row in changed)], pk=head[: key + 1])
    where = " AND ".join(f"{name} = ?" for name in head[: key + 1])
    database.conn.executemany(f"DELETE FROM {table} WHERE {where}", [(review, *each) for each in gone])
    return bool(changed or gone)


def _write_template(database: Database, review: Review) -> bool:
    found = database.conn.execute("SELECT content FROM review_templates WHERE review_id = ?", (review.id,))
    before = next((content for (content,) in found), None)
    after = template_text(review.template) if review.template else None
    if after == before:
        return False
    if after is None:
        database.conn.execute("DELETE FROM review_templates WHERE review_id = ?", (review.id,))
    else:
        row = {"review_id": review.id, "content": after}
        database.table("review_templates").upsert(row, pk="review_id")
    return True
