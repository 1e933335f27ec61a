"""Open a PDF and take the stretches of text off its pages, with a limit on all that a hostile file could swell."""

from __future__ import annotations

import io
import logging
import math
import re
import struct
import time
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pypdf
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import ByteStringObject, TextStringObject

from selfreview_gui.formats.kinds import UnreadableError

MOST_PAGES = 200  # 8 seconds; a paper has 10, a compilation 100
SECONDS = 8  # for the whole file
_COPY = "请用 PDF 阅读器打开它，把文字复制出来存为 .txt，或选来源的 Word 文件"
_BROKEN = f"是已经损坏或不完整的 PDF，读不出来；{_COPY}"
_LOCKED = "是加了密码或限制的 PDF，程序读不了；请取消密码和限制后再试，或选来源的 Word 文件"
_ENDLESS = f"是页数或内容太多的 PDF，程序没有读完；{_COPY}"
_OPERATIONS = 300_000  # of a page; one full of text has some thousands
_UNZIPPED = 20 * 2**20  # bytes of one stream; a page of text has some 10 KB
_NO_COMMENTS = ("/Link", "/Widget", "/Popup")
_CHINESE = r"[\u2014\u2018-\u201d\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
_GAP = re.compile(f"(?<={_CHINESE}) | (?={_CHINESE})")
_END = 10_240  # bytes at the end of the file among which its end mark stands

# What pypdf lets through where a file is broken.
_BREAKS = (
    *(
        PyPdfError,
        OSError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        ArithmeticError,
        RecursionError,
    ),
    *(NotImplementedError, AssertionError, struct.error, zlib.error),
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text in one font on one line: its left end, its height from the page's foot, in points."""

    text: str
    left: float
    height: float
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    """What one page says, in the file's order; `turned` is text that lies across the rest, like a watermark."""

    stretches: tuple[Stretch, ...]
    turned: tuple[str, ...]
    comments: tuple[str, ...]
    has_pictures: bool


@dataclass(frozen=True, slots=True)
class _Found:
    """A stretch as the file places it, with its angle in quarters of a turn, -1 where it lies aslant."""

    text: str
    x: float
    y: float
    size: float
    angle: int


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
    taking = _Taking(until)
    page.extract_text(visitor_operand_before=taking.operand, visitor_text=taking.text)
    found = taking.found
    angle = _main_angle(found)
    upright = [each for each in found if each.angle == angle]
    turned = tuple(each.text.strip() for each in found if each.angle != angle and each.text.strip())
    return Page(tuple(_stretch(each) for each in upright), turned, _comments(page), _has_pictures(page))


class _Taking:
    """What pypdf tells of a page while it reads it."""

    def __init__(self, until: float) -> None:
        self.found: list[_Found] = []
        self._until = until
        self._bytes = 0  # of the text to come, as the file writes it
        self._is_gap = False

    def operand(self, operator: bytes, operands: Sequence[object], *_: object) -> None:
        """Count the bytes of text that an operation shows, and see to the time."""
        if time.monotonic() > self._until:
            raise UnreadableError(_ENDLESS)
        if operator in (b"Tj", b"TJ", b"'", b'"'):
            shown = operands[0] if operator == b"TJ" and operands else operands
            for each in shown if isinstance(shown, (list, tuple)) else ():
                if isinstance(each, (TextStringObject, ByteStringObject)):
                    self._bytes += len(each.original_bytes)

    def text(
        self,
        text: str,
        outer: Sequence[float],
        inner: Sequence[float],
        font: Mapping[str, object] | None,
        size: float,
    ) -> None:
        """Take a stretch of text."""
        signs, self._bytes = self._bytes // (2 if (font or {}).get("/Subtype") == "/Type0" else 1), 0
        text = text.strip("\n")
        if text and not signs:  # nothing is shown: a gap, which is a blank between two words of Latin
            self._is_gap = True
        elif text:
            text = _without_gaps(text, signs)
            before = self.found[-1].text[-1] if self.found else " "
            is_blank = self._is_gap and not _GAP.search(f"{before} {text[:1]}")
            self.found.append(_found(" " + text if is_blank else text, outer, inner, size))
            self._is_gap = False


def _without_gaps(text: str, signs: int) -> str:
    """Take out the blanks beside Chinese that pypdf put in for a gap: the file shows only so many signs."""
    gaps = list(_GAP.finditer(text))[: max(len(text) - signs, 0)]
    for gap in reversed(gaps):
        text = text[: gap.start()] + text[gap.end() :]
    return text


def _found(text: str, outer: Sequence[float], inner: Sequence[float], size: float) -> _Found:
    """Place a stretch on the page: its own matrix within that of what it stands in (ISO 32000-1, 8.3.4)."""
    across = inner[0] * outer[0] + inner[1] * outer[2], inner[0] * outer[1] + inner[1] * outer[3]
    x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
    y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
    turn = math.degrees(math.atan2(across[1], across[0])) % 360
    quarter = round(turn / 90) % 4
    is_aslant = abs((turn - 90 * quarter + 180) % 360 - 180) > 5
    return _Found(text, x, y, abs(size) * math.hypot(*across), -1 if is_aslant else quarter)


def _main_angle(found: Sequence[_Found]) -> int:
    counts: Counter[int] = Counter()
    for each in found:
        counts[each.angle] += len(each.text)
    return counts.most_common(1)[0][0] if counts else 0


def _stretch(found: _Found) -> Stretch:
    """Turn a stretch upright."""
    x, y = ((found.x, found.y), (found.y, -found.x), (-found.x, -found.y), (-found.y, found.x))[found.angle]
    return Stretch(found.text, x, y, found.size)


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
