"""Between two reviews there is none: the window knows it."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from selfreview_gui.gui.window import NAME, MainWindow
from tests.gui.conftest import Open
from tests.gui.reviews import review


def test_when_the_next_review_cannot_be_opened_the_list_is_shown_and_its_commands(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    open_review(review())
    assert window.windowTitle() == review().title
    window.open_review("none")
    for name in ("addPoint", "export", "undo", "home"):
        assert not window._actions[name].isEnabled()
    qtbot.waitUntil(window.notice.isVisible)
    assert window.home.isVisible()
    assert window.windowTitle() == NAME


def test_the_title_follows_what_is_written(window: MainWindow, open_review: Open) -> None:
    desk = open_review(review())
    desk.session.change(replace(review(), title="第一稿\n第二行"), "试")
    assert window.windowTitle() == "第一稿第二行"
    desk.session.change(replace(review(), title=""), "试")
    assert window.windowTitle() == "未命名的材料"
    window.go_home()
    assert window.windowTitle() == NAME
