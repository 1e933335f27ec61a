"""The paper on the clipboard: with its formatting for Word and WPS, and as plain text for all else."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from selfreview_gui.gui.paper.html import page_html
from selfreview_gui.gui.paper.layout import lay_out
from selfreview_gui.review.document import Document
from selfreview_gui.review.page import STANDARD, Page


def clipboard(document: Document, page: Page = STANDARD) -> QMimeData:
    """Return the document as what is copied: HTML that keeps faces, sizes and places, and plain text.

    In the plain text two full-width spaces stand for the indent of a first line, as in the text file.
    """
    from selfreview_gui.formats.text_write import text_bytes  # only what is copied needs it

    copied = QMimeData()
    copied.setHtml(page_html(lay_out(document, page)))
    copied.setText(text_bytes(document).decode("utf-8-sig").replace("\r\n", "\n"))
    return copied
