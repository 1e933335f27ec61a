"""Ask for a printer, and print the review on it page by page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from selfreview_gui.errors import UserError
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.paper.layout import lay_out
from selfreview_gui.gui.paper.printing import print_pages
from selfreview_gui.jobs.export import gaps
from selfreview_gui.review.compose import compose
from selfreview_gui.review.page import Page
from selfreview_gui.review.review import Review

_KEY = "print"


def print_review(review: Review, page: Page, parent: QWidget, notice: Notice, *, draft: bool) -> None:
    """Show the system's dialog, and print what is chosen there; the notice tells how far it is.

    A draft has its gaps on a yellow ground, to be filled in by hand.
    """
    pages = lay_out(compose(review), page, marks=gaps(review) if draft else {})
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(review.title.replace("\n", "") or "对照检查材料")
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, len(pages.sheets))
    if not dialog.exec():
        return
    cancelled: list[bool] = []

    def is_cancelled(done: int, whole: int) -> bool:
        notice.tell_work(f"正在打印第 {done + 1} 页，共 {whole} 页……", lambda: cancelled.append(True))
        QCoreApplication.processEvents()
        return bool(cancelled)

    try:
        is_done = print_pages(pages, printer, is_cancelled)
    except UserError as error:
        notice.warn(str(error), _KEY)
        return
    notice.tell("已交给打印机" if is_done else "已取消打印")
