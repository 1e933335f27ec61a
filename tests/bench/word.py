"""The Word file of 11,000 characters, beside plain python-docx writing the same paragraphs."""

from __future__ import annotations

from io import BytesIO

from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.jobs.example import example_review
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Document, Paragraph
from tests.bench.table import Row, in_turn

CHARACTERS = 11_000


def rows() -> list[Row]:
    """Write both in turn, and ten times as long a paper for the growth."""
    document = paper(CHARACTERS)
    ours, plain = in_turn(lambda: word_bytes(document), lambda: plainly(document), 20)
    long = paper(CHARACTERS * 10)
    ten, _ = in_turn(lambda: word_bytes(long), lambda: None, 5)
    return [
        Row(
            f"Word file of {len(document.text):,} characters",
            f"{ours:.1f} ms",
            f"{plain:.1f} ms plain python-docx",
            f"{ours / plain:.2f}",
            "<= 1.0",
            ours / plain <= 1.0,
        ),
        Row(
            f"Word file of {len(long.text):,} characters",
            f"{ten:.1f} ms",
            f"{ours:.1f} ms a tenth of it",
            f"{ten / ours:.1f}",
            "linear: <= 12",
            ten / ours <= 12,
        ),
    ]


def paper(characters: int) -> Document:
    """Make a paper of about that length out of the example's paragraphs."""
    paragraphs = compose(example_review()).paragraphs
    chosen: list[Paragraph] = []
    length = 0
    while length < characters:
        for paragraph in paragraphs:
            chosen.append(paragraph)
            length += len(paragraph.text) + 1
            if length >= characters:
                break
    return Document(tuple(chosen))


def plainly(document: Document) -> bytes:
    """Write the paragraphs as python-docx does by itself."""
    import docx

    made = docx.Document()
    for paragraph in document.paragraphs:
        made.add_paragraph(paragraph.text)
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()
