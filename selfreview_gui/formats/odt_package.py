"""Open an OpenDocument text (.odt, .ott): a zip of XML parts (OASIS OpenDocument 1.3, part 2)."""

from __future__ import annotations

from dataclasses import dataclass

from selfreview_gui.formats.kinds import BROKEN, CHOOSE, LOCKED, PACKED, UnreadableError
from selfreview_gui.formats.zip_package import Element, ZipPackage, open_zip

_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{{{_NAMES}office:1.0}}"
TEXT = f"{{{_NAMES}text:1.0}}"
STYLE = f"{{{_NAMES}style:1.0}}"
TABLE = f"{{{_NAMES}table:1.0}}"
DRAW = f"{{{_NAMES}drawing:1.0}}"

_NAMES_OF_KINDS = b"application/vnd.oasis.opendocument"
_OTHERS = (
    ("spreadsheet", f"是 OpenDocument 表格，不是文稿；{CHOOSE}"),
    ("presentation", f"是 OpenDocument 演示文稿，不是文稿；{CHOOSE}"),
)
_NOT_TEXT = f"是 OpenDocument 文件，里面却没有文稿；{CHOOSE}"


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """The two parts that are read: the body with its own styles, and the styles with headers and footers."""

    content: Element
    styles: Element | None

    @property
    def body(self) -> Element:
        """The element that holds the text; raise UnreadableError where there is none."""
        found = self.content.find(f"{OFFICE}body/{OFFICE}text")
        if found is None:
            raise UnreadableError(_NOT_TEXT)
        return found


def is_open_document(data: bytes) -> bool:
    """Say whether a zip file is one of the OpenDocument kinds; raise UnreadableError where it is broken."""
    members = open_zip(data).members
    return "[content_types].xml" not in members and ("content.xml" in members or "mimetype" in members)


def open_document(data: bytes) -> OpenDocument:
    """Open the bytes of an .odt; raise UnreadableError where they are locked, broken, or none."""
    opened = open_zip(data)
    kind = opened.data("mimetype") if "mimetype" in opened.members else b""
    for name, sentence in _OTHERS:
        if name.encode() in kind:
            raise UnreadableError(sentence)
    if _is_locked(opened):
        raise UnreadableError(LOCKED)
    if "content.xml" not in opened.members:
        raise UnreadableError(BROKEN if _NAMES_OF_KINDS in kind else PACKED)
    styles = opened.parsed("styles.xml") if "styles.xml" in opened.members else None
    return OpenDocument(opened.parsed("content.xml"), styles)


def _is_locked(opened: ZipPackage) -> bool:
    if "meta-inf/manifest.xml" not in opened.members:
        return False
    data = opened.data("meta-inf/manifest.xml")
    # Old files declare the manifest's document type; it is looked into only where something is encrypted.
    return b"encryption-data" in data
