"""Read an OpenDocument text: what stands on paper becomes paragraphs, everything else a remark."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from selfreview_gui.formats.kinds import SUSPICIOUS, UnreadableError
from selfreview_gui.formats.limits import refuse_endless
from selfreview_gui.formats.odt_lists import OUTLINE, OdtLists
from selfreview_gui.formats.odt_package import DRAW, OFFICE, STYLE, TABLE, TEXT, open_document
from selfreview_gui.formats.odt_styles import OdtStyles
from selfreview_gui.formats.page_numbers import is_page_number
from selfreview_gui.formats.word_scribe import Scribe
from selfreview_gui.formats.word_styles import LEVELS, Style
from selfreview_gui.formats.zip_package import Element
from selfreview_gui.review.document import Document

_BLANKS = re.compile(r"[ \t\r\n]+")
_MOST_BLANKS = 1_000  # that one element may stand for
_MARGINS = ("header", "header-left", "header-first", "footer", "footer-left", "footer-first")


def read_odt(data: bytes) -> Document:
    """Read the bytes of an .odt, tracked insertions as text, deletions as gone.

    Positions count the characters of the text one paragraph a line, blank paragraphs too.
    Raises UnreadableError where the file is locked, broken, hostile, or no text.
    """
    document = open_document(data)
    changes = document.body.find(f"{TEXT}tracked-changes")
    reading = _Reading(
        OdtStyles(document),
        OdtLists(document),
        {} if changes is None else {region.get(f"{TEXT}id") or region.get(_ID): region for region in changes},
    )
    try:
        reading.inside(document.body)
        reading.read_boxes()
        if document.styles is not None:
            _margins(reading, document.styles)
    except RecursionError as error:
        raise UnreadableError(SUSPICIOUS) from error
    return reading.scribe.document()


@dataclass(slots=True)
class _List:
    """The list that is being read: its identity, its style, how deep, and the start of the item to come."""

    identity: str
    style: str
    level: int
    start: str | None = None
    is_due: bool = False


@dataclass(slots=True)
class _Reading:
    """One text of the file being read: the body, or what stands beside it."""

    styles: OdtStyles
    lists: OdtLists
    changes: dict[str | None, Element]
    scribe: Scribe = field(default_factory=Scribe)
    within: _List | None = None
    lists_begun: int = 0
    boxes: list[Element] = field(default_factory=list)
    inserted: dict[str | None, int] = field(default_factory=dict)
    is_after_blank: bool = True
    is_beside: bool = False
    paragraphs: int = 0  # so far

    def inside(self, element: Element) -> None:
        """Read what stands inside an element, text as it is where it is in a paragraph."""
        for child in element:
            handler = _HANDLERS.get(child.tag)
            if handler is None:
                self.inside(child)
            else:
                handler(self, child)

    def mixed(self, element: Element) -> None:
        """Read an element of a paragraph: its text, and the elements between."""
        self.say(element.text)
        for child in element:
            handler = _HANDLERS.get(child.tag)
            if handler is None:
                self.mixed(child)
            else:
                handler(self, child)
            self.say(child.tail)

    def say(self, text: str | None) -> None:
        """Take text down; several blanks in the XML are one, at the beginning none (part 3, 6.1.2)."""
        if not text:
            return
        text = _BLANKS.sub(" ", text)
        if self.is_after_blank:
            text = text.removeprefix(" ")
        if text:
            self.is_after_blank = text.endswith(" ")
            self.scribe.say(text)

    def say_sign(self, sign: str) -> None:
        """Take down what an element stands for."""
        self.is_after_blank = False
        self.scribe.say(sign)

    def text_of(self, element: Element) -> str:
        """Return the text of something that stands beside the body."""
        beside = replace(
            self, scribe=Scribe(), within=None, boxes=[], inserted={}, is_after_blank=True, is_beside=True
        )
        beside.inside(element)
        return beside.scribe.document().text

    def read_boxes(self) -> None:
        """Read the text boxes that wait for the paragraph's end."""
        boxes, self.boxes = self.boxes, []
        kept, self.within = self.within, None
        for box in boxes:
            since = self.scribe.position
            self.inside(box)
            self.scribe.remark("textbox", since=since)
        self.within = kept


