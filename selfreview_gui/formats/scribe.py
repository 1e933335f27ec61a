"""Take down what a file of any kind says, line by line, with the remarks on what was left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from selfreview_gui.formats.page_numbers import is_page_number
from selfreview_gui.formats.style import Style
from selfreview_gui.review.document import Document, Kind, Paragraph, Remark, Span

MESSAGES = {
    "inserted": "修订中新加的文字，已经读入。",
    "deleted": "修订中删去的文字，没有读入。",
    "comment": "批注，没有读入。",
    "footnote": "脚注，没有读入正文。",
    "endnote": "尾注，没有读入正文。",
    "header": "页眉，没有读入。",
    "footer": "页脚，没有读入。",
    "picture": "图片，没有读入。",
    "object": "图表或嵌入的对象，没有读入。",
    "embedded": "插入的另一份文件，没有读入。",
    "hidden": "隐藏的文字，没有读入。",
    "symbol": "特殊符号，只能用“□”代替，请核对。",
    "table": "表格，已按行读成文字，格与格之间用制表符隔开。",
    "textbox": "文本框，已读在它所在的段落之后。",
    "numbering": "自动编号，已写成文字，请核对。",
    "bullet": "项目符号，没有读入。",
    "cut": "文件没有结尾，可能不完整，请核对最后几段。",
    "debris": "看不见的控制字符，已经去掉。",
}
_TOUCHING = ("inserted", "deleted", "hidden")
_ONCE = {"numbering": " ", "bullet": ""}  # and what stands between their texts


class Scribe:
    """What has been taken down so far.

    Positions count the characters of all lines, blank ones too, with one character for each line break.
    """

    def __init__(self) -> None:
        self.position = 0
        self._line: list[str] = []
        self._lines: list[tuple[str, Style]] = []
        self._remarks: list[Remark] = []
        self._latest: dict[str, int] = {}
        self._row = 0
        self._gap = ""

    def say(self, text: str) -> None:
        """Take down a piece of the present line."""
        if not text:
            return
        if self._row:
            text = text.replace("\n", " ")
        text = (self._gap.replace("\n", " ") if self._row else self._gap) + text
        self._gap = ""
        self._line.append(text)
        self.position += len(text)

    def say_number(self, number: str) -> None:
        """Take down an automatic number, which is text of the paper as it stands in no file.

        A tab separates number and text; between digits and text a space has to stand for it.
        """
        if number.strip():
            since = self.position
            self.say(number + " " if number[-1].isascii() and number[-1].isalnum() else number)
            self.remark("numbering", number.strip(), since)

    def end_line(self, style: Style) -> None:
        """End a paragraph; within a table row it ends nothing, the row is one line."""
        if self._row:
            self._gap = self._gap or (" " if self._line else "")
            return
        self._lines.append(("".join(self._line), style))
        self._line.clear()
        self._gap = ""
        self.position += 1

    def begin_row(self) -> None:
        """Begin a table row; rows within rows belong to the outermost."""
        self._row += 1

    def end_cell(self) -> None:
        """End a cell: a tab stands before what comes next."""
        self._gap = self._gap.strip(" ") + "\t" if self._row == 1 else " "

    def break_page(self) -> None:
        """Begin another page within a paragraph: what follows in it is a line of its own."""
        self._gap = self._gap or ("\n" if self._line else "")

    def end_row(self) -> None:
        """End a table row."""
        self._row -= 1
        self.end_line(Style())

    def remark(self, kind: str, text: str = "", since: int | None = None) -> None:
        """Remark something at the present place, or all that was taken down since a position.

        What touches its like is one remark; so are all automatic numbers of a file, and all bullets.
        """
        start = self.position if since is None else since
        last = self._latest.get(kind)
        if last is not None and (kind in _ONCE or (kind in _TOUCHING and self._remarks[last].end == start)):
            before = self._remarks[last]
            end = before.end if kind in _ONCE else self.position
            self._remarks[last] = replace(before, text=before.text + _ONCE.get(kind, "") + text, end=end)
        else:
            self._latest[kind] = len(self._remarks)
            self._remarks.append(Remark(kind, MESSAGES[kind], text, start, self.position))

    def remark_margin(self, kind: str, text: str) -> None:
        """Remark a header or footer, once however often it stands there; a page number says nothing."""
        found = Remark(kind, MESSAGES[kind], text)
        if not is_page_number(text) and found not in self._remarks:
            self._remarks.append(found)

    def document(self) -> Document:
        """Return what was taken down as a document."""
        if self._line:
            self.end_line(Style())
        whole = "\n".join(line for line, _ in self._lines)
        remarks = (_completed(each, whole) for each in self._remarks)
        return Document(tuple(self._paragraphs()), tuple(each for each in remarks if each is not None))

    def _paragraphs(self) -> Iterator[Paragraph]:
        start = 0
        for line, style in self._lines:
            for text in line.split("\n"):
                if text.strip():
                    yield _paragraph(text, style, start)
                start += len(text) + 1


def _paragraph(text: str, style: Style, start: int) -> Paragraph:
    kind = Kind.HEADING if style.level and style.kind is Kind.BODY else style.kind
    indent = len(text) - len(text.lstrip())
    spans = (Span(text.strip(), level=style.level),)
    return Paragraph(spans, kind, style.level, ((0, start + indent),))


def _completed(remark: Remark, whole: str) -> Remark | None:
    """Give a remark on read text that text; None where nothing but blank lines was read."""
    if remark.text or remark.start == remark.end:
        return remark
    text = whole[remark.start : remark.end].rstrip("\n")
    return replace(remark, text=text, end=remark.start + len(text)) if text else None
