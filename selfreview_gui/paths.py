"""Where the program's resources and the user's data lie."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "selfreview_gui"


def resources() -> Path:
    """Return the folder of the resources: in a bundle, in an installed package, or in a checkout."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle:
        return Path(bundle) / "resources"
    inside = Path(__file__).parent / "resources"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "resources"


def data_folder(chosen: str | None = None) -> Path:
    """Return the folder of the user's data; it need not exist yet.

    In order: the one chosen on the command line, SELFREVIEW_DATA, a folder `data` beside the
    program (a USB stick, a PC without rights to install), the place the system has for such data.
    """
    named = chosen or os.environ.get("SELFREVIEW_DATA")
    if named:
        return Path(named).absolute()
    portable = _program_folder() / "data"
    if portable.is_dir():
        return portable
    import platformdirs  # here, because most starts have no need of it before the first paint

    return Path(platformdirs.user_data_dir(NAME, appauthor=False, roaming=False))


def _program_folder() -> Path:
    if getattr(sys, "frozen", False):
        return Path(sys.executable).parent
    return Path(__file__).parent.parent
