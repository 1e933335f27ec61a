"""Read a .doc: what stands on paper becomes paragraphs, everything else a remark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selfreview_gui.formats import doc_beside
from selfreview_gui.formats.doc_beside import Beside
from selfreview_gui.formats.doc_file import BREAKS, DocFile, Part, Story, open_doc
from selfreview_gui.formats.doc_lists import numbering
from selfreview_gui.formats.doc_paragraphs import DocParagraph, cells_ahead, paragraphs_of
from selfreview_gui.formats.doc_properties import Runs, Sprm, changed, is_on, letters, paragraphs
from selfreview_gui.formats.doc_styles import DocStyles
from selfreview_gui.formats.doc_text import DocText, joined, text_of
from selfreview_gui.formats.kinds import BROKEN, UnreadableError
from selfreview_gui.formats.ole_package import OlePackage
from selfreview_gui.formats.page_numbers import is_page_number
from selfreview_gui.formats.symbols import symbol_of
from selfreview_gui.formats.word_numbering import Numbering
from selfreview_gui.formats.word_reading import Field
from selfreview_gui.formats.word_scribe import Scribe
from selfreview_gui.review.document import Document

_STRETCHES = re.compile(r"[\0-\x1f]|[^\0-\x1f]+")
_SAID = {"\t": "\t", "\x0b": "\n", "\x1e": "-"}
_FIELD_BEGINS, _FIELD_RESULT, _FIELD_ENDS = "\x13", "\x14", "\x15"
_BREAKS_OF_PAGE = ("\x0c", "\x0e")
_PICTURE, _DRAWING = "\x01", "\x08"


def read_doc(package: OlePackage) -> Document:
    """Read an opened .doc (Word 97–2003), tracked insertions as text, deletions as gone.

    Positions count the characters of the text one paragraph a line, blank paragraphs too.
    Raises UnreadableError where the file is locked, older, or broken.
    """
    try:
        file = open_doc(package)
        reading = _Reading(
            file, text_of(file), letters(file), paragraphs(file), DocStyles(file),
            doc_beside.beside(file), _fonts(file.part(Part.FONTS)), numbering(file),
        )  # fmt: skip
        reading.story(*file.range(Story.MAIN))
        for place in reading.beside.boxes_left(reading.read_boxes):
            reading.box(*place)
        for kind, start, end in doc_beside.margins(file):
            margin = reading.text_between(start, end)
            if not is_page_number(margin):
                reading.scribe.remark_beside(kind, margin)
    except BREAKS as error:
        raise UnreadableError(BROKEN) from error
    return reading.scribe.document()


@dataclass(slots=True)
class _Table:
    """The table at this place, if there is one; a row of one cell is a frame around text, not a table."""

    scribe: Scribe
    start: int | None = None
    is_in_row: bool = False
    has_columns: bool = False

    def begin_row(self, cells: int) -> None:
        """Begin a row of so many cells."""
        self.is_in_row, self.has_columns = True, cells > 1
        if self.has_columns:
            self.start = self.scribe.position if self.start is None else self.start
            self.scribe.begin_row()

    def end_cell(self) -> None:
        """End a cell."""
        if self.is_in_row and self.has_columns:
            self.scribe.end_cell()

    def end_row(self) -> None:
        """End a row, if one is open."""
        if self.is_in_row and self.has_columns:
            self.scribe.end_row()
        self.is_in_row = False

    def end(self) -> None:
        """End the table, and a row that the file leaves open."""
        self.end_row()
        if self.start is not None:
            self.scribe.remark("table", since=self.start)
            self.start = None


@dataclass(slots=True)
class _Reading:
    """One text of the file being read: the body, or what stands beside it."""

    file: DocFile
    text: DocText
    letters: Runs
    paragraphs: Runs
    styles: DocStyles
    beside: Beside
    fonts: tuple[str, ...]
    numbering: Numbering
    scribe: Scribe = field(default_factory=Scribe)
    fields: list[Field] = field(default_factory=list)
    waiting: list[tuple[int, int]] = field(default_factory=list)
    read_boxes: set[tuple[int, int]] = field(default_factory=set)
    is_beside: bool = False

    def story(self, start: int, end: int) -> None:
        """Read a stretch of whole paragraphs."""
        found = list(paragraphs_of(self.text, self.paragraphs, self.styles, start, end))
        table = _Table(self.scribe)
        for index, each in enumerate(found):
            if not each.depth:
                table.end()
            elif not table.is_in_row and not each.ends_row:
                table.begin_row(cells_ahead(found, index))
            if not (each.ends_row or each.is_inner_row_end):
                self.paragraph(each)
            if each.ends_row:
                table.end_row()
            elif each.ends_cell:
                table.end_cell()
        table.end()

    def paragraph(self, paragraph: DocParagraph) -> None:
        """Read a paragraph: its automatic number, its text, then the text boxes that hang on it."""
        mark = changed(self._letters_at(paragraph.end)[1])
        is_merged = is_on(mark, Sprm.DELETED)
        if not is_merged:
            self._number(paragraph)
        for start, end, properties in self._stretches(paragraph.start, paragraph.end):
            self._run(start, end, changed(properties))
        self.fields = [each for each in self.fields if not each.is_silent]  # a field that never ends
        if is_merged:  # on paper the next paragraph goes on here
            self.scribe.remark("deleted", "\n")
        if is_merged or is_on(mark, Sprm.HIDDEN):
            return
        self.scribe.end_line(paragraph.style)
        boxes, self.waiting = self.waiting, []
        for place in boxes:
            self.box(*place)

    def box(self, start: int, end: int) -> None:
        """Read a text box."""
        if (start, end) in self.read_boxes:
            return
        self.read_boxes.add((start, end))
        since = self.scribe.position
        self.story(start, end)
        self.scribe.remark("textbox", since=since)

    def text_between(self, start: int, end: int) -> str:
        """Return the text of something that stands beside the body: a note, a comment, a header."""
        beside = _Reading(
            self.file, self.text, self.letters, self.paragraphs, self.styles, self.beside, self.fonts,
            self.numbering, is_beside=True,
        )  # fmt: skip
        beside.story(start, end)
        return beside.scribe.document().text

    def _letters_at(self, position: int) -> tuple[int, bytes]:
        """Return where the stretch of equal letters ends that a character stands in, and its changes."""
        piece = self.text.piece(position)
        place = self.text.place(position)
        end, changes = self.letters.at(place)
        if not end:
            end = self.letters.after(place)
            if end < 0:
                return piece.end, piece.changes
        reaches = piece.start + max((end - piece.at) // piece.width, position - piece.start + 1)
        return min(reaches, piece.end), changes + piece.changes

    def _stretches(self, start: int, end: int) -> Iterator[tuple[int, int, bytes]]:
        while start < end:
            until, changes = self._letters_at(start)
            yield start, min(max(until, start + 1), end), changes
            start = max(until, start + 1)

    def _number(self, paragraph: DocParagraph) -> None:
        if paragraph.list is None:
            return
        written, is_bullet = self.numbering.number(str(paragraph.list[0]), paragraph.list[1])
        if is_bullet:
            self.scribe.remark("bullet")
        elif written:
            since = self.scribe.position
            self.scribe.say(written)
            self.scribe.remark("numbering", written.strip(), since)

    def _run(self, start: int, end: int, properties: dict[int, bytes]) -> None:
        """Read a stretch of equal letters; what is deleted or hidden is not on paper, so it is a remark."""
        text = self.text.units[start:end]
        if is_on(properties, Sprm.DELETED) or is_on(properties, Sprm.HIDDEN):
            self._left_out("deleted" if is_on(properties, Sprm.DELETED) else "hidden", text)
            return
        since = self.scribe.position
        if Sprm.SYMBOL in properties and not text.strip("("):
            self._symbol(properties[Sprm.SYMBOL], end - start)
        else:
            for match in _STRETCHES.finditer(text):
                self._stretch(match[0], start + match.start())
        if is_on(properties, Sprm.INSERTED) and self.scribe.position > since:
            self.scribe.remark("inserted", since=since)

    def _left_out(self, kind: str, text: str) -> None:
        plain = "".join(_SAID.get(each, each if each >= " " else "") for each in text).strip("\n")
        if plain and not any(each.is_silent for each in self.fields):
            self.scribe.remark(kind, joined(plain))
        for each in text:
            if each in (_FIELD_BEGINS, _FIELD_RESULT, _FIELD_ENDS):
                self._field(each)

    def _stretch(self, text: str, position: int) -> None:
        self._note(position)
        if text >= " ":
            if self.fields and not self.fields[-1].result:
                self.fields[-1].code += text
            for place in self.beside.notes_between(position + 1, position + len(text)):
                self._note(place)
            self._say(joined(text))
        elif text in _SAID:
            self._say(_SAID[text])
        elif text in _BREAKS_OF_PAGE:
            self.scribe.break_page()
        elif text in (_FIELD_BEGINS, _FIELD_RESULT, _FIELD_ENDS):
            self._field(text)
        elif text == _PICTURE and not any(each.is_silent for each in self.fields):
            self.scribe.remark("picture")
        elif text == _DRAWING:
            self._drawing(position)

    def _say(self, text: str) -> None:
        if not any(each.is_silent for each in self.fields):
            self.scribe.say(text)

    def _field(self, mark: str) -> None:
        if mark == _FIELD_BEGINS:
            self.fields.append(Field())
        elif self.fields and mark == _FIELD_RESULT:
            self.fields[-1].result = True
        elif self.fields:
            self.fields.pop()

    def _symbol(self, operand: bytes, count: int) -> None:
        font, code = int.from_bytes(operand[:2], "little"), int.from_bytes(operand[2:4], "little")
        name = self.fonts[font] if font < len(self.fonts) else ""
        known = symbol_of(name, code)
        for _ in range(count):
            if known is None:
                self.scribe.remark("symbol", f"{name} {code:04X}".strip())
            self._say(known or "□")

    def _note(self, position: int) -> None:
        found = self.beside.notes.get(position)
        if found is not None and not self.is_beside:
            kind, start, end = found
            self.scribe.remark(kind, self.text_between(start, end))

    def _drawing(self, position: int) -> None:
        found = self.beside.boxes.get(position)
        if found is not None and not self.is_beside:
            self.waiting.append(found)
        elif found is None:
            self.scribe.remark("picture")


def _fonts(part: bytes) -> tuple[str, ...]:
    """Return the names of the fonts ([MS-DOC], 2.9.286 and 2.9.70)."""
    names, at = [], 4
    while at < len(part):
        size = part[at]
        name = part[at + 40 : at + 1 + size].decode("utf-16-le", "replace")
        names.append(name.partition("\0")[0])
        at += 1 + size
    return tuple(names)
