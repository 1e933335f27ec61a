"""A bug saves the draft first and shows one dialog, without a word of what was written."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from selfreview_gui.errors import ReadingError, UserError
from selfreview_gui.gui.crash import Crash, describe

SECRET = "谈心谈话时他说的话"


@pytest.fixture
def crash(qapp: QApplication, capsys: pytest.CaptureFixture[str]) -> Iterator[Crash]:
    made = Crash(qapp)
    yield made
    for dialog in dialogs():
        dialog.close()
        dialog.deleteLater()
    qapp.processEvents()


def dialogs() -> list[QDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


def bug(text: str = SECRET) -> Exception:
    """Make a real error that has a traceback and quotes a text."""
    try:
        raise KeyError(text)
    except KeyError as error:
        return error


def report(crash: Crash, error: BaseException) -> None:
    crash.report(type(error), error, error.__traceback__)


def test_the_draft_is_saved_before_anything_is_shown(crash: Crash) -> None:
    seen: list[int] = []
    crash.save = lambda: seen.append(len(dialogs()))
    report(crash, bug())
    assert seen == [0]
    assert [each.objectName() for each in dialogs()] == ["crashDialog"]


def test_the_report_says_where_and_not_what_was_written(crash: Crash) -> None:
    report(crash, bug())
    field = dialogs()[0].findChild(QPlainTextEdit, "crashReport")
    assert field is not None
    assert "test_crash.py" in field.toPlainText()
    assert "KeyError" in field.toPlainText()
    assert SECRET not in field.toPlainText()


def test_what_a_reader_says_of_a_bug_is_reported_because_it_names_only_places(crash: Crash) -> None:
    report(crash, ReadingError("KeyError < selfreview_gui.formats.word_read:12"))
    field = dialogs()[0].findChild(QPlainTextEdit, "crashReport")
    assert field is not None
    assert "ReadingError: KeyError < selfreview_gui.formats.word_read:12" in field.toPlainText()


def test_nothing_that_was_written_is_printed_either(crash: Crash, capsys: pytest.CaptureFixture[str]) -> None:
    report(crash, bug())
    printed = capsys.readouterr()
    assert "KeyError" in printed.err
    assert SECRET not in printed.err + printed.out


def test_the_report_can_be_copied(crash: Crash) -> None:
    report(crash, bug())
    field = dialogs()[0].findChild(QPlainTextEdit, "crashReport")
    copy = dialogs()[0].findChild(QPushButton, "copyReportButton")
    assert field is not None
    assert copy is not None
    copy.click()
    assert QGuiApplication.clipboard().text() == field.toPlainText()


def test_there_are_never_two_dialogs(crash: Crash) -> None:
    report(crash, bug())
    report(crash, ZeroDivisionError())
    assert len(dialogs()) == 1


def test_the_same_bug_is_told_once_and_another_one_again(crash: Crash) -> None:
    error = bug()
    report(crash, error)
    dialogs()[0].accept()
    report(crash, error)
    assert not dialogs()
    report(crash, ZeroDivisionError())
    assert len(dialogs()) == 1


def test_when_saving_fails_too_the_dialog_says_so(crash: Crash) -> None:
    def fail() -> None:
        raise OSError

    crash.save = fail
    report(crash, bug())
    words = " ".join(each.text() for each in dialogs()[0].findChildren(QLabel))
    assert "没有存上" in words


def test_what_the_person_can_put_right_is_shown_as_it_is(crash: Crash) -> None:
    report(crash, UserError("文件被占用，材料没有受影响，请关掉 Word 再试。"))
    (box,) = dialogs()
    assert box.objectName() == "errorDialog"
    assert box.property("text") == "文件被占用，材料没有受影响，请关掉 Word 再试。"


def test_a_bug_in_another_thread_is_shown_by_the_windows_thread(crash: Crash, qtbot: QtBot) -> None:
    thread = threading.Thread(target=report, args=(crash, bug()))
    thread.start()
    thread.join()
    assert not dialogs()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)


def test_an_error_that_caused_another_is_told_with_it() -> None:
    try:
        try:
            raise bug()
        except KeyError as error:
            raise TypeError("no such step") from error
    except TypeError as error:
        text = describe(TypeError, error, error.__traceback__)
    assert text.index("KeyError") < text.index("TypeError: no such step")


def test_no_folder_of_this_computer_is_named() -> None:
    error = bug()
    assert str(Path(__file__).parent) not in describe(KeyError, error, error.__traceback__)
