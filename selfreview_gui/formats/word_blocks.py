"""How the paragraphs and tables of a Word file are read."""

from __future__ import annotations

from selfreview_gui.formats import tables
from selfreview_gui.formats.style import Style
from selfreview_gui.formats.word_drawings import boxes
from selfreview_gui.formats.word_package import Element, W
from selfreview_gui.formats.word_reading import Reading
from selfreview_gui.formats.word_runs import deleted
from selfreview_gui.formats.word_styles import WordStyle, child_of, number_of, outline_level, switch, value

_GONE = (f"{W}del", f"{W}moveFrom")


def paragraph(reading: Reading, paragraph: Element) -> None:
    """Read a paragraph: its automatic number, its text, then the text boxes that hang on it."""
    properties = child_of(paragraph, "pPr")
    own = reading.styles.style(value(properties, "pStyle"))
    letters = child_of(properties, "rPr")
    is_merged = letters is not None and next(letters.iterchildren(*_GONE), None) is not None
    if not is_merged:
        _number(reading, properties, own)
    reading.is_hidden = own.is_hidden
    reading.inside(paragraph)
    reading.fields.end_paragraph()
    # A deleted or hidden paragraph mark: on paper the next paragraph goes on here.
    if is_merged:
        reading.scribe.remark("deleted", "\n")
    hidden = switch(letters, "vanish")
    if is_merged or (own.is_hidden if hidden is None else hidden):
        return
    level = outline_level(properties)
    reading.scribe.end_line(own if level is None else Style(own.kind, level))
    boxes(reading)


def _number(reading: Reading, properties: Element | None, style: WordStyle) -> None:
    found = number_of(properties) or style.number
    if found is None or found[0] == "0":
        return
    if found[1] is None and style.number and style.number[0] == found[0]:
        found = style.number
    number, is_bullet = reading.numbering.number(*found, value(properties, "pStyle"))
    if is_bullet:
        reading.scribe.remark("bullet")
    else:
        reading.scribe.say_number(number)


def table(reading: Reading, table: Element) -> None:
    """Read a table, every row of several cells as one line."""
    tables.read_table(reading, table, f"{W}tr", _cells)


def row(reading: Reading, row: Element) -> None:
    """Read a table row, its cells separated by tabs."""
    properties = row.find(f"{W}trPr")
    if properties is not None and properties.find(f"{W}del") is not None:
        deleted(reading, row)
    else:
        tables.read_row(reading, row, _cells)


def _cells(row: Element) -> list[Element]:
    """Return the cells of a row, those inside content controls too, not those of tables in them."""
    cells = []
    for child in row:
        if child.tag == f"{W}tc":
            cells.append(child)
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            cells += _cells(child)
    return cells
