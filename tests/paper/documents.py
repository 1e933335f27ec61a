"""Small documents to lay out."""

from __future__ import annotations

from selfreview_gui.review.document import Document, Kind, Paragraph, Span


def paragraph(text: str, kind: Kind = Kind.BODY, level: int = 0) -> Paragraph:
    """Make a paragraph of one span."""
    return Paragraph((Span(text, level=level),), kind, level)


def heading(text: str, level: int = 1) -> Paragraph:
    """Make a heading on a line of its own."""
    return paragraph(text, Kind.HEADING, level)


def body(lines: int) -> Paragraph:
    """Make a paragraph that fills exactly that many lines: 26 characters on the first, 28 on the others."""
    return paragraph("学" * (26 + 28 * (lines - 1)))


def document(*paragraphs: Paragraph) -> Document:
    """Make a document."""
    return Document(paragraphs)
