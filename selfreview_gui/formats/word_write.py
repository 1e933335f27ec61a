"""Write a document as a Word file by a page, the page of GB/T 9704-2012 unless another is given."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from itertools import groupby

from selfreview_gui.formats.undated import undated
from selfreview_gui.formats.word_letters import lettered
from selfreview_gui.formats.word_note import note_line
from selfreview_gui.formats.word_sections import section
from selfreview_gui.formats.word_signature import signature_block
from selfreview_gui.formats.word_tables import attachment
from selfreview_gui.formats.word_template import template
from selfreview_gui.formats.word_title import set_title
from selfreview_gui.formats.word_xml import LINE_BREAK, NAMESPACES, Mark, paragraph, possible
from selfreview_gui.review.document import Address, Document, Kind, Paragraph, Span
from selfreview_gui.review.page import STANDARD, Page

Marks = Mapping[Address, tuple[Mark, ...]]

_BLOCKS = {
    Kind.TITLE: "head",
    Kind.BYLINE: "head",
    Kind.ATTACHMENT: "note",
    Kind.SIGNATURE: "signed",
    Kind.DATE: "signed",
}
_KEEP_WITH_NEXT = "<w:keepNext/>"
_BLANK = paragraph("BodyText", "")
_KEPT_BLANK = paragraph("BodyText", "", _KEEP_WITH_NEXT)
_LONGEST_PROPERTY = 255  # characters; python-docx refuses more


def word_bytes(
    document: Document,
    page: Page = STANDARD,
    title: str | None = None,
    author: str = "",
    marks: Marks | None = None,
) -> bytes:
    """Return the document as the bytes of a .docx file.

    `title` and `author` are what the file's properties say; without a title the paper's own stands
    there, without an author nobody. `marks` are stretches (start, end) of fields to highlight: the open
    slots of a draft.
    """
    import docx  # here, because start-up time asks for it: 100 ms

    wide = any(page.turns_for(table) for table in document.tables)
    # The text is there when the template is opened: to move it in afterwards, paragraph by paragraph or
    # whole, takes lxml longer the more there is of it (110,000 characters: 600 ms against 90).
    file = docx.Document(io.BytesIO(template(page, wide, _document(document, page, marks or {}))))
    named = _title(document) if title is None else title
    file.core_properties.title = possible(named)[:_LONGEST_PROPERTY]
    if author:
        file.core_properties.author = possible(author)[:_LONGEST_PROPERTY]
    stream = io.BytesIO()
    file.save(stream)
    return undated(stream.getvalue())


def _title(document: Document) -> str:
    return "".join(each.text for each in document.paragraphs if each.kind is Kind.TITLE)


def _document(document: Document, page: Page, marks: Marks) -> str:
    sheets = list(_sheets(document, page, marks))
    *before, (last, wide) = sheets or [(_BLANK, False)]
    content = "".join(_ended(text, section(page, its_wide)) for text, its_wide in before)
    body = f"<w:body>{content}{last}{section(page, wide)}</w:body>"
    return f"<w:document {NAMESPACES}>{body}</w:document>"


def _sheets(document: Document, page: Page, marks: Marks) -> Iterator[tuple[str, bool]]:
    """Yield what stands in a section of its own, and whether it lies across: the paper, each attachment."""
    if document.paragraphs:
        yield _paper(document.paragraphs, page, marks), False
    for table in document.tables:
        yield attachment(table, page), page.turns_for(table)


def _ended(content: str, section: str) -> str:
    """End a section: its last paragraph holds what the section is."""
    end = content.rindex("</w:pPr>")
    return content[:end] + section + content[end:]


def _paper(paragraphs: tuple[Paragraph, ...], page: Page, marks: Marks) -> str:
    blocks = [(block, tuple(members)) for block, members in groupby(paragraphs, _block)]
    following = [block for block, _ in blocks[1:]] + [""]
    return "".join(
        _WRITERS[block](members, page, marks, after)
        for (block, members), after in zip(blocks, following, strict=True)
    )


def _block(paragraph: Paragraph) -> str:
    return _BLOCKS.get(paragraph.kind, "text")


def _head(paragraphs: tuple[Paragraph, ...], page: Page, marks: Marks, after: str) -> str:
    lines = [
        _title_lines(each, page, marks)
        if each.kind is Kind.TITLE
        else paragraph("Subtitle", _runs(each, page, marks))
        for each in paragraphs
    ]
    return "".join(lines) + (_BLANK if after else "")


def _title_lines(each: Paragraph, page: Page, marks: Marks) -> str:
    broken = set_title(each.spans, page)
    lines = ("".join(_run(each, span, page, marks) for span in spans) for spans in broken.lines)
    return paragraph("Title", LINE_BREAK.join(lines), broken.layout)


def _text(paragraphs: tuple[Paragraph, ...], page: Page, marks: Marks, after: str) -> str:
    # A signature must not stand alone on a page (GB/T 9704-2012, 7.3.5.5), so the last paragraph keeps
    # with it. Only a short one: LibreOffice takes the whole paragraph along, and a long one would leave
    # a hole.
    *before, last = paragraphs
    short = len(last.text) <= 6 * page.characters - page.first_indent
    keep = _KEEP_WITH_NEXT if after in ("note", "signed") and short else ""
    lines = [paragraph(_style(each), _runs(each, page, marks)) for each in before]
    return "".join(lines) + paragraph(_style(last), _runs(last, page, marks), keep)


def _note(paragraphs: tuple[Paragraph, ...], page: Page, marks: Marks, after: str) -> str:
    keep = _KEEP_WITH_NEXT if after == "signed" else ""
    return _KEPT_BLANK + "".join(note_line(each, _runs(each, page, marks), page, keep) for each in paragraphs)


def _signed(paragraphs: tuple[Paragraph, ...], page: Page, marks: Marks, _: str) -> str:
    return _KEPT_BLANK + signature_block([(each, _runs(each, page, marks)) for each in paragraphs], page)


_WRITERS = {"head": _head, "text": _text, "note": _note, "signed": _signed}


def _style(each: Paragraph) -> str:
    return f"Heading{each.level}" if each.kind is Kind.HEADING and 1 <= each.level <= 4 else "BodyText"


def _runs(each: Paragraph, page: Page, marks: Marks) -> str:
    return "".join(_run(each, span, page, marks) for span in each.spans)


def _run(each: Paragraph, span: Span, page: Page, marks: Marks) -> str:
    found = marks.get(span.address, ()) if span.address else ()
    within = [(start - span.offset, end - span.offset) for start, end in found]
    return lettered(span.text, page, page.face(each, span), page.style(each).face, within)
