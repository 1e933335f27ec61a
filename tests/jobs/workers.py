"""What workers say of files, and whether their processes are there."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from selfreview_gui.errors import UserError
from selfreview_gui.jobs.reading import Readers
from selfreview_gui.jobs.reading_limits import resident

HERE = Path("甲.docx")


def sentence(readers: Readers, work: Callable[[Path], object]) -> str:
    error = readers.read(HERE, work).error
    assert isinstance(error, UserError)
    assert str(error).startswith("“甲.docx”")
    assert str(error).endswith("。")
    assert "请" in str(error)
    return str(error)


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
