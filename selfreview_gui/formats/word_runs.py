"""How the text of a Word file is read: runs, signs, tracked changes and fields."""

from __future__ import annotations

import re

from selfreview_gui.formats.fields import is_page_field
from selfreview_gui.formats.symbols import symbol_of
from selfreview_gui.formats.word_package import Element, W
from selfreview_gui.formats.word_reading import Handler, Reading
from selfreview_gui.formats.word_styles import child_of, switch, value
from selfreview_gui.formats.word_xml import AUTOMATIC_BREAK

_TELLING = (f"{W}rStyle", f"{W}vanish")  # of the properties; most runs have neither


def run(reading: Reading, run: Element) -> None:
    """Read a run of text; hidden text is not on paper, so it becomes a remark.

    A break that the Word writer made in a long title is no text of the paper.
    """
    properties = child_of(run, "rPr")
    is_told = properties is not None and next(properties.iterchildren(*_TELLING), None) is not None
    style = value(properties, "rStyle") if is_told else None
    if style == AUTOMATIC_BREAK:
        return
    hidden = switch(properties, "vanish") if is_told else None
    if hidden is None:
        hidden = reading.is_hidden or (style is not None and reading.styles.style(style).is_hidden)
    if not hidden:
        reading.inside(run)
    elif text := _plain(run):
        reading.scribe.remark("hidden", text)


def text(reading: Reading, element: Element) -> None:
    """Read a piece of text."""
    reading.say((element.text or "").replace("\n", " "))  # on paper a line break in the XML is a space


def saying(text: str) -> Handler:
    """Make the handler of an element that stands for one character."""
    return lambda reading, _: reading.say(text)


def line_break(reading: Reading, element: Element) -> None:
    """Read a break of the line, the column or the page."""
    if element.get(f"{W}type") in ("page", "column"):
        reading.scribe.break_page()
    else:
        reading.say("\n")


def symbol(reading: Reading, element: Element) -> None:
    """Read a sign of a symbol font."""
    font, code = element.get(f"{W}font", ""), element.get(f"{W}char", "").upper()
    known = symbol_of(font, int(code, 16)) if re.fullmatch("[0-9A-F]{1,4}", code) else None
    if known is None:
        reading.scribe.remark("symbol", f"{font} {code}".strip())
    reading.say(known or "□")


def inserted(reading: Reading, element: Element) -> None:
    """Read text that was added while changes were tracked."""
    start = reading.scribe.position
    reading.inside(element)
    if reading.scribe.position > start:
        reading.scribe.remark("inserted", since=start)


def deleted(reading: Reading, element: Element) -> None:
    """Remark text that was deleted while changes were tracked."""
    text = _plain(element)
    if text:
        reading.scribe.remark("deleted", text)


def field_mark(reading: Reading, element: Element) -> None:
    """Read where a field begins, where its result begins, and where it ends."""
    kind = element.get(f"{W}fldCharType")
    if kind == "begin":
        reading.fields.begin()
    elif kind == "separate":
        reading.fields.begin_result()
    elif kind == "end":
        reading.fields.end()


def field_code(reading: Reading, element: Element) -> None:
    """Read the code of a field, which tells a page number from other fields."""
    reading.fields.add_code(element.text or "")


def simple_field(reading: Reading, element: Element) -> None:
    """Read a field that holds its result."""
    if not is_page_field(element.get(f"{W}instr", "")):
        reading.inside(element)


def _plain(element: Element) -> str:
    """Return the bare text of what is left out, its paragraphs a line each."""
    pieces = []
    for part in element.iter(f"{W}t", f"{W}delText", f"{W}tab", f"{W}br", f"{W}p"):
        name = part.tag.rpartition("}")[2]
        pieces.append({"tab": "\t", "br": "\n", "p": "\n"}.get(name) or part.text or "")
    return "".join(pieces).strip()
