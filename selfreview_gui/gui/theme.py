"""How the window looks: one palette and one style sheet for the whole application, light or dark."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from selfreview_gui.gui.fonts import BASE_SIZE, remember_text_size, text_size, window_font
from selfreview_gui.paths import resources

STYLE = "fusion"
_MIDDLE = 128  # of 255


class Colours(NamedTuple):  # a dataclass of as many fields takes 3 ms of the start
    """The colours of one appearance. `on_accent` is written on `accent`; `…_text` on its ground."""

    window: str
    base: str
    text: str
    hint: str
    line: str
    field_line: str
    accent: str
    on_accent: str
    accent_hover: str
    asks: str
    asks_text: str
    warning: str
    warning_text: str
    notice: str
    notice_text: str
    selection: str
    selection_text: str
    disabled: str


LIGHT = Colours(
    window="#f3f4f6",
    base="#ffffff",
    text="#1d2129",
    hint="#59616d",
    line="#d6dae0",
    field_line="#858d99",
    accent="#b0232a",
    on_accent="#ffffff",
    accent_hover="#951c22",
    asks="#fbf1ef",
    asks_text="#5c1a1d",
    warning="#fff3d6",
    warning_text="#6f4500",
    notice="#e8f3ec",
    notice_text="#1b5733",
    selection="#b9d4f5",
    selection_text="#14181f",
    disabled="#6b727d",
)
DARK = Colours(
    window="#1d1f23",
    base="#26292e",
    text="#e7e9ec",
    hint="#abb2bc",
    line="#3f444c",
    field_line="#7d8591",
    accent="#f08a82",
    on_accent="#2a0f0e",
    accent_hover="#f6a59e",
    asks="#35292a",
    asks_text="#f3cfcb",
    warning="#3d3217",
    warning_text="#f3d492",
    notice="#1e3527",
    notice_text="#aadcbc",
    selection="#2f5485",
    selection_text="#ffffff",
    disabled="#8f96a1",
)


def dress(app: QApplication) -> None:
    """Give the application its colours and follow the system between light and dark from now on.

    The style itself, STYLE, is asked for on the application's command line: touching QStyle from
    here takes 10 ms of the start.
    """
    _apply(app, app.palette())  # at first the application's palette is the system's
    app.styleHints().colorSchemeChanged.connect(lambda: _apply(app, _of_the_system(app)))


def set_text_size(app: QApplication, percent: int) -> None:
    """Set the size of all text in the window, 100–200 per cent of the usual."""
    remember_text_size(app, percent)
    _apply(app, _of_the_system(app))


def colours(system: QPalette) -> Colours:
    """Return the colours of the appearance that the system's palette has.

    Asking QStyleHints.colorScheme instead would load the namespace Qt with its hundred enumerations,
    20 ms before the first paint.
    """
    dark = system.color(QPalette.ColorRole.Window).lightness() < _MIDDLE
    return DARK if dark else LIGHT


def _of_the_system(app: QApplication) -> QPalette:
    return app.style().standardPalette()  # Fusion's own palette follows the system


def _apply(app: QApplication, system: QPalette) -> None:
    shown, percent = colours(system), text_size(app)
    app.setFont(window_font(percent))
    app.setPalette(palette(shown))
    app.setStyleSheet(style_sheet(shown, percent))


def palette(shown: Colours) -> QPalette:
    """Turn the colours into what Qt's own painting asks for."""
    made = QPalette(QColor(shown.base), QColor(shown.window))
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, shown.window),
        (role.WindowText, shown.text),
        (role.Base, shown.base),
        (role.AlternateBase, shown.window),
        (role.Text, shown.text),
        (role.Button, shown.base),
        (role.ButtonText, shown.text),
        (role.BrightText, shown.accent),
        (role.ToolTipBase, shown.base),
        (role.ToolTipText, shown.text),
        (role.PlaceholderText, shown.hint),
        (role.Highlight, shown.selection),
        (role.HighlightedText, shown.selection_text),
        (role.Accent, shown.accent),
        (role.Link, shown.accent),
        (role.LinkVisited, shown.accent),
        (role.Mid, shown.field_line),
    ):
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(shown.disabled))
    return made


def _drawing(name: str, shown: Colours) -> str:
    """Return the path of a small drawing: ticks are drawn on the accent, which is light in the dark."""
    return (resources() / "icons" / f"{name}-{'light' if shown == DARK else 'dark'}.png").as_posix()


