"""A process that opens a window, says when it was painted and how much memory it then takes, and ends.

Ours says two moments: when the window was first painted whole, and when the list of reviews stood in it.
The clock is the system's monotonic one, which parent and child share.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

SETTLED = 1500  # milliseconds after the paint, when nothing is being loaded any more


def main(kind: str, folder: str, started: str) -> None:
    """Open the bare window or ours."""
    (_bare if kind == "bare" else _ours)(folder, float(started))


def _bare(folder: str, started: float) -> None:
    """Open a window with one line of Chinese, because every window loads a Chinese font."""
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    class Line(QLabel):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            _note("window", started)
            _note("list", started)

    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(Line("组织生活会对照检查材料"))
    window.resize(1280, 760)
    window.show()
    app.exec()


def _ours(folder: str, started: float) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent

    from selfreview_gui.gui import app as program
    from selfreview_gui.gui.reviewlist import ReviewList

    paint = ReviewList.paintEvent

    def paint_and_note(reviews: ReviewList, event: QPaintEvent) -> None:
        paint(reviews, event)
        # The list is the last to be painted; asking it for its viewport instead, to watch that, would make
        # PySide6 load every class of QtWidgets and cost what is measured 15 ms.
        QTimer.singleShot(0, reviews, lambda: _note("window", started))
        if reviews.topLevelItemCount():
            _note("list", started)

    ReviewList.paintEvent = paint_and_note  # type: ignore[assignment, method-assign]  # the measure looks over its shoulder
    program.main(Path(folder))


_painted: dict[str, float] = {}


def _note(what: str, started: float) -> None:
    """Keep the moment, in milliseconds since the process was asked for; end when both are there."""
    if what in _painted:
        return
    _painted[what] = (time.monotonic() - started) * 1000
    if len(_painted) == 2:
        from PySide6.QtCore import QTimer

        QTimer.singleShot(SETTLED, _end)


def _end() -> None:
    print(json.dumps({**_painted, "memory": _resident()}), flush=True)
    from PySide6.QtWidgets import QApplication

    QApplication.closeAllWindows()
    QApplication.quit()


def _resident() -> float:
    """Return the resident memory in MB: now on Linux, at its highest elsewhere."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
