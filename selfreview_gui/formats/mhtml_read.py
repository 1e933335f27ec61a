"""Read a web page with its pictures in one file (.mht, .mhtml), as Word and browsers save it (RFC 2557)."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from selfreview_gui.formats.html_letters import page_text
from selfreview_gui.formats.html_read import read_page
from selfreview_gui.formats.kinds import BROKEN, SUSPICIOUS, UnreadableError
from selfreview_gui.review.document import Document

_PARTS = 2_000
_BOUNDARIES = 20_000  # lines that may begin a part; a page of Word has some ten


def read_mhtml(data: bytes) -> Document:
    """Read the bytes of an .mht file: its first page; what Word keeps of headers and footers is a remark.

    Raises UnreadableError where there is no page in it, or a page that cannot be read.
    """
    if data.count(b"\n--") > _BOUNDARIES:
        raise UnreadableError(SUSPICIOUS)
    try:
        pages = [_text(part) for part in _pages(message_from_bytes(data))]
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableError(BROKEN) from error
    if not pages:
        raise UnreadableError(BROKEN)
    document = read_page(pages[0])
    beside = tuple(
        dict.fromkeys(
            remark
            for page in pages[1:]
            for remark in read_page(page).remarks
            if remark.kind in ("header", "footer")
        )
    )
    return replace(document, remarks=document.remarks + beside)


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
