from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from selfreview_gui.errors import UserError
from selfreview_gui.review.page import STANDARD
from selfreview_gui.review.profile import Profile
from selfreview_gui.review.review import Origin, Passage, Rank, Review
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Dimension, Place, Role, Template
from selfreview_gui.store import values
from selfreview_gui.store.copies import is_sound
from selfreview_gui.store.open import open_store, opened
from selfreview_gui.store.schema import STEPS, apply, steps_done

if TYPE_CHECKING:
    from sqlite_utils import Database

RELEASED = Path(__file__).parent / "data"

# What schema-0001.db holds: written by the program when 0001 was its last step, never again.
OLD_TEMPLATE = Template(
    id="own-1",
    year=2025,
    subject=Subject.MEMBER,
    name="旧模板",
    meeting="2025年度组织生活会",
    title="{name}对照检查材料",
    dimensions=(Dimension("study", "学习方面", questions=("学了什么？",), max=600),),
    opening=Dimension("opening", "引言", Role.OTHER),
    closing=Dimension("closing", "结语", Role.OTHER),
)
OLD = Review(
    id="old",
    year=2025,
    subject=Subject.MEMBER,
    unit="河湾村党支部",
    name="周明",
    template=OLD_TEMPLATE,
    rectification_place=Place.DIMENSION,
    title="周明同志对照检查材料",
    opening="第一段。\n第二段。",
    parts=(
        Passage(
            "p",
            Rank.PART,
            "一、",
            "问题",
            role=Role.PROBLEMS,
            children=(
                Passage("a", Rank.POINT, "一是", "学得浅", "。", "只读“标题”😀。", joined=True),
                Passage("b", Rank.POINT, "二是", "走得少", "：", inline=True, tail="以上两点。"),
            ),
        ),
        Passage("m", Rank.PART, "二、", "措施", answers=("b", "a"), origin=Origin("last-year", "older")),
    ),
    date="2026年1月7日",
)
# What schema-0002.db holds besides: written when 0002 was the last step.
OLD_PROFILE = Profile("own-p", "本单位版式", replace(STANDARD, left=30.0, lead_bold=True), source="去年.docx")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the data file of the first released schema."""
    shutil.copy(RELEASED / "schema-0001.db", tmp_path / "selfreview.db")
    return tmp_path


def schema_of(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return the tables and indexes of a file, as they were written."""
    return connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


def dump_of(file: Path) -> list[str]:
    """Return everything that a file holds."""
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


def add_colour(database: Database) -> None:
    """Rebuild the table that everything refers to, which is what a step does at its worst."""
    database.table("reviews").add_column("colour", str)
    database.table("reviews").transform(rename={"colour": "shade"})


def break_off(database: Database) -> None:
    """Change something, then fail."""
    database.execute("DELETE FROM reviews")
    raise RuntimeError("broken off")


def break_references(database: Database) -> None:
    """Leave rows that refer to nothing."""
    database.execute("DELETE FROM reviews")


def test_a_file_of_every_released_schema_opens_with_all_it_holds(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        assert store.load("old") == OLD
        assert store.place("old") == values.Place("passage:p", "a", "text", 4)
        assert store.templates() == (OLD_TEMPLATE,)
        assert store.setting("zoom") == "150"
        assert [summary.id for summary in store.reviews()] == ["old"]
        assert [summary.deleted_at for summary in store.deleted()] == [datetime(2026, 1, 15, 12, tzinfo=UTC)]
        store.save(OLD)
    with closing(sqlite3.connect(folder / "selfreview.db")) as connection:
        assert steps_done(connection) == (len(STEPS), tuple(name for name, _ in STEPS))


def test_a_file_of_the_second_schema_opens_with_attachments_and_profiles(tmp_path: Path) -> None:
    shutil.copy(RELEASED / "schema-0002.db", tmp_path / "selfreview.db")
    with closing(open_store(tmp_path)) as store:
        assert store.load("attached") == replace(
            OLD, id="attached", parts=(), attachments="问题清单\n整改清单"
        )
        assert store.load("old") == OLD
        assert store.profiles() == (OLD_PROFILE,)


def test_there_is_a_file_of_every_released_schema() -> None:
    names = [f"schema-{number:04}.db" for number in range(1, len(STEPS) + 1)]
    assert sorted(path.name for path in RELEASED.glob("*.db")) == names


@pytest.mark.parametrize("number", range(1, len(STEPS) + 1))
def test_a_released_step_is_never_edited(number: int) -> None:
    with (
        closing(sqlite3.connect(RELEASED / f"schema-{number:04}.db")) as released,
        closing(sqlite3.connect(":memory:", isolation_level=None)) as today,
    ):
        apply(today, STEPS[:number])
        assert schema_of(today) == schema_of(released)


def test_a_step_runs_after_a_copy_was_made_and_loses_nothing(folder: Path) -> None:
    with closing(opened(folder, (*STEPS, ("next", add_colour)))) as connection:
        assert steps_done(connection)[0] == len(STEPS) + 1
        assert connection.execute("SELECT count(*), count(shade) FROM reviews").fetchone() == (2, 0)
        assert connection.execute("SELECT count(*) FROM passages").fetchone() == (4 + 1,)
        assert connection.execute("SELECT count(*) FROM links").fetchone() == (2,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert is_sound(connection)
    copy = folder / "selfreview-before-0002.db"  # named after the first step the file had not been through
    assert dump_of(copy) == dump_of(RELEASED / "schema-0001.db")
    with pytest.raises(UserError, match="更新版本"):
        open_store(folder)


@pytest.mark.parametrize(
    ("step", "error"), [(break_off, RuntimeError), (break_references, sqlite3.IntegrityError)]
)
def test_a_step_that_fails_leaves_the_file_as_it_was(
    folder: Path, step: type, error: type[Exception]
) -> None:
    with pytest.raises(error):
        opened(folder, (*STEPS, ("next", add_colour), ("broken", step)))
    with closing(open_store(folder)) as store:
        assert store.load("old") == OLD


def test_a_step_does_not_run_while_another_program_has_the_file_open(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as in_use:
        in_use.save(OLD)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            opened(tmp_path, (*STEPS, ("next", add_colour)))
        assert in_use.load("old") == OLD


def test_an_open_store_stops_saving_when_a_newer_program_took_the_file_over(tmp_path: Path) -> None:
    folder = tmp_path
    shutil.copy(RELEASED / f"schema-{len(STEPS):04}.db", folder / "selfreview.db")
    with closing(open_store(folder)) as store:  # without WAL an idle store does not hold the file
        opened(folder, (*STEPS, ("next", add_colour))).close()
        with pytest.raises(UserError, match="更新版本的程序写的，最近的修改没有存上，窗口里的文字"):
            store.save(replace(OLD, title="改了"))
        assert store.load("old") == OLD
