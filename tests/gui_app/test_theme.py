"""The colours can be read by everybody (WCAG 2.1, 1.4.3 and 1.4.11), and text grows as a whole."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from selfreview_gui.gui import theme
from selfreview_gui.gui.fonts import BASE_SIZE, FAMILIES, text_size
from selfreview_gui.gui.theme import DARK, LIGHT, Colours

TEXTS = (
    ("text", "window"),
    ("text", "base"),
    ("hint", "window"),
    ("hint", "base"),
    ("accent", "window"),
    ("accent", "base"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("asks_text", "asks"),
    ("warning_text", "warning"),
    ("notice_text", "notice"),
    ("selection_text", "selection"),
    ("text", "selection"),
    ("disabled", "base"),
)
EDGES = (("field_line", "base"), ("field_line", "window"), ("accent", "selection"))


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    theme.set_text_size(qapp, 100)


def luminance(colour: str) -> float:
    """Return the relative luminance as WCAG 2.1 defines it."""
    shown = QColor(colour)
    red, green, blue = map(linear, (shown.redF(), shown.greenF(), shown.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_itself_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("letters", "ground"), TEXTS)
def test_every_text_has_enough_contrast_with_its_ground(shown: Colours, letters: str, ground: str) -> None:
    assert contrast(getattr(shown, letters), getattr(shown, ground)) >= 4.5


@pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_every_edge_that_means_something_can_be_seen(shown: Colours, edge: str, ground: str) -> None:
    assert contrast(getattr(shown, edge), getattr(shown, ground)) >= 3


@pytest.mark.parametrize(("asked", "kept"), [(100, 100), (150, 150), (200, 200), (20, 100), (900, 200)])
def test_all_text_grows_to_at_most_twice_its_size(dressed: QApplication, asked: int, kept: int) -> None:
    theme.set_text_size(dressed, asked)
    assert text_size(dressed) == kept
    assert dressed.font().pointSizeF() == pytest.approx(BASE_SIZE * kept / 100)


def test_the_letters_are_asked_for_by_name(dressed: QApplication) -> None:
    theme.set_text_size(dressed, 100)
    assert dressed.font().families() == list(FAMILIES)


def test_the_style_sheet_is_set_once_for_the_whole_application(dressed: QApplication) -> None:
    theme.set_text_size(dressed, 200)
    assert '[role="title"]' in dressed.styleSheet()
    assert f"{BASE_SIZE * 2 * 1.45:.1f}pt" in dressed.styleSheet()


@pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])
def test_the_palette_holds_the_colours(shown: Colours) -> None:
    made = theme.palette(shown)
    assert made.color(QPalette.ColorRole.Window) == QColor(shown.window)
    assert made.color(QPalette.ColorRole.Text) == QColor(shown.text)


@pytest.mark.parametrize(("window", "shown"), [("#202020", DARK), ("#efefef", LIGHT)])
def test_it_follows_the_systems_palette(window: str, shown: Colours) -> None:
    assert theme.colours(QPalette(QColor("#808080"), QColor(window))) is shown
