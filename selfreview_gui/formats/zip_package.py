"""Open a file that is a zip of XML parts, with a limit on everything that a hostile file could swell."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from dataclasses import dataclass
from typing import Any

from lxml import etree

from selfreview_gui.formats.broken import LIBRARY_BREAKS
from selfreview_gui.formats.kinds import BROKEN, SUSPICIOUS, UnreadableError

Element = Any  # an lxml element; lxml has no annotations

MEMBERS = 5_000
TOTAL = 500 * 2**20  # bytes unzipped; photographs among them
PART = 20 * 2**20  # bytes of one XML part; a paper of 20,000 characters has 0.2–2 MB
RATIO = 150  # of a part over 1 MB; Word's own parts reach 50
TAGS = 1_000_000  # of one part: 150 MB in memory

_BREAKS = (*LIBRARY_BREAKS, zipfile.BadZipFile, zlib.error, lzma.LZMAError)


@dataclass(frozen=True, slots=True)
class ZipPackage:
    """An opened zip file; `members` are named in lower case, with `/` between folders."""

    archive: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]

    def data(self, name: str) -> bytes:
        """Return a part unzipped; raise UnreadableError where it is encrypted, broken, or would swell."""
        return _unzipped(self.archive, self.members[name])

    def parsed(self, name: str, replaced: tuple[bytes, bytes] = (b"", b"")) -> Element:
        """Return the root of an XML part, with one stretch of bytes replaced by another before parsing."""
        return parse_xml(self.data(name).replace(*replaced) if replaced[0] else self.data(name))


def open_zip(data: bytes) -> ZipPackage:
    """Open the bytes of a zip file; raise UnreadableError where they are broken or would swell."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BREAKS as error:
        raise UnreadableError(BROKEN) from error
    infos = archive.infolist()
    if len(infos) > MEMBERS or sum(info.file_size for info in infos) > TOTAL:
        raise UnreadableError(SUSPICIOUS)
    members = {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in infos}
    return ZipPackage(archive, members)


def parse_xml(data: bytes) -> Element:
    """Parse XML that may declare no entities; raise UnreadableError where it does, swells, or is broken."""
    if data.count(b"<") > TAGS:
        raise UnreadableError(SUSPICIOUS)
    if any("<!DOCTYPE".encode(encoding) in data for encoding in ("ascii", "utf-16-le", "utf-16-be")):
        raise UnreadableError(SUSPICIOUS)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(BROKEN) from error
    if root.getroottree().docinfo.doctype:
        raise UnreadableError(SUSPICIOUS)  # declared in an encoding that the look at the bytes does not know
    return root


def _unzipped(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.flag_bits & 1:
        raise UnreadableError("是加密的压缩包，程序读不了；请解密后再试")
    if info.file_size > PART or info.file_size > max(2**20, RATIO * info.compress_size):
        raise UnreadableError(SUSPICIOUS)
    try:
        with archive.open(info) as part:
            # Not all that comes out of it: a file that lies about its size would fill the memory.
            return part.read(info.file_size)
    except _BREAKS as error:
        raise UnreadableError(BROKEN) from error
