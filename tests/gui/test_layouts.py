"""The page profile in the window: chosen, made by oneself, read from a file, deleted while it is in use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidgetItem
from pytestqt.qtbot import QtBot

from selfreview_gui.formats.word_profile import read_page
from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.pages.export import ExportPage
from selfreview_gui.gui.profiles.dialog import ProfileDialog
from selfreview_gui.gui.profiles.fields import NumberField
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.jobs.example import example_review
from selfreview_gui.jobs.profiles import built_in
from selfreview_gui.review.compose import compose
from selfreview_gui.review.page import STANDARD, NumberPlace
from selfreview_gui.review.profile import with_pitch
from tests.gui.conftest import Open, named, reopened
from tests.gui.reviews import review
from tests.gui.test_journeys import press

Ask = Callable[[], ProfileDialog]


@pytest.fixture
def out(window: MainWindow, tmp_path: Path) -> Path:
    """A folder of its own to export into."""
    folder = tmp_path / "out"
    folder.mkdir()
    window.records.fetch(lambda store: store.keep_setting("export_folder", str(folder)))
    return folder


@pytest.fixture
def desk(out: Path, open_review: Open) -> Desk:
    """The last step of the example, which nothing blocks."""
    opened = open_review(replace(example_review(), id="review"))
    opened.open_export()
    return opened


def page_of(desk: Desk) -> ExportPage:
    page = desk.wizard.page
    assert isinstance(page, ExportPage)
    return page


def ask(desk: Desk) -> ProfileDialog:
    """Open the window of the profiles."""
    press(desk, "layoutButton")
    return next(each for each in desk.findChildren(ProfileDialog) if each.isVisible())


def item(dialog: ProfileDialog, name: str) -> QListWidgetItem:
    return next(each for row in range(dialog.list.count()) if (each := dialog.list.item(row)).text() == name)


def use(desk: Desk, name: str) -> None:
    dialog = ask(desk)
    dialog.list.setCurrentItem(item(dialog, name))
    press(dialog, "useProfileButton")


def said(desk: Desk) -> str:
    (label,) = named(desk, "layoutLabel")
    assert isinstance(label, QLabel)
    return label.text()


def exported(qtbot: QtBot, desk: Desk, out: Path) -> Path:
    known = set(out.glob("*.docx"))
    qtbot.waitUntil(lambda: named(desk, "exportButton")[0].isEnabled())
    press(desk, "exportButton")
    qtbot.waitUntil(lambda: len(set(out.glob("*.docx")) - known) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: bool(named(desk, "exportedLabel")))
    return next(iter(set(out.glob("*.docx")) - known))


def test_another_profile_lays_the_pages_anew_and_the_word_file_has_it(
    qtbot: QtBot, desk: Desk, out: Path
) -> None:
    preview = page_of(desk).preview
    qtbot.waitUntil(lambda: len(preview.pages.sheets) > 1)
    use(desk, "国家标准，行距30磅")
    qtbot.waitUntil(lambda: preview.pages.page.body.pitch == 30)
    assert said(desk) == "版式：国家标准，行距30磅"
    assert max(len(sheet.rows) for sheet in preview.pages.sheets) == 21
    assert read_page(exported(qtbot, desk, out)).body.pitch == 30


def test_the_profile_is_kept_for_other_reviews_and_the_next_time(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    use(desk, "国家标准，页码居中")
    assert window.records.fetch(lambda store: store.setting("profile")) == "centred-number"
    window.go_home()
    window.records.fetch(lambda store: store.save(replace(review(), id="other")))
    other = reopened(qtbot, window, "other")
    other.open_export()
    assert said(other) == "版式：国家标准，页码居中"
    qtbot.waitUntil(lambda: page_of(other).preview.pages.page.number_place is NumberPlace.CENTRE)


def test_an_own_profile_is_saved_used_and_deleted_and_the_standard_takes_its_place(
    qtbot: QtBot, window: MainWindow, desk: Desk, out: Path
) -> None:
    preview = page_of(desk).preview
    dialog = ask(desk)
    dialog.list.setCurrentItem(item(dialog, "国家标准"))
    field = dialog.findChild(NumberField, "pitchField")
    assert field is not None
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, "26")
    press(dialog, "useProfileButton")  # saves it first
    (own,) = window.records.fetch(lambda store: store.profiles())
    assert own.page.body.pitch == 26
    assert said(desk) == f"版式：{own.name}"
    qtbot.waitUntil(lambda: preview.pages.page.body.pitch == 26)
    dialog = ask(desk)
    assert dialog.list.chosen() == own.id
    press(dialog, "deleteProfileButton")
    assert window.records.fetch(lambda store: store.profiles()) == ()
    press(dialog, "cancelButton")
    assert said(desk) == "版式：国家标准"
    qtbot.waitUntil(lambda: preview.pages.page == STANDARD)
    assert read_page(exported(qtbot, desk, out)).body.pitch == STANDARD.body.pitch


def test_a_deletion_in_use_is_taken_back_whole(
    qtbot: QtBot, window: MainWindow, out: Path, open_review: Open
) -> None:
    own = replace(built_in()[0], id="own", name="我站常用", page=with_pitch(STANDARD, 26.0))
    window.records.fetch(lambda store: store.save_profile(own))
    window.records.fetch(lambda store: store.keep_setting("profile", own.id))
    desk = open_review(review())
    desk.open_export()
    desk._finish._layouts._take_up(((own,), own.id))  # as at the next start
    assert said(desk) == "版式：我站常用"
    dialog = ask(desk)
    press(dialog, "deleteProfileButton")
    assert said(desk) == "版式：国家标准"
    dialog.notice.act_button.click()
    press(dialog, "useProfileButton")
    assert said(desk) == "版式：我站常用"
    assert window.records.fetch(lambda store: store.profiles()) == (own,)


def test_a_file_of_the_unit_gives_its_page(
    qtbot: QtBot, desk: Desk, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    like = tmp_path / "去年的稿子.docx"
    theirs = replace(with_pitch(STANDARD, 28.0), top=30.0, bottom=30.0, number_place=NumberPlace.CENTRE)
    like.write_bytes(word_bytes(compose(example_review()), theirs))
    dialog = ask(desk)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(like), ""))
    press(dialog, "likeFileButton")
    qtbot.waitUntil(lambda: len(dialog._shelf.read) == 1, timeout=20_000)
    press(dialog, "useProfileButton")
    assert said(desk) == "版式：照去年的稿子排的版式"
    made = read_page(exported(qtbot, desk, out))
    assert (made.top, made.bottom, made.body.pitch, made.number_place) == (
        30.0,
        30.0,
        28.0,
        NumberPlace.CENTRE,
    )


@pytest.mark.parametrize(
    "content", [b"", b"no Word file", b"PK\x03\x04 broken"], ids=["empty", "text", "torn"]
)
def test_a_file_that_cannot_be_read_is_told_and_nothing_changes(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    like = tmp_path / "坏了.docx"
    like.write_bytes(content)
    dialog = ask(desk)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(like), ""))
    press(dialog, "likeFileButton")
    qtbot.waitUntil(lambda: "正在看" not in dialog.notice.words.text(), timeout=20_000)
    assert "坏了.docx" in dialog.notice.words.text()
    assert dialog.notice.words.text().endswith("。")
    assert dialog._shelf.read == ()
    press(dialog, "cancelButton")
    assert said(desk) == "版式：国家标准"


def test_the_file_that_was_written_opens_in_python_docx(qtbot: QtBot, desk: Desk, out: Path) -> None:
    use(desk, "国家标准，三级标题加粗")
    file = docx.Document(str(exported(qtbot, desk, out)))
    assert file.styles["Heading 3"].font.bold
