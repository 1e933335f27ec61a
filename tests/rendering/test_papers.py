"""Whole papers as LibreOffice prints them, held against GB/T 9704-2012 page by page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, pairwise
from pathlib import Path

import pytest

from selfreview_gui.formats.word_profile import read_page
from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.review.document import Document, Kind, Paragraph, Span
from selfreview_gui.review.page import STANDARD, NumberPlace, Page
from selfreview_gui.review.title import title_lines
from tests.rendering import office
from tests.rendering.printed import Printed, papers

MM = 72 / 25.4
NAMES = sorted(papers())
STRESS = [name for name in NAMES if name.startswith("stress")]
HAN = re.compile("[一-龥]+")

each_paper = pytest.mark.parametrize("name", NAMES)
each_stress = pytest.mark.parametrize("name", STRESS)


def text_of(lines: list[office.Line]) -> str:
    return "".join(line.text for line in lines)


def bare(text: str) -> str:
    return "".join(text.split())


def attachments_from(paper: Printed) -> int:
    """Return the index of the first page of an attachment."""
    marks = tuple(table.mark for table in paper.document.tables)
    starts = (at for at, lines in enumerate(paper.lines) if lines[0].text in marks)
    return next(starts, len(paper.lines))


def sheets(paper: Printed) -> list[list[office.Line]]:
    """Return the lines of the paper's own pages, without the page numbers."""
    return [lines[:-1] for lines in paper.lines[: attachments_from(paper)]]


def headings(document: Document) -> list[str]:
    return [bare(each.text) for each in document.paragraphs if each.kind is Kind.HEADING]


