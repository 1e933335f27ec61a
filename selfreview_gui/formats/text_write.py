"""Write a document as plain text: for a web form, a chat window, or a system that takes no files."""

from __future__ import annotations

from collections.abc import Iterator

from selfreview_gui.review.document import Document, Kind, Paragraph, Table

_INDENT = "\u3000\u3000"  # two full-width spaces stand for the indent of a first line
_INDENTED = (Kind.BODY, Kind.HEADING, Kind.ATTACHMENT)


def text_bytes(document: Document) -> bytes:
    """Return the document as UTF-8 text, a paragraph a line, attachments behind it with tabs between cells.

    With a byte order mark and Windows line ends: the editors of older office PCs take it for a local
    code page otherwise.
    """
    lines = [*map(_line, document.paragraphs), *(line for each in document.tables for line in _table(each))]
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig", "replace")


def _line(paragraph: Paragraph) -> str:
    text = paragraph.text.replace("\r", " ").replace("\n", " ")
    return _INDENT + text if paragraph.kind in _INDENTED else text


def _table(table: Table) -> Iterator[str]:
    yield from ("", table.mark, table.title)
    for row in (tuple(column.heading for column in table.columns), *table.rows):
        yield "\t".join(" ".join(cell.split()) for cell in row)
