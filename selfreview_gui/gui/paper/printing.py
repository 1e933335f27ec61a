"""Print laid out pages, each as it lies, on the printer that was chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from selfreview_gui.errors import UserError
from selfreview_gui.gui.paper.draw import draw_page
from selfreview_gui.gui.paper.layout import Pages
from selfreview_gui.gui.paper.letters import UNITS
from selfreview_gui.gui.paper.pdf import page_layout

_POINTS_PER_INCH = 72
_FAILED = "打印没有开始，您的材料没有受影响，请核对打印机是否接通、有没有纸，再试一次。"


def print_pages(
    pages: Pages, printer: QPrinter, is_cancelled: Callable[[int, int], bool] = lambda done, all: False
) -> bool:
    """Print the pages the printer was asked for; return whether all of them were handed over.

    The margins are the page's own, counted from the paper's edge whatever the printer's own unprinted
    edge is. Copies the printer makes itself where it can. `is_cancelled` is asked before each page, with
    how many are done and how many there are; what was cancelled leaves no file behind. Raises UserError
    where printing cannot begin.
    """
    order = _order(pages, printer)
    if not order:
        return False
    printer.setFullPage(True)
    printer.setPageLayout(page_layout(pages.sheets[order[0]]))
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError(_FAILED)
    is_done = _print(pages, printer, painter, order, is_cancelled)
    if not is_done:
        printer.abort()
    painter.end()
    if not is_done and printer.outputFileName():
        Path(printer.outputFileName()).unlink(missing_ok=True)
    return is_done


def _print(
    pages: Pages,
    printer: QPrinter,
    painter: QPainter,
    order: list[int],
    is_cancelled: Callable[[int, int], bool],
) -> bool:
    for done, index in enumerate(order):
        if is_cancelled(done, len(order)):
            return False
        if done:
            printer.setPageLayout(page_layout(pages.sheets[index]))
            if not printer.newPage():
                return False
        painter.resetTransform()
        scale = printer.resolution() / (_POINTS_PER_INCH * UNITS)
        painter.scale(scale, scale)
        draw_page(painter, pages, index)
    return True


def _order(pages: Pages, printer: QPrinter) -> list[int]:
    """Return the sheets in the order in which they are printed, as often as the printer needs them."""
    chosen = [index for index in range(len(pages.sheets)) if _is_chosen(printer, index + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return chosen * copies
    return [index for index in chosen for _ in range(copies)]


def _is_chosen(printer: QPrinter, number: int) -> bool:
    if printer.printRange() == QPrinter.PrintRange.AllPages:
        return True
    ranges = printer.pageRanges()
    return ranges.isEmpty() or ranges.contains(number)