def row(line: office.Line, page: Page) -> int:
    """Return on which of the page's lines this stands, counted from 1.

    What a page has over its whole lines LibreOffice leaves half above them.
    """
    over = page.text_height - page.lines * page.body.pitch
    return int((line.middle - page.top * MM - over / 2) // page.body.pitch) + 1


@each_paper
def test_every_character_is_printed_in_its_order(name: str, printed: dict[str, Printed]) -> None:
    paper = printed[name]
    assert "".join(map(text_of, sheets(paper))) == bare(paper.document.text)


@each_paper
def test_every_full_page_has_all_its_lines(name: str, printed: dict[str, Printed]) -> None:
    paper = printed[name]
    pages = sheets(paper)
    titles = headings(paper.document)
    for lines, following in pairwise(pages):
        rows = [row(line, paper.page) for line in lines]
        assert rows == sorted(set(rows))
        kept = row(following[-1], paper.page) if following is pages[-1] else 0
        ended_early = any(title.startswith(following[0].text) for title in titles) or (
            kept and rows[-1] >= paper.page.lines - 6  # the last paragraph keeps with the signature
        )
        assert rows[-1] == paper.page.lines or ended_early, text_of(lines)[-40:]


@each_paper
def test_a_full_line_of_han_characters_has_28(name: str, printed: dict[str, Printed]) -> None:
    paper = printed[name]
    page = paper.page
    left, right = page.left * MM, (page.width - page.right) * MM
    for line in chain.from_iterable(sheets(paper)):
        if HAN.fullmatch(line.text) and right - line.right < page.character_width and line.left - left < 1:
            assert len(line.text) == page.characters


@each_paper
def test_no_heading_stands_at_a_pages_foot(name: str, printed: dict[str, Printed]) -> None:
    paper = printed[name]
    pages = sheets(paper)
    titles = headings(paper.document)
    for lines in pages[:-1]:
        assert not any(title.endswith(lines[-1].text) for title in titles), lines[-1].text


@each_paper
def test_the_title_stands_in_balanced_lines_in_the_middle(name: str, printed: dict[str, Printed]) -> None:
    paper = printed[name]
    page = paper.page
    titles = [each.text for each in paper.document.paragraphs if each.kind is Kind.TITLE]
    expected = [
        line for title in titles for line in title_lines(title, page.text_width // page.title.size - 1)
    ]
    lines = paper.lines[0][: len(expected)]
    assert [line.text for line in lines] == [bare(line) for line in expected]
    middle = page.left * MM + page.text_width / 2
    for line in lines:
        assert (line.left + line.right) / 2 == pytest.approx(middle, abs=4)
    for one, next in pairwise(lines):
        assert next.middle - one.middle == pytest.approx(page.title.pitch, abs=2)


@each_paper
def test_the_number_stands_on_every_page_where_the_profile_has_it(
    name: str, printed: dict[str, Printed]
) -> None:
    paper = printed[name]
    page = paper.page
    left, right = page.left * MM, (page.width - page.right) * MM
    for number, lines in enumerate(paper.lines[: attachments_from(paper)], 1):
        printed_number = lines[-1]
        assert printed_number.text == f"—{number}—"
        if page.number_place is NumberPlace.CENTRE:
            assert (printed_number.left + printed_number.right) / 2 == pytest.approx(
                (left + right) / 2, abs=1
            )
        elif number % 2:
            assert right - printed_number.right == pytest.approx(page.number.size, abs=0.5)
        else:
            assert printed_number.left - left == pytest.approx(page.number.size, abs=0.5)


@each_stress
def test_the_heading_of_a_table_stands_on_each_of_its_pages_and_no_word_is_lost(
    name: str, printed: dict[str, Printed]
) -> None:
    paper = printed[name]
    pages = paper.lines[attachments_from(paper) :]
    starts = [at for at, lines in enumerate(pages) if lines[0].text.startswith("附件")] + [len(pages)]
    for table, start, end in zip(paper.document.tables, starts, starts[1:], strict=False):
        heading = "".join(column.heading for column in table.columns)
        told: Counter[str] = Counter()
        assert end - start > 1
        for number, lines in enumerate(pages[start:end], attachments_from(paper) + start + 1):
            texts = [line.text for line in lines]
            assert texts.pop() == f"—{number}—"
            assert any(heading in text for text in texts), texts[:4]
            told.update("".join(texts))
        cells = Counter(bare("".join(chain.from_iterable(table.rows))))
        assert not cells - told


@each_stress
def test_a_table_stays_within_the_text_area(name: str, printed: dict[str, Printed]) -> None:
    paper = printed[name]
    page = paper.page
    for lines in paper.lines[attachments_from(paper) :]:
        wide = any("整改措施" in line.text for line in lines)
        bottom = (page.width - page.right if wide else page.height - page.bottom) * MM
        assert all(line.bottom < bottom + 1 for line in lines[:-1])


# The number on paper laid across: text of the sheet's left margin, read from top to bottom


def dash(paper: Printed, number: int) -> tuple[float, float, float, float]:
    """Return the ink of the dash that begins the number of a page laid across, in millimetres."""
    page = paper.page
    size = page.number.size / MM
    top = page.left + size if number % 2 == 0 else page.width - page.right - size - 3.2 * size
    strip = (0.0, top * MM - 0.5, (page.bottom - 3) * MM, (top + 0.9 * size) * MM)
    left, top, right, bottom = office.ink(paper.pdf, number, strip)
    return left / MM, top / MM, right / MM, bottom / MM


def across(paper: Printed) -> list[int]:
    """Return the numbers of the pages laid across."""
    return [
        number
        for number, lines in enumerate(paper.lines, 1)
        if number > attachments_from(paper) and any("整改措施" in line.text for line in lines)
    ]


def test_a_turned_number_is_7_mm_from_the_text_and_one_character_in(printed: dict[str, Printed]) -> None:
    paper = printed["stress-standard"]
    wide = across(paper)
    assert {number % 2 for number in wide} == {0, 1}
    for number in wide[:2]:
        _, top, right, _ = dash(paper, number)
        assert STANDARD.bottom - right == pytest.approx(STANDARD.number_gap, abs=0.15)
        if number % 2 == 0:  # it begins one character below the text's upper edge
            assert top == pytest.approx(STANDARD.left + STANDARD.number.size / MM, abs=0.3)
        else:
            strip = (0.0, 150 * MM, (STANDARD.bottom - 3) * MM, 210 * MM)
            bottom = office.ink(paper.pdf, number, strip)[3] / MM
            foot = STANDARD.width - STANDARD.right
            assert foot - bottom == pytest.approx(STANDARD.number.size / MM, abs=0.3)


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith(("stress", "lists"))])
def test_a_turned_number_stands_on_every_page_laid_across(name: str, printed: dict[str, Printed]) -> None:
    paper = printed[name]
    page = paper.page
    first, last = page.left * MM, (page.width - page.right) * MM
    for number in across(paper):
        turned = paper.lines[number - 1][-1]
        assert turned.text == f"—{number}—"
        assert page.bottom * MM - 32 < turned.left < page.bottom * MM - 20, number
        if page.number_place is NumberPlace.CENTRE:
            assert (turned.top + turned.bottom) / 2 == pytest.approx((first + last) / 2, abs=1)
        elif number % 2:
            assert last - turned.bottom == pytest.approx(page.number.size, abs=1)
        else:
            assert turned.top - first == pytest.approx(page.number.size, abs=1)


