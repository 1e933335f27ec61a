"""What the words of RTF 1.9.1 ask for that stand in the middle of a text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from selfreview_gui.formats.rtf_reading import Reading
from selfreview_gui.formats.style import level_of

Word = Callable[[Reading, int | None], None]
_SAID = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002",
    "qmspace": "\u2005", "~": "\xa0", "_": "-",
}  # fmt: skip
_PAGES = {"ansi": 1252, "mac": 10000, "pc": 437, "pca": 850}
_SWITCHES = {"v": "is_hidden", "deleted": "is_deleted", "revised": "is_inserted", "intbl": "is_in_table"}
_MOST_FALLBACKS = 100


def _say(said: str, reading: Reading, value: int | None) -> None:
    reading.say(said)
    if said == "\n":
        reading.count_line()


def _end_paragraph(is_mark: bool, reading: Reading, value: int | None) -> None:
    reading.end_paragraph(is_mark)


def _set_font(word: str, reading: Reading, value: int | None) -> None:
    reading.group.set_font(word, value or 0)


def _switch(name: str, reading: Reading, value: int | None) -> None:
    setattr(reading.group, name, value != 0)


def _set_page(page: int | None, reading: Reading, value: int | None) -> None:
    reading.letters.fonts.set_page(value or 0 if page is None else page)


def _plain(reading: Reading, value: int | None) -> None:
    reading.group.reset_letters()


def _pard(reading: Reading, value: int | None) -> None:
    reading.group.reset_paragraph()


def _uc(reading: Reading, value: int | None) -> None:
    reading.group.fallback = min(max(value or 0, 0), _MOST_FALLBACKS)


def _s(reading: Reading, value: int | None) -> None:
    reading.group.paragraph_style = value or 0


def _outline_level(reading: Reading, value: int | None) -> None:
    reading.group.level = level_of((value or 0) + 1)


def _break_page(reading: Reading, value: int | None) -> None:
    reading.group.sink.scribe.break_page()


def _object(reading: Reading, value: int | None) -> None:
    reading.group.sink.scribe.remark("object")


def _number(reading: Reading, value: int | None) -> None:
    reading.group.number = []


def _of_end(reading: Reading, value: int | None) -> None:
    if reading.group.kind == "footnote":
        reading.group.kind = "endnote"


def _field(reading: Reading, value: int | None) -> None:
    if not reading.group.is_field:
        reading.group.is_field = True
        reading.group.sink.fields.begin()


def _field_result(reading: Reading, value: int | None) -> None:
    reading.group.sink.fields.begin_result()


def _define_row(reading: Reading, value: int | None) -> None:
    reading.group.sink.cells = 0


def _define_cell(reading: Reading, value: int | None) -> None:
    reading.group.sink.cells += 1


def _end_cell(reading: Reading, value: int | None) -> None:
    reading.group.sink.end_cell(reading.group.style(reading.styles))


def _end_row(reading: Reading, value: int | None) -> None:
    reading.group.sink.rows.end_row()


WORDS: dict[str, Word] = {
    **{word: partial(_say, said) for word, said in _SAID.items()},
    **dict.fromkeys(("par", "\n", "\r"), partial(_end_paragraph, True)),
    **dict.fromkeys(("sect", "nestcell"), partial(_end_paragraph, False)),
    **{word: partial(_set_font, word) for word in ("f", "af", "loch", "hich", "dbch")},
    **{word: partial(_switch, name) for word, name in _SWITCHES.items()},
    **{word: partial(_set_page, page) for word, page in _PAGES.items()},
    "ansicpg": partial(_set_page, None),
    "plain": _plain,
    "pard": _pard,
    "uc": _uc,
    "s": _s,
    "outlinelevel": _outline_level,
    **dict.fromkeys(("page", "column"), _break_page),
    "object": _object,
    **dict.fromkeys(("listtext", "pntext"), _number),
    "ftnalt": _of_end,
    "field": _field,
    "fldrslt": _field_result,
    "trowd": _define_row,
    "cellx": _define_cell,
    "cell": _end_cell,
    "row": _end_row,
}
