"""A process that opens a window, says when it was painted and how much memory it then takes, and ends.

The clock is the system's monotonic one, which parent and child share.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selfreview_gui.store.values import Summary

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
            _tell(started)

    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(Line("组织生活会对照检查材料"))
    window.resize(1280, 760)
    window.show()
    app.exec()


def _ours(folder: str, started: float) -> None:
    from PySide6.QtCore import QEvent, QObject

    from selfreview_gui.gui import app as program
    from selfreview_gui.gui.pages.home import HomePage

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                _tell(started)
            return False

    show_reviews = HomePage.show_reviews

    def and_watch(home: HomePage, reviews: Sequence[Summary], deleted: Sequence[Summary]) -> None:
        show_reviews(home, reviews, deleted)
        viewport = home.reviews.viewport()
        viewport.installEventFilter(Watch(viewport))

    HomePage.show_reviews = and_watch  # type: ignore[assignment, method-assign]  # the measure looks over its shoulder
    program.main(Path(folder))


_told: list[float] = []


def _tell(started: float) -> None:
    if _told:
        return
    _told.append((time.monotonic() - started) * 1000)
    from PySide6.QtCore import QTimer

    QTimer.singleShot(SETTLED, _end)


def _end() -> None:
    print(json.dumps({"painted": _told[0], "memory": _resident()}), flush=True)
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
