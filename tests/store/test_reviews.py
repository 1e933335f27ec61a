from __future__ import annotations

import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfreview_gui.errors import ChangedElsewhereError, DeletedElsewhereError, UserError
from selfreview_gui.review.edit import move, remove
from selfreview_gui.review.page import STANDARD
from selfreview_gui.review.profile import Profile
from selfreview_gui.review.review import Passage, Rank, Review, change, find
from selfreview_gui.review.template import Template
from selfreview_gui.store.open import open_store
from selfreview_gui.store.store import Store
from selfreview_gui.store.values import Place
from tests.store.samples import REVIEW, TEMPLATE, reviews, templates

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data file with nothing in it; copying it is quicker than making one for every example."""
    folder = tmp_path_factory.mktemp("empty")
    open_store(folder).close()
    return folder / "selfreview.db"


@contextmanager
def fresh(empty: Path) -> Iterator[Store]:
    """Open a store with nothing in it."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(empty, folder)
        with closing(open_store(Path(folder))) as store:
            yield store


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    with closing(open_store(tmp_path / "data", clock)) as opened:
        yield opened


@given(reviews(), reviews())
def test_what_is_saved_is_loaded_whatever_stood_there_before(
    empty: Path, first: Review, second: Review
) -> None:
    with fresh(empty) as store:
        for review in (first, second, first):
            store.save(review)
            assert store.load("review") == review


@settings(max_examples=50)
@given(reviews("a"), reviews("b"), reviews("a"))
def test_two_reviews_never_mix(empty: Path, first: Review, other: Review, again: Review) -> None:
    with fresh(empty) as store:
        for review in (first, other, again):
            store.save(review)
        assert store.load("b") == other
        assert store.load("a") == again


@given(st.lists(templates, max_size=3, unique_by=lambda template: template.id))
def test_templates_come_back_as_they_were_in_their_order(empty: Path, kept: list[Template]) -> None:
    with fresh(empty) as store:
        for template in kept:
            store.save_template(template)
        assert store.templates() == tuple(kept)


def test_another_connection_sees_what_was_saved(store: Store) -> None:
    store.save(REVIEW)
    with closing(open_store(store.folder)) as other:
        assert other.load("review-1") == REVIEW


def test_the_list_shows_the_progress_of_a_review(store: Store) -> None:
    store.save(REVIEW)
    (summary,) = store.reviews()
    assert (summary.id, summary.year, summary.subject) == ("review-1", 2025, "branch")
    assert (summary.title, summary.unit) == ("河湾村党支部对照检查材料", "河湾村党支部")
    assert (summary.done, summary.steps) == (4, 6)  # all but the section with a slot and the part around it
    assert summary.characters == 5 + 21 + 8 + 8
    assert (summary.changed_at, summary.deleted_at) == (NOON, None)


def test_the_list_has_the_newest_year_first_then_what_was_changed_last(store: Store, clock: Clock) -> None:
    for minute, (id, year) in enumerate([("a", 2024), ("b", 2025), ("c", None), ("d", 2025)]):
        clock.time = NOON + timedelta(minutes=minute)
        store.save(Review(id, year))
    assert [summary.id for summary in store.reviews()] == ["d", "b", "a", "c"]


def test_a_save_without_a_change_is_no_change(store: Store, clock: Clock) -> None:
    store.save(REVIEW)
    clock.time += timedelta(hours=1)
    store.save(REVIEW)
    assert store.reviews()[0].changed_at == NOON
    store.save(change(REVIEW, "few", lambda point: replace(point, answers=("lazy",))))
    assert store.reviews()[0].changed_at == NOON + timedelta(hours=1)


def test_only_the_rows_that_differ_are_written(store: Store) -> None:
    store.save(REVIEW)
    with closing(sqlite3.connect(store.folder / "selfreview.db")) as watcher:
        watcher.execute("CREATE TABLE written (what TEXT)")
        for table, key in (("passages", "id"), ("links", "passage"), ("review_templates", "'template'")):
            for act, row in (("INSERT", "new"), ("UPDATE", "new"), ("DELETE", "old")):
                key_of = key if key.startswith("'") else f"{row}.{key}"
                watcher.execute(
                    f"CREATE TRIGGER {table}_{act} AFTER {act} ON {table}"
                    f" BEGIN INSERT INTO written VALUES ('{act} ' || {key_of}); END"
                )
        watcher.commit()
        store.save(change(REVIEW, "few", lambda point: replace(point, text="只有两次")))
        assert watcher.execute("SELECT what FROM written").fetchall() == [("UPDATE few",)]


