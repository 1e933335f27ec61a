"""The form of a page profile: what the page is, a row for each thing a clerk knows by name."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from selfreview_gui.gui.parts import card, column, label
from selfreview_gui.gui.profiles.fields import Choice, Field, FontBox, NumberField, SizeBox, Tick
from selfreview_gui.gui.profiles.fontlist import font_model
from selfreview_gui.gui.profiles.levels import EXAMPLES, LEVELS, style_of, with_bold, with_font, with_size
from selfreview_gui.gui.profiles.row import Row, sheet
from selfreview_gui.gui.profiles.words import MARGINS, PITCH, SPACING, WHOLE, tight, unfit
from selfreview_gui.review.page import NumberPlace, Page
from selfreview_gui.review.profile import LONGEST_SIDE, with_pitch

_SIDES = {"top": "上", "bottom": "下", "left": "左", "right": "右"}
_PAPERS = {"A4（210×297毫米）": (210.0, 297.0), "16开（184×260毫米）": (184.0, 260.0)}
_KAI = "楷体_GB2312"
_LEADS = {"不变": ("", False), "加粗": ("", True), "楷体": (_KAI, False), "楷体加粗": (_KAI, True)}
_INDENTS = {"不缩进": 0, **{f"{number}字": number for number in range(1, 7)}}
_LATIN = {"同正文字体": "", "Times New Roman": "Times New Roman"}
_PLACES = {"单页在右、双页在左": NumberPlace.OUTSIDE, "居中": NumberPlace.CENTRE}
_PITCH, _SPACING = (4.0, 144.0), (-3.0, 20.0)  # points

Get = Callable[[Page], Any]
Put = Callable[[Page, Any], Page]


class ProfileForm(QWidget):
    """Shows a page and lets it be changed. What is not changed here stays as it is in the page."""

    changed = Signal()

    def __init__(self, page: Page, installed: Collection[str]) -> None:
        super().__init__()
        self.setObjectName("profileForm")
        self._page, self._fonts = page, font_model(installed, self)
        self._shown: list[Callable[[Page], None]] = []
        self._rows: dict[str, Row] = {}
        self.own_fonts = Tick(
            "installedTick", "文件里只写本机有的字体", "文件里只写本机有的字体，没有的换成代替的"
        )
        self.own_fonts.edited.connect(lambda _: self.changed.emit())
        made = column(self, 12, (0, 0, 6, 0))
        for each in (self._paper(), self._text(), self._letters()):
            made.addWidget(each)
        made.addStretch(1)
        self.show_page(page, installed=False)

    @property
    def page(self) -> Page:
        """Return the page as it is now; a field that holds no value counts as it was before."""
        return self._page

    def show_page(self, page: Page, *, installed: bool) -> None:
        """Show a page; `installed`: the file names the typefaces of this computer."""
        self._page = page
        self.own_fonts.show_value(installed)
        for show in self._shown:
            show(page)
        self._judge()

    def first_wrong(self) -> Field | None:
        """Return the first field that keeps this from being a page; None where it is one."""
        misfits = unfit(self._page)
        wrong = (
            row for key, row in self._rows.items() if key in misfits or any(f.complaint for f in row.fields)
        )
        row = next(wrong, None)
        return row.first_wrong() if row else None

    # The cards

    def _paper(self) -> QFrame:
        made, rows = _card("paperCard", "纸张和边距")
        paper = Choice("paperChoice", "纸张", _PAPERS)
        self._bind(
            paper,
            lambda page: (page.width, page.height),
            lambda page, size: replace(page, width=size[0], height=size[1]),
            lambda page: f"{page.width:g}×{page.height:g}毫米",
        )
        rows.addRow("纸张", self._row(WHOLE, paper))
        pieces: list[Field | str] = []
        for side, words in _SIDES.items():
            pieces += [
                words,
                self._number_field(side, f"{side}Margin", f"{words}边距（毫米）", (0.0, LONGEST_SIDE)),
            ]
        rows.addRow("边距", self._row(MARGINS, *pieces, "毫米"))
        return made

    def _text(self) -> QFrame:
        made, rows = _card("textCard", "行距、缩进、页码")
        pitch = NumberField("pitchField", "行距（磅）", *_PITCH, 0.5)
        self._bind(pitch, lambda page: page.body.pitch, with_pitch)
        rows.addRow("行距", self._row(PITCH, "固定", pitch, "磅"))
        spacing = self._number_field("letter_spacing", "spacingField", "字间距（磅）", _SPACING, 0.05)
        rows.addRow("字间距", self._row(SPACING, "加宽", spacing, "磅，负数是收紧"))
        rows.addRow("首行缩进", self._choice("first_indent", "indentChoice", "首行缩进", _INDENTS, "{}字"))
        rows.addRow("数字和字母", self._choice("latin", "latinChoice", "数字和字母的字体", _LATIN, "{}"))
        rows.addRow("页码位置", self._choice("number_place", "numberChoice", "页码位置", _PLACES, "{}"))
        lead = Choice("leadChoice", "段首句“一是……。”的字体", _LEADS)
        self._bind(
            lead,
            lambda page: (page.lead_font, page.lead_bold),
            lambda page, to: replace(page, lead_font=to[0], lead_bold=to[1]),
            lambda page: page.lead_font + ("加粗" if page.lead_bold else ""),
        )
        rows.addRow("段首句", self._row("lead", lead, "如“一是……。”"))
        return made

    def _letters(self) -> QFrame:
        made, rows = _card("lettersCard", "字体和字号")
        for level, words in LEVELS.items():
            rows.addRow(words, self._level(level, words))
        rows.addRow(self.own_fonts)
        return made

    # Their rows

    def _level(self, level: str, words: str) -> Row:
        font = FontBox(f"{level}Font", f"{words}的字体", self._fonts)
        size = SizeBox(f"{level}Size", f"{words}的字号")
        bold = Tick(f"{level}Bold", f"{words}加粗", "加粗")
        for each in (font, size, bold):
            each.setToolTip(EXAMPLES.get(level, ""))
        self._bind(font, lambda page: style_of(page, level).font, lambda page, to: with_font(page, level, to))
        self._bind(size, lambda page: style_of(page, level).size, lambda page, to: with_size(page, level, to))
        self._bind(bold, lambda page: style_of(page, level).bold, lambda page, to: with_bold(page, level, to))
        return self._row(level, font, size, bold)

    def _choice(self, value: str, name: str, words: str, entries: dict[str, Any], other: str) -> Row:
        made = Choice(name, words, entries)
        self._bind(
            made,
            lambda page: getattr(page, value),
            lambda page, to: replace(page, **{value: to}),
            lambda page: other.format(getattr(page, value)),
        )
        return self._row(value, made)

    def _number_field(
        self, value: str, name: str, words: str, limits: tuple[float, float], step: float = 1.0
    ) -> NumberField:
        made = NumberField(name, words, *limits, step)
        self._bind(made, lambda page: getattr(page, value), lambda page, to: replace(page, **{value: to}))
        return made

    def _row(self, key: str, *pieces: Field | str) -> Row:
        self._rows[key] = Row(*pieces)
        return self._rows[key]

    # From the page to the fields and back

    def _bind(self, field: Field, get: Get, put: Put, other: Callable[[Page], str] | None = None) -> None:
        if isinstance(field, Choice) and other is not None:
            self._shown.append(lambda page: field.show_value(get(page), other(page)))
        else:
            self._shown.append(lambda page: field.show_value(get(page)))
        field.edited.connect(partial(self._take, put))

    def _take(self, put: Put, value: Any) -> None:
        if value is not None:
            self._page = put(self._page, value)
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        told = {PITCH: tight(self._page), **unfit(self._page)}
        for key, row in self._rows.items():
            row.tell(told.get(key, ""))


def _card(name: str, words: str) -> tuple[QFrame, Any]:
    made = card(name)
    rows = sheet(made)
    rows.addRow(label(words, "hint"))
    return made, rows