# Typefaces


def wanted_fonts(document: Document, page: Page) -> Iterator[tuple[str, str]]:
    """Yield each character of the paper with the stand-in for the typeface it should have."""
    for paragraph in document.paragraphs:
        for span in paragraph.spans:
            chinese = office.stand_in(page.face(paragraph, span).font)
            latin = office.stand_in(page.latin) if page.latin else chinese
            for character in bare(span.text):
                yield character, latin if character.isascii() else chinese


@pytest.mark.parametrize("name", ["stress-standard", "stress-latin", "stress-lead"])
def test_every_character_has_the_typeface_of_its_level(name: str, printed: dict[str, Printed]) -> None:
    paper = printed[name]
    foot = (paper.page.bottom - 1) * MM
    found = [
        (letter.text, letter.font)
        for letters in office.letters(paper.pdf)[: attachments_from(paper)]
        for letter in letters
        if letter.height > foot
    ]
    assert found == list(wanted_fonts(paper.document, paper.page))


# Other files


def test_odd_input_is_printed(tmp_path: Path) -> None:
    office.require()
    odd = "龘𠮷😀\x07\t甲\n乙" + "2" * 300
    sheet = tuple(
        Paragraph((Span(odd, level=1), Span("丙")), kind, level) for kind in Kind for level in (0, 1)
    )
    long = Paragraph((Span("学" * 200),), Kind.TITLE), Paragraph((Span("习" * 5_000),))
    pdfs = office.to_pdfs(
        {"odd": word_bytes(Document((*long, *sheet))), "empty": word_bytes(Document())}, tmp_path
    )
    said = "".join(map(text_of, office.pages(pdfs["odd"])))
    assert (said.count("学"), said.count("习"), said.count("丙")) == (200, 5_000, len(sheet))
    assert text_of(office.pages(pdfs["empty"])[0]) == "—1—"


def test_a_file_that_libreoffice_saved_has_the_same_layout(tmp_path: Path) -> None:
    office.require()
    sheet = Document(
        (Paragraph((Span("对照检查材料"),), Kind.TITLE), Paragraph((Span("学习不深，走访不多。" * 30),)))
    )
    source = tmp_path / "paper.docx"
    source.write_bytes(word_bytes(sheet))
    (tmp_path / "saved").mkdir()
    office.convert([source], "docx:MS Word 2007 XML", tmp_path / "saved")
    page = read_page(tmp_path / "saved" / "paper.docx")
    assert (page.body, page.title, page.number_place) == (
        STANDARD.body,
        STANDARD.title,
        STANDARD.number_place,
    )
    assert (page.lines, page.characters, page.first_indent) == (22, 28, 2)
