"""Read an RTF file: what stands on paper becomes paragraphs, everything else a remark."""

from __future__ import annotations

from copy import copy

from selfreview_gui.formats.kinds import BROKEN, SUSPICIOUS, UnreadableError
from selfreview_gui.formats.limits import refuse_endless
from selfreview_gui.formats.page_numbers import is_page_number
from selfreview_gui.formats.rtf_letters import Fonts
from selfreview_gui.formats.rtf_state import Group, Sink
from selfreview_gui.formats.rtf_tables import read_fonts, read_styles
from selfreview_gui.formats.rtf_tokens import DEEPEST, MOST_TOKENS, TOKEN, Token, bytes_of, end_of_group
from selfreview_gui.formats.rtf_words import BESIDE, BOXES, ENDS, LEFT_OUT, NUMBERS, READ, SAID
from selfreview_gui.formats.symbols import symbol_of
from selfreview_gui.formats.word_reading import Field
from selfreview_gui.formats.word_styles import LEVELS, Style
from selfreview_gui.review.document import Document

_LOOKS = 8  # at the whole file
_PAGES = {"ansi": 1252, "mac": 10000, "pc": 437, "pca": 850}
_SWITCHES = {"v": "is_hidden", "deleted": "is_deleted", "revised": "is_inserted", "intbl": "is_in_table"}


def read_rtf(data: bytes) -> Document:
    """Read the bytes of an RTF file, tracked insertions as text, deletions as gone.

    Positions count the characters of the text one paragraph a line, blank paragraphs too.
    Raises UnreadableError where the file is broken or swells.
    """
    text = data.decode("latin-1")
    at = text.find("{\\rtf")
    if at < 0 or "}" not in text[at:]:
        raise UnreadableError(BROKEN)
    return _Reader(text).document(at)


