"""Read a web page, also one that Word saved: what it shows becomes paragraphs, everything else a remark."""

from __future__ import annotations

from dataclasses import dataclass, field

from selfreview_gui.formats.html_aside import NUMBER, WITH_TEXT, aside
from selfreview_gui.formats.html_letters import page_text
from selfreview_gui.formats.html_lines import shown
from selfreview_gui.formats.html_lists import HtmlList, list_of
from selfreview_gui.formats.html_styles import style_of
from selfreview_gui.formats.html_tree import BLOCKS, breaks_at_blanks, cells, is_cut, parsed
from selfreview_gui.formats.limits import refuse_endless
from selfreview_gui.formats.scribe import MESSAGES, Scribe
from selfreview_gui.formats.style import Style
from selfreview_gui.formats.zip_package import Element
from selfreview_gui.review.document import Document, Remark

_DEEPEST_TABLE = 3
_KEPT = ("pre", "textarea", "xmp", "listing", "plaintext")  # in which blanks stand as they are
_LISTS = ("ol", "ul", "menu", "dir")


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
        reading.breaks_at_blanks = breaks_at_blanks(root)
        reading.read(root)
    if is_cut(text):
        reading.scribe.remark("cut")
    document = reading.scribe.document()
    if not debris:
        return document
    remark = Remark("debris", MESSAGES["debris"], debris)
    return Document(document.paragraphs, (*document.remarks, remark))


@dataclass(slots=True)
class _Reading:
    """The reading of one page, or of a note on it, in which all is text.

    `before` is the character said last on this line.
    """

    is_beside: bool = False
    breaks_at_blanks: bool = False
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
            elif (kind := aside(child)) and not (self.is_beside and kind in WITH_TEXT):
                self._leave_out(child, kind)
                self._say(child.tail)
            else:
                self._begin(child)
                around.append((child, iter(child)))
        self._break()

    # Text

    def _say(self, text: str | None) -> None:
        said = shown(text, self.before, self.kept > 0, self.breaks_at_blanks) if text else ""
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
            self.styles.append(style_of(element, self.styles[-1]))
        if tag in _KEPT:
            self.kept += 1
        elif tag == "br":
            self.scribe.say("\n")
            self.before = ""
            self._count_line()
        elif tag == "ins":
            self.insertions.append(self.scribe.position)
        elif tag in _LISTS:
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
        if tag in _KEPT:
            self.kept -= 1
        elif tag == "ins":
            self._end_insertion(self.insertions.pop())
        elif tag in _LISTS:
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
        self.scribe.say_number(written)

    def _end_insertion(self, since: int) -> None:
        if self.scribe.position > since:
            self.scribe.remark("inserted", since=since)

    def _leave_out(self, element: Element, kind: str) -> None:
        """Remark what is not read here, where it has something to say."""
        if kind in ("picture", "object"):
            self.scribe.remark(kind)
        elif kind == NUMBER:
            self._written_number(" ".join("".join(element.itertext()).split()))
        elif kind in ("header", "footer"):
            self.scribe.remark_margin(kind, text_of(element))
        elif kind in WITH_TEXT and (text := text_of(element)):
            self.scribe.remark(kind, text)

    def _written_number(self, written: str) -> None:
        """Take a number that Word has written into the page for browsers that know no lists of its."""
        if any(map(str.isalnum, written)) and written not in ("l", "n", "u", "o", "ü", "Ø"):  # of Wingdings
            self.due = written
        elif written:
            self.scribe.remark("bullet")


def text_of(element: Element) -> str:
    """Return the text of an element that stands beside the page's text."""
    beside = _Reading(is_beside=True)
    beside.read(element)
    return beside.scribe.document().text
