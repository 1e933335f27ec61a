"""The Word file as LibreOffice prints it: 22 lines, 28 characters, the number 7 mm below the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfreview_gui.formats.read import read_file
from selfreview_gui.formats.word_write import word_bytes
from selfreview_gui.review.document import Document, Kind, Paragraph, Span
from selfreview_gui.review.page import STANDARD
from tests.papers import OWN_PAPERS, seeds
from tests.rendering import office

pytestmark = pytest.mark.usefixtures("_office")

MM = 72 / 25.4
LEFT, RIGHT = 28 * MM, (210 - 26) * MM
TEXT_BOTTOM = (297 - 35) * MM
PAPERS = [path for folder in (OWN_PAPERS, seeds()) if folder for path in sorted(folder.glob("*.txt"))]


@pytest.fixture(scope="module")
def _office() -> None:
    office.require()


@pytest.fixture(scope="module")
def full_pages(_office: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Print paragraphs of 26 + 6 × 28 + 4 Han characters on a bit more than two pages."""
    sheet = Document(tuple(Paragraph((Span("学习" * 99),)) for _ in range(6)))
    return office.to_pdf(word_bytes(sheet), tmp_path_factory.mktemp("pages"))


def test_a_page_has_22_lines_and_a_line_28_characters(full_pages: Path) -> None:
    first, second, third = office.pages(full_pages)
    paragraph = [26, 28, 28, 28, 28, 28, 28, 4]
    expected = paragraph * 6
    for lines, here in ((first, expected[:22]), (second, expected[22:44]), (third, expected[44:])):
        *text, _number = lines
        assert [len(line.text) for line in text] == here


def test_the_text_fills_the_text_area(full_pages: Path) -> None:
    first, *_ = office.pages(full_pages)
    assert first[1].left == pytest.approx(LEFT, abs=0.5)
    assert first[1].right == pytest.approx(RIGHT, abs=1.5)
    assert first[0].left == pytest.approx(LEFT + STANDARD.indent_width, abs=0.5)
    assert first[21].bottom < TEXT_BOTTOM + 1


def test_the_number_stands_outside_one_character_in(full_pages: Path) -> None:
    for number, lines in enumerate(office.pages(full_pages), 1):
        printed = lines[-1]
        assert printed.text == f"—{number}—"
        if number % 2:
            assert printed.right == pytest.approx(RIGHT - STANDARD.number.size, abs=0.5)
        else:
            assert printed.left == pytest.approx(LEFT + STANDARD.number.size, abs=0.5)


def test_the_numbers_dash_is_7_mm_below_the_text_area(full_pages: Path) -> None:
    for number, lines in enumerate(office.pages(full_pages), 1):
        dash = (lines[-1].left, TEXT_BOTTOM, lines[-1].left + STANDARD.number.size, 297 * MM)
        _, top, _, _ = office.ink(full_pages, number, dash)
        assert (top - TEXT_BOTTOM) / MM == pytest.approx(STANDARD.number_gap, abs=0.15)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("某某局机关党支部2024年度", "组织生活会对照检查材料"),
        ("党员领导干部2025年度民主生活会", "个人对照检查材料"),
    ],
)
def test_a_long_title_breaks_by_meaning_and_takes_one_grid_line_each(
    first: str, second: str, tmp_path: Path
) -> None:
    sheet = Document((Paragraph((Span(first + second),), Kind.TITLE), Paragraph((Span("正文。"),))))
    ((one, two, text, _number),) = office.pages(office.to_pdf(word_bytes(sheet), tmp_path))
    assert (one.text, two.text, text.text) == (first, second, "正文。")
    assert two.top - one.top == pytest.approx(STANDARD.body.pitch, abs=0.5)
    assert text.bottom - two.bottom == pytest.approx(2 * STANDARD.body.pitch, abs=5)


def test_signature_and_date_stand_two_characters_apart(tmp_path: Path) -> None:
    sheet = Document(
        (
            Paragraph((Span("正文。"),)),
            Paragraph((Span("中共某市某某局机关第一支部委员会"),), Kind.SIGNATURE),
            Paragraph((Span("2025年1月7日"),), Kind.DATE),
        )
    )
    ((text, signature, date, _number),) = office.pages(office.to_pdf(word_bytes(sheet), tmp_path))
    character = STANDARD.character_width
    assert signature.top - text.top == pytest.approx(2 * STANDARD.body.pitch, abs=0.5)
    assert signature.right == pytest.approx(RIGHT - 2 * character, abs=0.7)
    assert date.left - signature.left == pytest.approx(2 * character, abs=0.7)


@pytest.mark.parametrize("written", ["二〇二五年一月七日", "2025年12月31日"])
def test_a_date_that_is_longer_pushes_the_signature_to_the_left(written: str, tmp_path: Path) -> None:
    signed = Paragraph((Span("张三"),), Kind.SIGNATURE), Paragraph((Span(written),), Kind.DATE)
    pdf = office.to_pdf(word_bytes(Document(signed)), tmp_path)
    ((signature, date, _number),) = office.pages(pdf)
    character = STANDARD.character_width
    assert date.right == pytest.approx(RIGHT - 2 * character, abs=0.7)
    assert date.left - signature.left == pytest.approx(2 * character, abs=1.5)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_a_paper_saved_as_word_by_another_program_reads_the_same(paper: Path, tmp_path: Path) -> None:
    office.convert([paper], "docx", tmp_path, "--infilter=Text (encoded):UTF8")
    saved = read_file(tmp_path / f"{paper.stem}.docx")
    assert [each.text for each in saved.paragraphs] == [each.text for each in read_file(paper).paragraphs]
