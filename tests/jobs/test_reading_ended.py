"""Reading is given up from anywhere, and no process stays behind."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from selfreview_gui.errors import UserError
from selfreview_gui.jobs.reading import Readers
from tests.jobs import hostile
from tests.jobs.workers import HERE, gone, is_there


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
