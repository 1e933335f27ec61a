"""The commands of `dev.py`."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from devtools import bundle, environment
from devtools.environment import ROOT
from devtools.system import has_display

DEMO = ROOT / "build" / "demo"
CHECKS = {
    "ruff format": ["ruff", "format", "--check"],
    "ruff check": ["ruff", "check"],
    "mypy": ["mypy"],
    "pytest": ["pytest"],  # last: its closing line ends the output
}


def main(arguments: list[str]) -> int:
    """Carry out one command and return the exit status."""
    command = COMMANDS.get(arguments[0]) if arguments else None
    if command is None:
        print(f"usage: {sys.executable} dev.py {'|'.join(COMMANDS)} [arguments]", file=sys.stderr)
        return 2
    try:
        return command(arguments[1:])
    except subprocess.CalledProcessError as error:
        print(f"This command failed (exit status {error.returncode}): {shlex.join(map(str, error.cmd))}")
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Open the window; where no window can be shown, let the program make its demonstration.

    Arguments, if any, go to the program as they are.
    """
    environment.set_up()
    if arguments or has_display():
        # Where the person stands: a file's name may be given from there.
        return _python("-m", "selfreview_gui", *arguments, folder=None)
    print("There is no display here, so no window can open; making the demonstration instead.", flush=True)
    shutil.rmtree(DEMO, ignore_errors=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    status = _python("-m", "selfreview_gui", "demo", "-o", str(DEMO))
    if status == 0:
        print(f"The results lie in {DEMO}")
    return status


def test(arguments: list[str]) -> int:
    """Run every check, whatever the others say. Arguments go to pytest."""
    environment.set_up()
    failed: list[str] = []
    for name, command in CHECKS.items():
        if name == "pytest" and failed:
            print(f"Failed so far: {', '.join(failed)}.")
        print(f"== {name}", flush=True)
        if _python("-m", *command, *(arguments if name == "pytest" else [])):
            failed.append(name)
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Measure the program."""
    environment.set_up()
    return _python("-m", "tests.bench", *arguments)


def build(_: list[str]) -> int:
    """Make the bundle, and see it work."""
    environment.set_up()
    return bundle.build()


COMMANDS: dict[str, Callable[[list[str]], int]] = {"run": run, "test": test, "bench": bench, "build": build}


def _python(*arguments: str, folder: Path | None = ROOT) -> int:
    return subprocess.run([environment.PYTHON, *arguments], cwd=folder, check=False).returncode