def test_points_keep_their_order_after_a_move_and_a_removal(store: Store) -> None:
    points = tuple(Passage(f"p{number}", Rank.POINT, "一是", f"第{number}点") for number in range(5))
    review = Review("r", parts=(Passage("part", Rank.PART, children=points, answers=("p4", "p1")),))
    store.save(review)
    after = remove(move(review, "p4", 0), "p1")
    store.save(after)
    assert store.load("r") == after
    part = find(store.load("r"), "part")
    assert part is not None
    assert [point.id for point in part.children] == ["p4", "p0", "p2", "p3"]
    assert part.answers == ("p4",)


def test_a_passage_may_move_under_one_that_its_old_parent_held(store: Store) -> None:
    inner = Passage("inner", Rank.SECTION)
    store.save(Review("r", parts=(Passage("outer", Rank.PART, children=(inner,)),)))
    turned = Review("r", parts=(replace(inner, children=(Passage("outer", Rank.PART),)),))
    store.save(turned)
    assert store.load("r") == turned


def test_a_link_to_a_passage_that_is_not_there_is_left_out(store: Store) -> None:
    store.save(Review("r", parts=(Passage("a", Rank.PART, answers=("gone", "a")),)))
    assert store.load("r").parts[0].answers == ("a",)


@pytest.mark.parametrize(
    "unfit",
    [
        Review(""),
        Review("r", parts=(Passage("", Rank.PART),)),
        Review("r", parts=(Passage("a", Rank.PART), Passage("a", Rank.PART))),
    ],
)
def test_a_review_whose_texts_would_overwrite_each_other_is_not_saved(store: Store, unfit: Review) -> None:
    with pytest.raises(ValueError, match="id"):
        store.save(unfit)
    assert store.reviews() == ()


def test_a_deleted_review_leaves_the_list_and_can_be_brought_back(store: Store) -> None:
    store.save(REVIEW)
    store.delete("review-1")
    assert store.reviews() == ()
    assert [(each.id, each.deleted_at) for each in store.deleted()] == [("review-1", NOON)]
    store.restore("review-1")
    assert store.deleted() == ()
    assert [each.id for each in store.reviews()] == ["review-1"]


def test_nothing_is_written_into_a_deleted_review(store: Store) -> None:
    store.save(REVIEW)
    store.delete("review-1")
    store.save(REVIEW)  # nothing in it differs
    with pytest.raises(DeletedElsewhereError) as refused:
        store.save(replace(REVIEW, closing="还在写"))
    assert refused.value.id == "review-1"
    assert store.load("review-1") == REVIEW
    store.restore("review-1")
    store.save(replace(REVIEW, closing="还在写"))
    assert store.load("review-1").closing == "还在写"


def test_what_another_store_wrote_is_not_overwritten(store: Store) -> None:
    store.save(REVIEW)
    with closing(open_store(store.folder, store._clock)) as other:  # whose clock stands still, too
        theirs = change(other.load("review-1"), "few", lambda point: replace(point, text="另一个窗口写的"))
        other.save(theirs)
        with pytest.raises(ChangedElsewhereError) as refused:
            store.save(replace(REVIEW, closing="这个窗口写的"))
        assert refused.value.id == "review-1"
        assert other.load("review-1") == theirs
        other.save(REVIEW)  # and back again: what stands there was not written here all the same
        with pytest.raises(ChangedElsewhereError):
            store.save(replace(REVIEW, closing="这个窗口写的"))
        store.save(replace(REVIEW, id="copy", closing="这个窗口写的"))
        store.load("review-1")  # read anew, it may be changed here
        store.save(replace(REVIEW, closing="这个窗口写的"))
        assert other.load("review-1").closing == "这个窗口写的"


def test_the_same_words_written_by_two_stores_are_no_quarrel(store: Store) -> None:
    store.save(REVIEW)
    with closing(open_store(store.folder)) as other:
        other.load("review-1")
        other.save(replace(REVIEW, closing="谢谢"))
    store.save(replace(REVIEW, closing="谢谢"))
    store.save(replace(REVIEW, closing="谢谢大家"))
    assert store.load("review-1").closing == "谢谢大家"


