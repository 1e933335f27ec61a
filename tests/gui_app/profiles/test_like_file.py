"""A page like that of a unit's own file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from selfreview_gui.gui.profiles.dialog import ProfileDialog
from selfreview_gui.gui.profiles.fields import NumberField
from tests.gui_app.profiles.handling import (
    READ,
    Heard,
    found,
    listed,
    press,
    said,
)


def test_a_file_is_asked_for_and_its_page_shown(
    dialog: ProfileDialog, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/稿/去年的稿子.docx", ""))
    press(dialog, "likeFileButton")
    assert heard.all == [("like_file_requested", Path("/稿/去年的稿子.docx"))]
    assert not found(dialog, QPushButton, "likeFileButton").isEnabled()
    assert "去年的稿子.docx" in dialog.notice.words.text()
    dialog.show_profile(READ)
    assert listed(dialog)[:2] == ["照文件读出的", "未保存：去年的稿子"]
    assert said(dialog, "profileNote") == "照文件“去年的稿子.docx”读出的版式。"
    assert found(dialog, NumberField, "pitchField").text() == "30"
    press(dialog, "useProfileButton")
    assert heard.all[1:] == [("saved", READ), ("chosen", READ)]


def test_a_page_that_was_read_is_deleted_without_a_word_to_the_store(
    dialog: ProfileDialog, heard: Heard
) -> None:
    dialog.show_profile(READ)
    press(dialog, "deleteProfileButton")
    assert heard.all == []
    assert "未保存：去年的稿子" not in listed(dialog)
    dialog.notice.act_button.click()
    assert "未保存：去年的稿子" in listed(dialog)


def test_a_saved_page_of_a_file_is_taken_back(dialog: ProfileDialog, heard: Heard) -> None:
    dialog.show_profile(READ)
    press(dialog, "saveProfileButton")
    dialog.notice.act_button.click()
    assert heard.all == [("saved", READ), ("deleted", READ.id)]
    assert listed(dialog)[:2] == ["照文件读出的", "未保存：去年的稿子"]


def test_a_page_of_a_file_has_a_name_of_its_own(dialog: ProfileDialog) -> None:
    dialog.show_profile(replace(READ, name="我站常用"))
    assert dialog.editor.name.text() == "我站常用（改）"


def test_a_file_that_cannot_be_read_is_told(dialog: ProfileDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("a.docx", ""))
    press(dialog, "likeFileButton")
    dialog.show_failed("“a.docx”读不了，版式没有变，请换一份文件。")
    assert dialog.notice.words.text() == "“a.docx”读不了，版式没有变，请换一份文件。"
    assert found(dialog, QPushButton, "likeFileButton").isEnabled()


def test_the_reading_can_be_cancelled(
    dialog: ProfileDialog, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("a.docx", ""))
    press(dialog, "likeFileButton")
    dialog.notice.act_button.click()
    assert heard.of("reading_cancelled") == [None]
    assert found(dialog, QPushButton, "likeFileButton").isEnabled()


def test_who_leaves_waits_for_no_file(
    dialog: ProfileDialog, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("a.docx", ""))
    press(dialog, "likeFileButton")
    press(dialog, "cancelButton")
    assert heard.of("reading_cancelled") == [None]
    assert not dialog.isVisible()


def test_no_file_chosen_asks_for_nothing(
    dialog: ProfileDialog, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    press(dialog, "likeFileButton")
    assert heard.all == []
