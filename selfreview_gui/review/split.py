"""Several papers in one file: where one ends and the next begins, with or without a list of contents."""

from __future__ import annotations

import re
from itertools import pairwise

from selfreview_gui.review.document import Document, Paragraph, Remark
from selfreview_gui.review.numbering import Style, read_number
from selfreview_gui.review.wording import is_title

_CONTENTS = re.compile(r"^[【\[]?\s*目\s*录\s*[】\]]?$")
_LEADER = re.compile(r"[.．…·\s]*\d*$")  # the dots and the page number behind an entry


def split_papers(document: Document) -> tuple[Document, ...]:
    """Return the papers a document holds; a list of contents and a title over all become remarks.

    The remarks of the whole stand with the first paper.
    """
    lines = [paragraph.text for paragraph in document.paragraphs]
    front, starts = _after_contents(lines) or (range(0), _restarts(lines))
    left_out = tuple(_contents_remark(document.paragraphs[index]) for index in front)
    bounds = [*starts, len(lines)]
    papers = tuple(_part(document, start, end, front) for start, end in pairwise(bounds))
    first = Document(papers[0].paragraphs, document.remarks + left_out)
    return (first, *papers[1:])


def _part(document: Document, start: int, end: int, front: range) -> Document:
    return Document(tuple(document.paragraphs[index] for index in range(start, end) if index not in front))


def _contents_remark(paragraph: Paragraph) -> Remark:
    start = paragraph.position(0)
    return Remark("contents", "目录或总标题，已略去", paragraph.text, start, start + len(paragraph.text))


def _after_contents(lines: list[str]) -> tuple[range, list[int]] | None:
    """Find a list of contents: the lines to leave out, and where the papers named in it begin."""
    at = next((index for index, line in enumerate(lines[:60]) if _CONTENTS.match(line)), None)
    if at is None:
        return None
    end = at + 1
    starts: list[int] = []
    while end < len(lines):
        entry = _LEADER.sub("", lines[end])
        place = _find(lines, entry, max([end, *starts]) + 1)
        if place is None or place <= end or (starts and end >= starts[0]):
            break
        starts.append(place)
        end += 1
    if not starts:
        return None
    titles = [start for start in starts if not read_number(lines[start])]
    if titles:
        return range(titles[0]), titles
    return range(at, end), [0]


def _find(lines: list[str], entry: str, start: int) -> int | None:
    return next((index for index in range(start, len(lines)) if entry and lines[index] == entry), None)


def _restarts(lines: list[str]) -> list[int]:
    """Find papers that follow each other without a list: 一、 begins anew below a title."""
    starts = [0]
    last_title: int | None = None
    reached = 0
    for index, line in enumerate(lines):
        number = read_number(line)
        if number is None and is_title(line):
            last_title = index
        elif number and number.style is Style.HAN:
            if number.value == 1 and reached >= 1 and last_title is not None and last_title > starts[-1]:
                starts.append(last_title)
            reached, last_title = number.value, None
    return starts
