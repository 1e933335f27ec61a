"""A worker reads what the program would read; whatever a file does to it, the program goes on."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from selfreview_gui.errors import ReadingError, UserError
from selfreview_gui.jobs import reading_crew
from selfreview_gui.jobs.papers import Opened, open_many, open_papers, read_paper
from selfreview_gui.jobs.reading import UNGUARDED, Readers
from selfreview_gui.jobs.reading_limits import resident
from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Remark
from tests.jobs import hostile
from tests.papers import OWN_PAPERS

HERE = Path("甲.docx")
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="只有 Linux 说得出进程用了多少内存")


@pytest.fixture
def readers() -> Iterator[Readers]:
    """Readers with limits that a test can wait for."""
    with Readers(count=2, seconds=1.5, megabytes=200) as some:
        yield some


def sentence(readers: Readers, work: Callable[[Path], object]) -> str:
    error = readers.read(HERE, work).error
    assert isinstance(error, UserError)
    assert str(error).startswith("“甲.docx”")
    assert str(error).endswith("。")
    assert "请" in str(error)
    return str(error)


def told(opened: Opened) -> tuple[list[str], tuple[Remark, ...]]:
    """Return what was opened without the ids, which differ each time."""
    reviews, remarks = opened
    return [compose(review).text for review in reviews], remarks


def is_there(pid: int) -> bool:
    """Say whether a process is there, a zombie too."""
    if os.name == "nt":
        return resident(pid) > 0
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def gone(pid: int) -> bool:
    """Wait until a process is no longer there."""
    for _ in range(500):
        if not is_there(pid):
            return True
        time.sleep(0.02)
    return False


# What is read


def test_a_worker_finds_in_every_paper_what_the_program_finds(readers: Readers) -> None:
    papers = sorted(OWN_PAPERS.glob("*.txt"))
    outcomes = list(readers.read_many(papers, read_paper))
    assert {outcome.path: outcome.result() for outcome in outcomes} == {
        paper: read_paper(paper) for paper in papers
    }
    assert all(outcome.guarded for outcome in outcomes)


def test_a_folder_of_papers_is_opened_with_what_cannot_be_read_in_it(
    readers: Readers, tmp_path: Path
) -> None:
    (tmp_path / "空.txt").touch()
    paper = min(OWN_PAPERS.glob("*.txt"))
    steps: list[tuple[int, int]] = []
    progress: Callable[[int, int], object] = lambda done, total: steps.append((done, total))  # noqa: E731
    came = {
        each.path: each for each in open_many([paper, tmp_path / "空.txt"], built_in(), readers, progress)
    }
    brought = came[paper].result()
    assert told((brought.reviews, brought.remarks)) == told(open_papers(paper, built_in()))
    assert "没有文字" in str(came[tmp_path / "空.txt"].error)
    assert steps == [(1, 2), (2, 2)]


def test_one_paper_is_opened_in_a_worker_where_that_is_asked(readers: Readers) -> None:
    paper = min(OWN_PAPERS.glob("*.txt"))
    assert told(open_papers(paper, built_in(), readers)) == told(open_papers(paper, built_in()))
    assert read_paper(paper, readers) == read_paper(paper)


def test_no_files_need_no_worker() -> None:
    with Readers(command=("/nowhere",)) as readers:
        assert list(readers.read_many((), hostile.name_of)) == []


def test_one_worker_reads_one_file_after_another(readers: Readers) -> None:
    assert len({readers.read(HERE, hostile.process_of).result() for _ in range(5)}) == 1
    assert readers.read(HERE, hostile.process_of).result() != os.getpid()


def test_what_is_done_first_comes_first(readers: Readers) -> None:
    paths = [Path("slow"), *(Path(f"{number}") for number in range(4))]
    came = [each.result() for each in readers.read_many(paths, hostile.wait_where_named)]
    assert sorted(came) == sorted(path.name for path in paths)
    assert came[-1] == "slow"


def test_what_is_printed_while_a_file_is_read_disturbs_nothing(readers: Readers) -> None:
    assert readers.read(HERE, hostile.chatter).result() == "甲.docx"


def test_a_worker_loads_neither_the_window_nor_the_database(readers: Readers) -> None:
    assert readers.read(min(OWN_PAPERS.glob("*.txt")), hostile.loaded).result() == ()


# What goes wrong


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


# Giving up


def test_reading_is_given_up_from_another_thread(readers: Readers) -> None:
    threading.Timer(0.5, readers.cancel).start()
    assert list(readers.read_many([HERE] * 5, hostile.loop)) == []
    with pytest.raises(UserError, match="已取消"):
        readers.read(HERE, hostile.name_of)


def test_reading_is_given_up_where_that_is_said(readers: Readers) -> None:
    came: list[str] = []
    outcomes = readers.read_many([HERE] * 9, hostile.name_of, is_cancelled=lambda: len(came) > 1)
    came.extend(outcome.result() for outcome in outcomes)
    assert 2 <= len(came) <= 4


def test_who_stops_listening_leaves_no_file_behind_that_is_read(readers: Readers) -> None:
    for _ in readers.read_many([HERE, Path("loop"), Path("loop")], hostile.loop_where_named):
        break
    assert readers.read(HERE, hostile.name_of).result() == "甲.docx"


def test_no_process_stays_when_the_readers_are_closed() -> None:
    with Readers(count=2) as readers:
        pids = {each.result() for each in readers.read_many([HERE] * 40, hostile.process_of)}
    assert pids
    assert not any(map(is_there, pids))
    readers.close()


def test_closed_in_the_middle_of_a_file_no_process_stays(tmp_path: Path) -> None:
    readers = Readers(count=1)
    pid = readers.read(HERE, hostile.process_of).result()
    threading.Timer(0.3, readers.cancel).start()
    list(readers.read_many([HERE], hostile.loop))
    readers.close()
    assert not is_there(pid)


@pytest.mark.parametrize("work", ["loop", "loop_and_let_nobody_run", "process_of"])
@pytest.mark.skipif(os.name == "nt", reason="只在 Linux 上这样结束程序")
def test_a_worker_ends_when_its_program_is_killed(work: str) -> None:
    program = (
        "import sys; from pathlib import Path; from selfreview_gui.jobs.reading import Readers\n"
        "from tests.jobs import hostile\n"
        "readers = Readers(count=1, seconds=1)\n"
        "print(readers.read(Path('a'), hostile.process_of).result(), flush=True)\n"
        f"print(readers.read(Path('a'), hostile.{work}), flush=True)\n"
        "sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        time.sleep(0.3)
        assert is_there(worker)
        parent.kill()
    assert gone(worker)


# Where no worker can be started


@pytest.mark.parametrize(
    "command",
    [("/nowhere",), (sys.executable, "-c", ""), (sys.executable, "-c", "print('x' * 99)")],
    ids=["no program", "one that ends", "one that is no worker"],
)
def test_without_a_worker_files_are_read_here_and_that_is_said(command: tuple[str, ...]) -> None:
    paper = min(OWN_PAPERS.glob("*.txt"))
    with Readers(command=command) as readers:
        outcomes = list(readers.read_many([HERE] * 3, hostile.process_of))
        assert [each.result() for each in outcomes] == [os.getpid()] * 3
        assert not any(each.guarded for each in outcomes)
        assert "不是文稿" in sentence(readers, hostile.refuse)
        assert "太大或太复杂" in sentence(readers, hostile.nest)
        assert read_paper(paper, readers).remarks[-1] == UNGUARDED
        assert open_papers(paper, built_in(), readers)[1][-1] == UNGUARDED
        (brought,) = [each.result() for each in open_many([paper], built_in(), readers)]
        assert brought.remarks[-1] == UNGUARDED


def test_a_worker_that_never_gets_ready_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_crew, "START", 0.3)
    with Readers(command=(sys.executable, "-c", "import time; time.sleep(60)")) as readers:
        assert not readers.read(HERE, hostile.name_of).guarded
