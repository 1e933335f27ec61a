"""Open a PDF and read its pages, with a limit on all that a hostile file could swell."""

from __future__ import annotations

import io
import logging
import time
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pypdf
from pypdf.errors import DependencyError, PyPdfError

from selfreview_gui.formats.broken import LIBRARY_BREAKS
from selfreview_gui.formats.kinds import UnreadableError
from selfreview_gui.formats.pdf_stretches import Placed, Stretch, Taking

MOST_PAGES = 200  # 8 seconds; a paper has 10, a compilation 100
SECONDS = 8  # for the whole file
_COPY = "请用 PDF 阅读器打开它，把文字复制出来存为 .txt，或选来源的 Word 文件"
_BROKEN = f"是已经损坏或不完整的 PDF，读不出来；{_COPY}"
_LOCKED = "是加了密码或限制的 PDF，程序读不了；请取消密码和限制后再试，或选来源的 Word 文件"
_ENDLESS = f"是页数或内容太多的 PDF，程序没有读完；{_COPY}"
_OPERATIONS = 300_000  # of a page; one full of text has some thousands
_UNZIPPED = 20 * 2**20  # bytes of one stream; a page of text has some 10 KB
_NO_COMMENTS = ("/Link", "/Widget", "/Popup")
_END = 10_240  # bytes at the end of the file among which its end mark stands

_BREAKS = (*LIBRARY_BREAKS, PyPdfError, zlib.error)


@dataclass(frozen=True, slots=True)
class Page:
    """What one page says, in the file's order; `turned` is text that lies across the rest, like a watermark."""

    stretches: tuple[Stretch, ...]
    turned: tuple[str, ...]
    comments: tuple[str, ...]
    has_pictures: bool


def read_pages(data: bytes) -> tuple[Page, ...]:
    """Return the pages of a PDF; raise UnreadableError where it is locked, broken, or endless."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it reports what it mends; nobody reads that here
    if b"%%EOF" not in data[-_END:]:
        raise UnreadableError(_BROKEN)
    until = time.monotonic() + SECONDS
    try:
        with pypdf.apply_configuration(
            stream_parsing_work_maximum_count=_OPERATIONS,
            zlib_maximum_output_length=_UNZIPPED,
            lzw_maximum_output_length=_UNZIPPED,
            run_length_maximum_output_length=_UNZIPPED,
            array_based_stream_maximum_output_length=_UNZIPPED,
            stream_decoding_work_maximum_length=2 * _UNZIPPED,
            page_tree_maximum_entries=10_000,
            disable_legacy_handling=True,
        ):
            return _pages(data, until)
    except DependencyError as error:
        raise UnreadableError(_LOCKED) from error  # in a way that asks for a library of ciphers
    except _BREAKS as error:
        raise UnreadableError(_BROKEN) from error


def _pages(data: bytes, until: float) -> tuple[Page, ...]:
    reader = pypdf.PdfReader(io.BytesIO(data))
    # A file that only forbids printing or copying has an empty password for reading.
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError(_LOCKED)
    if len(reader.pages) > MOST_PAGES:
        raise UnreadableError(_ENDLESS)
    return tuple(_page(page, until) for page in reader.pages)


def _page(page: pypdf.PageObject, until: float) -> Page:
    def watch() -> None:
        if time.monotonic() > until:
            raise UnreadableError(_ENDLESS)

    taking = Taking(watch)
    page.extract_text(visitor_operand_before=taking.operand, visitor_text=taking.text)
    angle = _main_angle(taking.placed)
    turned = (each.text.strip() for each in taking.placed if each.angle != angle)
    return Page(
        tuple(each.upright() for each in taking.placed if each.angle == angle),
        tuple(filter(None, turned)),
        _comments(page),
        _has_pictures(page),
    )


def _main_angle(found: Sequence[Placed]) -> int:
    counts: Counter[int] = Counter()
    for each in found:
        counts[each.angle] += len(each.text)
    return counts.most_common(1)[0][0] if counts else 0


def _has_pictures(page: pypdf.PageObject) -> bool:
    resources = page.get("/Resources")
    resources = resources.get_object() if resources is not None else {}
    objects = resources.get("/XObject") if isinstance(resources, dict) else None
    return bool(objects)


def _comments(page: pypdf.PageObject) -> tuple[str, ...]:
    """Return what was noted on the page after it was printed (ISO 32000-1, 12.5.6.4)."""
    found = [each.get_object() for each in page.annotations or ()]
    texts = [each.get("/Contents") for each in found if each.get("/Subtype") not in _NO_COMMENTS]
    return tuple(text.strip() for text in texts if isinstance(text, str) and text.strip())
