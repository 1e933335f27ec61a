"""Make the bundle, a folder that runs where no Python is installed, and see it work."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from devtools import system
from devtools.environment import PYTHON, ROOT

BUNDLE = ROOT / "dist" / "selfreview-gui"
PROGRAM = BUNDLE / ("selfreview.exe" if os.name == "nt" else "selfreview-gui")
WORK = ROOT / "build"


def build() -> int:
    """Make the bundle in `dist/`, let it test itself and make its demonstration, and say what it takes."""
    system.provide_for_building()
    print("Making the bundle", flush=True)
    places = [f"--distpath={BUNDLE.parent}", f"--workpath={WORK / 'pyinstaller'}"]
    options = ["--noconfirm", "--clean", "--log-level", "ERROR"]
    subprocess.run([str(PYTHON), "-m", "PyInstaller", *options, *places, "build.spec"], cwd=ROOT, check=True)
    _try_out()
    print(f"The bundle lies in {BUNDLE}: {_size(BUNDLE) / 1e6:.0f} MB")
    if sys.platform == "linux":
        print("It needs glibc {}.{} or newer".format(*_glibc(BUNDLE)))
    return 0


def _try_out() -> None:
    """Run the bundle as a machine without Python would."""
    demo, data = WORK / "bundle-demo", WORK / "bundle-data"
    for folder in (demo, data):
        shutil.rmtree(folder, ignore_errors=True)
    bare = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("PYTHON", "VIRTUAL_ENV", "QT_"))
    }
    bare |= {"QT_QPA_PLATFORM": "offscreen", "SELFREVIEW_DATA": str(data)}
    for arguments in (["--version"], ["--self-test"], ["demo", "-o", str(demo)]):
        print("Trying the bundle:", *arguments, flush=True)
        subprocess.run([PROGRAM, *arguments], env=bare, cwd=WORK, check=True, timeout=300)
    if not any(demo.iterdir()):
        raise SystemExit("The bundle's demonstration made nothing.")


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def _glibc(folder: Path) -> tuple[int, int]:
    """Return the newest version of the C library that anything in the folder asks for."""
    versions = {(2, 0)}
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            content = file.read_bytes()
            if content.startswith(b"\x7fELF"):
                versions |= {(int(a), int(b)) for a, b in re.findall(rb"\0GLIBC_(\d+)\.(\d+)", content)}
    return max(versions)