def _margins(reading: _Reading, styles: Element) -> None:
    for name in _MARGINS:
        for element in styles.iter(STYLE + name):
            text = reading.text_of(element)
            if not is_page_number(text):
                reading.scribe.remark_beside(name.partition("-")[0], text)


# Blocks


def _paragraph(reading: _Reading, element: Element) -> None:
    """Read a paragraph or heading: its automatic number, its text, then the text boxes that hang on it."""
    style = reading.styles.style("paragraph", element.get(f"{TEXT}style-name"))
    level = element.get(f"{TEXT}outline-level") if element.tag == f"{TEXT}h" else None
    depth = int(level) if level is not None and level.isdecimal() and len(level) < 3 else 0
    reading.is_after_blank = True
    reading.paragraphs += 1
    refuse_endless(reading.scribe.position, reading.paragraphs)
    if style.is_hidden:
        _hide(reading, element)
        return
    if element.get(f"{TEXT}is-list-header") != "true":
        _number(reading, depth, element)
    reading.mixed(element)
    reading.scribe.end_line(Style(style.kind, depth if depth <= LEVELS else 0))
    reading.read_boxes()


def _number(reading: _Reading, depth: int, element: Element) -> None:
    if reading.within is not None:
        if not reading.within.is_due:
            return
        reading.within.is_due = False
        own = reading.within
        start, own.start = own.start, None
        written, is_bullet = reading.lists.number(own.identity, own.style, own.level, start)
    elif depth:
        start = element.get(f"{TEXT}start-value")
        written, is_bullet = reading.lists.number(OUTLINE, OUTLINE, depth, start)
    else:
        return
    if is_bullet:
        reading.scribe.remark("bullet")
    elif written.strip():
        since = reading.scribe.position
        reading.say_sign(written)
        reading.scribe.remark("numbering", written.strip(), since)


def _list(reading: _Reading, element: Element) -> None:
    outer = reading.within
    named = element.get(f"{TEXT}style-name")
    if outer is None:
        style = named or _style_of_first(reading, element)
        reading.lists_begun += 1
        identity = reading.lists.begin(element, style, reading.lists_begun)
        reading.within = _List(identity, style, 1)
    else:
        reading.within = _List(outer.identity, named or outer.style, outer.level + 1)
    for item in element:
        reading.within.is_due = item.tag == f"{TEXT}list-item"
        reading.within.start = item.get(f"{TEXT}start-value")
        reading.inside(item)
    reading.within = outer


def _style_of_first(reading: _Reading, element: Element) -> str:
    """Return the list style of the first paragraph's own style, where the list itself names none."""
    first = next(element.iter(f"{TEXT}p", f"{TEXT}h"), None)
    return (
        reading.styles.style("paragraph", first.get(f"{TEXT}style-name")).listed if first is not None else ""
    )


def _table(reading: _Reading, element: Element) -> None:
    since = reading.scribe.position
    kept, reading.within = reading.within, None
    reading.inside(element)
    reading.within = kept
    if any(len(_cells(row)) > 1 for row in element.iter(f"{TABLE}table-row")):
        reading.scribe.remark("table", since=since)


def _row(reading: _Reading, element: Element) -> None:
    cells = _cells(element)
    if len(cells) < 2:  # a frame around the text, not a table
        reading.inside(element)
        return
    reading.scribe.begin_row()
    for cell in cells:
        reading.inside(cell)
        reading.scribe.end_cell()
    reading.scribe.end_row()


