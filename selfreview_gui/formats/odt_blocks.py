"""How the paragraphs, lists and tables of an OpenDocument text are read."""

from __future__ import annotations

from selfreview_gui.formats import tables
from selfreview_gui.formats.limits import refuse_endless
from selfreview_gui.formats.odt_inline import hide
from selfreview_gui.formats.odt_lists import OUTLINE
from selfreview_gui.formats.odt_package import TABLE, TEXT
from selfreview_gui.formats.odt_reading import OpenList, Reading
from selfreview_gui.formats.style import Style, level_of
from selfreview_gui.formats.zip_package import Element


def paragraph(reading: Reading, element: Element) -> None:
    """Read a paragraph or heading: its automatic number, its text, then the text boxes that hang on it."""
    style = reading.styles.style("paragraph", element.get(f"{TEXT}style-name"))
    level = element.get(f"{TEXT}outline-level") if element.tag == f"{TEXT}h" else None
    depth = int(level) if level is not None and level.isdecimal() and len(level) < 3 else 0
    reading.is_after_blank = True
    reading.paragraphs += 1
    refuse_endless(reading.scribe.position, reading.paragraphs)
    if style.is_hidden:
        hide(reading, element)
        return
    if element.get(f"{TEXT}is-list-header") != "true":
        _number(reading, depth, element)
    reading.mixed(element)
    reading.scribe.end_line(Style(style.kind, level_of(depth)))
    reading.read_boxes()


def _number(reading: Reading, depth: int, element: Element) -> None:
    if reading.within is not None:
        if not reading.within.is_due:
            return
        reading.within.is_due = False
        own = reading.within
        start, own.start = own.start, None
        written, is_bullet = reading.lists.number(own.identity, own.style, own.level, start)
    elif depth:
        start = element.get(f"{TEXT}start-value")
        written, is_bullet = reading.lists.number(OUTLINE, OUTLINE, depth, start)
    else:
        return
    if is_bullet:
        reading.scribe.remark("bullet")
    elif written.strip():
        reading.is_after_blank = False
        reading.scribe.say_number(written)


def read_list(reading: Reading, element: Element) -> None:
    """Read a list or a list in an item; each item's first paragraph is numbered."""
    outer = reading.within
    named = element.get(f"{TEXT}style-name")
    if outer is None:
        style = named or _style_of_first(reading, element)
        reading.lists_begun += 1
        identity = reading.lists.begin(element, style, reading.lists_begun)
        reading.within = OpenList(identity, style, 1)
    else:
        reading.within = OpenList(outer.identity, named or outer.style, outer.level + 1)
    for item in element:
        reading.within.is_due = item.tag == f"{TEXT}list-item"
        reading.within.start = item.get(f"{TEXT}start-value")
        reading.inside(item)
    reading.within = outer


def _style_of_first(reading: Reading, element: Element) -> str:
    """Return the list style of the first paragraph's own style, where the list itself names none."""
    first = next(element.iter(f"{TEXT}p", f"{TEXT}h"), None)
    return (
        reading.styles.style("paragraph", first.get(f"{TEXT}style-name")).listed if first is not None else ""
    )


def table(reading: Reading, table: Element) -> None:
    """Read a table; a list around it does not number what stands in it."""
    kept, reading.within = reading.within, None
    tables.read_table(reading, table, f"{TABLE}table-row", _cells)
    reading.within = kept


def row(reading: Reading, row: Element) -> None:
    """Read a table row, its cells separated by tabs."""
    tables.read_row(reading, row, _cells)


def _cells(row: Element) -> list[Element]:
    return [each for each in row if each.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")]
