"""Chinese typed through fcitx5 arrives, although Qt has no plugin for fcitx."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TOOLS = ("Xvfb", "dbus-run-session", "dbus-send", "fcitx5", "fcitx5-remote", "xdotool")
PINYIN = Path("/usr/share/fcitx5/inputmethod/pinyin.conf")
MISSING = [tool for tool in TOOLS if not shutil.which(tool)] + ([] if PINYIN.exists() else ["fcitx5-pinyin"])


@pytest.fixture
def display() -> Iterator[str]:
    """Start an X display on a number that is free."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1024x768x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as number:
        yield f":{number.readline().strip()}"
    server.terminate()
    server.wait(10)


@pytest.mark.xvfb
@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
def test_pinyin_and_a_space_give_chinese(display: str, tmp_path: Path) -> None:
    script = Path(__file__).with_name("type_pinyin.sh")
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", script, tmp_path, sys.executable],
        env={**os.environ, "DISPLAY": display},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.split() == ["党建"], done.stderr
