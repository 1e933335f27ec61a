"""Read a Word file: what stands on paper becomes paragraphs, everything else a remark."""

from __future__ import annotations

from selfreview_gui.formats import word_beside, word_blocks, word_drawings, word_faces, word_runs
from selfreview_gui.formats.kinds import UnreadableError
from selfreview_gui.formats.word_numbering import Numbering
from selfreview_gui.formats.word_package import SUSPICIOUS, Element, W, open_package
from selfreview_gui.formats.word_reading import Handler, Reading
from selfreview_gui.formats.word_styles import Styles
from selfreview_gui.review.document import Document


def read_word(data: bytes) -> Document:
    """Read the bytes of a .docx file, tracked insertions as text, deletions as gone.

    Positions count the characters of the text one paragraph a line, blank paragraphs too.
    Raises UnreadableError where the file is broken, hostile, or no Word file.
    """
    package = open_package(data)
    styles = Styles(package.related("styles"))
    reading = Reading(package, styles, Numbering(package.related("numbering")), _HANDLERS)
    try:
        _read(reading)
    except RecursionError as error:
        raise UnreadableError(SUSPICIOUS) from error
    return word_faces.with_levels(reading.scribe.document(), package)


def _read(reading: Reading) -> None:
    reading.inside(reading.package.main_part())
    word_drawings.boxes(reading)
    for kind in ("header", "footer"):
        for part in reading.package.related(kind):
            word_beside.margin(reading, kind, part)


def _leave_out(reading: Reading, element: Element) -> None:
    """Leave out what is no text: properties and codes."""


_HANDLERS: dict[str, Handler] = {
    **{
        W + name: _leave_out
        for name in (
            *("pPr", "rPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr"),
            *("rt", "smartTagPr", "customXmlPr", "delText", "delInstrText", "softHyphen"),
        )
    },
    f"{W}p": word_blocks.paragraph,
    f"{W}r": word_runs.run,
    f"{W}t": word_runs.text,
    f"{W}tab": word_runs.saying("\t"),
    f"{W}ptab": word_runs.saying("\t"),
    f"{W}br": word_runs.line_break,
    f"{W}cr": word_runs.saying("\n"),
    f"{W}noBreakHyphen": word_runs.saying("-"),
    f"{W}sym": word_runs.symbol,
    **dict.fromkeys((f"{W}ins", f"{W}moveTo"), word_runs.inserted),
    **dict.fromkeys((f"{W}del", f"{W}moveFrom"), word_runs.deleted),
    f"{W}tbl": word_blocks.table,
    f"{W}tr": word_blocks.row,
    f"{W}fldChar": word_runs.field_mark,
    f"{W}instrText": word_runs.field_code,
    f"{W}fldSimple": word_runs.simple_field,
    f"{word_drawings.MC}AlternateContent": word_drawings.alternatives,
    **dict.fromkeys((f"{W}drawing", f"{W}pict", f"{W}object"), word_drawings.drawing),
    f"{W}footnoteReference": word_beside.note("footnote"),
    f"{W}endnoteReference": word_beside.note("endnote"),
    f"{W}commentReference": word_beside.note("comment"),
    f"{W}altChunk": word_beside.embedded,
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}t": word_runs.text,
    "{http://purl.oclc.org/ooxml/officeDocument/math}t": word_runs.text,
}
