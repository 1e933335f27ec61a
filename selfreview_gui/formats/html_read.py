"""Read a web page, also one that Word saved: what it shows becomes paragraphs, everything else a remark."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selfreview_gui.formats.html_letters import page_text
from selfreview_gui.formats.html_lines import shown
from selfreview_gui.formats.html_lists import HtmlList, list_of
from selfreview_gui.formats.html_tree import BLOCKS, LEFT_OUT, OBJECTS, PICTURES, cells, css, parsed
from selfreview_gui.formats.limits import refuse_endless
from selfreview_gui.formats.page_numbers import is_page_number
from selfreview_gui.formats.word_scribe import Scribe
from selfreview_gui.formats.word_styles import LEVELS, Style
from selfreview_gui.formats.zip_package import Element
from selfreview_gui.review.document import Document, Kind, Remark

_DEEPEST_TABLE = 3
_OUTLINE = re.compile(r"mso-outline-level:([1-9])")
_NOTE = re.compile(r"mso-element:(footnote|endnote|comment|header|footer)(?![-\w])")
_NOTE_OF_LIBRE_OFFICE = re.compile(r"sd(footnote|endnote)\d+")
_MARK = re.compile(r"mso-(?:foot|end)note-id:|mso-special-character:comment|mso-comment-reference:")
_MARKS_OF_LIBRE_OFFICE = ("sdfootnoteanc", "sdfootnotesym", "sdendnoteanc", "sdendnotesym")


def read_html(data: bytes) -> Document:
    """Read the bytes of a web page; positions count the characters of the text one paragraph a line.

    Raises UnreadableError where no encoding fits, or the page would swell.
    """
    return read_page(page_text(data))


def read_page(text: str) -> Document:
    """Read the text of a web page."""
    root, debris = parsed(text)
    reading = _Reading()
    if root is not None:
        reading.read(root)
    document = reading.scribe.document()
    if not debris:
        return document
    remark = Remark("debris", "看不见的控制字符，已经去掉。", debris)
    return Document(document.paragraphs, (*document.remarks, remark))


@dataclass(slots=True)
class _Reading:
    """The reading of one page, or of a note on it. `before`: the character said last on this line."""

    scribe: Scribe = field(default_factory=Scribe)
    before: str = ""
    styles: list[Style] = field(default_factory=lambda: [Style()])  # of the blocks around
    lists: list[HtmlList] = field(default_factory=list)
    rows: list[bool] = field(default_factory=list)  # around, each with whether it has columns
    tables: list[int | None] = field(default_factory=list)  # around, each with where its columns began
    insertions: list[int] = field(default_factory=list)
    kept: int = 0  # elements around in which blanks stand as they are
    due: str = ""  # the number of the item whose text is to come
    lines: int = 0  # so far

    def read(self, root: Element) -> None:
        """Read an element and all in it, without calls in calls: pages nest deeper than those may."""
        around = [(root, iter(root))]
        self._begin(root)
        while around:
            element, children = around[-1]
            child = next(children, None)
            if child is None:
                around.pop()
                self._end(element)
                self._say(element.tail if around else None)
            elif self._is_left_out(child):
                self._say(child.tail)
            else:
                self._begin(child)
                around.append((child, iter(child)))
        self._break()

    # Text

    def _say(self, text: str | None) -> None:
        said = shown(text, self.before, self.kept > 0) if text else ""
        if said:
            self._say_number()
            self.before = said[-1]
            self.scribe.say(said)

    def _break(self) -> None:
        """End the line, if there is one."""
        if self.before:
            self.scribe.end_line(self.styles[-1])
            self.before = ""
            self._count_line()

    def _count_line(self) -> None:
        self.lines += 1
        refuse_endless(self.scribe.position, self.lines)

    # Elements

    def _begin(self, element: Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._break()
            self.styles.append(_style(element, self.styles[-1]))
        if tag in ("pre", "textarea", "xmp", "listing", "plaintext"):
            self.kept += 1
        elif tag == "br":
            self.scribe.say("\n")
            self.before = ""
            self._count_line()
        elif tag == "ins":
            self.insertions.append(self.scribe.position)
        elif tag in ("ol", "ul", "menu", "dir"):
            self.lists.append(list_of(element))
        elif tag == "li":
            self._item(element)
        elif tag == "table":
            self.tables.append(None)
        elif tag == "tr":
            self._begin_row(element)
        self._say(element.text)

    def _end(self, element: Element) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._break()
            self.styles.pop()
        if tag in ("pre", "textarea", "xmp", "listing", "plaintext"):
            self.kept -= 1
        elif tag == "ins":
            self._end_insertion(self.insertions.pop())
        elif tag in ("ol", "ul", "menu", "dir"):
            self.lists.pop()
        elif tag in ("td", "th") and self.rows and self.rows[-1]:
            self.scribe.end_cell()
        elif tag == "tr" and self.rows.pop():
            self.scribe.end_row()
        elif tag == "table":
            since = self.tables.pop()
            if since is not None:
                self.scribe.remark("table", since=since)

    def _begin_row(self, element: Element) -> None:
        # Tables within tables lay out a page; to look into each would take as often as they are deep.
        has_columns = len(self.rows) < _DEEPEST_TABLE and bool(cells(element))
        self.rows.append(has_columns)
        if has_columns:
            if self.tables and self.tables[-1] is None:
                self.tables[-1] = self.scribe.position
            self.scribe.begin_row()

    def _item(self, element: Element) -> None:
        self.due = self.lists[-1].number(element) if self.lists else ""
        if self.lists and not self.due:
            self.scribe.remark("bullet")

    def _say_number(self) -> None:
        """Say the number that is due: the item's text may stand in a block of its own."""
        written, self.due = self.due, ""
        if written:
            since = self.scribe.position
            self.scribe.say(written + " " if written[-1].isascii() and written[-1].isalnum() else written)
            self.scribe.remark("numbering", written, since)

    def _end_insertion(self, since: int) -> None:
        if self.scribe.position > since:
            self.scribe.remark("inserted", since=since)

    # What is no text of the page

    def _is_left_out(self, element: Element) -> bool:
        """Say whether an element is not read here, and remark it where it has something to say."""
        tag, style = element.tag, css(element)
        if not isinstance(tag, str) or tag in LEFT_OUT or _MARK.search(style):
            return True
        if tag in PICTURES or tag in OBJECTS:
            self.scribe.remark("picture" if tag in PICTURES else "object")
        elif tag == "del" or "display:none" in style or "mso-hide:all" in style or "hidden" in element.attrib:
            self._remark("deleted" if tag == "del" else "hidden", element)
        elif "mso-list:ignore" in style:
            self._written_number(" ".join("".join(element.itertext()).split()))
        elif note := _note(element, style):
            self._beside(note, element)
        else:
            return element.get("class", "") in _MARKS_OF_LIBRE_OFFICE
        return True

    def _remark(self, kind: str, element: Element) -> None:
        text = text_of(element)
        if text:
            self.scribe.remark(kind, text)

    def _written_number(self, written: str) -> None:
        """Take a number that Word has written into the page for browsers that know no lists of its."""
        if any(map(str.isalnum, written)) and written not in ("l", "n", "u", "o", "ü", "Ø"):  # of Wingdings
            self.due = written
        elif written:
            self.scribe.remark("bullet")

    def _beside(self, kind: str, element: Element) -> None:
        if kind in ("header", "footer"):
            text = text_of(element)
            if not is_page_number(text):
                self.scribe.remark_beside(kind, text)
        else:
            self._remark(kind, element)


def text_of(element: Element) -> str:
    """Return the text of an element that stands beside the page's text."""
    beside = _Reading()
    beside.read(element)
    return beside.scribe.document().text


def _style(element: Element, around: Style) -> Style:
    """Return what a block says of itself: a heading by its tag or Word's outline level, a title by its class."""
    tag = element.tag
    outline = _OUTLINE.search(css(element))
    if outline or (len(tag) == 2 and tag[0] == "h" and tag[1] in "123456"):
        level = int(outline[1] if outline else tag[1])
        return Style(Kind.BODY, level if level <= LEVELS else 0)
    if tag == "p":
        return Style(Kind.TITLE if element.get("class", "").lower() in ("msotitle", "title") else Kind.BODY)
    return around


def _note(element: Element, style: str) -> str:
    """Tell whether an element is a note, a comment, or the margin of a page; empty where it is none."""
    found = _NOTE.search(style) or _NOTE_OF_LIBRE_OFFICE.fullmatch(element.get("id", ""))
    if found:
        return str(found[1])
    title = element.get("title", "")
    return title if element.tag == "div" and title in ("header", "footer") else ""
