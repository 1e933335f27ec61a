"""What the window of page profiles says of names and numbers that are out of the ordinary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.profiles.dialog import FILES, ProfileDialog
from selfreview_gui.gui.profiles.words import quoted
from selfreview_gui.gui.theme import set_text_size
from selfreview_gui.jobs.profiles import built_in
from selfreview_gui.review.page import STANDARD
from selfreview_gui.review.profile import Profile, with_pitch
from tests.gui_app.profiles.handling import name, pick, press, said, write

LIKE = Profile("like", "照“去年的稿子”的版式", with_pitch(STANDARD, 30.0), source="去年的稿子.docx")
LONG = "某某县档案馆党支部2025年度组织生活会材料所用的版式第"


@pytest.fixture
def dialog(qtbot: QtBot) -> ProfileDialog:
    long = tuple(replace(LIKE, id=f"long{at}", name=f"{LONG}{at}稿") for at in (1, 2))
    made = ProfileDialog(built_in(), (LIKE, *long), "standard", frozenset(STANDARD.fonts()))
    qtbot.addWidget(made, before_close_func=QWidget.hide)  # one with changes would stay
    made.show()
    return made


@pytest.fixture(params=[100, 200])
def _sized(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    set_text_size(qapp, request.param)
    yield
    set_text_size(qapp, 100)


def test_quotation_marks_inside_a_name_become_single_ones() -> None:
    assert quoted("照“去年的稿子”的版式") == "“照‘去年的稿子’的版式”"


def test_what_is_said_of_a_profile_has_no_equal_marks_inside_each_other(dialog: ProfileDialog) -> None:
    pick(dialog, LIKE.name)
    press(dialog, "deleteProfileButton")
    assert dialog.notice.words.text() == "已删除版式“照‘去年的稿子’的版式”"


def test_a_profile_without_a_name_is_told_of_all_the_same(dialog: ProfileDialog) -> None:
    pick(dialog, LIKE.name)
    name(dialog, " ")
    dialog.reject()
    assert dialog.notice.words.text().startswith("“（没有名称）”还没有保存")


def test_a_number_that_cannot_be_has_no_page_told_of(dialog: ProfileDialog) -> None:
    before = said(dialog, "holdsLabel")
    write(dialog, "pitchField", "999")
    assert said(dialog, "holdsLabel") == "有的地方没有填对，请看标出的地方"
    write(dialog, "pitchField", "28.95")
    assert said(dialog, "holdsLabel") == before


@pytest.mark.usefixtures("_sized")
def test_names_that_differ_at_their_ends_are_shown_whole(qtbot: QtBot, dialog: ProfileDialog) -> None:
    shown = dialog.list
    for row in range(shown.count()):
        room = shown.visualItemRect(shown.item(row))
        words = shown.fontMetrics().horizontalAdvance(shown.item(row).text())
        lines = -(-words // max(1, shown.viewport().width()))
        assert room.height() >= lines * shown.fontMetrics().height(), shown.item(row).text()


@pytest.mark.parametrize("ending", ["docx", "dotx", "docm"])
def test_every_kind_of_word_file_can_be_picked(ending: str) -> None:
    assert Path(f"x.{ending}").suffix in FILES
    assert f"*.{ending}" in FILES