def _cells(row: Element) -> list[Element]:
    return [each for each in row if each.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")]


# Inside a paragraph


def _span(reading: _Reading, element: Element) -> None:
    if reading.styles.style("text", element.get(f"{TEXT}style-name")).is_hidden:
        _hide(reading, element)
    else:
        reading.mixed(element)


def _hide(reading: _Reading, element: Element) -> None:
    text = _plain(element)
    if text:
        reading.scribe.remark("hidden", text)


def _blanks(reading: _Reading, element: Element) -> None:
    count = element.get(f"{TEXT}c", "1")
    refuse_endless(reading.scribe.position, reading.paragraphs)
    reading.say_sign(" " * min(int(count) if count.isdecimal() and len(count) < 6 else 1, _MOST_BLANKS))


def _saying(sign: str) -> Handler:
    return lambda reading, _: reading.say_sign(sign)


def _note(reading: _Reading, element: Element) -> None:
    body = element.find(f"{TEXT}note-body")
    if body is not None and not reading.is_beside:  # a note on a note: a hostile file could make them endless
        kind = "endnote" if element.get(f"{TEXT}note-class") == "endnote" else "footnote"
        reading.scribe.remark(kind, reading.text_of(body))


def _comment(reading: _Reading, element: Element) -> None:
    if not reading.is_beside:
        reading.scribe.remark("comment", reading.text_of(element))


def _deletion(reading: _Reading, element: Element) -> None:
    region = reading.changes.pop(element.get(f"{TEXT}change-id"), None)  # each has one place
    deletion = region.find(f"{TEXT}deletion") if region is not None else None
    if deletion is not None:
        lines = [_plain(each) for each in deletion.iter(f"{TEXT}p", f"{TEXT}h")]
        reading.scribe.remark("deleted", "\n".join(lines))


def _insertion_begins(reading: _Reading, element: Element) -> None:
    region = reading.changes.get(element.get(f"{TEXT}change-id"))
    if region is not None and region.find(f"{TEXT}insertion") is not None:
        reading.inserted[element.get(f"{TEXT}change-id")] = reading.scribe.position


def _insertion_ends(reading: _Reading, element: Element) -> None:
    since = reading.inserted.pop(element.get(f"{TEXT}change-id"), None)
    if since is not None and reading.scribe.position > since:
        reading.scribe.remark("inserted", since=since)


def _frame(reading: _Reading, element: Element) -> None:
    """Put its text boxes by until the paragraph ends, and remark a picture or an object."""
    boxes = [element] if element.tag != f"{DRAW}frame" else element.findall(f"{DRAW}text-box")
    reading.boxes += [each for each in boxes if next(each.iter(f"{TEXT}p", f"{TEXT}h"), None) is not None]
    if element.find(f"{DRAW}object") is not None or element.find(f"{DRAW}object-ole") is not None:
        reading.scribe.remark("object")
    elif element.find(f"{DRAW}image") is not None:
        reading.scribe.remark("picture")


def _leave_out(reading: _Reading, element: Element) -> None:
    """Leave out what is no text: declarations, numbers of pages, what stands elsewhere."""


def _plain(element: Element) -> str:
    """Return the bare text of what is left out."""
    return _BLANKS.sub(" ", "".join(element.itertext())).strip()


Handler = Callable[[_Reading, Element], None]
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_HANDLERS: dict[str, Handler] = {
    f"{TEXT}p": _paragraph,
    f"{TEXT}h": _paragraph,
    f"{TEXT}list": _list,
    f"{TABLE}table": _table,
    f"{TABLE}table-row": _row,
    f"{TEXT}span": _span,
    f"{TEXT}s": _blanks,
    f"{TEXT}tab": _saying("\t"),
    f"{TEXT}line-break": _saying("\n"),
    f"{TEXT}note": _note,
    f"{OFFICE}annotation": _comment,
    f"{TEXT}change": _deletion,
    f"{TEXT}change-start": _insertion_begins,
    f"{TEXT}change-end": _insertion_ends,
    f"{TEXT}hidden-text": _hide,
    f"{TEXT}hidden-paragraph": _leave_out,
    **{
        DRAW + name: _frame
        for name in (
            "frame",
            "custom-shape",
            "rect",
            "ellipse",
            "polygon",
            "path",
            "line",
            "caption",
            "circle",
        )
    },
    **{
        TEXT + name: _leave_out
        for name in (
            *(
                "tracked-changes",
                "sequence-decls",
                "variable-decls",
                "user-field-decls",
                "dde-connection-decls",
            ),
            *("page-number", "page-count", "ruby-text", "note-citation", "soft-page-break", "bookmark"),
            *("alphabetical-index-auto-mark-file", "table-of-content-source", "illustration-index-source"),
            *("page-continuation", "user-index-source", "alphabetical-index-source", "bibliography-source"),
        )
    },
    f"{OFFICE}forms": _leave_out,
    f"{OFFICE}annotation-end": _leave_out,
    "{http://purl.org/dc/elements/1.1/}creator": _leave_out,
    "{http://purl.org/dc/elements/1.1/}date": _leave_out,
}
