"""Break one paragraph of the paper into lines, in the typefaces of its spans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from selfreview_gui.gui.paper.letters import UNITS, paper_font
from selfreview_gui.gui.positions import to_characters, to_units
from selfreview_gui.review.document import Kind, Paragraph, Span
from selfreview_gui.review.page import Page
from selfreview_gui.review.placeholder import SLOT
from selfreview_gui.review.title import title_lines

if TYPE_CHECKING:
    from selfreview_gui.jobs.export import Marks

HANGING = "，。、；：！？"  # one of them may stand outside the text area at the end of a line
_CENTRED = (Kind.TITLE, Kind.BYLINE)
_INDENTED = (Kind.HEADING, Kind.BODY)
_ALIGNMENTS = {
    Kind.TITLE: Qt.AlignmentFlag.AlignHCenter,
    Kind.BYLINE: Qt.AlignmentFlag.AlignHCenter,
    Kind.SIGNATURE: Qt.AlignmentFlag.AlignLeft,
    Kind.DATE: Qt.AlignmentFlag.AlignLeft,
}
_SHADE = QColor("#ffe28a")


@dataclass(frozen=True, slots=True)
class Broken:
    """A paragraph broken into lines. `layout` owns the lines and has to live as long as they do."""

    paragraph: Paragraph
    layout: QTextLayout
    lines: tuple[QTextLine, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands on each line."""
        whole = self.paragraph.text
        ends = [_end(line, whole) for line in self.lines]
        return tuple(whole[start:end] for start, end in zip([0, *ends], ends, strict=False))

    @property
    def width(self) -> float:
        """The width of the longest line, in units."""
        return max((line.naturalTextWidth() for line in self.lines), default=0.0)


def break_lines(paragraph: Paragraph, page: Page, shade: bool, marks: Marks) -> Broken:
    """Break a paragraph into lines as wide as the page's text area.

    `shade` gives its slots a yellow ground, `marks` the stretches of the fields that stand in it.
    """
    layout = QTextLayout(paragraph.text, _font(paragraph, page))
    layout.setTextOption(_option(paragraph))
    yellow = [*(_slots(paragraph) if shade else ()), *_marked(paragraph, marks)]
    layout.setFormats([*_headings(paragraph, page), *(_shaded(paragraph.text, *each) for each in yellow)])
    indent = page.indent_width * UNITS if paragraph.kind in _INDENTED else 0.0
    lines: list[QTextLine] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        _fill(line, paragraph, page, 0.0 if lines else indent)
        lines.append(line)
    layout.endLayout()
    return Broken(paragraph, layout, tuple(lines))


def _fill(line: QTextLine, paragraph: Paragraph, page: Page, indent: float) -> None:
    """Let as many characters on the line as fit, and a hanging mark after them.

    Without it a mark would pull the character before it, and a closing quotation mark between them,
    down to the next line. Qt knows no hanging punctuation; Word and LibreOffice use it unless told
    otherwise.
    """
    width, cell = page.text_width * UNITS - indent, page.character_width * UNITS
    if paragraph.kind is Kind.TITLE:
        _fill_title(line, paragraph.text, page)
        return
    line.setLineWidth(width)
    line.setPosition(QPointF(indent, 0))
    end = _end(line, paragraph.text)
    if paragraph.kind in _INDENTED and any(mark in HANGING for mark in paragraph.text[end : end + 4]):
        line.setLineWidth(width + cell)
        if paragraph.text[_end(line, paragraph.text) - 1] not in HANGING:
            line.setLineWidth(width)


def _fill_title(line: QTextLine, text: str, page: Page) -> None:
    """Let a title that needs two lines break where its meaning does.

    One character less than fits is counted with, as in the Word file, where digits take more room.
    """
    width = page.text_width * UNITS
    first = title_lines(text, page.text_width // page.title_size - 1)[0]
    if line.textStart() == 0 and first != text:
        line.setNumColumns(to_units(first, len(first)), width)
    else:
        line.setLineWidth(width)


def _end(line: QTextLine, text: str) -> int:
    """Return how many characters of the paragraph stand on this line and before it."""
    return to_characters(text, line.textStart() + line.textLength())


def _option(paragraph: Paragraph) -> QTextOption:
    option = QTextOption(_ALIGNMENTS.get(paragraph.kind, Qt.AlignmentFlag.AlignJustify))
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    return option


def _font(paragraph: Paragraph, page: Page) -> QFont:
    if paragraph.kind is Kind.TITLE:
        return paper_font(page.title_font, page.title_size)
    name = page.byline_font if paragraph.kind is Kind.BYLINE else page.body_font
    return paper_font(name, page.body_size, page.letter_spacing)


def _headings(paragraph: Paragraph, page: Page) -> Iterator[Any]:
    """Yield the stretches that are set in the typeface of a heading, run in or alone."""
    start = 0
    for span in paragraph.spans:
        level = _level(paragraph, span)
        if level:
            format = QTextCharFormat()
            format.setFont(paper_font(page.font(level), page.body_size, page.letter_spacing))
            yield _range(paragraph.text, start, start + len(span.text), format)
        start += len(span.text)


def _level(paragraph: Paragraph, span: Span) -> int:
    if paragraph.kind in _CENTRED:
        return 0
    return span.level or (paragraph.level if paragraph.kind is Kind.HEADING else 0)


def _slots(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    return (match.span() for match in SLOT.finditer(paragraph.text))


def _marked(paragraph: Paragraph, marks: Marks) -> Iterator[tuple[int, int]]:
    """Yield where the marked stretches of fields stand in the paragraph."""
    at = 0
    for span in paragraph.spans:
        for start, end in marks.get(span.address, ()) if span.address else ():
            first, last = max(start - span.offset, 0), min(end - span.offset, len(span.text))
            if first < last:
                yield at + first, at + last
        at += len(span.text)


def _shaded(text: str, start: int, end: int) -> Any:
    format = QTextCharFormat()
    format.setBackground(_SHADE)
    return _range(text, start, end, format)


def _range(text: str, start: int, end: int, format: QTextCharFormat) -> Any:
    made: Any = QTextLayout.FormatRange()  # whose fields Qt's annotations do not know
    made.start = to_units(text, start)
    made.length = to_units(text, end) - made.start
    made.format = format
    return made
