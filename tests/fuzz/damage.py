"""Ways in which a file is damaged, each by chance; what kind the file is decides which of them fit."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random

from tests.fuzz.markup import OF_RTF, OF_TAGS, changed_match, number_changed
from tests.fuzz.octets import OF_BYTES, Damage, other_integer, spliced
from tests.fuzz.trees import tree_damaged

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def damaged(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    """Damage a file one to four times; `others` are those whose pieces may come into it."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 4))):
        data = chance.choice(_fitting(data))(data, chance)
        if chance.random() < 0.05:
            data = spliced(data, chance.choice(others), chance)
    return data


def _fitting(data: bytes) -> tuple[Damage, ...]:
    if data.startswith(b"PK\x03\x04"):
        return (*OF_BYTES, *_OF_ZIP * 2)
    if data.lstrip()[:5] == b"{\\rtf":
        return (*OF_BYTES, *OF_RTF * 3)
    if b"%PDF-" in data[:1024]:
        return (*OF_BYTES, *_OF_PDF * 3)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return (*OF_BYTES, other_integer, other_integer, other_integer)
    return (*OF_BYTES, *OF_TAGS)


def _inside_stream(data: bytes, chance: Random) -> bytes:
    """Damage what a PDF holds packed; the places it names for its objects are wrong then."""

    def change(stream: bytes) -> bytes:
        body = _STREAM.fullmatch(stream)
        try:
            plain = zlib.decompress(body[1]) if body else b""
        except zlib.error:
            return stream
        changed = chance.choice((*OF_BYTES, number_changed))(plain, chance)
        return b"stream\n" + zlib.compress(changed) + b"\nendstream"

    return changed_match(_STREAM, data, chance, change)


def _member_changed(data: bytes, chance: Random) -> bytes:
    return _rezipped(data, chance, lambda body: chance.choice(OF_BYTES)(body, chance))


def _markup_changed(data: bytes, chance: Random) -> bytes:
    return _rezipped(data, chance, lambda body: chance.choice(OF_TAGS)(body, chance))


def _tree_changed(data: bytes, chance: Random) -> bytes:
    return _rezipped(data, chance, lambda body: tree_damaged(body, chance))


def _member_dropped(data: bytes, chance: Random) -> bytes:
    return _rezipped(data, chance, lambda body: None)


def _member_emptied(data: bytes, chance: Random) -> bytes:
    return _rezipped(data, chance, lambda body: b"")


def _rezipped(data: bytes, chance: Random, change: Callable[[bytes], bytes | None]) -> bytes:
    """Change a part of a zip file and pack all again; a file that cannot be unpacked stays."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError, RuntimeError):
        return data
    likely = [name for name in members if name.endswith(("document.xml", "content.xml"))]
    name = chance.choice(likely if likely and chance.random() < 0.7 else sorted(members) or [""])
    changed = change(members.pop(name, b""))
    if changed is not None:
        members[name] = changed
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, body in members.items():
            archive.writestr(zipfile.ZipInfo(each), body, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


_OF_PDF: tuple[Damage, ...] = (_inside_stream, number_changed)
_OF_ZIP: tuple[Damage, ...] = (
    *(_tree_changed,) * 12,
    *(_markup_changed, _markup_changed, _member_changed, _member_dropped, _member_emptied),
)