def test_a_review_that_another_store_removed_for_good_is_written_as_a_whole(store: Store) -> None:
    store.save(REVIEW)
    with closing(open_store(store.folder)) as other:
        other.delete("review-1")
        other.purge_deleted(timedelta(days=-1))
    changed = replace(REVIEW, closing="还在写")
    store.save(changed)
    assert store.load("review-1") == changed


def test_every_change_has_a_time_of_its_own(store: Store, clock: Clock) -> None:
    times = []
    for words in ("一", "二", "三"):
        store.save(replace(REVIEW, closing=words))
        times.append(store.reviews()[0].changed_at)
    assert times == [NOON + timedelta(microseconds=tick) for tick in range(3)]
    clock.time = NOON - timedelta(days=1)  # set right by hand: a time to come would mislead the reader
    store.save(replace(REVIEW, closing="四"))
    assert store.reviews()[0].changed_at == clock.time


def test_what_was_deleted_is_kept_for_ninety_days(store: Store, clock: Clock) -> None:
    store.save(REVIEW)
    store.save(Review("other"))
    store.delete("review-1")
    clock.time = NOON + timedelta(days=90)
    assert store.purge_deleted() == 0
    clock.time += timedelta(seconds=1)
    assert store.purge_deleted() == 1
    with pytest.raises(UserError, match="找不到这篇材料"):
        store.load("review-1")
    assert store.load("other") == Review("other")
    with closing(sqlite3.connect(store.folder / "selfreview.db")) as looked_into:
        assert looked_into.execute("SELECT count(*) FROM passages").fetchone() == (0,)


def test_the_place_is_kept_and_is_no_change(store: Store, clock: Clock) -> None:
    store.save(REVIEW)
    assert store.place("review-1") is None
    clock.time += timedelta(hours=1)
    store.keep_place("review-1", "passage:study", "few", "text", 3)
    assert store.place("review-1") == Place("passage:study", "few", "text", 3)
    store.save(replace(REVIEW, closing="谢谢"))
    assert store.place("review-1") == Place("passage:study", "few", "text", 3)
    assert store.place("nowhere") is None


def test_a_template_is_replaced_in_its_place_and_can_be_deleted(store: Store) -> None:
    store.save_template(TEMPLATE)
    store.save_template(replace(TEMPLATE, id="own-2"))
    renamed = replace(TEMPLATE, name="改过的模板")
    store.save_template(renamed)
    assert store.templates() == (renamed, replace(TEMPLATE, id="own-2"))
    store.delete_template("own-1")
    assert [template.id for template in store.templates()] == ["own-2"]


def test_a_page_profile_is_replaced_in_its_place_and_can_be_deleted(store: Store) -> None:
    first = Profile("own-1", "本单位版式", replace(STANDARD, left=30.0, latin="Times New Roman"))
    second = Profile("own-2", "上级的版式", installed=True, note="“好”", source="去年.docx")
    store.save_profile(first)
    store.save_profile(second)
    wider = replace(first, page=replace(first.page, left=20.0))
    store.save_profile(wider)
    assert store.profiles() == (wider, second)
    store.delete_profile("own-1")
    assert store.profiles() == (second,)


def test_a_setting_is_kept_and_replaced(store: Store) -> None:
    assert store.setting("zoom", "100") == "100"
    store.keep_setting("zoom", "150")
    store.keep_setting("zoom", "200")
    assert store.setting("zoom", "100") == "200"


def test_a_store_belongs_to_the_thread_that_opened_it(store: Store) -> None:
    caught: list[BaseException] = []

    def misuse() -> None:
        try:
            store.reviews()
        except sqlite3.ProgrammingError as error:
            caught.append(error)

    thread = threading.Thread(target=misuse)
    thread.start()
    thread.join()
    assert len(caught) == 1


def test_a_reader_and_a_writer_in_two_threads_see_whole_reviews(store: Store) -> None:
    store.save(_filled(0))

    def write() -> None:
        with closing(open_store(store.folder)) as own:
            for round in range(1, 40):
                own.save(_filled(round))

    thread = threading.Thread(target=write)
    thread.start()
    while thread.is_alive():
        review = store.load("r")
        assert len({review.closing, *(part.text for part in review.parts)}) == 1
    thread.join()
    assert store.load("r") == _filled(39)


def _filled(round: int) -> Review:
    parts = tuple(Passage(f"p{number}", Rank.PART, text=str(round)) for number in range(10))
    return Review("r", parts=parts, closing=str(round))
