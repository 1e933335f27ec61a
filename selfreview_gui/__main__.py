"""The front door: the command line where words are given, else the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or do what the command line says; return the exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words:
        return _window(None)
    if len(words) == 2 and words[0] == "--data" and words[1].strip():
        return _window(words[1])
    if len(words) == 1 and words[0].startswith("--data=") and words[0].partition("=")[2].strip():
        return _window(words[0].partition("=")[2])
    if words == ["--read-worker"]:
        from selfreview_gui.jobs.reading_worker import serve  # this program as its own reader of files

        return serve()
    from selfreview_gui.cli import run  # the window has no need of the command line's parser

    return run(words)


def _window(folder: str | None) -> int:
    from selfreview_gui.gui.app import main as show  # Qt loads only where a window is wanted
    from selfreview_gui.paths import data_folder

    return show(data_folder(folder))


if __name__ == "__main__":
    sys.exit(main())
