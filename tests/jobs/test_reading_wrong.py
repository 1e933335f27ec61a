"""Whatever a file does to its worker, that file gets a sentence and the program goes on."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from selfreview_gui.errors import ReadingError
from selfreview_gui.jobs.reading import Readers
from tests.jobs import hostile
from tests.jobs.workers import HERE, gone, sentence

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="只有 Linux 说得出进程用了多少内存")


@pytest.mark.parametrize(
    ("work", "words"),
    [
        (hostile.loop, "读了 1.5 秒还没有读完"),
        (hostile.loop_and_let_nobody_run, "读了 1.5 秒还没有读完"),
        (hostile.eat, "内存放不下"),
        (hostile.nest, "太大或太复杂"),
        (hostile.give_too_much, "太大或太复杂"),
        (hostile.exit_at_once, "中断"),
        (hostile.crash, "中断"),
        (hostile.leave, "中断"),
        (hostile.be_killed, "中断"),
    ],
)
def test_a_file_that_breaks_its_reader_is_refused_and_the_next_one_is_read(
    readers: Readers, work: Callable[[Path], object], words: str
) -> None:
    said = sentence(readers, work)
    assert words in said
    assert "没有读入" in said
    assert readers.read(HERE, hostile.name_of).result() == "甲.docx"


def test_only_the_file_that_breaks_its_reader_is_lost(readers: Readers) -> None:
    paths = [Path(name) for name in ("一", "loop", "二", "三", "loop", "四")]
    came = list(readers.read_many(paths, hostile.loop_where_named))
    assert sorted(each.result() for each in came if each.error is None) == sorted("一二三四")
    assert [each.path.name for each in came if each.error] == ["loop", "loop"]


def test_what_a_reader_says_of_a_file_arrives_as_it_is(readers: Readers) -> None:
    assert sentence(readers, hostile.refuse) == "“甲.docx”不是文稿，没有改动，请换一个文件。"


@pytest.mark.parametrize("command", [None, ("/nowhere",)], ids=["in a worker", "here"])
def test_a_bug_is_told_by_its_place_and_without_a_word_of_the_file(command: tuple[str, ...] | None) -> None:
    with Readers(command=command) as readers:
        error = readers.read(HERE, hostile.fail).error
    assert isinstance(error, ReadingError)
    assert str(error).startswith("KeyError < tests.jobs.hostile:")
    assert hostile.SECRET not in str(error)
    assert error.__cause__ is error.__context__ is None


def test_a_value_that_is_none_of_ours_is_not_taken_from_a_worker(readers: Readers) -> None:
    assert isinstance(readers.read(HERE, hostile.give_something_foreign).error, ReadingError)


def test_memory_that_is_out_does_no_harm_where_a_library_hides_it(readers: Readers) -> None:
    assert readers.read(HERE, hostile.eat_and_swallow_the_error).error is not None
    assert readers.read(HERE, hostile.name_of).result() == "甲.docx"


@linux_only
def test_a_worker_that_keeps_much_is_replaced(readers: Readers) -> None:
    first = readers.read(HERE, hostile.process_of).result()
    readers.read(HERE, hostile.keep)
    readers.read(HERE, hostile.keep)
    assert readers.read(HERE, hostile.process_of).result() != first


def test_a_worker_that_was_ended_between_two_files_is_replaced(readers: Readers) -> None:
    first = readers.read(HERE, hostile.process_of).result()
    os.kill(first, 9)
    time.sleep(0.2)
    assert readers.read(HERE, hostile.process_of).result() != first
    assert gone(first)
