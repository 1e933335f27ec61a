"""How the paragraphs and tables of a Word file are read."""

from __future__ import annotations

from selfreview_gui.formats.word_drawings import boxes
from selfreview_gui.formats.word_package import Element, W
from selfreview_gui.formats.word_reading import Reading
from selfreview_gui.formats.word_runs import deleted
from selfreview_gui.formats.word_styles import Style, is_on, number_of, outline_level, value


def paragraph(reading: Reading, paragraph: Element) -> None:
    """Read a paragraph: its automatic number, its text, then the text boxes that hang on it."""
    properties = paragraph.find(f"{W}pPr")
    own = reading.styles.style(value(properties, "pStyle"))
    letters = properties.find(f"{W}rPr") if properties is not None else None
    is_merged = letters is not None and any(
        letters.find(W + each) is not None for each in ("del", "moveFrom")
    )
    if not is_merged:
        _number(reading, properties, own)
    reading.inside(paragraph)
    reading.fields = [each for each in reading.fields if not each.is_silent]  # a field that never ends
    # A deleted or hidden paragraph mark: on paper the next paragraph goes on here.
    if is_merged:
        reading.scribe.remark("deleted", "\n")
    if is_merged or is_on(letters, "vanish"):
        return
    level = outline_level(properties)
    reading.scribe.end_line(own if level is None else Style(own.kind, level))
    boxes(reading)


def _number(reading: Reading, properties: Element | None, style: Style) -> None:
    found = number_of(properties) or style.number
    if found is None or found[0] == "0":
        return
    if found[1] is None and style.number and style.number[0] == found[0]:
        found = style.number
    number, is_bullet = reading.numbering.number(*found, value(properties, "pStyle"))
    if is_bullet:
        reading.scribe.remark("bullet")
    elif number:
        start = reading.scribe.position
        reading.scribe.say(number)
        reading.scribe.remark("numbering", number.strip(), start)


def table(reading: Reading, table: Element) -> None:
    """Read a table, every row of several cells as one line."""
    start = reading.scribe.position
    reading.inside(table)
    if any(len(_cells(row)) > 1 for row in table.iter(f"{W}tr")):
        reading.scribe.remark("table", since=start)


def row(reading: Reading, row: Element) -> None:
    """Read a table row, its cells separated by tabs."""
    properties = row.find(f"{W}trPr")
    if properties is not None and properties.find(f"{W}del") is not None:
        deleted(reading, row)
        return
    cells = _cells(row)
    if len(cells) < 2:  # a frame around the text, not a table
        reading.inside(row)
        return
    reading.scribe.begin_row()
    for cell in cells:
        reading.inside(cell)
        reading.scribe.end_cell()
    reading.scribe.end_row()


def _cells(row: Element) -> list[Element]:
    """Return the cells of a row, those inside content controls too, not those of tables in them."""
    cells = []
    for child in row:
        if child.tag == f"{W}tc":
            cells.append(child)
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            cells += _cells(child)
    return cells
