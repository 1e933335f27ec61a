"""How the text of a .doc is read: runs, signs, tracked changes and fields."""

from __future__ import annotations

import re

from selfreview_gui.formats.doc_properties import Sprm, is_on
from selfreview_gui.formats.doc_reading import Reading
from selfreview_gui.formats.halves import joined
from selfreview_gui.formats.symbols import symbol_of

_STRETCHES = re.compile(r"[\0-\x1f]|[^\0-\x1f]+")
_SAID = {"\t": "\t", "\x0b": "\n", "\x1e": "-"}
_FIELD_BEGINS, _FIELD_RESULT, _FIELD_ENDS = "\x13", "\x14", "\x15"
_OF_FIELDS = (_FIELD_BEGINS, _FIELD_RESULT, _FIELD_ENDS)
_BREAKS_OF_PAGE = ("\x0c", "\x0e")
_PICTURE, _DRAWING = "\x01", "\x08"


def run(reading: Reading, start: int, end: int, properties: dict[int, bytes]) -> None:
    """Read a stretch of equal letters; what is deleted or hidden is not on paper, so it is a remark."""
    text = reading.text.units[start:end]
    if is_on(properties, Sprm.DELETED) or is_on(properties, Sprm.HIDDEN):
        _leave_out(reading, "deleted" if is_on(properties, Sprm.DELETED) else "hidden", text)
        return
    since = reading.scribe.position
    if Sprm.SYMBOL in properties and not text.strip("("):
        _symbols(reading, properties[Sprm.SYMBOL], end - start)
    else:
        for match in _STRETCHES.finditer(text):
            _stretch(reading, match[0], start + match.start())
    if is_on(properties, Sprm.INSERTED) and reading.scribe.position > since:
        reading.scribe.remark("inserted", since=since)


def _leave_out(reading: Reading, kind: str, text: str) -> None:
    plain = "".join(_SAID.get(each, each if each >= " " else "") for each in text).strip("\n")
    if plain and not reading.fields.is_silent:
        reading.scribe.remark(kind, joined(plain))
    for each in text:
        if each in _OF_FIELDS:
            _field(reading, each)


def _stretch(reading: Reading, text: str, position: int) -> None:
    """Read a stretch of letters, or one sign that stands for something."""
    _note(reading, position)
    if text >= " ":
        reading.fields.add_code(text)
        for place in reading.beside.notes_between(position + 1, position + len(text)):
            _note(reading, place)
        reading.say(joined(text))
    elif text in _SAID:
        reading.say(_SAID[text])
    elif text in _BREAKS_OF_PAGE:
        reading.scribe.break_page()
    elif text in _OF_FIELDS:
        _field(reading, text)
    elif text == _PICTURE and not reading.fields.is_silent:
        reading.scribe.remark("picture")
    elif text == _DRAWING:
        _drawing(reading, position)


def _field(reading: Reading, mark: str) -> None:
    if mark == _FIELD_BEGINS:
        reading.fields.begin()
    elif mark == _FIELD_RESULT:
        reading.fields.begin_result()
    else:
        reading.fields.end()


def _symbols(reading: Reading, operand: bytes, count: int) -> None:
    font, code = int.from_bytes(operand[:2], "little"), int.from_bytes(operand[2:4], "little")
    name = reading.fonts[font] if font < len(reading.fonts) else ""
    known = symbol_of(name, code)
    for _ in range(count):
        if known is None:
            reading.scribe.remark("symbol", f"{name} {code:04X}".strip())
        reading.say(known or "□")


def _note(reading: Reading, position: int) -> None:
    found = reading.beside.notes.get(position)
    if found is not None and not reading.is_beside:
        kind, start, end = found
        reading.scribe.remark(kind, reading.text_between(start, end))


def _drawing(reading: Reading, position: int) -> None:
    found = reading.beside.boxes.get(position)
    if found is not None and not reading.is_beside:
        reading.boxes.append(found)
    elif found is None:
        reading.scribe.remark("picture")
