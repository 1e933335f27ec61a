"""A worker reads what the program would read, and where there is none, the program does."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from selfreview_gui.jobs import reading_crew
from selfreview_gui.jobs.papers import Opened, open_many, open_papers, read_paper
from selfreview_gui.jobs.reading import UNGUARDED, Readers
from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Remark
from tests.jobs import hostile
from tests.jobs.workers import HERE, sentence
from tests.papers import OWN_PAPERS


def told(opened: Opened) -> tuple[list[str], tuple[Remark, ...]]:
    """Return what was opened without the ids, which differ each time."""
    reviews, remarks = opened
    return [compose(review).text for review in reviews], remarks


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
