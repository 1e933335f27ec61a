"""Add bookmarks and a language to a PDF of Qt's: an incremental update (ISO 32000-1, 7.5.6).

New objects are written behind what is there, and not a byte of the pages and their typefaces is touched.
A library for it would read and copy the whole file, which takes as long as drawing a quarter of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from selfreview_gui.gui.paper.outline import Bookmark

_LANGUAGE = b"/Lang (zh-CN)"
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TABLE = re.compile(rb"xref\s+0 (\d+)\s+")
_ENTRY = 20  # bytes of a line of the table
_REFERENCE = re.compile(rb"(\d+) 0 R")


@dataclass(slots=True)
class _Item:
    """A bookmark as an object of the file: its number, and those below it."""

    mark: Bookmark
    number: int
    below: list[_Item] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many bookmarks stand below it, all of them shown."""
        return sum(1 + each.count for each in self.below)


def with_bookmarks(pdf: bytes, marks: Sequence[Bookmark]) -> bytes:
    """Return the PDF with bookmarks, nested by their levels, and its language said.

    Raises ValueError where the file is not built as Qt builds it.
    """
    trailer, root = _trailer(pdf), _number(_trailer(pdf), b"Root")
    size, start = int(_found(rb"/Size (\d+)", trailer)[1]), int(_found(_START.pattern, pdf)[1])
    catalog = _object(pdf, start, root)
    pages = _object(pdf, start, _number(catalog, b"Pages"))
    kids = _REFERENCE.findall(_found(rb"/Kids\s*\[([^\]]*)\]", pages)[1])
    tree = _tree(marks, size + 1)
    added = {root: _with(catalog, size, bool(marks)), **dict(_objects(tree, size, kids))}
    return pdf + _update(added, len(pdf), trailer, size + 1 + len(marks), start)


def _trailer(pdf: bytes) -> bytes:
    return pdf[pdf.rindex(b"trailer") :]


def _found(pattern: bytes, content: bytes) -> re.Match[bytes]:
    match = re.search(pattern, content)
    if match is None:
        raise ValueError(pattern.decode())
    return match


def _number(content: bytes, name: bytes) -> int:
    return int(_found(rb"/%s (\d+) 0 R" % name, content)[1])


def _object(pdf: bytes, table: int, number: int) -> bytes:
    """Return what stands between the brackets of an object, found by the file's table."""
    head = _TABLE.match(pdf, table)
    if head is None:
        raise ValueError("xref")
    at = head.end() + number * _ENTRY
    start = int(pdf[at : at + 10])
    return _found(rb"(?s)^%d 0 obj\s*<<(.*)>>\s*$" % number, pdf[start : pdf.index(b"endobj", start)])[1]


def _tree(marks: Sequence[Bookmark], first: int) -> list[_Item]:
    top: list[_Item] = []
    above: list[_Item] = []
    for number, mark in enumerate(marks, first):
        item = _Item(mark, number)
        above = [each for each in above if each.mark.level < mark.level]
        (above[-1].below if above else top).append(item)
        above.append(item)
    return top


def _with(catalog: bytes, outlines: int, is_marked: bool) -> bytes:
    shown = b"/Outlines %d 0 R\n/PageMode /UseOutlines\n" % outlines if is_marked else b""
    return b"<<%s%s%s\n>>" % (catalog, shown, _LANGUAGE)


def _objects(tree: Sequence[_Item], outlines: int, kids: Sequence[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield the root of the outline and its items (ISO 32000-1, 12.3.3) with their numbers."""
    if tree:
        count = sum(1 + each.count for each in tree)
        yield outlines, b"<<\n/Type /Outlines\n%s>>" % _ends(tree, count)
        yield from _items(tree, outlines, kids)


def _items(items: Sequence[_Item], parent: int, kids: Sequence[bytes]) -> Iterator[tuple[int, bytes]]:
    for at, item in enumerate(items):
        mark = item.mark
        words = ("\ufeff" + mark.words).encode("utf-16-be", "replace").hex().upper()
        yield (
            item.number,
            b"<<\n/Title <%s>\n/Parent %d 0 R\n/Dest [%s 0 R /XYZ 0 %.2f 0]\n%s%s%s>>"
            % (
                words.encode(),
                parent,
                kids[mark.sheet],
                mark.height,
                b"/Prev %d 0 R\n" % items[at - 1].number if at else b"",
                b"/Next %d 0 R\n" % items[at + 1].number if at + 1 < len(items) else b"",
                _ends(item.below, item.count) if item.below else b"",
            ),
        )
        yield from _items(item.below, item.number, kids)


def _ends(items: Sequence[_Item], count: int) -> bytes:
    return b"/First %d 0 R\n/Last %d 0 R\n/Count %d\n" % (items[0].number, items[-1].number, count)


def _update(added: dict[int, bytes], start: int, trailer: bytes, size: int, before: int) -> bytes:
    content, table = b"\n", b"xref\n0 1\n0000000000 65535 f \n"
    for number, value in sorted(added.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, start + len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    kept = re.sub(rb"/Size \d+", b"/Size %d" % size, _found(rb"(?s)<<(.*)>>", trailer)[1])
    end = b"trailer\n<<%s/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (kept, before, start + len(content))
    return content + table + end
