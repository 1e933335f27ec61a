"""Open a Word file as a package of XML parts, with a limit on everything that a hostile file could swell."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from typing import Any

from lxml import etree

from selfreview_gui.formats.kinds import UnreadableError

Element = Any  # an lxml element; lxml has no annotations

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

MEMBERS = 5_000
TOTAL = 500 * 2**20  # bytes unzipped; photographs among them
PART = 20 * 2**20  # bytes of one XML part; a paper of 20,000 characters has 0.2–2 MB
RATIO = 150  # of a part over 1 MB; Word's own parts reach 50
TAGS = 1_000_000  # of one part: 150 MB in memory

SUSPICIOUS = "展开后大得不正常，可能不安全，程序没有打开它；请用 Word 或 WPS 打开它，另存为 .docx 后再试"
_BROKEN = "已经损坏，读不出来；请用 Word 或 WPS 打开它，另存为新的 .docx 后再试"
_NOT_WORD = "不是 Word 文件；请选 .docx 或 .txt 文件"
_OTHERS = (
    ("xl/", "是 Excel 表格，不是文稿；请选 .docx 或 .txt 文件"),
    ("ppt/", "是演示文稿，不是文稿；请选 .docx 或 .txt 文件"),
    ("ofd.xml", "是 OFD 版式文件，程序不能读取；请选来源的 .docx 文件，或把文字复制出来存为 .txt"),
    ("content.xml", "是 OpenDocument 文件（.odt），程序不能读取；请打开它，另存为 .docx 后再试"),
)


@dataclass(frozen=True, slots=True)
class Package:
    """An opened Word file.

    `members` are named in lower case; `others` are the (kind, name) of the parts that belong to `main`.
    """

    archive: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]
    main: str
    others: tuple[tuple[str, str], ...]

    def main_part(self) -> Element:
        """Return the main part, which holds the body; raise UnreadableError where it is missing or broken."""
        root = _parsed(self.archive, self.members[self.main])
        if root.tag != f"{W}document":
            raise UnreadableError(_NOT_WORD)
        return root

    def related(self, kind: str) -> tuple[Element, ...]:
        """Return the parts of a kind (`styles`, `comments`, `header` …) that belong to the main part."""
        names = dict.fromkeys(name for its_kind, name in self.others if its_kind == kind)
        return tuple(_parsed(self.archive, self.members[name]) for name in names if name in self.members)


def open_package(data: bytes) -> Package:
    """Open the bytes of a .docx file.

    Raises UnreadableError where they are none, are broken, or would swell beyond the limits.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableError(_BROKEN) from error
    infos = archive.infolist()
    if len(infos) > MEMBERS or sum(info.file_size for info in infos) > TOTAL:
        raise UnreadableError(SUSPICIOUS)
    members = {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in infos}
    main = _main(archive, members)
    return Package(archive, members, main, _related(archive, members, main))


def _main(archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo]) -> str:
    for beginning, sentence in _OTHERS:
        if any(name.startswith(beginning) for name in members):
            raise UnreadableError(sentence)
    kinds = dict(_related(archive, members, ""))
    named = kinds.get("officeDocument", "word/document.xml")
    if named in members:
        return named
    raise UnreadableError(_BROKEN if "[content_types].xml" in members else _NOT_WORD)


def _related(
    archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], part: str
) -> tuple[tuple[str, str], ...]:
    folder, name = posixpath.split(part)
    info = members.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    if info is None:
        return ()
    return tuple(
        # By the last word: strict files (ISO 29500) name the same kinds in another namespace.
        (each.get("Type", "").rpartition("/")[2], _named(folder, each.get("Target", "")))
        for each in _parsed(archive, info).iter(_RELATIONSHIP)
        if each.get("TargetMode") != "External"
    )


def _named(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/").lower()


def _parsed(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Element:
    data = _unzipped(archive, info)
    if data.count(b"<") > TAGS:
        raise UnreadableError(SUSPICIOUS)
    if any("<!DOCTYPE".encode(encoding) in data for encoding in ("ascii", "utf-16-le", "utf-16-be")):
        raise UnreadableError(SUSPICIOUS)
    if _STRICT in data:
        data = data.replace(_STRICT, W[1:-1].encode())
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(_BROKEN) from error
    if root.getroottree().docinfo.doctype:
        raise UnreadableError(SUSPICIOUS)  # declared in an encoding that the look at the bytes does not know
    return root


def _unzipped(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.flag_bits & 1:
        raise UnreadableError("是加密的压缩包，程序读不了；请解密后再试")
    if info.file_size > PART or info.file_size > max(2**20, RATIO * info.compress_size):
        raise UnreadableError(SUSPICIOUS)
    try:
        return archive.read(info)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise UnreadableError(_BROKEN) from error
