"""A page profile that is deleted while it is in use: gone for good, or back with its place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.profiles.dialog import ProfileDialog
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.jobs.profiles import built_in
from selfreview_gui.review.page import STANDARD
from selfreview_gui.review.profile import Profile, with_pitch
from tests.gui.conftest import Open
from tests.gui.reviews import review
from tests.gui.test_journeys import press
from tests.gui.test_layouts import ask, item, said

OWN = replace(built_in()[0], id="own", name="我站常用", page=with_pitch(STANDARD, 26.0))


def stored(window: MainWindow) -> tuple[tuple[Profile, ...], str]:
    profiles: tuple[Profile, ...] = window.records.fetch(lambda store: store.profiles())
    return profiles, str(window.records.fetch(lambda store: store.setting("profile")))


@pytest.fixture
def desk(window: MainWindow, open_review: Open) -> Desk:
    """The last step, with a profile of one's own in use."""
    window.records.fetch(lambda store: store.save_profile(OWN))
    opened = open_review(review())
    opened.open_export()
    opened._finish._layouts._take_up(((OWN,), ""))  # as at the next start
    dialog = ask(opened)
    dialog.list.setCurrentItem(item(dialog, OWN.name))
    press(dialog, "useProfileButton")
    assert stored(window) == ((OWN,), OWN.id)
    return opened


@pytest.fixture
def dialog(desk: Desk) -> ProfileDialog:
    """The window of the profiles, in which that one was deleted."""
    opened = ask(desk)
    press(opened, "deleteProfileButton")
    return opened


def test_after_a_deletion_the_standard_is_in_use_and_kept(
    qtbot: QtBot, window: MainWindow, desk: Desk, dialog: ProfileDialog
) -> None:
    press(dialog, "cancelButton")
    assert said(desk) == "版式：国家标准"
    assert stored(window) == ((), "standard")


def test_a_deletion_taken_back_gives_the_choice_back_without_choosing_anew(
    qtbot: QtBot, window: MainWindow, desk: Desk, dialog: ProfileDialog
) -> None:
    dialog.notice.act_button.click()
    press(dialog, "cancelButton")
    assert said(desk) == "版式：我站常用"
    assert desk._finish._layouts.page.body.pitch == 26
    assert stored(window) == ((OWN,), OWN.id)


def test_a_profile_that_was_not_in_use_comes_back_unused(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    dialog = ask(desk)
    dialog.list.setCurrentItem(item(dialog, "国家标准，行距30磅"))
    press(dialog, "useProfileButton")
    dialog = ask(desk)
    dialog.list.setCurrentItem(item(dialog, OWN.name))
    press(dialog, "deleteProfileButton")
    dialog.notice.act_button.click()
    press(dialog, "cancelButton")
    assert said(desk) == "版式：国家标准，行距30磅"
