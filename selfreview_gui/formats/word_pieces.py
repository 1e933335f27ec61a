"""The paragraphs and tables of a Word file as they are set: text in stretches, each with its letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selfreview_gui.formats.word_formatting import Formatting, Letters, Properties, number
from selfreview_gui.formats.word_package import Element, W
from selfreview_gui.formats.word_styles import is_on, outline_level

_BESIDE = {  # what stands in a paragraph and is not its text
    W + name for name in ("pPr", "rPr", "del", "moveFrom", "drawing", "pict", "object", "txbxContent")
} | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"}
_AROUND = {W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph as it is set. `section` counts the sections before it; `cell`: in a table's body or head."""

    stretches: tuple[tuple[str, Letters], ...]
    layout: Properties
    style: str
    level: int
    section: int
    cell: str = ""

    @property
    def text(self) -> str:
        """The paragraph as plain text."""
        return "".join(text for text, _ in self.stretches)

    def between(self, start: int, end: int) -> Iterator[tuple[str, Letters]]:
        """Yield the stretches from one character to another."""
        at = 0
        for text, letters in self.stretches:
            inside = text[max(start - at, 0) : max(end - at, 0)]
            if inside:
                yield inside, letters
            at += len(text)

    def measure(self, name: str) -> float:
        """Return one of the layout's numbers, 0 where nothing says it."""
        return number(self.layout.get(name))


def pieces(root: Element, formatting: Formatting) -> tuple[tuple[Piece, ...], tuple[Element, ...]]:
    """Return the paragraphs that say something, and the properties of every section.

    A file that has none (Word then takes its own) gets its body for them, which says nothing of a page.
    """
    found: list[Piece] = []
    sections: list[Element] = []
    for paragraph, cell in _paragraphs(root.find(f"{W}body"), ""):
        piece = _piece(paragraph, formatting, len(sections), cell)
        if piece.text.strip():
            found.append(piece)
        ending = paragraph.find(f"{W}pPr/{W}sectPr")
        if ending is not None:
            sections.append(ending)
    sections += root.findall(f"{W}body/{W}sectPr")
    return tuple(found), tuple(sections or root.findall(f"{W}body"))


def _paragraphs(element: Element | None, cell: str) -> Iterator[tuple[Element, str]]:
    for child in element if element is not None else ():
        if child.tag == f"{W}p":
            yield child, cell
        elif child.tag == f"{W}tbl":
            yield from _rows(child)
        elif child.tag in _AROUND:
            yield from _paragraphs(child, cell)


def _rows(table: Element) -> Iterator[tuple[Element, str]]:
    for at, row in enumerate(table.iter(f"{W}tr")):
        cells = row.findall(f"{W}tc")
        is_heading = at == 0 or is_on(row.find(f"{W}trPr"), "tblHeader")
        kind = "" if len(cells) < 2 else "cell_heading" if is_heading else "cell"
        for each in cells:
            yield from ((paragraph, kind) for paragraph in each.findall(f"{W}p"))


def _piece(paragraph: Element, formatting: Formatting, section: int, cell: str) -> Piece:
    layout = formatting.layout(paragraph)
    stretches = tuple(
        (text, formatting.letters(paragraph, run)) for run in _runs(paragraph) if (text := _text(run))
    )
    level = outline_level(paragraph.find(f"{W}pPr"))
    if level is None:
        written = layout.get("outlineLvl", "")
        level = int(written) + 1 if written.isdecimal() and int(written) < 4 else 0
    return Piece(stretches, layout, formatting.style_name(paragraph), level, section, cell)


def _runs(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == f"{W}r":
            if not is_on(child.find(f"{W}rPr"), "vanish"):
                yield child
        elif child.tag not in _BESIDE:
            yield from _runs(child)


def _text(run: Element) -> str:
    return "".join(each.text or "" for each in run.findall(f"{W}t"))