def style_sheet(shown: Colours, percent: int = 100) -> str:
    """Write the one style sheet; lengths grow with the text."""
    scale = percent / 100
    points = BASE_SIZE * scale
    pad, wide, corner = round(6 * scale), round(16 * scale), round(4 * scale)
    dot = 2 * round(8 * scale)
    tick, arrow = (_drawing(name, shown) for name in ("tick", "arrow"))
    return f"""
[role="card"] {{ background: {shown.base}; border: 1px solid {shown.line}; border-radius: {corner + 2}px; }}
[role="hint"], [role="count"] {{ color: {shown.hint}; }}
[role="count"] {{ font-size: {points * 0.9:.1f}pt; }}
[role="title"] {{ font-size: {points * 1.45:.1f}pt; font-weight: bold; }}
[role="asks"] {{ background: {shown.asks}; color: {shown.asks_text}; padding: {pad}px {wide}px;
  border: none; border-left: 3px solid {shown.accent}; }}
[role="warning"] {{ background: {shown.warning}; color: {shown.warning_text};
  padding: {pad}px {wide}px; border-radius: {corner}px; }}
[role="notice"] {{ background: {shown.notice}; color: {shown.notice_text};
  padding: {pad}px {wide}px; border-radius: {corner}px; }}
QPushButton {{ background: {shown.base}; color: {shown.text}; border: 1px solid {shown.field_line};
  border-radius: {corner}px; padding: {pad}px {wide}px; }}
QPushButton:hover {{ border-color: {shown.accent}; }}
QPushButton:focus {{ border: 2px solid {shown.accent}; padding: {pad - 1}px {wide - 1}px; }}
QPushButton:pressed {{ background: {shown.window}; }}
QPushButton:disabled {{ color: {shown.disabled}; border-color: {shown.line}; }}
QPushButton[role="primary"] {{ background: {shown.accent}; color: {shown.on_accent};
  border-color: {shown.accent}; font-weight: bold; }}
QPushButton[role="primary"]:hover {{ background: {shown.accent_hover}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {shown.text}; }}
QPushButton[role="primary"]:disabled {{ background: {shown.line}; color: {shown.hint};
  border-color: {shown.line}; }}
QLineEdit, QPlainTextEdit {{ background: {shown.base}; border: 1px solid {shown.field_line};
  border-radius: {corner}px; padding: {max(3, pad - 2)}px; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {shown.accent}; }}
QRadioButton {{ spacing: {pad}px; }}
QRadioButton::indicator {{ width: {dot - 2}px; height: {dot - 2}px; border-radius: {dot // 2}px;
  border: 1px solid {shown.field_line}; background: {shown.base}; }}
QRadioButton::indicator:focus {{ border-color: {shown.accent}; }}
QRadioButton::indicator:checked {{ width: {dot - 10}px; height: {dot - 10}px;
  border: 5px solid {shown.accent}; }}
QCheckBox {{ spacing: {pad}px; }}
QCheckBox::indicator {{ width: {dot - 2}px; height: {dot - 2}px; border-radius: {corner - 1}px;
  border: 1px solid {shown.field_line}; background: {shown.base}; }}
QCheckBox::indicator:focus {{ border-color: {shown.accent}; }}
QCheckBox::indicator:checked {{ background: {shown.accent}; border-color: {shown.accent};
  image: url("{tick}"); }}
QComboBox {{ background: {shown.base}; border: 1px solid {shown.field_line}; border-radius: {corner}px;
  padding: {max(3, pad - 2)}px; }}
QComboBox:focus {{ border-color: {shown.accent}; }}
QComboBox::drop-down {{ border: none; width: {dot + 4}px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: {dot}px; height: {dot}px; }}
QListView, QTreeView {{ background: {shown.base}; border: 1px solid {shown.line};
  border-radius: {corner}px; }}
QListView::item, QTreeView::item {{ padding: {pad}px {pad + 4}px; }}
QHeaderView::section {{ background: {shown.window}; color: {shown.hint}; border: none;
  border-bottom: 1px solid {shown.line}; padding: {pad}px {pad + 4}px; }}
QListView:focus, QTreeView:focus {{ border-color: {shown.accent}; }}
"""
