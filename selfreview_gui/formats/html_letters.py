"""Turn the bytes of a web page into characters: by its mark, by what it declares, by what fits."""

from __future__ import annotations

import codecs
import re

from selfreview_gui.formats.kinds import UnreadableError
from selfreview_gui.formats.text import decode

_DECLARED = re.compile(
    rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})|encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{1,40})",
    re.IGNORECASE,
)
_HEAD = 4096  # bytes; the declaration stands in the first 1,024 (HTML, 4.2.5.4), Word's are longer
# The names by which Chinese pages go, and what browsers read them as (Encoding Standard, 4.2).
_ENCODINGS = {
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8"), "utf-8"),
    **dict.fromkeys(
        ("gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "chinese", "csgb2312"), "gb18030"
    ),
    **dict.fromkeys(("big5", "big5-hkscs", "cn-big5", "x-x-big5"), "big5hkscs"),
    **dict.fromkeys(("iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252"), "cp1252"),
    "hz-gb-2312": "hz",
    "unicode": "utf-16-le",
    "utf-16": "utf-16-le",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
}
_LIKELY_UTF_8 = 12  # characters beyond ASCII; that many of GB18030 are never valid UTF-8 by chance


def page_text(data: bytes, declared: str = "") -> str:
    """Return the characters of a page; `declared` is the encoding that came with it, if one did.

    Raises UnreadableError where no encoding fits.
    """
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data)
    utf_8 = _try(data, "utf-8")
    if utf_8 is not None and sum(character > "\x7f" for character in utf_8[:100_000]) >= _LIKELY_UTF_8:
        return utf_8
    names = [
        declared,
        *(name.decode() for match in _DECLARED.findall(data[:_HEAD]) for name in match if name),
    ]
    for name in names:
        encoding = _ENCODINGS.get(name.lower())
        text = _try(data, encoding) if encoding else None
        if text is not None and "\0" not in text:
            return text
    if utf_8 is not None:
        return utf_8
    try:
        return decode(data)
    except UnreadableError:
        # A few broken bytes in a long page: what can be read is more than nothing, and they show.
        if any(_ENCODINGS.get(name.lower()) for name in names):
            encoding = next(_ENCODINGS[name.lower()] for name in names if name.lower() in _ENCODINGS)
            return data.decode(encoding, "replace")
        raise


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
