"""No unfinished paper goes out as a final one, and the step list says the same as the gate."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from hypothesis import example, given
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from selfreview_gui.checks.finding import Level
from selfreview_gui.checks.registry import check
from selfreview_gui.errors import UserError
from selfreview_gui.gui import finish
from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.place import step_of
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.jobs import export
from selfreview_gui.jobs.export import export_review
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Passage, Rank, Review, write_field
from selfreview_gui.review.start import start_review
from selfreview_gui.review.steps import State, StepKind, steps
from selfreview_gui.review.template import Place, Role
from tests.checks.reviews import any_reviews, finished
from tests.gui.conftest import Open, field, named
from tests.gui.reviews import TEMPLATE, point, review

# A section on last year's rectification, though that is written in the opening.
PART_OVER_RECTIFICATION = Passage(
    "p",
    Rank.PART,
    role=Role.PROBLEMS,
    tail="写了一句。",
    children=(Passage("r", Rank.SECTION, role=Role.RECTIFICATION),),
)
# Last year's rectification written in the opening as well, though it has a part of its own.
WRITTEN_TWICE = Review(
    rectification="XX", parts=(Passage("r", Rank.PART, role=Role.RECTIFICATION, text="已改。"),)
)
DONE = write_field(review(), Address("old", "text"), "去年的问题已改。")


@pytest.fixture
def folder(tmp_path: Path, window: MainWindow) -> Path:
    """The folder into which is exported."""
    made = tmp_path / "out"
    made.mkdir()
    window.records.fetch(lambda store: store.keep_setting("export_folder", str(made)))
    return made


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Let the checks wait until the event is set."""
    may_go_on, look = Event(), finish.look

    def slow(asked: Review) -> object:
        may_go_on.wait(20)
        return look(asked)

    may_go_on.set()
    monkeypatch.setattr(finish, "look", slow)
    yield may_go_on
    may_go_on.set()


def export_button(desk: Desk) -> QPushButton:
    found = named(desk, "exportButton")[0]
    assert isinstance(found, QPushButton)
    return found


def words(desk: Desk, name: str) -> list[str]:
    return [each.text() for each in named(desk, name) if isinstance(each, QLabel)]


def ready(qtbot: QtBot, desk: Desk) -> None:
    """Open the last step and wait until the paper may go out."""
    desk.open_export()
    qtbot.waitUntil(lambda: words(desk, "exportState") == ["可以导出了。"])


# The check comes first


@pytest.mark.parametrize("begun", [start_review(TEMPLATE), DONE], ids=["new", "done"])
def test_nothing_goes_out_before_the_first_check_is_back(
    qtbot: QtBot, open_review: Open, folder: Path, held: Event, begun: Review
) -> None:
    desk = open_review(begun)
    held.clear()
    desk.open_export()
    assert (export_button(desk).text(), export_button(desk).isEnabled()) == ("正在核对……", False)
    desk._finish._start_export(False)  # as if the key had come before the button was off
    held.set()
    qtbot.waitUntil(export_button(desk).isEnabled)
    assert list(folder.iterdir()) == []


def test_a_gap_typed_after_the_paper_was_clean_keeps_it_in(
    qtbot: QtBot, open_review: Open, folder: Path, held: Event
) -> None:
    desk = open_review(DONE)
    ready(qtbot, desk)
    field(desk, "", "closing").insert("【待填】")
    held.clear()
    desk.open_export()
    assert not export_button(desk).isEnabled()
    desk._finish._start_export(False)
    held.set()
    qtbot.waitUntil(lambda: export_button(desk).text() == "还有 1 处没有填好")
    assert list(folder.iterdir()) == []


def test_what_is_undone_on_the_last_page_is_checked_again(
    qtbot: QtBot, open_review: Open, held: Event
) -> None:
    desk = open_review(write_field(DONE, Address("", "closing"), "【待填】"))
    closing = field(desk, "", "closing")
    closing.selectAll()
    QTest.keyClicks(closing, "OK.")
    ready(qtbot, desk)
    held.clear()
    while desk.session.history.canUndo():
        desk.session.undo()
        desk.open_export()
    assert not export_button(desk).isEnabled()
    held.set()
    qtbot.waitUntil(lambda: export_button(desk).text() == "还有 1 处没有填好")


