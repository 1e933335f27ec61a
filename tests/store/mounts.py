"""Small and read-only file systems to test on; the superuser may write anywhere else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = 65534


@contextmanager
def mounted(path: Path, size: str) -> Iterator[Path]:
    """Mount an empty file system of that size; where that is not allowed, skip, or fail in CI."""
    path.mkdir()
    try:
        made = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", path], capture_output=True, text=True
        )
        why = made.stderr if made.returncode else ""
    except FileNotFoundError:
        why = "there is no mount command"
    if why:
        _cannot(f"a small file system cannot be mounted here: {why.strip()}")
    try:
        yield path
    finally:
        subprocess.run(["umount", "--lazy", path], check=True)


def make_read_only(path: Path) -> None:
    """Make a mounted file system read-only."""
    subprocess.run(["mount", "-o", "remount,ro", path], check=True)


def fill(path: Path) -> Path:
    """Fill a file system to the last byte; return the file that does so."""
    filler = path / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while file.write(b"x" * size):
                    continue
            except OSError:
                continue
    return filler


def without_wal(folder: Path) -> Path:
    """Make a folder in which SQLite cannot have the memory that WAL shares, as on a network share."""
    if os.name == "nt":
        pytest.skip("a broken link stands in for a file system without shared memory")
    folder.mkdir(exist_ok=True)
    (folder / "selfreview.db-shm").symlink_to("/nowhere/at-all")
    return folder


@contextmanager
def without_rights_in(folder: Path) -> Iterator[None]:
    """Be someone who may read a folder but not write in it."""
    if not hasattr(os, "geteuid"):
        _cannot("this system has no users to change to")
    folder.chmod(0o555)
    superuser = os.geteuid() == 0
    if superuser:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if superuser:
            os.seteuid(0)
        folder.chmod(0o755)


def _cannot(why: str) -> None:
    if os.environ.get("CI") == "true" and sys.platform == "linux":
        pytest.fail(why)
    pytest.skip(why)
