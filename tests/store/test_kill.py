from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from selfreview_gui.store.copies import is_sound
from selfreview_gui.store.open import open_store
from tests.store.mounts import without_wal

# Saves reviews whose every text is the number of the save, and says each number after it was saved.
WRITER = """
import sys
from pathlib import Path
from selfreview_gui.review.review import Passage, Rank, Review
from selfreview_gui.store.open import open_store

store = open_store(Path(sys.argv[1]))
for number in range(int(sys.argv[2]), sys.maxsize):
    text = str(number) * 300
    parts = tuple(Passage(f"p{place}", Rank.PART, text=text) for place in range(number % 7, number % 7 + 9))
    store.save(Review("r", title=str(number), opening=text, parts=parts))
    print(number, flush=True)
"""


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_every_save_that_was_acknowledged_is_there_after_a_kill(tmp_path: Path, journal: str) -> None:
    if journal == "delete":
        without_wal(tmp_path)
    chance = random.Random(20260115)
    last = 0
    for _ in range(6):
        last = _killed_after(tmp_path, last + 1, chance.uniform(0.05, 0.3))
        with closing(open_store(tmp_path)) as store:
            review = store.load("r")
        number = int(review.title)
        assert number in (last, last + 1)  # one more may have been saved and not yet said
        assert {review.opening, *(part.text for part in review.parts)} == {str(number) * 300}
        assert len(review.parts) == 9
        with closing(sqlite3.connect(tmp_path / "selfreview.db")) as looked_into:
            assert is_sound(looked_into)
        last = number


def _killed_after(folder: Path, start: int, seconds: float) -> int:
    """Let a writer save for a while, kill it, and return the last number it said."""
    command = [sys.executable, "-c", WRITER, str(folder), str(start)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline()]  # from here on it is saving
        threading.Timer(seconds, writer.kill).start()
        said += writer.stdout.readlines()
    return int([line for line in said if line.endswith("\n")][-1])
