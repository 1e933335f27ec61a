"""Printing, to a printer that writes PDFs: the right pages, each as it lies, at its true size."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageRanges
from PySide6.QtPrintSupport import QPrinter

from selfreview_gui.errors import UserError
from selfreview_gui.gui.paper.layout import lay_out
from selfreview_gui.gui.paper.printing import print_pages
from tests.paper.documents import body, document, table

pytestmark = pytest.mark.usefixtures("qapp")
PAGES_OF = document(body(60), tables=(table(("1", "问题", "措施"), wide=True),))
MM = 72 / 25.4


def printer(path: Path) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(path))
    return made


def numbers(path: Path) -> list[str]:
    """Return the page numbers as they were printed."""
    return [text[-3:] for text in characters(path)]


def characters(path: Path) -> list[str]:
    """Return the text of each page; Qt notes a space as U+0001."""
    return ["".join(page.extract_text().replace("\x01", "").split()) for page in pypdf.PdfReader(path).pages]


def test_every_page_is_printed_as_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    assert print_pages(lay_out(PAGES_OF), printer(path))
    pages = pypdf.PdfReader(path).pages
    sizes = [[round(side) for side in page.mediabox[2:]] for page in pages]
    assert sizes == [[595, 842]] * 3 + [[842, 595]]
    assert characters(path)[0] == "学" * (22 * 28 - 2) + "—1—"
    assert numbers(path)[:3] == ["—1—", "—2—", "—3—"]


def test_text_stands_where_the_page_has_it_whatever_the_printers_margins_are(tmp_path: Path) -> None:
    wide_margins = printer(tmp_path / "printed.pdf")
    wide_margins.setPageMargins(QMarginsF(40, 60, 40, 60), QPageLayout.Unit.Millimeter)
    print_pages(lay_out(PAGES_OF), wide_margins)
    lefts: list[tuple[float, float]] = []

    def take(text: str, matrix: list[float], place: list[float], *_: object) -> None:
        if text.strip():
            x = place[4] * matrix[0] + place[5] * matrix[2] + matrix[4]
            y = place[4] * matrix[1] + place[5] * matrix[3] + matrix[5]
            lefts.append((x, y))

    page = pypdf.PdfReader(tmp_path / "printed.pdf").pages[0]
    page.extract_text(visitor_text=take)
    assert min(x for x, _ in lefts) == pytest.approx(28 * MM, abs=1)
    assert max(y for _, y in lefts) == pytest.approx((297 - 37) * MM - 0.8 * 28.95, abs=1)


def test_only_the_pages_that_were_asked_for_are_printed(tmp_path: Path) -> None:
    some = printer(tmp_path / "printed.pdf")
    some.setPrintRange(QPrinter.PrintRange.PageRange)
    some.setPageRanges(QPageRanges.fromString("1,3"))
    assert print_pages(lay_out(PAGES_OF), some)
    assert numbers(tmp_path / "printed.pdf") == ["—1—", "—3—"]


def test_a_range_without_pages_prints_nothing(tmp_path: Path) -> None:
    none = printer(tmp_path / "printed.pdf")
    none.setPrintRange(QPrinter.PrintRange.PageRange)
    none.setFromTo(8, 9)
    assert not print_pages(lay_out(PAGES_OF), none)
    assert not list(tmp_path.iterdir())


def test_the_last_page_comes_first_where_that_was_asked(tmp_path: Path) -> None:
    backwards = printer(tmp_path / "printed.pdf")
    backwards.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    print_pages(lay_out(document(body(30))), backwards)
    assert numbers(tmp_path / "printed.pdf") == ["—2—", "—1—"]


@pytest.mark.parametrize(("collated", "expected"), [(True, "1212"), (False, "1122")])
def test_copies_come_together_or_page_by_page(collated: bool, expected: str, tmp_path: Path) -> None:
    twice = printer(tmp_path / "printed.pdf")
    twice.setCopyCount(2)
    twice.setCollateCopies(collated)
    print_pages(lay_out(document(body(30))), twice)
    assert "".join(numbers(tmp_path / "printed.pdf")) == "".join(f"—{each}—" for each in expected)


def test_what_is_cancelled_leaves_no_file(tmp_path: Path) -> None:
    asked: list[tuple[int, int]] = []

    def is_cancelled(done: int, all: int) -> bool:
        asked.append((done, all))
        return done == 2

    assert not print_pages(lay_out(PAGES_OF), printer(tmp_path / "printed.pdf"), is_cancelled)
    assert asked == [(0, 4), (1, 4), (2, 4)]
    assert not list(tmp_path.iterdir())


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_begin_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="打印没有开始"):
        print_pages(lay_out(PAGES_OF), printer(tmp_path / "missing" / "printed.pdf"))
