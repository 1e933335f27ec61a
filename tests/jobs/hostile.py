"""Works for a worker that do what a hostile file could make a reader do; a worker finds them by name."""

from __future__ import annotations

import ctypes
import os
import re
import sys
import time
from pathlib import Path

from selfreview_gui.errors import UserError

SECRET = "张三的原话"
KEPT: list[bytearray] = []


def name_of(path: Path) -> str:
    return path.name


def process_of(path: Path) -> int:
    return os.getpid()


def processor_time(path: Path) -> tuple[int, float]:
    time.sleep(0.002)  # so that the other worker answers as well
    return os.getpid(), time.process_time()


def loop(path: Path) -> str:
    while path:
        pass
    return ""


def loop_and_let_nobody_run(path: Path) -> str:
    re.match("(a+)+$", "a" * 60 + "b")  # the interpreter's lock is held all the while
    return ""


def loop_where_named(path: Path) -> str:
    return loop(path) if path.name == "loop" else path.name


def wait_where_named(path: Path) -> str:
    if path.name == "slow":
        time.sleep(1)
    return path.name


def eat(path: Path) -> str:
    eaten = []
    while path:
        eaten.append(bytearray(2**20))
    return ""


def eat_and_swallow_the_error(path: Path) -> str:
    try:
        return eat(path)
    except MemoryError:
        raise ValueError(SECRET) from None


def keep(path: Path) -> int:
    KEPT.append(bytearray(b"1") * (80 * 2**20))
    return os.getpid()


def nest(path: Path) -> str:
    return nest(path)


def give_too_much(path: Path) -> bytes:
    return bytes(65 * 2**20)


def give_something_foreign(path: Path) -> object:
    return print


def exit_at_once(path: Path) -> str:
    os._exit(0)


def crash(path: Path) -> str:
    return str(ctypes.string_at(0))


def leave(path: Path) -> str:
    raise SystemExit(0)


def be_killed(path: Path) -> str:
    os.kill(os.getpid(), 9)
    return loop(path)


def fail(path: Path) -> str:
    raise KeyError(SECRET, path)


def refuse(path: Path) -> str:
    raise UserError(f"“{path.name}”不是文稿，没有改动，请换一个文件。")


def chatter(path: Path) -> str:
    sys.stdout.write("声" * 100_000)
    sys.stdout.flush()
    os.write(1, b"\xff" * 10_000)
    return sys.stdin.read() + path.name


def loaded(path: Path) -> tuple[str, ...]:
    return tuple(
        sorted({name.partition(".")[0] for name in sys.modules} & {"PySide6", "shiboken6", "sqlite3"})
    )
