"""Open a Word file (.docx, .docm, .dotx, .dotm) as the package of its XML parts; macros are never looked at."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from selfreview_gui.formats.kinds import BROKEN, CHOOSE, PACKED, UnreadableError
from selfreview_gui.formats.kinds import SUSPICIOUS as SUSPICIOUS
from selfreview_gui.formats.zip_package import Element as Element
from selfreview_gui.formats.zip_package import ZipPackage, open_zip

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Strict files (ISO 29500) say the same in another namespace.
_OF_STRICT = (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode())
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

_NOT_WORD = f"不是 Word 文件；{CHOOSE}"
_CONTENTS, _USUAL = "[content_types].xml", "word/document.xml"
_OTHERS = (
    ("xl/", f"是 Excel 表格，不是文稿；{CHOOSE}"),
    ("ppt/", f"是演示文稿，不是文稿；{CHOOSE}"),
    ("ofd.xml", "是 OFD 版式文件，程序不能读取；请选来源的 .docx 文件，或把文字复制出来存为 .txt"),
)


@dataclass(frozen=True, slots=True)
class Package:
    """An opened Word file; `others` are the (kind, name) of the parts that belong to `main`."""

    zip: ZipPackage
    main: str
    others: tuple[tuple[str, str], ...]

    def main_part(self) -> Element:
        """Return the main part, which holds the body; raise UnreadableError where it is missing or broken."""
        root = self.zip.parsed(self.main, _OF_STRICT)
        if root.tag != f"{W}document":
            raise UnreadableError(_NOT_WORD)
        return root

    def related(self, kind: str) -> tuple[Element, ...]:
        """Return the parts of a kind (`styles`, `comments`, `header` …) that belong to the main part."""
        names = dict.fromkeys(name for its_kind, name in self.others if its_kind == kind)
        return tuple(self.zip.parsed(name, _OF_STRICT) for name in names if name in self.zip.members)


def open_package(data: bytes) -> Package:
    """Open the bytes of a .docx file.

    Raises UnreadableError where they are none, are broken, or would swell beyond the limits.
    """
    opened = open_zip(data)
    main = _main(opened)
    return Package(opened, main, _related(opened, main))


def _main(opened: ZipPackage) -> str:
    for beginning, sentence in _OTHERS:
        if any(name.startswith(beginning) for name in opened.members):
            raise UnreadableError(sentence)
    kinds = dict(_related(opened, ""))
    for name in (kinds.get("officeDocument"), _USUAL):
        if name in opened.members:
            return str(name)
    raise UnreadableError(BROKEN if _CONTENTS in opened.members else PACKED)


def _related(opened: ZipPackage, part: str) -> tuple[tuple[str, str], ...]:
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in opened.members:
        return ()
    return tuple(
        # By the last word: strict files (ISO 29500) name the same kinds in another namespace.
        (each.get("Type", "").rpartition("/")[2], _named(folder, each.get("Target", "")))
        for each in opened.parsed(relations).iter(_RELATIONSHIP)
        if each.get("TargetMode") != "External"
    )


def _named(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/").lower()
