"""The virtual environment `.venv`: the pinned dependencies, and the program itself installed in place."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from devtools import system

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

# Written last, so that without it the environment is half made.
_STAMP = VENV / "set-up"


def set_up() -> None:
    """Make the environment, or bring it up to date; take no time where nothing has changed."""
    stamp = _stamp()
    version = _python_version()
    if version and stamp == [_wanted(), version]:
        return
    system.provide_for_running()
    if not version or stamp[1:] != [version]:
        _make_anew()
    _STAMP.unlink(missing_ok=True)
    _install()
    _STAMP.write_text(f"{_wanted()}\n{_python_version()}\n", encoding="utf-8")


def _wanted() -> str:
    """Sum up all that decides what has to be in the environment."""
    pins = b"".join((ROOT / name).read_bytes() for name in ("pyproject.toml", "constraints.txt"))
    return hashlib.sha256(pins + str(ROOT).encode()).hexdigest()


def _stamp() -> list[str]:
    return _STAMP.read_text(encoding="utf-8").split("\n")[:2] if _STAMP.exists() else []


def _python_version() -> str:
    """Ask the environment's Python for its version; empty where there is none, or it no longer runs."""
    ask = [str(PYTHON), "-ISc", "import sys; print('%d.%d.%d' % sys.version_info[:3])"]
    try:
        return subprocess.run(ask, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def _make_anew() -> None:
    print(f"Making a virtual environment in {VENV}", flush=True)
    if VENV.exists():
        shutil.rmtree(VENV)
    # The Python below this one, in case `.venv` itself, now gone, was running this.
    base: str = getattr(sys, "_base_executable", None) or sys.executable
    subprocess.run([base, "-m", "venv", str(VENV)], check=True)


def _install() -> None:
    print("Installing the pinned dependencies (about 140 MB to fetch the first time)", flush=True)
    try:
        # Wheels only: to build from source pip would fetch build tools that no hash covers.
        _pip("install", "--require-hashes", "--no-deps", "--only-binary=:all:", "-r", "constraints.txt")
    except subprocess.CalledProcessError as error:
        raise SystemExit("The dependencies could not be installed. Is there a network connection?") from error
    _pip("install", "--no-deps", "--no-build-isolation", "-e", ".")
    _point_relatively()
    _pip("check")


def _point_relatively() -> None:
    """Let the environment point to the program by a relative path, which is plain ASCII.

    The installer writes the whole path in UTF-8, and Python before 3.12.4 reads it in the system's encoding:
    in a folder with a Chinese name on a Chinese Windows it could not even start (python/cpython#117793).
    """
    (pointer,) = VENV.rglob("_selfreview_gui.pth")
    pointer.write_text(Path(os.path.relpath(ROOT, pointer.parent)).as_posix(), encoding="ascii")


def _pip(command: str, *arguments: str) -> None:
    quiet = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "-qq"]
    subprocess.run([*quiet, command, *arguments], cwd=ROOT, check=True)
