"""The last step: the gate says what blocks and leads there, a draft goes out anyway."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.checks.finding import Level
from selfreview_gui.gui.pages.export import ExportPage
from selfreview_gui.gui.paper.preview import Preview
from selfreview_gui.review.document import Address, Document, Paragraph, Span, document_of
from tests.gui_app.lists import finding

PAPER = document_of("学习\n" * 30)
BLOCKING = tuple(finding(Level.BLOCK, f"第{place}处没有填好") for place in range(1, 8))


@pytest.fixture
def page(qtbot: QtBot) -> ExportPage:
    made = ExportPage()
    qtbot.addWidget(made)
    made.resize(1000, 650)
    made.show()
    return made


def button(page: ExportPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


def words(page: ExportPage, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert found is not None
    return found.text()


def test_until_the_checks_are_back_nothing_can_be_exported(page: ExportPage, qtbot: QtBot) -> None:
    assert (button(page, "exportButton").text(), words(page, "exportState")) == ("正在核对……", "正在核对……")
    with qtbot.assertNotEmitted(page.export_requested):
        button(page, "exportButton").click()
    page.show_state(PAPER, ())
    assert button(page, "exportButton").isEnabled()
    page.show_checking()
    assert not button(page, "exportButton").isEnabled()


def test_the_keyboard_comes_back_to_the_button_that_was_off_for_a_moment(
    page: ExportPage, qtbot: QtBot
) -> None:
    page.activateWindow()
    page.show_state(PAPER, ())
    button(page, "exportButton").setFocus()
    qtbot.waitUntil(button(page, "exportButton").hasFocus)
    page.show_checking()
    assert not button(page, "exportButton").hasFocus()
    page.show_state(PAPER, ())
    assert button(page, "exportButton").hasFocus()
    page.show_exporting()
    page.show_failed()
    assert button(page, "exportButton").hasFocus()


def test_what_is_checked_while_a_file_is_written_is_not_exported_a_second_time(page: ExportPage) -> None:
    page.show_state(PAPER, ())
    page.show_exporting()
    page.show_checking()
    page.show_state(PAPER, ())
    assert not button(page, "exportButton").isEnabled()
    page.show_exported(Path("/papers/材料.docx"), renamed=False)
    assert button(page, "exportButton").isEnabled()


def test_the_number_of_pages_is_said_for_one_page_too(page: ExportPage) -> None:
    page.show_state(document_of("学习\n"), ())
    assert words(page, "pagesLabel") == "共 1 页（预览）"


def test_a_finished_paper_is_exported_by_one_press(page: ExportPage, qtbot: QtBot) -> None:
    page.show_state(PAPER, ())
    assert button(page, "exportButton").text() == "导出 Word 文件"
    assert not button(page, "draftButton").isVisible()
    with qtbot.waitSignal(page.export_requested) as asked:
        QTest.keyClick(button(page, "exportButton"), Qt.Key.Key_Return)
    assert asked.args == [False]


def test_the_button_says_how_much_is_missing_and_leads_to_the_first_place(
    page: ExportPage, qtbot: QtBot
) -> None:
    page.show_state(PAPER, BLOCKING)
    assert button(page, "exportButton").text() == "还有 7 处没有填好"
    with qtbot.assertNotEmitted(page.export_requested), qtbot.waitSignal(page.first_gap_requested):
        button(page, "exportButton").click()


def test_the_first_places_are_named_and_the_others_counted(page: ExportPage) -> None:
    page.show_state(PAPER, BLOCKING)
    assert words(page, "blockingList").splitlines() == [
        "· 第1处没有填好",
        "· 第2处没有填好",
        "· 第3处没有填好",
        "· 第4处没有填好",
        "· 还有 3 处",
    ]


def test_a_draft_goes_out_with_gaps(page: ExportPage, qtbot: QtBot) -> None:
    page.show_state(PAPER, BLOCKING)
    with qtbot.waitSignal(page.export_requested) as asked:
        button(page, "draftButton").click()
    assert asked.args == [True]


def test_the_file_that_was_written_is_named_and_can_be_opened(page: ExportPage, qtbot: QtBot) -> None:
    page.show_exported(Path("/papers/材料.docx"), renamed=False)
    assert words(page, "exportedLabel") == "已导出：材料.docx"
    with qtbot.waitSignal(page.open_file_requested):
        button(page, "openFileButton").click()
    with qtbot.waitSignal(page.open_folder_requested):
        button(page, "openFolderButton").click()


def test_another_name_is_told(page: ExportPage) -> None:
    page.show_exported(Path("/papers/材料（2）.docx"), renamed=True)
    assert "材料（2）.docx" in words(page, "exportedLabel")
    assert "原来的文件还在" in words(page, "exportedLabel")


def test_it_says_where_the_file_goes_and_lets_the_person_choose(page: ExportPage, qtbot: QtBot) -> None:
    page.show_folder(Path("/papers"))
    assert words(page, "folderLabel").replace("\u200b", "") == "保存到：/papers"
    with qtbot.waitSignal(page.folder_requested):
        button(page, "folderButton").click()


def test_it_shows_the_pages_and_their_number(page: ExportPage, qtbot: QtBot) -> None:
    page.show_state(PAPER, ())
    preview = page.findChild(Preview, "previewPanel")
    assert preview is not None
    qtbot.waitUntil(lambda: len(preview.pages.sheets) == 2)
    assert words(page, "pagesLabel") == "共 2 页（预览）"


def test_everything_on_it_has_a_name(page: ExportPage) -> None:
    page.show_state(PAPER, BLOCKING)
    page.show_exported(Path("/papers/材料.docx"), renamed=False)
    for each in page.findChildren(QWidget):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible():
            assert each.objectName()
            assert each.accessibleName()


def test_what_is_odd_on_the_pages_is_told_before_they_go_out(page: ExportPage, qtbot: QtBot) -> None:
    odd = Document((Paragraph((Span("支部学习😀抓得紧。", Address("", "opening")),)),))
    page.show_state(odd, ())
    shown = page.findChild(QListWidget, "oddList")
    assert shown is not None
    qtbot.waitUntil(shown.isVisible)
    assert "表情符号" in shown.item(0).text()
    with qtbot.waitSignal(page.place_chosen) as led:
        shown.itemActivated.emit(shown.item(0))
    assert led.args == [Address("", "opening"), 4]
    page.show_state(PAPER, ())
    qtbot.waitUntil(lambda: not shown.isVisible())


def test_a_file_that_lacks_the_last_changes_is_told(page: ExportPage, tmp_path: Path) -> None:
    page.show_exported(tmp_path / "材料.docx", renamed=False)
    stale = page.findChild(QLabel, "staleLabel")
    assert stale is not None
    assert not stale.isVisible()
    page.show_stale(stale=True)
    assert "再导出一次" in stale.text()
    assert stale.isVisible()
