"""The command line: a front over jobs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from selfreview_gui.cli.parser import parser
from selfreview_gui.cli.printing import say_aside
from selfreview_gui.cli.program import test_program
from selfreview_gui.errors import ReadingError, UserError


def run(words: Sequence[str]) -> int:
    """Do what the words say; return 0 done, 1 something blocks export, 2 it cannot be done."""
    _speak_utf8()
    try:
        chosen = parser().parse_args(words)
        status = _command(chosen)(chosen)
        if sys.stdout is not None:
            sys.stdout.flush()  # so that a reader who has gone is met here, and not at the very end
    except UserError as error:
        return _refuse(str(error))
    except BrokenPipeError:
        return _end_quietly()
    except ReadingError as error:
        return _refuse(f"程序内部出错（{error}），没有改动原有文件，请把这一行告诉维护人员。")
    except Exception as error:  # noqa: BLE001 - the front: a bug reaches the user as one line, never a traceback
        return _refuse(f"程序内部出错（{type(error).__name__}），没有改动原有文件，请把这一行告诉维护人员。")
    return status


def _command(chosen: argparse.Namespace) -> Callable[[argparse.Namespace], int]:
    if chosen.testing and chosen.word:
        raise UserError(f"--self-test 要单独用，什么也没有做，请去掉 {chosen.word}。")
    command: Callable[[argparse.Namespace], int] = test_program if chosen.testing else chosen.command
    return command


def _end_quietly() -> int:
    """Stop where nobody reads on, as behind `| head`; what is flushed at the very end goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _refuse(sentence: str) -> int:
    say_aside(sentence.replace("\n", " "))
    return 2


def _speak_utf8() -> None:
    """Windows consoles speak the local code page; what is printed here is UTF-8 everywhere."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
