"""Read an RTF file: what stands on paper becomes paragraphs, everything else a remark."""

from __future__ import annotations

from selfreview_gui.formats import rtf_groups
from selfreview_gui.formats.kinds import BROKEN, SUSPICIOUS, UnreadableError
from selfreview_gui.formats.rtf_reading import Box, Reading
from selfreview_gui.formats.rtf_state import Sink
from selfreview_gui.formats.rtf_tokens import MOST_TOKENS, TOKEN, Token, bytes_of
from selfreview_gui.formats.rtf_words import WORDS
from selfreview_gui.formats.style import Style
from selfreview_gui.review.document import Document


def read_rtf(data: bytes) -> Document:
    """Read the bytes of an RTF file, tracked insertions as text, deletions as gone.

    Positions count the characters of the text one paragraph a line, blank paragraphs too.
    Raises UnreadableError where the file is broken or swells.
    """
    text = data.decode("latin-1")
    at = text.find("{\\rtf")
    if at < 0:
        raise UnreadableError(BROKEN)
    return _Reader(text).document(at)


class _Reader:
    """Goes through a file token by token, and through each text box when its paragraph has ended."""

    def __init__(self, data: str) -> None:
        self._reading = Reading(data)
        self._is_box = False
        self._tokens = MOST_TOKENS

    def document(self, at: int) -> Document:
        """Read the file from a place on."""
        reading = self._reading
        self._read(at, len(reading.data))
        if reading.outer:
            raise UnreadableError(BROKEN)  # the file's own group is not ended: it was cut off
        reading.body.rows.end()
        self._text_boxes()
        return reading.body.scribe.document()

    def _read(self, at: int, end: int) -> None:
        while 0 <= at < end:
            at = self._stretch(at, end)
        self._reading.flush()

    def _stretch(self, at: int, end: int) -> int:
        """Read tokens until one says where to go on; return that place, -1 where the file's group ends."""
        reading = self._reading
        for match in TOKEN.finditer(reading.data, at, end):
            self._tokens -= 1
            if self._tokens < 0:
                raise UnreadableError(SUSPICIOUS)
            kind = match.lastindex
            if kind == Token.TEXT:
                reading.letters.take(match[0].encode("latin-1"))
            elif kind == Token.BYTES:
                reading.letters.take(bytes_of(match[0]))
            elif kind == Token.OPEN:
                reading.open()
            elif kind == Token.CLOSE:
                reading.close()
                if not reading.outer and not self._is_box:
                    return -1
            elif kind == Token.SIGN and match[6] in "\\{}":
                reading.letters.take(match[6].encode())
            else:
                value = None if match[5] is None else int(match[5])
                to = self._word(match[4] or match[6], value, match.end())
                if to != match.end():
                    return to
        return -1

    def _word(self, word: str, value: int | None, end: int) -> int:
        """Do what a word asks for; return where to go on."""
        reading = self._reading
        if word == "u" and value is not None:
            reading.letters.unit(value, reading.group)
            return end
        if word == "bin":
            return end + max(value or 0, 0)
        if reading.letters.skip:
            reading.letters.skip -= 1
            return end
        reading.flush()
        if word == "*":
            reading.group.is_optional = True
            return end
        was_new, reading.group.is_new = reading.group.is_new, False
        if was_new and (to := rtf_groups.begin(reading, word, end)) is not None:
            return to
        if word in WORDS:
            WORDS[word](reading, value)
            if reading.is_at_end:
                self._text_boxes()
        return end

    def _text_boxes(self) -> None:
        """Read the text boxes that wait for the paragraph's end, those within them after them."""
        reading = self._reading
        reading.is_at_end = False
        if self._is_box or not reading.boxes:
            return
        self._is_box = True
        kept, outer = reading.group, reading.outer
        while reading.boxes:
            self._text_box(reading.boxes.pop(0))
        reading.group, reading.outer, self._is_box = kept, outer, False

    def _text_box(self, box: Box) -> None:
        reading, scribe = self._reading, self._reading.body.scribe
        since = scribe.position
        reading.group, reading.outer = box.group, []
        reading.group.sink = Sink(scribe)
        reading.group.reset_paragraph()
        self._read(box.start, box.end)
        reading.close_all()
        reading.group.sink.rows.end()
        if scribe.position > since:
            scribe.end_line(Style())
            scribe.remark("textbox", since=since)
