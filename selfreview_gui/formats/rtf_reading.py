"""The reading of one RTF file: the group at this place, those around it, and what has been counted."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass

from selfreview_gui.formats.kinds import SUSPICIOUS, UnreadableError
from selfreview_gui.formats.limits import refuse_endless
from selfreview_gui.formats.rtf_state import Group, Sink
from selfreview_gui.formats.rtf_text import Letters
from selfreview_gui.formats.rtf_tokens import DEEPEST, end_of_group
from selfreview_gui.formats.style import Style

_LOOKS = 8  # at the whole file


@dataclass(frozen=True, slots=True)
class Box:
    """A text box that waits for its paragraph's end: where it stands in the file, and in which group."""

    start: int
    end: int
    group: Group


class Reading:
    """What is known at this place of the file; `is_at_end` is set where a paragraph of the body has ended."""

    def __init__(self, data: str) -> None:
        self.data = data
        self.letters = Letters()
        self.styles: dict[int, Style] = {}
        self.body = Sink()
        self.group = Group(self.body)
        self.outer: list[Group] = []
        self.boxes: list[Box] = []
        self.is_at_end = False
        self._paragraphs = self._looked_through = 0

    def say(self, text: str) -> None:
        """Take text down."""
        self.letters.say(text, self.group)

    def flush(self) -> None:
        """Say the letters that were gathered: what comes may set letters otherwise."""
        self.letters.flush(self.group)

    def open(self) -> None:
        """Begin a group."""
        self.flush()
        self.letters.skip = 0
        if len(self.outer) > DEEPEST:
            raise UnreadableError(SUSPICIOUS)
        self.outer.append(self.group)
        self.group = copy(self.group)
        self.group.is_new, self.group.is_optional, self.group.is_field = True, False, False

    def close(self) -> None:
        """End a group."""
        self.flush()
        self.letters.skip = 0
        if not self.outer:
            return
        ended, self.group = self.group, self.outer.pop()
        if ended.sink is not self.group.sink:
            self._end_beside(ended)
        elif ended.is_field:
            ended.sink.fields.end()
        elif ended.number is not None and self.group.number is None:
            ended.end_number()

    def close_all(self) -> None:
        """End the groups that the file leaves open."""
        while self.outer:
            self.close()

    def end_of_group(self, at: int) -> int:
        """Return where a group ends; groups within groups are looked through again, but not for ever."""
        end = end_of_group(self.data, at)
        self._looked_through += end - at
        if self._looked_through > _LOOKS * len(self.data):
            raise UnreadableError(SUSPICIOUS)
        return end

    def end_paragraph(self, is_mark: bool) -> None:
        """End a paragraph; `is_mark`: by a mark of its own, which may be deleted or hidden."""
        self.count_line()
        self.group.end_paragraph(self.styles, is_mark)
        self.is_at_end = self.group.sink is self.body

    def count_line(self) -> None:
        """Count a line; raise UnreadableError where there are more than any paper has."""
        self._paragraphs += 1
        refuse_endless(self.letters.length, self._paragraphs)

    def _end_beside(self, ended: Group) -> None:
        """Remark what stood beside the text, now that it is read whole."""
        ended.sink.rows.end()
        text = ended.sink.scribe.document().text
        if ended.kind in ("header", "footer"):
            self.body.scribe.remark_margin(ended.kind, text)
        elif text:
            self.group.sink.scribe.remark(ended.kind, text)