class _Reader:
    """The reading of one file: the group at this place, those around it, and what was gathered of a text."""

    def __init__(self, data: str) -> None:
        self._data = data
        self._fonts = Fonts()
        self._styles: dict[int, Style] = {}
        self._body = Sink()
        self._group = Group(self._body)
        self._outer: list[Group] = []
        self._bytes = bytearray()  # a character may begin in one token and end in the next
        self._half = ""  # of a character beyond the first 65,536
        self._skip = 0  # characters to come that stand for one that was given by its number
        self._boxes: list[tuple[int, int, Group]] = []
        self._is_box = False
        self._tokens = MOST_TOKENS
        self._length = self._paragraphs = self._looked_through = 0

    def document(self, at: int) -> Document:
        """Read the file from a place on."""
        self._read(at, len(self._data))
        while self._outer:
            self._close()
        self._body.end_table()
        self._text_boxes()
        return self._body.scribe.document()

    def _read(self, at: int, end: int) -> None:
        while 0 <= at < end:
            at = self._stretch(at, end)
        self._flush()

    def _stretch(self, at: int, end: int) -> int:
        """Read tokens until one says where to go on; return that place, -1 where the file's group ends."""
        for match in TOKEN.finditer(self._data, at, end):
            self._tokens -= 1
            if self._tokens < 0:
                raise UnreadableError(SUSPICIOUS)
            kind = match.lastindex
            if kind == Token.TEXT:
                self._letters(match[0].encode("latin-1"))
            elif kind == Token.BYTES:
                self._letters(bytes_of(match[0]))
            elif kind == Token.OPEN:
                self._open()
            elif kind == Token.CLOSE:
                self._close()
                if not self._outer and not self._is_box:
                    return -1
            elif kind == Token.SIGN and match[6] in "\\{}":
                self._letters(match[6].encode())
            else:
                value = None if match[5] is None else int(match[5])
                to = self._word(match[4] or match[6], value, match.end())
                if to != match.end():
                    return to
        return -1

    # Text

    def _letters(self, data: bytes) -> None:
        left_out = min(self._skip, len(data))
        self._skip -= left_out
        self._bytes += data[left_out:]
        refuse_endless(len(self._bytes) // 2, 0)

    def _flush(self) -> None:
        if not self._bytes:
            return
        data, group = bytes(self._bytes), self._group
        self._bytes.clear()
        if self._fonts.is_symbol(group.font):
            for value in data:
                self._symbol(0xF000 + value)
        else:
            self._say(self._fonts.decoded(data, group.font, group.wide_font))

    def _say(self, text: str) -> None:
        if self._half:
            text = (self._half + text).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            self._half = ""
        self._length += len(text)
        self._group.say(text)

    def _symbol(self, code: int) -> None:
        name = self._fonts.names.get(self._group.font, "")
        known = " " if code == 0xF020 else symbol_of(name, code)
        if known is None and self._group.number is None:
            self._group.sink.scribe.remark("symbol", f"{name} {code:04X}".strip())
        self._say(known or "□")

    def _unit(self, value: int) -> None:
        """Take a character that is given by its number."""
        self._flush()
        self._skip, code = self._group.fallback, value & 0xFFFF
        if self._fonts.is_symbol(self._group.font) and 0xF000 <= code <= 0xF0FF:
            self._symbol(code)
        elif 0xD800 <= code < 0xDC00:
            self._half = chr(code)
        elif 0xDC00 <= code < 0xE000 and not self._half:
            self._say("\ufffd")
        else:
            self._say(chr(code))

    # Groups

    def _open(self) -> None:
        self._flush()
        self._skip = 0
        if len(self._outer) > DEEPEST:
            raise UnreadableError(SUSPICIOUS)
        self._outer.append(self._group)
        self._group = copy(self._group)
        self._group.is_new, self._group.is_optional, self._group.is_field = True, False, False

    def _close(self) -> None:
        self._flush()
        self._skip = 0
        if not self._outer:
            return
        ended, self._group = self._group, self._outer.pop()
        if ended.sink is not self._group.sink:
            self._end_beside(ended)
        elif ended.is_field and ended.sink.fields:
            ended.sink.fields.pop()
        elif ended.number is not None and self._group.number is None:
            ended.end_number()

    def _end_of_group(self, at: int) -> int:
        """Return where a group ends; groups within groups are looked through again, but not for ever."""
        end = end_of_group(self._data, at)
        self._looked_through += end - at
        if self._looked_through > _LOOKS * len(self._data):
            raise UnreadableError(SUSPICIOUS)
        return end

    def _end_beside(self, ended: Group) -> None:
        """Remark what stood beside the text, now that it is read whole."""
        ended.sink.end_table()
        text = ended.sink.scribe.document().text
        if ended.kind in ("header", "footer"):
            if not is_page_number(text):
                self._body.scribe.remark_beside(ended.kind, text)
        elif text:
            self._group.sink.scribe.remark(ended.kind, text)

    def _first_word(self, word: str, end: int) -> int | None:
        """Begin a group that is no plain text; return where to go on, None where it is plain."""
        group_end = self._end_of_group(end) if word in LEFT_OUT or word in _READ_AT_ONCE else end
        if word == "fonttbl":
            read_fonts(self._data[end:group_end], self._fonts)
        elif word == "stylesheet":
            self._styles = read_styles(self._data[end:group_end])
        elif word == "pict":
            self._group.sink.scribe.remark("picture")
        elif word in BOXES:
            self._boxes.append((end, group_end, copy(self._group)))
        elif word in BESIDE:
            self._group.sink, self._group.kind = Sink(), BESIDE[word]
            self._group.reset_letters()
            self._group.reset_paragraph()
            return end
        elif word == "upr":  # twice the same, the second time by numbers
            return self._end_of_group(self._data.find("{", end) + 1) + 1
        elif self._group.is_optional and word not in READ:
            return self._end_of_group(end)
        elif word not in LEFT_OUT:
            return None
        return group_end

    # Words

    def _word(self, word: str, value: int | None, end: int) -> int:
        """Do what a word asks for; return where to go on."""
        if word == "u" and value is not None:
            self._unit(value)
            return end
        if word == "bin":
            return end + max(value or 0, 0)
        if self._skip:
            self._skip -= 1
            return end
        self._flush()
        if word == "*":
            self._group.is_optional = True
            return end
        was_new, self._group.is_new = self._group.is_new, False
        if was_new and (to := self._first_word(word, end)) is not None:
            return to
        self._plain_word(word, value)
        return end

    def _plain_word(self, word: str, value: int | None) -> None:
        group = self._group
        if word in SAID:
            self._say(SAID[word])
            self._count(word == "line")
        elif word in ENDS:
            self._end_paragraph(is_mark=word != "sect")
        elif word in _FONTS:
            group.set_font(word, value or 0)
        elif word in _SWITCHES:
            setattr(group, _SWITCHES[word], value != 0)
        elif word in ("plain", "pard"):
            (group.reset_letters if word == "plain" else group.reset_paragraph)()
        elif word == "uc":
            group.fallback = min(max(value or 0, 0), 100)
        elif word == "s":
            group.paragraph_style = value or 0
        elif word == "outlinelevel":
            group.level = (value or 0) + 1 if (value or 0) < LEVELS else 0
        else:
            self._rarer_word(word, value)

    def _rarer_word(self, word: str, value: int | None) -> None:
        sink = self._group.sink
        if word in _TABLE:
            self._table(word)
        elif word in ("page", "column"):
            sink.scribe.break_page()
        elif word == "object":
            sink.scribe.remark("object")
        elif word in NUMBERS:
            self._group.number = []
        elif word == "ftnalt" and self._group.kind == "footnote":
            self._group.kind = "endnote"
        elif word in ("ansicpg", *_PAGES):
            self._fonts.set_page(_PAGES.get(word, value or 0))
        elif word in ("field", "fldrslt"):
            self._field(word)

    def _table(self, word: str) -> None:
        sink = self._group.sink
        if word == "trowd":
            sink.cells = 0
        elif word == "cellx":
            sink.cells += 1
        elif word == "cell":
            sink.end_cell(self._group.style(self._styles))
        elif word == "nestcell":
            self._end_paragraph(is_mark=False)
        else:
            sink.end_row()

    def _field(self, word: str) -> None:
        if word == "field":
            if not self._group.is_field:
                self._group.is_field = True
                self._group.sink.fields.append(Field())
        elif self._group.sink.fields:
            self._group.sink.fields[-1].result = True

    def _count(self, is_line: bool) -> None:
        self._paragraphs += is_line
        refuse_endless(self._length, self._paragraphs)

    def _end_paragraph(self, is_mark: bool) -> None:
        self._count(True)
        self._group.end_paragraph(self._styles, is_mark)
        if self._group.sink is self._body:
            self._text_boxes()

    def _text_boxes(self) -> None:
        """Read the text boxes that wait for the paragraph's end, those within them after them."""
        if self._is_box or not self._boxes:
            return
        self._is_box = True
        kept, outer = self._group, self._outer
        while self._boxes:
            at, end, self._group = self._boxes.pop(0)
            self._outer, self._group.sink = [], Sink(self._body.scribe)
            self._group.reset_paragraph()
            since = self._body.scribe.position
            self._read(at, end)
            while self._outer:
                self._close()
            self._group.sink.end_table()
            if self._body.scribe.position > since:
                self._body.scribe.end_line(Style())
                self._body.scribe.remark("textbox", since=since)
        self._group, self._outer, self._is_box = kept, outer, False


_READ_AT_ONCE = ("fonttbl", "stylesheet", *BOXES)
_TABLE = ("trowd", "cellx", "cell", "nestcell", "row")
_FONTS = ("f", "af", "loch", "hich", "dbch")
