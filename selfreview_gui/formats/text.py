"""Read plain text in the encodings that Chinese offices use: UTF-8, UTF-16 and GB18030."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from functools import lru_cache, partial

from selfreview_gui.formats.kinds import CHOOSE, UnreadableError
from selfreview_gui.formats.limits import refuse_endless
from selfreview_gui.formats.scribe import MESSAGES
from selfreview_gui.review.document import Document, Paragraph, Remark, Span, document_of

# UTF-32 before UTF-16: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")
_CONTROLS = re.compile("[\0-\x08\x0e-\x1f\x7f]")
_LINE_ENDS = "\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"  # those of str.splitlines
_END_OF_DOS_TEXT = "\x1a"
_MOST_CONTROLS = 0.01  # the share of all characters; more is no text
# The share of characters in common use: .99 in a paper read in its own encoding, .76 at most in another.
_LEAST_COMMON = 0.8
_SURELY_COMMON = 0.9
_SAMPLE = 4000  # characters that are looked at; the encoding does not change in the middle of a file

_NO_TEXT = f"不是文字文件，或者已经损坏；{CHOOSE}"
_ENCODING = "的文字编码认不出来，或者已经损坏；请用记事本打开它，另存为 UTF-8 编码后再试"


def read_text(data: bytes) -> Document:
    """Read a plain text; positions count its characters, a line break as one, the byte order mark as none.

    Raises UnreadableError where the bytes are no text, in no encoding that is known, or endless.
    """
    # A line break counts as one character, however many bytes a system writes for it.
    text = io.IncrementalNewlineDecoder(None, translate=True).decode(decode(data), final=True)
    refuse_endless(len(text), sum(map(text.count, _LINE_ENDS)))
    return _without_controls(document_of(text))


def decode(data: bytes) -> str:
    """Turn the bytes of a text into characters, without the byte order mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _sound(_try(data[len(mark) :], encoding))
    readings = [
        text for text in map(partial(_try, data), _UNMARKED) if text is not None and not _is_rubbish(text)
    ]
    utf_8 = readings[0] if readings and readings[0].encode() == data else None
    likeliest = max(readings, key=_common, default="")
    share = _common(likeliest)
    # Every longer text that is valid UTF-8 is UTF-8; a few characters of GB18030 may look like it (目录).
    if utf_8 is not None and (share < _SURELY_COMMON or _common(utf_8) >= _LEAST_COMMON):
        return utf_8
    if share >= _LEAST_COMMON:
        return likeliest
    raise UnreadableError(_NO_TEXT if _is_rubbish(data.decode("latin-1")) else _ENCODING)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _sound(text: str | None) -> str:
    if text is None:
        raise UnreadableError(_ENCODING)
    if _is_rubbish(text):
        raise UnreadableError(_NO_TEXT)
    return text


def _is_rubbish(text: str) -> bool:
    controls = len(_CONTROLS.findall(text.rstrip(_END_OF_DOS_TEXT)))
    return "\0" in text or controls > max(1, len(text) * _MOST_CONTROLS)


def _common(text: str) -> float:
    """Return the share of characters that are usual in Chinese office texts."""
    visible = "".join(text[:_SAMPLE].split())
    return sum(map(_is_common, visible)) / len(visible) if visible else 0.0


@lru_cache(maxsize=8192)
def _is_common(character: str) -> bool:
    if character < "\x7f":
        return True
    simplified = _row(character, "gb2312")
    # Rows 1–3 are punctuation, numbers and full-width letters, 16–55 the 3,755 most used characters.
    if 0xA1 <= simplified <= 0xA3 or 0xB0 <= simplified <= 0xD7:
        return True
    return 0xA4 <= _row(character, "big5") <= 0xC6  # the 5,401 most used in traditional script


def _row(character: str, encoding: str) -> int:
    try:
        return character.encode(encoding)[0]
    except UnicodeEncodeError:
        return 0


def _without_controls(document: Document) -> Document:
    """Take out stray control characters, which no one sees and Word refuses, and remark each."""
    if not _CONTROLS.search(document.text):
        return document
    cleaned = [_cleaned(paragraph) for paragraph in document.paragraphs]
    remarks = [remark for paragraph in document.paragraphs for remark in _control_remarks(paragraph)]
    return Document(tuple(paragraph for paragraph in cleaned if paragraph.text), tuple(remarks))


def _cleaned(paragraph: Paragraph) -> Paragraph:
    text, pieces = "", []
    for match in re.finditer(r"[^\0-\x08\x0e-\x1f\x7f]+", paragraph.text):
        pieces.append((len(text), paragraph.position(match.start())))
        text += match[0]
    return Paragraph((Span(text),), pieces=tuple(pieces) or paragraph.pieces)


def _control_remarks(paragraph: Paragraph) -> Iterator[Remark]:
    for match in _CONTROLS.finditer(paragraph.text):
        at = paragraph.position(match.start())
        yield Remark("debris", MESSAGES["debris"], match[0], at, at + 1)
