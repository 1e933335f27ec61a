"""The pages: a PDF of 18 pages beside a bare QTextDocument, and what laying them out takes while typing."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication

from selfreview_gui.gui.app import make_application
from selfreview_gui.gui.paper.layout import Pages, lay_out, laying
from selfreview_gui.gui.paper.letters import UNITS, paper_font
from selfreview_gui.gui.paper.pdf import pdf_bytes
from selfreview_gui.gui.paper.shelf import Shelf
from selfreview_gui.review.document import Document, Paragraph, Span
from selfreview_gui.review.page import STANDARD
from tests.bench.table import Row, in_turn, milliseconds
from tests.bench.word import paper

CHARACTERS = 11_000
PAGES = 18
MOST = 1.5
TIMES = 15


def rows() -> list[Row]:
    """Write a PDF, lay a paper out, lay it out again with one paragraph changed, and a long one in steps."""
    application = QGuiApplication.instance() or make_application()
    assert isinstance(application, QApplication)
    return [_pdf(), *_layouts()]


def _pdf() -> Row:
    document = _of_pages(PAGES)
    ours, bare = in_turn(lambda: pdf_bytes(lay_out(document)), lambda: _bare(document.text), TIMES)
    return Row(
        f"PDF of {PAGES} pages, bookmarks included",
        f"{ours:.0f} ms",
        f"{bare:.0f} ms bare QTextDocument",
        f"{ours / bare:.2f}",
        f"<= {MOST}",
        ours / bare <= MOST,
    )


def _layouts() -> list[Row]:
    document = paper(CHARACTERS)
    shelf = Shelf()
    lay_out(document, shelf=shelf)
    first, bare = in_turn(lambda: lay_out(document), lambda: laid_out(document.text), TIMES)
    texts = iter(str(number) for number in range(10 * TIMES))
    changed, _ = in_turn(lambda: lay_out(_changed(document, next(texts)), shelf=shelf), lambda: None, TIMES)
    longest = max(_steps(paper(CHARACTERS * 10)))
    return [
        _row(f"layout of {CHARACTERS:,} characters", first, f"{bare:.0f} ms bare QTextDocument", bare, 50),
        _row("layout, one paragraph changed", changed, f"{first:.0f} ms the whole", first, 15),
        _row(f"longest step in {CHARACTERS * 10:,} characters", longest, "16 ms one picture", 16.0, 16),
    ]


def _row(name: str, ours: float, reference: str, value: float, most: int) -> Row:
    return Row(name, f"{ours:.1f} ms", reference, f"{ours / value:.2f}", f"<= {most} ms", ours <= most)


def _of_pages(count: int) -> Document:
    """Return a paper cut where it fills so many pages."""
    paragraphs = paper(CHARACTERS * 2).paragraphs
    kept = 1
    while len(lay_out(Document(paragraphs[: kept + 1])).sheets) <= count:
        kept += 1
    return Document(paragraphs[:kept])


def _changed(document: Document, text: str) -> Document:
    middle = len(document.paragraphs) // 2
    spans = (*document.paragraphs[middle].spans, Span(text))
    changed = Paragraph(spans, document.paragraphs[middle].kind)
    return replace(
        document,
        paragraphs=(*document.paragraphs[:middle], changed, *document.paragraphs[middle + 1 :]),
    )


def _steps(document: Document) -> list[float]:
    """Return how long each step of a first layout takes."""
    steps = laying(document, STANDARD, True, Shelf())
    found: list[float] = []
    ended: list[Pages] = []

    def step() -> None:
        try:
            next(steps)
        except StopIteration as end:
            ended.append(end.value)

    while not ended:
        found.append(milliseconds(step))
    return found


def laid_out(text: str) -> QTextDocument:
    """Lay the text out as Qt does by itself, in the body's typeface and with its lines."""
    document = QTextDocument()
    font = QFont(paper_font(STANDARD.body.face))
    font.setPointSizeF(STANDARD.body.size)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setPlainText(text)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    lines = QTextBlockFormat()
    lines.setLineHeight(STANDARD.body.pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor.mergeBlockFormat(lines)
    document.size()  # it is laid out when its size is asked for
    return document


def _bare(text: str) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(72 * UNITS)  # ours; at its own 1200 dpi it takes three times as long
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(28, 37, 26, 35), QPageLayout.Unit.Millimeter)
    laid_out(text).print_(writer)
    buffer.close()
    return bytes(content.data())
