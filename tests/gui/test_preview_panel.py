"""The pages beside the page: they come by F9, follow what is typed and the cursor, and lead back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.desk import Desk
from selfreview_gui.gui.panels.panel import Panel
from selfreview_gui.gui.panels.preview_panel import PreviewPanel
from selfreview_gui.gui.paper.draw import row_box
from selfreview_gui.gui.paper.preview import Preview
from selfreview_gui.gui.window import MainWindow
from selfreview_gui.jobs.example import example_review
from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Passage, Rank, Review, passages
from selfreview_gui.review.steps import StepKind
from tests.gui.conftest import Open, field, reopened
from tests.gui.reviews import point, review

Show = Callable[[], PreviewPanel]


def panel_of(desk: Desk) -> PreviewPanel:
    panel = desk.findChild(PreviewPanel, "previewBeside")
    assert panel is not None
    return panel


@pytest.fixture
def show(qtbot: QtBot, window: MainWindow) -> Show:
    """Show the pages by their key, and wait until they are laid out."""

    def shown() -> PreviewPanel:
        QTest.keyClick(window, Qt.Key.Key_F9)
        panel = panel_of(window.writing)
        qtbot.waitUntil(lambda: bool(text_of(panel.preview)))
        return panel

    return shown


def text_of(preview: Preview) -> str:
    return "".join(row.text for sheet in preview.pages.sheets for row in sheet.rows)


def listed(panel: PreviewPanel) -> list[str]:
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def place_of(preview: Preview, words: str) -> QPoint:
    """Scroll to the line that has these words, and return the point of its first character."""
    for number, sheet in enumerate(preview.pages.sheets):
        for row in sheet.rows:
            if words in row.text:
                box, page = row_box(sheet, row), preview._boxes[number]
                scale = preview._scale(number)
                top = page.top() + box.top() * scale
                preview.verticalScrollBar().setValue(round(top) - 100)
                seen = QPointF(page.left() + box.left() * scale, top - preview.verticalScrollBar().value())
                return QPoint(
                    round(seen.x() + 4 - preview.horizontalScrollBar().value()),
                    round(seen.y() + box.height() * scale / 2),
                )
    pytest.fail(f"no line has “{words}”")


def long_point(review: Review) -> Passage:
    return next(each for each in passages(review) if each.rank is Rank.POINT and len(each.text) > 100)


# Showing and hiding


def test_f9_shows_the_pages_with_their_number_and_hides_them_again(
    window: MainWindow, open_review: Open, show: Show
) -> None:
    desk = open_review(example_review())
    desk.wizard.open(f"{StepKind.ENDS}:")
    panel = show()
    assert panel.isVisible()
    assert panel.preview.hasFocus()
    count = panel.findChild(QLabel, "previewCounts")
    assert count is not None
    assert count.text().startswith(f"共 {len(panel.preview.pages.sheets)} 页，")
    assert "以 Word 为准" in count.text()
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert not panel.isVisible()
    assert not panel.preview.hasFocus()


def test_f8_and_f9_take_each_others_place(window: MainWindow, open_review: Open, show: Show) -> None:
    desk = open_review(review())
    desk.wizard.open(f"{StepKind.ENDS}:")
    panel = show()
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert [each.objectName() for each in desk.findChildren(Panel) if each.isVisible()] == ["findingsPanel"]
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert [each for each in desk.findChildren(Panel) if each.isVisible()] == [panel]
    assert window._actions["preview"].isChecked()
    assert not window._actions["findings"].isChecked()


def test_the_choice_is_remembered_for_the_next_time(
    qtbot: QtBot, window: MainWindow, open_review: Open, show: Show
) -> None:
    open_review(review()).wizard.open(f"{StepKind.ENDS}:")
    show()
    window.go_home()
    desk = reopened(qtbot, window, "review")
    desk.wizard.open(f"{StepKind.BASICS}:")
    assert panel_of(desk).isVisible()


def test_on_the_last_step_f9_goes_to_its_own_pages(window: MainWindow, open_review: Open) -> None:
    desk = open_review(review())
    desk.wizard.open(f"{StepKind.ENDS}:")
    QTest.keyClick(window, Qt.Key.Key_F9)
    desk.open_export()
    assert not panel_of(desk).isVisible()
    desk.wizard.open(f"{StepKind.CHECK}:")
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert desk.wizard.key == f"{StepKind.EXPORT}:"


# What is typed, and the cursor


def test_what_is_typed_stands_on_the_pages_a_moment_later(
    qtbot: QtBot, window: MainWindow, open_review: Open, show: Show
) -> None:
    desk = open_review(example_review())
    target = long_point(desk.session.review)
    editor = field(desk, target.id, "text")
    panel = show()
    editor.setFocus()
    editor.put_cursor(0)
    laid_out: list[int] = []
    panel.preview.pages_changed.connect(laid_out.append)
    QTest.keyClicks(editor, "xyzzy")
    qtbot.waitUntil(lambda: "xyzzy" in text_of(panel.preview), timeout=1000)
    assert len(laid_out) <= 5
    assert editor.hasFocus()


def test_the_panel_follows_the_cursor(
    qtbot: QtBot, window: MainWindow, open_review: Open, show: Show
) -> None:
    desk = open_review(example_review())
    desk.wizard.open(f"{StepKind.BASICS}:")
    panel = show()
    last = [each for each in passages(desk.session.review) if each.rank is Rank.POINT and each.text][-1]
    field(desk, last.id, "text")
    qtbot.waitUntil(lambda: panel.preview.verticalScrollBar().value() > 0)
    assert last.text[:8] in panel.preview.accessibleDescription()
    desk.go_to(Address("", "opening"))
    qtbot.waitUntil(lambda: "第1页" in panel.preview.accessibleDescription())
    assert panel.preview.verticalScrollBar().value() < panel.preview.viewport().height()


@pytest.mark.parametrize("zoomed", [False, True])
def test_a_click_on_a_paragraph_puts_the_cursor_into_its_field_there(
    qtbot: QtBot, window: MainWindow, open_review: Open, show: Show, zoomed: bool
) -> None:
    desk = open_review(example_review())
    desk.wizard.open(f"{StepKind.ENDS}:")
    panel = show()
    if zoomed:
        panel.preview.zoom_in()
    target = long_point(desk.session.review)
    row = next(
        row.text
        for sheet in panel.preview.pages.sheets
        for row in sheet.rows
        if len(row.text) > 20 and row.text in target.text
    )
    QTest.mouseClick(panel.preview.viewport(), Qt.MouseButton.LeftButton, pos=place_of(panel.preview, row))
    editor = desk.wizard.editor_of(Address(target.id, "text"))
    assert editor is not None
    assert QApplication.focusWidget() is editor
    assert abs(editor.textCursor().position() - target.text.index(row)) <= 1


def test_a_line_of_the_list_leads_to_its_part(qtbot: QtBot, open_review: Open, show: Show) -> None:
    desk = open_review(example_review())
    desk.wizard.open(f"{StepKind.BASICS}:")
    panel = show()
    qtbot.waitUntil(lambda: panel.list.count() > 0)
    parts = [part.heading for part in desk.session.review.parts]
    at = next(row for row, words in enumerate(listed(panel)) if parts[-1] in words)
    panel.list.itemActivated.emit(panel.list.item(at))
    assert QApplication.focusWidget() is not panel.list
    assert desk.wizard.key != f"{StepKind.BASICS}:"


# Odd input


def odd_review() -> Review:
    made = review(point("a", "学习不够系统", "集中学习😀4次\x07。"), point("b", "联系实际不紧", "学" * 5_000))
    return replace(
        made, title="学" * 200, unit="某局\n某处", closing="学" * 24 + "一是", signature="某局\n某处党支部"
    )


def test_what_is_odd_stands_first_in_the_list_and_leads_to_its_place(
    qtbot: QtBot, window: MainWindow, open_review: Open, show: Show
) -> None:
    desk = open_review(odd_review())
    desk.wizard.open(f"{StepKind.ENDS}:")
    panel = show()
    qtbot.waitUntil(lambda: panel.list.count() > 3)
    words = listed(panel)
    assert words[0].startswith("第 1 页　标题有10行")
    assert any("表情符号：😀" in each for each in words)
    at = next(row for row, each in enumerate(words) if "😀" in each)
    panel.list.itemActivated.emit(panel.list.item(at))
    editor = desk.wizard.editor_of(Address("a", "text"))
    assert editor is not None
    assert QApplication.focusWidget() is editor
    assert editor.textCursor().position() == len("集中学习")


def test_a_last_line_of_two_characters_stands_in_the_list(
    qtbot: QtBot, open_review: Open, show: Show
) -> None:
    desk = open_review(replace(review(), closing="学" * 26 + "工作"))
    desk.wizard.open(f"{StepKind.BASICS}:")
    panel = show()
    qtbot.waitUntil(lambda: any("末行只有2个字，删去2个字以上可少占一行" in each for each in listed(panel)))


def test_nothing_written_yet_is_one_page_without_a_hint(
    qtbot: QtBot, window: MainWindow, open_review: Open
) -> None:
    desk = open_review(Review(id="review"))
    QTest.keyClick(window, Qt.Key.Key_F9)
    panel = panel_of(desk)
    qtbot.waitUntil(lambda: panel.list.is_resting)
    assert len(panel.preview.pages.sheets) == 1
    assert not any("第 1 页　末行" in each or "U+" in each for each in listed(panel))


# Room


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_grows_beyond_the_smallest_screen(
    qtbot: QtBot, window: MainWindow, open_review: Open, percent: int
) -> None:
    window.set_text_size(percent)
    try:
        window.resize(1366, 768)
        desk = open_review(odd_review())
        desk.wizard.open(f"{StepKind.BASICS}:")
        QTest.keyClick(window, Qt.Key.Key_F9)
        panel = panel_of(desk)
        qtbot.waitUntil(lambda: panel.list.count() > 0)
        for row in range(desk.wizard.list.count()):
            desk.wizard.list.setCurrentRow(row)
            QApplication.processEvents()
            assert (window.width(), window.height()) == (1366, 768)
            assert window.minimumSizeHint().width() <= 1366
            assert window.minimumSizeHint().height() <= 768
            if panel.isVisible():
                assert_inside(panel, window)
    finally:
        window.set_text_size(100)


def assert_inside(panel: PreviewPanel, window: MainWindow) -> None:
    for each in (panel, *panel.findChildren(QWidget)):
        if each.isVisible() and each.parentWidget() is panel:
            corner = each.mapTo(window, each.rect().bottomRight())
            assert (corner.x() <= window.width(), corner.y() <= window.height()) == (True, True), each
    assert panel.preview.viewport().height() > 100
