"""Write a document as a Word file by the page of GB/T 9704-2012."""

from __future__ import annotations

import io
from collections.abc import Mapping
from itertools import groupby

from selfreview_gui import paths
from selfreview_gui.formats.word_signature import signature_block
from selfreview_gui.formats.word_title import title_layout
from selfreview_gui.formats.word_xml import Mark, paragraph, possible, run
from selfreview_gui.review.document import Address, Document, Kind, Paragraph, Span
from selfreview_gui.review.page import STANDARD

Marks = Mapping[Address, tuple[Mark, ...]]

_HEAD = (Kind.TITLE, Kind.BYLINE)
_SIGNED = (Kind.SIGNATURE, Kind.DATE)
_BLANK = paragraph("BodyText", "")
_KEEP_WITH_NEXT = "<w:keepNext/>"
# A signature must not stand alone on a page (GB/T 9704-2012, 7.3.5.5), so the last paragraph keeps with it.
# Only a short one: LibreOffice takes the whole paragraph along, and a long one would leave a hole.
_SHORT = 6 * STANDARD.characters - STANDARD.first_indent
_LONGEST_PROPERTY = 255  # characters; python-docx refuses more
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_bytes(document: Document, title: str | None = None, marks: Marks | None = None) -> bytes:
    """Return the document as the bytes of a .docx file.

    `title` is what the file's properties say; without it the paper's own title stands there. `marks`
    are stretches (start, end) of fields to highlight: the open slots of a draft.
    """
    import docx  # here, because start-up time asks for it: 100 ms
    from docx.oxml.parser import parse_xml

    file = docx.Document(str(paths.resources() / "word" / "template.docx"))
    body = file.element.body
    for index, element in enumerate(parse_xml(_body(document, marks or {}))):
        body.insert(index, element)
    file.core_properties.title = possible(_title(document) if title is None else title)[:_LONGEST_PROPERTY]
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def _body(document: Document, marks: Marks) -> str:
    groups = [(block, tuple(members)) for block, members in groupby(document.paragraphs, _block)]
    following = [block for block, _ in groups[1:]] + [""]
    written = [
        _WRITERS[block](members, marks, after)
        for (block, members), after in zip(groups, following, strict=False)
    ]
    return f'<w:body xmlns:w="{_W}">{"".join(written)}</w:body>'


def _block(paragraph: Paragraph) -> str:
    return "head" if paragraph.kind in _HEAD else "signed" if paragraph.kind in _SIGNED else "text"


def _head(paragraphs: tuple[Paragraph, ...], marks: Marks, after: str) -> str:
    lines = [
        paragraph("Title", _runs(each, marks, STANDARD.title_font), title_layout(each.text))
        if each.kind is Kind.TITLE
        else paragraph("Subtitle", _runs(each, marks, STANDARD.byline_font))
        for each in paragraphs
    ]
    return "".join(lines) + (_BLANK if after else "")


def _text(paragraphs: tuple[Paragraph, ...], marks: Marks, after: str) -> str:
    *before, last = paragraphs
    keep = _KEEP_WITH_NEXT if after == "signed" and len(last.text) <= _SHORT else ""
    return "".join(paragraph(_style(each), _runs(each, marks)) for each in before) + paragraph(
        _style(last), _runs(last, marks), keep
    )


def _signed(paragraphs: tuple[Paragraph, ...], marks: Marks, _: str) -> str:
    blank = paragraph("BodyText", "", _KEEP_WITH_NEXT)
    return blank + signature_block([(each, _runs(each, marks)) for each in paragraphs])


_WRITERS = {"head": _head, "text": _text, "signed": _signed}


def _style(each: Paragraph) -> str:
    return f"Heading{each.level}" if each.kind is Kind.HEADING and 1 <= each.level <= 4 else "BodyText"


def _runs(each: Paragraph, marks: Marks, font: str = "") -> str:
    return "".join(run(span.text, font or _font(each, span), _within(span, marks)) for span in each.spans)


def _font(each: Paragraph, span: Span) -> str:
    level = span.level or (each.level if each.kind is Kind.HEADING else 0)
    return STANDARD.font(level)


def _within(span: Span, marks: Marks) -> tuple[Mark, ...]:
    found = marks.get(span.address, ()) if span.address else ()
    return tuple((start - span.offset, end - span.offset) for start, end in found)


def _title(document: Document) -> str:
    return "".join(each.text for each in document.paragraphs if each.kind is Kind.TITLE)
