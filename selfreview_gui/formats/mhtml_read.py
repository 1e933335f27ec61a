"""Read a web page with its pictures in one file (.mht, .mhtml), as Word and browsers save it (RFC 2557)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from selfreview_gui.formats.broken import LIBRARY_BREAKS
from selfreview_gui.formats.html_letters import page_text
from selfreview_gui.formats.html_read import read_page
from selfreview_gui.formats.kinds import BROKEN, SUSPICIOUS, UnreadableError
from selfreview_gui.formats.scribe import MESSAGES
from selfreview_gui.review.document import Document, Remark

_PARTS = 2_000
_BOUNDARIES = 20_000  # lines that may begin a part; a page of Word has some ten


def read_mhtml(data: bytes) -> Document:
    """Read the bytes of an .mht file: its first page with text; what the others say is a remark.

    Raises UnreadableError where there is no page in it, or a page that cannot be read.
    """
    if data.count(b"\n--") > _BOUNDARIES:
        raise UnreadableError(SUSPICIOUS)
    try:
        pages = [_text(part) for part in _pages(message_from_bytes(data))]
    except LIBRARY_BREAKS as error:
        raise UnreadableError(BROKEN) from error
    if not pages:
        raise UnreadableError(BROKEN)
    documents = [read_page(page) for page in pages]
    main = next((each for each in documents if each.paragraphs), documents[0])
    others = [remark for each in documents if each is not main for remark in _told_of(each)]
    return replace(main, remarks=main.remarks + tuple(dict.fromkeys(others)))


def _told_of(page: Document) -> Iterator[Remark]:
    """Yield what is to be told of a page beside the main one: Word keeps headers and footers in one."""
    yield from (remark for remark in page.remarks if remark.kind in ("header", "footer"))
    if page.paragraphs:
        yield Remark("embedded", MESSAGES["embedded"], page.text)


def _pages(message: Message) -> list[Message]:
    found = []
    for count, part in enumerate(message.walk()):
        if count > _PARTS:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            found.append(part)
    return found


def _text(part: Message) -> str:
    data = part.get_payload(decode=True)
    declared = part.get_content_charset("")
    return page_text(data if isinstance(data, bytes) else b"", declared)
