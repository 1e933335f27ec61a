from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.actions import COMMANDS
from selfreview_gui.gui.sheet import rows
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.review.compose import compose
from tests.gui.conftest import Open, field, named
from tests.gui.reviews import point, review
from tests.gui.test_journeys import press

FIXED_NAMES = (
    "stepList",
    "backButton",
    "nextButton",
    "savedLabel",
    "pointList",
    "pointHeading",
    "pointBody",
    "addPointButton",
)


def is_own(widget: QWidget) -> bool:
    """Leave out what Qt itself puts inside its widgets."""
    return not widget.objectName().startswith("qt_") and type(widget).__name__ != "QToolBarExtension"


def test_every_interactive_widget_has_a_name_and_a_chinese_accessible_name(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review(point("a", "甲", "乙", point("s1", "小点"))))
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)
    nameless = set()
    for row in range(desk.wizard.list.count()):
        desk.wizard.list.setCurrentRow(row)
        desk.search(replacing=True)
        for widget in desk.findChildren(QWidget):
            inner = isinstance(widget.parent(), QLineEdit)  # the cross that Qt puts into a line
            if isinstance(widget, kinds) and is_own(widget) and not inner:
                chinese = any("\u4e00" <= sign <= "\u9fff" for sign in widget.accessibleName())
                if not widget.objectName() or not chinese:
                    nameless.add((type(widget).__name__, widget.objectName(), widget.accessibleName()))
    assert nameless == set()


@pytest.mark.parametrize("name", FIXED_NAMES)
def test_the_names_that_tools_rely_on_are_there(qtbot: QtBot, open_review: Open, name: str) -> None:
    desk = open_review(review())
    desk.wizard.open("passage:study")
    assert named(desk, name)


def test_no_two_commands_share_a_key() -> None:
    keys = [each for command in COMMANDS for each in command.keys]
    assert len(keys) == len(set(keys))


def test_the_sheet_names_every_command_that_has_keys() -> None:
    words = [words for _, words in rows()]
    assert {"撤销", "添加要点", "新建材料", "上一步"} <= set(words)
    assert all("&" not in each for each in words)


def test_commands_of_writing_are_off_while_the_list_is_shown(window: MainWindow, open_review: Open) -> None:
    assert not window._actions["addPoint"].isEnabled()
    open_review(review())
    assert window._actions["addPoint"].isEnabled()
    window.go_home()
    assert not window._actions["addPoint"].isEnabled()


def test_undo_names_what_it_takes_back(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(review())
    assert not window._actions["undo"].isEnabled()
    desk.wizard.open("passage:study")
    press(desk, "addPointButton")
    assert window._actions["undo"].text() == "撤销(&U) 添加要点"
    window._actions["undo"].trigger()
    assert (window._actions["undo"].isEnabled(), window._actions["redo"].isEnabled()) == (False, True)


def test_the_steps_show_their_state_and_their_count_in_words_too(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(review(point("a", "学习【哪次】不够", "说明。")))
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [desk.wizard.list.item(row).data(role) for row in range(desk.wizard.list.count())]
    assert said[3:5] == ["学习方面，有空缺，11 字", "工作方面，完成，8 字"]
    assert said[1] == "上年度整改情况，未写，0 字"


def test_the_text_size_is_kept_for_next_time(qtbot: QtBot, window: MainWindow) -> None:
    window.set_text_size(125)
    try:
        assert window._actions["text125"].isChecked()
        window.step_text_size(1)
        assert window.records.fetch(lambda store: store.setting("text_size")) == "150"
    finally:
        window.set_text_size(100)


@pytest.mark.parametrize("percent", [100, 200])
def test_no_page_is_wider_than_a_small_screen(
    qtbot: QtBot, window: MainWindow, open_review: Open, percent: int
) -> None:
    window.set_text_size(percent)
    try:
        desk = open_review(review())
        for row in range(desk.wizard.list.count()):
            desk.wizard.list.setCurrentRow(row)
            assert window.minimumSizeHint().width() <= 1366
            assert window.minimumSizeHint().height() <= 768
    finally:
        window.set_text_size(100)


def test_the_word_file_is_made_where_it_is_asked_for(
    qtbot: QtBot, window: MainWindow, open_review: Open, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    window.records.fetch(lambda store: store.keep_setting("export_folder", str(folder)))
    desk = open_review(review())
    QTest.keyClicks(field(desk, "old", "text"), "done.")
    desk.open_export()
    button = named(desk, "exportButton")[0]
    qtbot.waitUntil(button.isEnabled)
    assert isinstance(button, QAbstractButton)
    button.click()
    qtbot.waitUntil(lambda: bool(list(folder.glob("*.docx"))), timeout=20_000)
    assert [each.name for each in folder.iterdir()] == ["测试支部2024年度组织生活会对照检查材料.docx"]


def test_a_finding_leads_to_its_place(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(review(point("a", "学习【哪次】不够", "说明。")))
    desk.open_export()
    qtbot.waitUntil(lambda: bool(desk._finish._blocking))
    desk._finish._go_to_gap()
    editor = desk.wizard.editor_of(desk.wizard.at)
    assert editor is not None
    assert desk._finish._blocking[0].excerpt in compose(desk.session.review).text


def test_old_papers_are_brought_in_beside_the_window(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    good, bad = tmp_path / "旧.txt", tmp_path / "空.txt"
    good.write_text(compose(review()).text, "utf-8")
    bad.write_text("", "utf-8")
    window.import_papers_from([bad, good])
    qtbot.waitUntil(lambda: "已导入 1 份材料" in window.notice.words.text(), timeout=20_000)
    assert "空.txt" in window.notice.words.text()
    kept = window.records.fetch(lambda store: store.reviews())
    assert [each.title for each in kept] == ["测试支部2024年度组织生活会对照检查材料"]


def test_the_notice_never_takes_the_cursor(qtbot: QtBot, window: MainWindow, open_review: Open) -> None:
    desk = open_review(review())
    editor = field(desk, "a", "text")
    window.notice.tell("说一声", "撤销", lambda: None)
    assert editor.hasFocus()
    assert isinstance(window.notice.words, QLabel)


def test_importing_the_window_loads_no_heavy_library() -> None:
    heavy = "docx", "sqlite_utils", "charset_normalizer", "sqlite3", "selfreview_gui.jobs.papers"
    program = f"import sys, selfreview_gui.gui.window; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