def test_a_draft_can_be_made_where_the_check_comes_to_no_end(
    qtbot: QtBot, window: MainWindow, open_review: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Review) -> None:
        raise UserError("没有核对，文字都在，请再试。")

    monkeypatch.setattr(finish, "look", refuse)
    desk = open_review(DONE)
    desk.open_export()
    qtbot.waitUntil(window.notice.isVisible)
    assert not export_button(desk).isEnabled()
    draft = named(desk, "draftButton")[0]
    assert isinstance(draft, QPushButton)
    draft.click()
    qtbot.waitUntil(lambda: bool(words(desk, "exportedLabel")))
    assert words(desk, "exportState") == ["没有核对完，现在只能导出草稿。"]
    assert [each.name for each in folder.iterdir()] == ["测试支部2024年度组织生活会对照检查材料（草稿）.docx"]


# What is told


def test_a_failure_is_told_until_the_next_export_works(
    qtbot: QtBot, window: MainWindow, open_review: Open, folder: Path
) -> None:
    desk = open_review(DONE)
    ready(qtbot, desk)
    desk._finish._folder = folder / "gone"
    export_button(desk).click()
    qtbot.waitUntil(window.notice.isVisible)
    desk._finish._folder = folder
    export_button(desk).click()
    qtbot.waitUntil(lambda: bool(words(desk, "exportedLabel")))
    assert not window.notice.isVisible()


def test_a_failure_is_told_until_the_page_is_left(
    qtbot: QtBot, window: MainWindow, open_review: Open, folder: Path
) -> None:
    desk = open_review(DONE)
    ready(qtbot, desk)
    desk._finish._folder = folder / "gone"
    export_button(desk).click()
    qtbot.waitUntil(window.notice.isVisible)
    desk.wizard.back()
    assert not window.notice.isVisible()


@pytest.mark.parametrize("leave", ["step", "review"])
def test_who_left_while_the_file_was_written_is_told(
    qtbot: QtBot,
    window: MainWindow,
    open_review: Open,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    leave: str,
) -> None:
    may_go_on = Event()

    def slow(*asked: object) -> object:
        may_go_on.wait(20)
        return export_review(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(export, "export_review", slow)
    desk = open_review(DONE)
    ready(qtbot, desk)
    export_button(desk).click()
    if leave == "step":
        desk.wizard.back()
    else:
        window.go_home()
        qtbot.waitUntil(lambda: window.findChildren(Desk) == [])
    may_go_on.set()
    qtbot.waitUntil(window.notice.isVisible)
    assert window.notice.words.text() == "已导出：测试支部2024年度组织生活会对照检查材料.docx"
    assert window.notice.act_button.text() == "打开文件"
    assert [each.name for each in folder.iterdir()] == ["测试支部2024年度组织生活会对照检查材料.docx"]


# Steps and gate


def done_and_blocked(asked: Review) -> list[tuple[str, str]]:
    """Return title and message of what blocks in a step that is done; no step has a part that is absent."""
    all_steps = steps(asked)
    found = [each for each in check(asked) if each.level is Level.BLOCK and each.code != "role"]
    owned = [(step_of(asked, each.address, all_steps), each.message) for each in found]
    return [(step.title, message) for step, message in owned if step and step.state is State.DONE]


@given(any_reviews())
@example(finished())
@example(start_review(TEMPLATE))
@example(Review(rectification_place=Place.OPENING, parts=(PART_OVER_RECTIFICATION,)))
@example(WRITTEN_TWICE)
@example(write_field(finished(), Address("", "date"), "20xx年x月"))
@example(write_field(finished(), Address("politics", "heading"), "增强【什么】"))
@example(review(point("a", "学得少", "党员x名。")))
def test_nothing_that_blocks_is_in_a_step_that_is_done(asked: Review) -> None:
    assert done_and_blocked(asked) == []


def test_the_problems_of_a_new_review_are_not_done() -> None:
    part = next(each for each in steps(start_review(TEMPLATE)) if each.kind is StepKind.PART)
    assert part.state is State.EMPTY
    begun = next(each for each in steps(review(point("a"))) if each.kind is StepKind.PART)
    assert begun.state is State.GAPS
    whole = next(each for each in steps(DONE) if each.kind is StepKind.PART)
    assert whole.state is State.DONE
