"""What goes with the paper is chosen on the last page: undo and the pages lead there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.editor import Editor
from selfreview_gui.gui.pages.export import ExportPage
from selfreview_gui.gui.paper.draw import row_box
from selfreview_gui.gui.paper.flow import Row
from selfreview_gui.gui.paper.places import place_at
from selfreview_gui.gui.place import difference, step_of
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.jobs.example import example_review
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review
from selfreview_gui.review.steps import StepKind, steps
from tests.gui.conftest import Open, named
from tests.gui.reviews import review

ATTACHMENTS = Address("", "attachments")


def with_list() -> Review:
    return replace(example_review(), id="review", attachments="问题清单")


def box_of(desk: Desk) -> QCheckBox:
    (box,) = named(desk, "problemListBox")
    assert isinstance(box, QCheckBox)
    return box


def is_at_boxes(desk: Desk) -> bool:
    focus = QApplication.focusWidget()
    return desk.wizard.key == f"{StepKind.EXPORT}:" and isinstance(focus, QCheckBox)


def test_a_list_more_differs_at_the_attachments_and_those_are_on_the_last_step() -> None:
    assert difference(review(), replace(review(), attachments="问题清单")) == ATTACHMENTS
    step = step_of(review(), ATTACHMENTS, steps(review()))
    assert step is not None
    assert step.kind is StepKind.EXPORT


def test_a_tick_taken_back_on_the_last_page_leaves_the_writer_there(
    window: MainWindow, open_review: Open
) -> None:
    desk = open_review(review())
    desk.open_export()
    box = box_of(desk)
    box.setFocus()
    box.click()
    assert desk.session.review.attachments == "问题清单"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.review.attachments == ""
    assert not box.isChecked()
    assert QApplication.focusWidget() is box
    assert desk.wizard.key == f"{StepKind.EXPORT}:"


def test_a_tick_taken_back_from_another_page_leads_to_the_box(open_review: Open) -> None:
    desk = open_review(review())
    desk.open_export()
    box_of(desk).click()
    desk.wizard.open(f"{StepKind.BASICS}:")
    desk.session.undo()
    assert is_at_boxes(desk)


def test_an_attachment_in_the_pages_beside_leads_to_the_box(open_review: Open) -> None:
    desk = open_review(with_list())
    desk.wizard.open(f"{StepKind.ENDS}:")
    desk.beside.chosen.emit(ATTACHMENTS, 0, 0)
    assert is_at_boxes(desk)


def last_row(qtbot: QtBot, desk: Desk) -> tuple[ExportPage, int, list[Row]]:
    """Open the last page; return it, the last sheet of its list, and what stands in the list's last row."""
    desk.open_export()
    page = desk.wizard.page
    assert isinstance(page, ExportPage)
    qtbot.waitUntil(lambda: any(sheet.table for sheet in page.preview.pages.sheets), timeout=10_000)
    sheets = page.preview.pages.sheets
    rows = sheets[-1].rows
    return page, len(sheets) - 1, sorted((row for row in rows if row.top >= rows[-1].top), key=left_of)


def left_of(row: Row) -> int:
    return row.left


def click(page: ExportPage, sheet: int, row: Row) -> None:
    found = place_at(page.preview.pages, sheet, row_box(page.preview.pages.sheets[sheet], row).center())
    assert found is not None
    page.preview.chosen.emit(*found)


def test_the_number_of_a_row_leads_to_the_box(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(with_list())
    page, sheet, rows = last_row(qtbot, desk)
    click(page, sheet, rows[0])
    assert is_at_boxes(desk)


def test_a_problem_of_the_list_leads_to_where_it_is_written(qtbot: QtBot, open_review: Open) -> None:
    desk = open_review(with_list())
    page, sheet, rows = last_row(qtbot, desk)
    said = page.preview.pages.document.tables[0].rows[-1][-1]
    click(page, sheet, rows[-1])
    qtbot.waitUntil(lambda: not is_at_boxes(desk) and desk.wizard.page is not page)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Editor))
    focus = QApplication.focusWidget()
    assert isinstance(focus, Editor)
    assert focus.toPlainText() in said or said in focus.toPlainText()
