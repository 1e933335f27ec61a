"""Read an OpenDocument text: what stands on paper becomes paragraphs, everything else a remark."""

from __future__ import annotations

from selfreview_gui.formats import odt_blocks, odt_inline
from selfreview_gui.formats.kinds import SUSPICIOUS, UnreadableError
from selfreview_gui.formats.odt_lists import OdtLists
from selfreview_gui.formats.odt_package import DRAW, OFFICE, STYLE, TABLE, TEXT, open_document
from selfreview_gui.formats.odt_reading import Handler, Reading
from selfreview_gui.formats.odt_styles import OdtStyles
from selfreview_gui.formats.zip_package import Element
from selfreview_gui.review.document import Document

_MARGINS = ("header", "header-left", "header-first", "footer", "footer-left", "footer-first")
_ID = "{http://www.w3.org/XML/1998/namespace}id"


def read_odt(data: bytes) -> Document:
    """Read the bytes of an .odt, tracked insertions as text, deletions as gone.

    Positions count the characters of the text one paragraph a line, blank paragraphs too.
    Raises UnreadableError where the file is locked, broken, hostile, or no text.
    """
    document = open_document(data)
    changes = document.body.find(f"{TEXT}tracked-changes")
    reading = Reading(
        OdtStyles(document),
        OdtLists(document),
        {} if changes is None else {region.get(f"{TEXT}id") or region.get(_ID): region for region in changes},
        _HANDLERS,
    )
    try:
        reading.inside(document.body)
        reading.read_boxes()
        if document.styles is not None:
            _margins(reading, document.styles)
    except RecursionError as error:
        raise UnreadableError(SUSPICIOUS) from error
    return reading.scribe.document()


def _margins(reading: Reading, styles: Element) -> None:
    for name in _MARGINS:
        for element in styles.iter(STYLE + name):
            reading.scribe.remark_margin(name.partition("-")[0], reading.text_of(element))


def _leave_out(reading: Reading, element: Element) -> None:
    """Leave out what is no text: declarations, numbers of pages, what stands elsewhere."""


_HANDLERS: dict[str, Handler] = {
    f"{TEXT}p": odt_blocks.paragraph,
    f"{TEXT}h": odt_blocks.paragraph,
    f"{TEXT}list": odt_blocks.read_list,
    f"{TABLE}table": odt_blocks.table,
    f"{TABLE}table-row": odt_blocks.row,
    f"{TEXT}span": odt_inline.span,
    f"{TEXT}s": odt_inline.blanks,
    f"{TEXT}tab": odt_inline.saying("\t"),
    f"{TEXT}line-break": odt_inline.saying("\n"),
    f"{TEXT}note": odt_inline.note,
    f"{OFFICE}annotation": odt_inline.comment,
    f"{TEXT}change": odt_inline.deletion,
    f"{TEXT}change-start": odt_inline.insertion_begins,
    f"{TEXT}change-end": odt_inline.insertion_ends,
    f"{TEXT}hidden-text": odt_inline.hide,
    f"{TEXT}hidden-paragraph": _leave_out,
    **{
        DRAW + name: odt_inline.frame
        for name in (
            *("frame", "custom-shape", "rect", "ellipse", "polygon", "path", "line", "caption", "circle"),
        )
    },
    **{
        TEXT + name: _leave_out
        for name in (
            *("tracked-changes", "sequence-decls", "variable-decls", "user-field-decls"),
            *("dde-connection-decls",),
            *("page-number", "page-count", "ruby-text", "note-citation", "soft-page-break", "bookmark"),
            *("alphabetical-index-auto-mark-file", "table-of-content-source", "illustration-index-source"),
            *("page-continuation", "user-index-source", "alphabetical-index-source", "bibliography-source"),
        )
    },
    f"{OFFICE}forms": _leave_out,
    f"{OFFICE}annotation-end": _leave_out,
    "{http://purl.org/dc/elements/1.1/}creator": _leave_out,
    "{http://purl.org/dc/elements/1.1/}date": _leave_out,
}
