"""From a review to the document that is printed; `recognise` is the way back."""

from __future__ import annotations

from dataclasses import dataclass, field

from selfreview_gui.review.attachments import note
from selfreview_gui.review.document import Address, Document, Kind, Paragraph, Span
from selfreview_gui.review.lists import attached
from selfreview_gui.review.numbering import Style, read_number
from selfreview_gui.review.review import Passage, Rank, Review

_SENTENCE_ENDS = "。；：！？"
_SPOKEN = (Style.IS, Style.ORDINAL, Style.ORDER)


def compose(review: Review) -> Document:
    """Lay a review out as paragraphs, every span with the address of the field it comes from."""
    sheet = _Sheet()
    sheet.lines(Address("", "title"), review.title, Kind.TITLE)
    sheet.lines(Address("", "byline"), review.byline, Kind.BYLINE)
    _opening(sheet, review)
    for part in review.parts:
        _passage(sheet, part)
    sheet.lines(Address("", "closing"), review.closing)
    _attachments(sheet, review)
    sheet.lines(Address("", "signature"), review.signature, Kind.SIGNATURE)
    sheet.lines(Address("", "date"), review.date, Kind.DATE)
    return Document(tuple(sheet.paragraphs), tables=attached(review))


@dataclass(slots=True)
class _Sheet:
    """The paragraphs laid so far."""

    paragraphs: list[Paragraph] = field(default_factory=list)

    def lines(self, address: Address, text: str, kind: Kind = Kind.BODY, start: int = 0) -> None:
        for line in text.split("\n"):
            if line.strip():
                self.paragraphs.append(Paragraph((Span(line, address, start),), kind))
            start += len(line) + 1

    def go_on(self, *spans: Span) -> None:
        last = self.paragraphs.pop()
        self.paragraphs.append(Paragraph(last.spans + spans, last.kind, last.level))


def _opening(sheet: _Sheet, review: Review) -> None:
    first, _, rest = review.opening.partition("\n")
    sheet.lines(Address("", "opening"), first)
    sheet.lines(Address("", "rectification"), review.rectification)
    sheet.lines(Address("", "opening"), rest, start=len(first) + 1)


def _attachments(sheet: _Sheet, review: Review) -> None:
    address = Address("", "attachments")
    for before, name in note(review.attachments):
        sheet.paragraphs.append(Paragraph((Span(before, address), Span(name, address)), Kind.ATTACHMENT))


def _passage(sheet: _Sheet, passage: Passage) -> None:
    heading = _heading(passage)
    first, rest, start = _split(passage)
    body = (Span(first, Address(passage.id, "text")),) if first else ()
    if passage.inline and sheet.paragraphs:
        sheet.go_on(*heading, *body)
    elif heading or body:
        sheet.paragraphs.append(_opened(passage, heading, body))
    sheet.lines(Address(passage.id, "text"), rest, start=start)
    for child in passage.children:
        _passage(sheet, child)
    sheet.lines(Address(passage.id, "tail"), passage.tail)


def _heading(passage: Passage) -> tuple[Span, ...]:
    pieces = (("number", passage.number), ("heading", passage.heading), ("mark", _mark(passage)))
    number = read_number(passage.number)
    lead = passage.rank >= Rank.POINT and number is not None and number.style in _SPOKEN
    return tuple(
        Span(text, Address(passage.id, name), level=int(passage.rank), lead=lead)
        for name, text in pieces
        if text
    )


def _mark(passage: Passage) -> str:
    """Return the mark that ends the heading; none where nothing is to be ended, or the writer typed one.

    A heading that was recognised never ends in such a mark, so reading loses none by this.
    """
    ends = _SENTENCE_ENDS if passage.rank >= Rank.POINT else passage.mark
    written = passage.heading.rstrip()
    return "" if not written or (passage.mark and written[-1] in ends) else passage.mark


def _split(passage: Passage) -> tuple[str, str, int]:
    """Split the text into what goes on in the heading's paragraph, the rest, and where the rest begins."""
    if not passage.joined:
        return "", passage.text, 0
    first, _, rest = passage.text.partition("\n")
    return first, rest, len(first) + 1


def _opened(passage: Passage, heading: tuple[Span, ...], body: tuple[Span, ...]) -> Paragraph:
    alone = not body and not any(child.inline for child in passage.children[:1])
    own_line = alone and (passage.rank < Rank.POINT or not _mark(passage))
    if own_line and passage.heading:
        return Paragraph(heading, Kind.HEADING, int(passage.rank))
    return Paragraph(heading + body)
