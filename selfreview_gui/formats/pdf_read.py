"""Read a PDF with text in it: its printed lines become paragraphs again, its margins remarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selfreview_gui.formats.kinds import UnreadableError
from selfreview_gui.formats.page_numbers import is_page_number
from selfreview_gui.formats.pdf_file import Page, read_pages
from selfreview_gui.formats.pdf_lines import Line, lines_of
from selfreview_gui.formats.pdf_margins import split_margins
from selfreview_gui.formats.pdf_paragraphs import paragraphs_of
from selfreview_gui.formats.scribe import MESSAGES, Scribe
from selfreview_gui.formats.style import Style
from selfreview_gui.review.document import Document, Kind, Remark

_SCANNED = "是扫描的 PDF，里面只有图像、没有文字；请先用文字识别软件转成文字，再存为 .docx 或 .txt"
_NO_CODES = (
    "是 PDF，但里面的文字没有可用的编码，读出来是乱码；请选来源的 Word 文件，或用文字识别软件转成文字后再试"
)
_MOST_UNREADABLE = 0.2  # the share of characters that show nothing
_OWN_MESSAGES = {
    "page": "页码，没有读入。",
    "turned": "斜着或横着排的文字（如水印），没有读入。",
    "picture": "这几页没有文字，可能是扫描的图像，没有读入。",
}


def read_pdf(data: bytes) -> Document:
    """Read the bytes of a PDF; positions count the characters of the text one paragraph a line.

    Raises UnreadableError where it is locked, broken, endless, or has no text that can be read.
    """
    pages = read_pages(data)
    _refuse_unreadable(pages)
    bodies, margins = split_margins([lines_of(page) for page in pages])
    scribe = Scribe()
    for each in paragraphs_of(bodies):
        scribe.say(each.text)
        scribe.end_line(Style(Kind.TITLE if each.is_title else Kind.BODY))
    read = scribe.document()
    return Document(read.paragraphs, (*read.remarks, *_remarks(pages, margins)))


def _refuse_unreadable(pages: Sequence[Page]) -> None:
    text = "".join(stretch.text for page in pages for stretch in page.stretches)
    visible = "".join(text.split())
    if not visible and any(page.has_pictures for page in pages):
        raise UnreadableError(_SCANNED)
    if sum(map(_shows_nothing, visible)) > _MOST_UNREADABLE * len(visible):
        raise UnreadableError(_NO_CODES)


def _shows_nothing(character: str) -> bool:
    return character == "\ufffd" or "\ue000" <= character <= "\uf8ff" or not character.isprintable()


def _remarks(pages: Sequence[Page], margins: Sequence[tuple[str, Line]]) -> Iterator[Remark]:
    numbers = [line.text for kind, line in margins if kind == "page"]
    if numbers:
        yield Remark("page", _OWN_MESSAGES["page"], " ".join(numbers))
    for kind, text in dict.fromkeys((kind, line.text) for kind, line in margins if kind != "page"):
        yield Remark(kind, MESSAGES[kind], text)
    for text in dict.fromkeys(text for page in pages for text in page.turned if not is_page_number(text)):
        yield Remark("turned", _OWN_MESSAGES["turned"], text)
    for text in (text for page in pages for text in page.comments):
        yield Remark("comment", MESSAGES["comment"], text)
    without = [
        str(at)
        for at, page in enumerate(pages, 1)
        if page.has_pictures and not any(map(str.strip, (each.text for each in page.stretches)))
    ]
    if without:
        yield Remark("picture", _OWN_MESSAGES["picture"], f"第 {'、'.join(without)} 页")
