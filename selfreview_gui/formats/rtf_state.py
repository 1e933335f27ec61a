"""Where text of an RTF file goes, and how the group at this place is set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selfreview_gui.formats.fields import Fields
from selfreview_gui.formats.scribe import Scribe
from selfreview_gui.formats.style import Style
from selfreview_gui.formats.tables import Rows


class Sink:
    """What takes text down: the body's or a note's. `cells` are those of the rows to come, 0 where unknown."""

    def __init__(self, scribe: Scribe | None = None) -> None:
        self.scribe = scribe or Scribe()
        self.rows = Rows(self.scribe)
        self.fields = Fields()
        self.cells = 0

    def end_paragraph(self, style: Style, is_in_table: bool) -> None:
        """End a paragraph; in a row of several cells that ends nothing."""
        self.place(is_in_table)
        self.scribe.end_line(style)

    def end_cell(self, style: Style) -> None:
        """End a cell, which in a frame around text is a paragraph."""
        self.place(is_in_table=True)
        if self.rows.has_columns:
            self.rows.end_cell()
        else:
            self.scribe.end_line(style)

    def place(self, is_in_table: bool) -> None:
        """Begin a row or end a table before what comes next, where it is due."""
        if is_in_table and not self.rows.is_in_row:
            self.rows.begin_row(has_columns=self.cells != 1)
        elif not is_in_table:
            self.rows.end()


@dataclass(slots=True)
class Group:
    """How text is set at this place; a group within another begins as a copy of it.

    `kind`: of what stands beside the text, else empty. `fallback`: how many characters follow one that is
    given by its number, for readers that know no numbers. `wide_font`: for Chinese, where it has its own.
    `number` gathers an automatic number.
    """

    sink: Sink
    kind: str = ""
    is_new: bool = True
    is_optional: bool = False
    is_field: bool = False
    number: list[str] | None = None
    fallback: int = 1
    font: int = 0
    wide_font: int = 0
    is_wide: bool = False
    is_hidden: bool = False
    is_deleted: bool = False
    is_inserted: bool = False
    is_in_table: bool = False
    paragraph_style: int = 0
    level: int | None = None

    def say(self, text: str) -> None:
        """Take text down as it is set here; what is deleted or hidden is not on paper, so it is a remark."""
        self.sink.fields.add_code(text)
        if self.sink.fields.is_silent:
            return
        if self.number is not None:
            self.number.append(text)
        elif self.is_deleted or self.is_hidden:
            self.sink.scribe.remark("deleted" if self.is_deleted else "hidden", text)
        else:
            self._say(text)

    def _say(self, text: str) -> None:
        self.sink.place(self.is_in_table)
        since = self.sink.scribe.position
        self.sink.scribe.say(text)
        if self.is_inserted:
            self.sink.scribe.remark("inserted", since=since)

    def end_number(self) -> None:
        """Write the automatic number that was gathered, as in a .docx; a bullet says nothing."""
        written = "".join(self.number or ()).strip()
        self.number = None
        if not any(map(str.isalnum, written)):
            if written:
                self.sink.scribe.remark("bullet")
            return
        self.sink.place(self.is_in_table)
        self.sink.scribe.say_number(written)

    def end_paragraph(self, styles: Mapping[int, Style], is_mark: bool) -> None:
        """End a paragraph; where its mark is deleted or hidden, the next goes on in it."""
        if is_mark and self.is_deleted:
            self.sink.scribe.remark("deleted", "\n")
        elif not (is_mark and self.is_hidden):
            self.sink.end_paragraph(self.style(styles), self.is_in_table)

    def style(self, styles: Mapping[int, Style]) -> Style:
        """Return what the paragraph's style and its own outline level say."""
        style = styles.get(self.paragraph_style, Style())
        return style if self.level is None else Style(style.kind, self.level)

    def set_font(self, word: str, value: int) -> None:
        """Take a font, for Chinese alone where \\dbch has announced that."""
        if word in ("loch", "hich", "dbch"):
            self.is_wide = word == "dbch"
        elif self.is_wide:
            self.wide_font = value
        elif word == "f":
            self.font = value

    def reset_letters(self) -> None:
        """Set letters as the file's plain ones."""
        self.is_hidden = self.is_deleted = self.is_inserted = self.is_wide = False

    def reset_paragraph(self) -> None:
        """Set paragraphs as the file's plain ones."""
        self.is_in_table, self.paragraph_style, self.level = False, 0, None
