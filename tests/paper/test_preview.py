"""The pages on the screen: laid out a moment after the last change, with a way back to every field."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.paper import setting
from selfreview_gui.gui.paper.preview import Preview
from selfreview_gui.gui.paper.sheetview import LARGEST, SMALLEST
from selfreview_gui.review.document import Address, Document, Paragraph
from selfreview_gui.review.page import STANDARD
from tests.paper.documents import body, document, field, note, table

OPENING, CLOSING = Address("", "opening"), Address("", "closing")
PAPER = document(field("学" * 60, "opening"), body(40), field("习" * 60, "closing", offset=7))


def shown(qtbot: QtBot, wanted: Document) -> Preview:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(500, 600)
    preview.show_document(wanted)
    with qtbot.waitSignal(preview.pages_changed):
        preview.show()
    return preview


def chosen(qtbot: QtBot, preview: Preview, key: Qt.Key) -> tuple[Address, int]:
    with qtbot.waitSignal(preview.chosen) as signal:
        QTest.keyClick(preview, key)
    address, offset = signal.args
    return address, offset


def test_it_shows_every_page(qtbot: QtBot) -> None:
    assert len(shown(qtbot, document(body(50))).pages.sheets) == 3


def test_a_change_is_laid_out_after_a_moment_and_not_at_once(qtbot: QtBot) -> None:
    preview = shown(qtbot, document(body(1)))
    with qtbot.waitSignal(preview.pages_changed) as changed:
        preview.show_document(document(body(30)))
        preview.show_document(document(body(50)))
        assert len(preview.pages.sheets) == 1
    assert changed.args == [3]


def test_who_types_without_a_pause_sees_the_pages_all_the_same(qtbot: QtBot) -> None:
    preview = shown(qtbot, document(body(1)))
    counted: list[int] = []
    preview.pages_changed.connect(counted.append)
    for lines in range(30, 50):
        preview.show_document(document(body(lines)))
        qtbot.wait(10)
    assert len(counted) > 1


def test_a_long_paper_is_laid_out_in_slices(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    preview = shown(qtbot, document(body(1)))
    monkeypatch.setattr(setting, "SLICE", 0.0)  # a step at a time
    preview.show_document(document(*(body(lines) for lines in range(1, 40))))
    with qtbot.waitSignal(preview.pages_changed) as changed:
        qtbot.wait(setting.WAIT)
        assert len(preview.pages.sheets) == 1
    assert changed.args == [math.ceil(39 * 40 / 2 / 22)]


def test_a_change_in_the_midst_of_it_is_laid_out_after_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = shown(qtbot, document(body(1)))
    monkeypatch.setattr(setting, "SLICE", 0.0)
    counted: list[int] = []
    preview.pages_changed.connect(counted.append)
    preview.show_document(document(*(body(1) for _ in range(1000))))
    qtbot.wait(setting.WAIT + 5)
    preview.show_document(document(body(30)))
    qtbot.waitUntil(lambda: counted[-1:] == [2])


def test_what_changes_while_it_is_hidden_is_laid_out_when_it_is_shown(qtbot: QtBot) -> None:
    preview = shown(qtbot, document(body(1)))
    preview.hide()
    preview.show_document(document(body(30)))
    with qtbot.waitSignal(preview.pages_changed):
        preview.show()
    assert len(preview.pages.sheets) == 2


def test_it_takes_other_pages(qtbot: QtBot) -> None:
    preview = shown(qtbot, document(body(44)))
    with qtbot.waitSignal(preview.pages_changed) as changed:
        preview.show_page(replace(STANDARD, bottom=140.0))
    assert changed.args[0] > 2


def test_a_page_is_as_wide_as_the_view_until_the_reader_zooms(qtbot: QtBot) -> None:
    preview = shown(qtbot, document(body(1)))
    narrow = preview.zoom
    preview.resize(900, 600)
    wide = preview.zoom
    assert wide > narrow
    preview.zoom_in()
    preview.resize(500, 600)
    assert preview.zoom > wide
    preview.set_zoom(None)
    assert preview.zoom == narrow


def test_zoom_stays_within_its_ends(qtbot: QtBot) -> None:
    preview = shown(qtbot, document(body(1)))
    preview.set_zoom(99)
    assert preview.zoom == LARGEST
    preview.set_zoom(0.01)
    assert preview.zoom == SMALLEST


def test_keys_zoom(qtbot: QtBot) -> None:
    preview = shown(qtbot, document(body(1)))
    fit = preview.zoom
    QTest.keyClick(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom > fit
    QTest.keyClick(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom == pytest.approx(fit)
    QTest.keyClick(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom == fit


def test_an_upright_page_and_one_across_are_both_as_wide_as_the_view(qtbot: QtBot) -> None:
    preview = shown(qtbot, document(body(1), tables=(table(wide=True),)))
    assert preview.horizontalScrollBar().maximum() == 0


def test_keys_lead_to_both_ends(qtbot: QtBot) -> None:
    preview = shown(qtbot, document(body(100)))
    QTest.keyClick(preview, Qt.Key.Key_End)
    assert preview.verticalScrollBar().value() == preview.verticalScrollBar().maximum() > 0
    QTest.keyClick(preview, Qt.Key.Key_Home)
    assert preview.verticalScrollBar().value() == 0


def test_a_click_on_a_paragraph_leads_to_its_field(qtbot: QtBot) -> None:
    preview = shown(qtbot, PAPER)
    point = QPoint(250, 110)
    assert preview.hit(point) == OPENING
    with qtbot.waitSignal(preview.chosen) as signal:
        QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert signal.args[0] == OPENING


def test_a_click_beside_the_text_leads_nowhere(qtbot: QtBot) -> None:
    preview = shown(qtbot, PAPER)
    with qtbot.assertNotEmitted(preview.chosen):
        QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(250, 30))


def test_arrow_keys_go_from_paragraph_to_paragraph_and_enter_chooses(qtbot: QtBot) -> None:
    preview = shown(qtbot, PAPER)
    QTest.keyClick(preview, Qt.Key.Key_Down)
    assert chosen(qtbot, preview, Qt.Key.Key_Return) == (OPENING, 0)
    assert preview.accessibleDescription().startswith("第1页：学学")
    for _ in range(5):
        QTest.keyClick(preview, Qt.Key.Key_Down)
    assert chosen(qtbot, preview, Qt.Key.Key_Enter) == (CLOSING, 7)
    assert preview.verticalScrollBar().value() > 0
    for _ in range(5):
        QTest.keyClick(preview, Qt.Key.Key_Up)
    assert chosen(qtbot, preview, Qt.Key.Key_Return) == (OPENING, 0)


def test_the_keys_pass_paragraphs_of_one_field(qtbot: QtBot) -> None:
    notes = (note("附件：1.", "问题清单"), note("2.", "整改清单"))
    preview = shown(qtbot, document(*notes, field("习", "closing")))
    for _ in range(3):
        QTest.keyClick(preview, Qt.Key.Key_Down)
    assert chosen(qtbot, preview, Qt.Key.Key_Return) == (CLOSING, 0)


def test_a_field_is_scrolled_to_and_marked_and_stays_marked(qtbot: QtBot) -> None:
    preview = shown(qtbot, PAPER)
    before = preview.grab().toImage()
    preview.show_place(CLOSING, 10)
    assert preview.verticalScrollBar().value() > 0
    assert preview.grab().toImage() != before
    with qtbot.waitSignal(preview.pages_changed):
        preview.show_document(document(body(1), *PAPER.paragraphs))
    assert chosen(qtbot, preview, Qt.Key.Key_Return) == (CLOSING, 7)


def test_a_field_that_is_not_printed_changes_nothing(qtbot: QtBot) -> None:
    preview = shown(qtbot, PAPER)
    preview.show_place(Address("", "byline"))
    assert preview.verticalScrollBar().value() == 0


def test_a_page_has_ink_on_white_paper(qtbot: QtBot) -> None:
    picture = shown(qtbot, document(body(22))).grab().toImage()
    colours = {picture.pixelColor(x, y).lightness() for x in range(100, 400) for y in range(100, 500, 3)}
    assert min(colours) < 180
    assert max(colours) == 255


def test_what_is_made_for_it_is_made_once_for_several_changes(qtbot: QtBot) -> None:
    preview = shown(qtbot, document(body(1)))
    made: list[int] = []

    def make(lines: int) -> Document:
        made.append(lines)
        return document(body(lines))

    for lines in (10, 20, 30):
        preview.show_made(partial(make, lines))
    assert made == []
    with qtbot.waitSignal(preview.pages_changed) as changed:
        pass
    assert (made, changed.args) == ([30], [2])


def test_a_document_shown_after_one_that_was_to_be_made_is_the_one_that_stays(qtbot: QtBot) -> None:
    preview = shown(qtbot, document(body(1)))
    preview.show_made(lambda: document(body(50)))
    with qtbot.waitSignal(preview.pages_changed) as changed:
        preview.show_document(document(body(30)))
    assert changed.args == [2]


@pytest.mark.parametrize(
    "after",
    [
        pytest.param((body(3), body(2), body(12)), id="a shorter last paragraph"),
        pytest.param((body(3), body(2), body(14)), id="a longer one, on a further page"),
        pytest.param((body(3), field("干" * 25, "opening"), body(13)), id="a line with other words"),
        pytest.param((body(2), body(3), body(13)), id="a paragraph that moves up"),
        pytest.param((body(3),), id="paragraphs gone"),
    ],
)
def test_drawing_only_what_differs_gives_the_same_picture_as_drawing_all(
    qtbot: QtBot, after: tuple[Paragraph, ...]
) -> None:
    preview = shown(qtbot, document(body(3), field("学" * 40, "opening"), body(13)))
    preview.show_place(OPENING)
    qtbot.wait(20)
    before = picture(preview)
    with qtbot.waitSignal(preview.pages_changed):
        preview.show_document(document(*after))
    qtbot.wait(20)
    differing = picture(preview)
    preview.viewport().update()
    qtbot.wait(20)
    assert differing == picture(preview) != before


def picture(preview: Preview) -> QImage:
    """Return what stands on the screen now, without drawing it anew."""
    return preview.screen().grabWindow(preview.winId()).toImage()
