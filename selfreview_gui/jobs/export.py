"""Export: the gate before it, the name of the file, and the file itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from selfreview_gui.checks.finding import Finding, Level
from selfreview_gui.checks.registry import check
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Address, Document
from selfreview_gui.review.page import STANDARD, Page
from selfreview_gui.review.review import Review

LONGEST_NAME = 180  # bytes in UTF-8; Linux allows 255, and （草稿）, （2） and the ending come to it
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')  # what Windows does not allow in a file name

ENDINGS = (".docx", ".pdf", ".txt")

Marks = Mapping[Address, tuple[tuple[int, int], ...]]


class Write(Protocol):
    """What writes a document as a file of one kind."""

    def __call__(
        self,
        document: Document,
        path: Path,
        title: str = "",
        marks: Marks | None = None,
        page: Page = STANDARD,
        /,
    ) -> None:
        """Write it; `title` is for the file's properties, `marks` are stretches to highlight."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The file that was written; `renamed` where the wished name was taken."""

    path: Path
    renamed: bool


def blocking(review: Review) -> tuple[Finding, ...]:
    """Return what keeps a review from being handed in, in the order of the paper."""
    return tuple(finding for finding in check(review) if finding.level is Level.BLOCK)


def write_word(
    document: Document, path: Path, title: str = "", marks: Marks | None = None, page: Page = STANDARD
) -> None:
    """Write a document as a Word file by a page, whole or not at all."""
    from selfreview_gui.formats.whole import write_whole  # python-docx loads only when a file is written
    from selfreview_gui.formats.word_write import word_bytes

    write_whole(path, word_bytes(document, page, title, marks=marks))


def write_text(
    document: Document, path: Path, title: str = "", marks: Marks | None = None, page: Page = STANDARD
) -> None:
    """Write a document as plain text, whole or not at all; it has no title, no marks and no page."""
    from selfreview_gui.formats.text_write import text_bytes
    from selfreview_gui.formats.whole import write_whole

    write_whole(path, text_bytes(document))


def export_review(
    review: Review,
    target: Path,
    draft: bool,
    write: Write = write_word,
    page: Page = STANDARD,
    ending: str = ".docx",
) -> Exported:
    """Write a review as a file, a Word file if nothing else; a draft has its gaps highlighted.

    `target` is a folder (the name is then made from the title and `ending`) or the file itself. A file
    that is there already is never touched: the name gets （2）. Raises UserError where it cannot be written.
    """
    is_file = target.suffix.lower() in ENDINGS and not is_folder(target)
    wished = target if is_file else target / file_name(review, draft, ending)
    path = free_path(wished)
    write(compose(review), path, review.title.replace("\n", ""), gaps(review) if draft else {}, page)
    return Exported(path, path != wished)


def gaps(review: Review) -> Marks:
    """Return the stretches that still wait to be filled, per field."""
    found: dict[Address, tuple[tuple[int, int], ...]] = {}
    for finding in check(review):
        if finding.rule == "placeholder":
            found[finding.address] = (*found.get(finding.address, ()), (finding.start, finding.end))
    return found


def file_name(review: Review, draft: bool = False, ending: str = ".docx") -> str:
    """Make the name of the file from the title, else from unit and year."""
    wished = review.title.replace("\n", "") or f"{review.unit}{review.year or ''}年度组织生活会对照检查材料"
    plain = _cut(_FORBIDDEN.sub("", wished).strip(" .")).strip(" .")
    return f"{plain or '对照检查材料'}{'（草稿）' if draft else ''}{ending}"


def _cut(name: str) -> str:
    return name.encode(errors="ignore")[:LONGEST_NAME].decode(errors="ignore")


def free_path(wished: Path) -> Path:
    """Return the path itself where nothing is there, else the first free one with （2）, （3） …"""
    path, number = wished, 2
    while _is(path.exists):
        path = wished.with_name(f"{wished.stem}（{number}）{wished.suffix}")
        number += 1
    return path


def is_folder(path: Path) -> bool:
    """Say whether there is a folder of that name."""
    return _is(path.is_dir)


def _is(asked: Callable[[], bool]) -> bool:
    try:
        return asked()
    except OSError:  # a name that cannot be; the writer says so in plain words
        return False
