"""Work that was given up while it ran does no harm."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.tasks import Task, run


def test_work_that_nobody_waits_for_lives_until_it_has_come_to_its_end(
    qtbot: QtBot, qapp: QApplication
) -> None:
    heard: list[int] = []
    run(sum, (1, 2), done=heard.append, failed=print).cancel()
    run(sum, (3, 4), done=heard.append, failed=print)
    assert len(qapp.findChildren(Task)) >= 2
    qtbot.waitUntil(lambda: heard == [7])
    qtbot.waitUntil(lambda: not qapp.findChildren(Task))
