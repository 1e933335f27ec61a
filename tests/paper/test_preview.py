"""The pages on the screen: laid out a moment after the last change, and only when they can be seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from selfreview_gui.gui.paper.preview import LARGEST, SMALLEST, Preview
from tests.paper.documents import body, document


def shown(qtbot: QtBot, lines: int) -> Preview:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(500, 600)
    preview.show_document(document(body(lines)))
    preview.show()
    return preview


def test_it_shows_every_page(qtbot: QtBot) -> None:
    preview = shown(qtbot, 50)
    assert len(preview.pages.sheets) == 3


def test_a_change_is_laid_out_after_a_moment_and_not_at_once(qtbot: QtBot) -> None:
    preview = shown(qtbot, 1)
    with qtbot.waitSignal(preview.pages_changed) as changed:
        preview.show_document(document(body(30)))
        preview.show_document(document(body(50)))
        assert len(preview.pages.sheets) == 1
    assert changed.args == [3]


def test_what_changes_while_it_is_hidden_is_laid_out_when_it_is_shown(qtbot: QtBot) -> None:
    preview = shown(qtbot, 1)
    preview.hide()
    preview.show_document(document(body(30)))
    preview.show()
    assert len(preview.pages.sheets) == 2


def test_a_page_is_as_wide_as_the_view_until_the_reader_zooms(qtbot: QtBot) -> None:
    preview = shown(qtbot, 1)
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
    preview = shown(qtbot, 1)
    preview.set_zoom(99)
    assert preview.zoom == LARGEST
    preview.set_zoom(0.01)
    assert preview.zoom == SMALLEST


def test_keys_lead_to_both_ends(qtbot: QtBot) -> None:
    preview = shown(qtbot, 100)
    QTest.keyClick(preview, Qt.Key.Key_End)
    assert preview.verticalScrollBar().value() == preview.verticalScrollBar().maximum() > 0
    QTest.keyClick(preview, Qt.Key.Key_Home)
    assert preview.verticalScrollBar().value() == 0


def test_a_page_has_ink_on_white_paper(qtbot: QtBot) -> None:
    picture = shown(qtbot, 22).grab().toImage()
    colours = {picture.pixelColor(x, y).lightness() for x in range(100, 400) for y in range(100, 500, 3)}
    assert min(colours) < 180
    assert max(colours) == 255
