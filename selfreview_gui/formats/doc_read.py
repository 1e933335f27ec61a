"""Read a .doc: what stands on paper becomes paragraphs, everything else a remark."""

from __future__ import annotations

from selfreview_gui.formats import doc_beside
from selfreview_gui.formats.doc_file import BREAKS, Part, Story, open_doc
from selfreview_gui.formats.doc_lists import numbering
from selfreview_gui.formats.doc_paragraphs import DocParagraph, cells_ahead
from selfreview_gui.formats.doc_properties import Sprm, changed, is_on, letters, paragraphs
from selfreview_gui.formats.doc_reading import Place, Reading
from selfreview_gui.formats.doc_runs import run
from selfreview_gui.formats.doc_styles import DocStyles
from selfreview_gui.formats.doc_text import text_of
from selfreview_gui.formats.kinds import BROKEN, UnreadableError
from selfreview_gui.formats.ole_package import OlePackage
from selfreview_gui.formats.tables import Rows
from selfreview_gui.review.document import Document


def read_doc(package: OlePackage) -> Document:
    """Read an opened .doc (Word 97–2003), tracked insertions as text, deletions as gone.

    Positions count the characters of the text one paragraph a line, blank paragraphs too.
    Raises UnreadableError where the file is locked, older, or broken.
    """
    try:
        file = open_doc(package)
        reading = Reading(
            _story, text_of(file), letters(file), paragraphs(file), DocStyles(file),
            doc_beside.beside(file), _fonts(file.part(Part.FONTS)), numbering(file),
        )  # fmt: skip
        _story(reading, *file.range(Story.MAIN))
        for place in reading.beside.boxes_left(reading.boxes_read):
            _box(reading, place)
        for kind, start, end in doc_beside.margins(file):
            reading.scribe.remark_margin(kind, reading.text_between(start, end))
    except BREAKS as error:
        raise UnreadableError(BROKEN) from error
    return reading.scribe.document()


def _story(reading: Reading, start: int, end: int) -> None:
    """Read a stretch of whole paragraphs."""
    found = reading.paragraphs_between(start, end)
    rows = Rows(reading.scribe)
    for index, each in enumerate(found):
        if not each.depth:
            rows.end()
        elif not rows.is_in_row and not each.ends_row:
            rows.begin_row(has_columns=cells_ahead(found, index) > 1)
        if not (each.ends_row or each.is_inner_row_end):
            _paragraph(reading, each)
        if each.ends_row:
            rows.end_row()
        elif each.ends_cell:
            rows.end_cell()
    rows.end()


def _paragraph(reading: Reading, paragraph: DocParagraph) -> None:
    """Read a paragraph: its automatic number, its text, then the text boxes that hang on it."""
    mark = changed(reading.letters_at(paragraph.end)[1])
    is_merged = is_on(mark, Sprm.DELETED)
    if not is_merged:
        _number(reading, paragraph)
    for start, end, properties in reading.stretches(paragraph.start, paragraph.end):
        run(reading, start, end, changed(properties))
    reading.fields.end_paragraph()
    if is_merged:  # on paper the next paragraph goes on here
        reading.scribe.remark("deleted", "\n")
    if is_merged or is_on(mark, Sprm.HIDDEN):
        return
    reading.scribe.end_line(paragraph.style)
    boxes, reading.boxes = reading.boxes, []
    for place in boxes:
        _box(reading, place)


def _number(reading: Reading, paragraph: DocParagraph) -> None:
    if paragraph.list is None:
        return
    written, is_bullet = reading.numbering.number(str(paragraph.list[0]), paragraph.list[1])
    if is_bullet:
        reading.scribe.remark("bullet")
    else:
        reading.scribe.say_number(written)


def _box(reading: Reading, place: Place) -> None:
    """Read a text box, once however many drawings name it."""
    if place in reading.boxes_read:
        return
    reading.boxes_read.add(place)
    since = reading.scribe.position
    _story(reading, *place)
    reading.scribe.remark("textbox", since=since)


def _fonts(part: bytes) -> tuple[str, ...]:
    """Return the names of the fonts ([MS-DOC], 2.9.286 and 2.9.70)."""
    names, at = [], 4
    while at < len(part):
        size = part[at]
        name = part[at + 40 : at + 1 + size].decode("utf-16-le", "replace")
        names.append(name.partition("\0")[0])
        at += 1 + size
    return tuple(names)
