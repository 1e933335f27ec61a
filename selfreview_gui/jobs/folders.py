"""Find the papers in a folder: what can be read, by its ending first and by its first bytes where that says nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from selfreview_gui.formats.kinds import Format, UnreadableError, format_of

ENDINGS = (
    *(".docx", ".docm", ".doc", ".wps", ".rtf", ".odt", ".pdf"),
    *(".html", ".htm", ".mht", ".mhtml", ".txt", ".md"),
    *(".dotx", ".dotm", ".dot", ".wpt", ".ott"),
)
MOST = 5_000  # files that are read at once
_NOT_SHOWN = (".", "~$", "~WR")  # of a name: hidden, the lock of an open file, what Word left behind
_HIDDEN = 0x2  # FILE_ATTRIBUTE_HIDDEN of Windows
_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT: a folder of Windows that is another one
_HEAD = 4096  # bytes
_TAIL = 2**18  # bytes; the list of what a ZIP file holds stands at its end
_LOOKED_THROUGH = 2**23  # bytes of an old file in which the name of its text must come
_OLD_WORD = "WordDocument".encode("utf-16-le")
_WORD = b"word/document.xml"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"


@dataclass(frozen=True, slots=True)
class Found:
    """The papers found; how many other files were passed over; the folders that could not be looked into.

    `more` says that there are more than `MOST`; those are not among the files.
    """

    files: tuple[Path, ...] = ()
    passed_over: int = 0
    closed: tuple[Path, ...] = ()
    more: bool = False


def papers_in(
    paths: Sequence[Path], is_cancelled: Callable[[], bool] = lambda: False, most: int = MOST
) -> Found:
    """Find the papers in these folders and in those within; what is no folder is taken as it is.

    Files that are hidden, locks, and links are passed over. Where `is_cancelled` says so, what was
    found until then is returned.
    """
    closed: list[Path] = []
    passed_over = 0
    files: list[Path] = []
    for path, is_paper in _looked_at(paths, closed):
        if is_cancelled():
            break
        if not is_paper:
            passed_over += 1
        elif len(files) == most:
            return Found(tuple(files), passed_over, tuple(closed), more=True)
        else:
            files.append(path)
    return Found(tuple(files), passed_over, tuple(closed))


def _looked_at(paths: Sequence[Path], closed: list[Path]) -> Iterator[tuple[Path, bool]]:
    for path in paths:
        if path.is_dir():
            yield from ((file, is_paper(file)) for file in _files(path, closed))
        else:
            yield path, True


def _files(folder: Path, closed: list[Path]) -> Iterator[Path]:
    """Yield the files of a folder and of those within, by their names; the folders not let into go to `closed`."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as found:
                entries = sorted(filter(_is_shown, found), key=lambda each: each.name)
            within = [Path(each.path) for each in entries if each.is_dir(follow_symlinks=False)]
            files = [Path(each.path) for each in entries if each.is_file(follow_symlinks=False)]
        except OSError:
            closed.append(here)
            continue
        yield from files
        waiting += reversed(within)


def _is_shown(entry: os.DirEntry[str]) -> bool:
    """Say whether the person would see the file, and it is here and not elsewhere."""
    if entry.name.startswith(_NOT_SHOWN) or entry.is_symlink():
        return False
    if os.name != "nt":
        return True
    told = entry.stat(follow_symlinks=False)
    hidden = getattr(told, "st_file_attributes", 0) & _HIDDEN
    return not hidden and getattr(told, "st_reparse_tag", 0) != _JUNCTION


def is_paper(file: Path) -> bool:
    """Say whether a file is of a kind that can be read, without reading it whole."""
    if file.suffix.lower() in ENDINGS:
        return True
    try:
        with file.open("rb") as opened:
            return _tells_a_kind(opened)
    except (OSError, UnreadableError):
        return False


def _tells_a_kind(opened: BinaryIO) -> bool:
    """Say whether the bytes are a kind that can be read; a plain text may be anything, and needs its ending."""
    head = opened.read(_HEAD)
    format = format_of(head)
    if format is Format.OLE:
        return _OLD_WORD in head + opened.read(_LOOKED_THROUGH)
    if format is Format.ZIP:
        size = opened.seek(0, os.SEEK_END)
        opened.seek(max(0, size - _TAIL))
        return _OPEN_DOCUMENT in head or _WORD in opened.read()
    return format is not Format.TEXT
