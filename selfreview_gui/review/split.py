"""Several papers in one file: where one ends and the next begins, with or without a list of contents."""

from __future__ import annotations

import re
from itertools import pairwise

from selfreview_gui.review.clean import left_out
from selfreview_gui.review.document import Document, Paragraph
from selfreview_gui.review.lines import Line, read_lines
from selfreview_gui.review.numbering import Style, read_number
from selfreview_gui.review.script import simplified
from selfreview_gui.review.wording import is_date, is_paper_title, is_title

_CONTENTS = re.compile(r"[【\[]?\s*目\s*录\s*[】\]]?")
_COLLECTION = re.compile(
    r"(?:汇编|汇总|选编|合集|集锦|精选|大全|摘编)(?:[（(【].{1,8}[）)】])?$|[\d一二三四五六七八九十]篇[）)】]?$"
)
_LONGEST_OVER_ALL = 40  # characters
_LEADER = re.compile(r"[.．…·\s]*\d{0,4}$")  # the dots and the page number behind an entry
_LONGEST_ENTRY = 100  # characters
_CONTENTS_WITHIN = 60  # lines at the beginning among which a list of contents is looked for


def split_papers(document: Document) -> tuple[Document, ...]:
    """Return the papers a document holds; a list of contents and a title over all become remarks.

    The remarks of the whole stand with the first paper.
    """
    lines = [paragraph.text for paragraph in document.paragraphs]
    front, starts = _after_contents(lines) or _below_title_over_all(lines) or (range(0), [0])
    starts = sorted({*starts, *(at for at in _restarts(document.paragraphs, starts[0]) if at not in front)})
    contents = tuple(
        remark
        for index in front
        for remark in left_out(document.paragraphs[index], "contents", "目录或总标题，已略去")
    )
    bounds = [*starts, len(lines)]
    papers = tuple(_part(document, start, end, front) for start, end in pairwise(bounds))
    first = Document(papers[0].paragraphs, document.remarks + contents)
    return (first, *papers[1:])


def _part(document: Document, start: int, end: int, front: range) -> Document:
    return Document(tuple(document.paragraphs[index] for index in range(start, end) if index not in front))


def _after_contents(lines: list[str]) -> tuple[range, list[int]] | None:
    """Find a list of contents: the lines to leave out, and where the papers named in it begin."""
    at = next((index for index, line in enumerate(lines[:_CONTENTS_WITHIN]) if _is_contents(line)), None)
    if at is None:
        return None
    end = at + 1
    starts: list[int] = []
    while end < len(lines) and not (starts and end >= starts[0]):
        place = _find(lines, lines[end], (starts[-1] if starts else end) + 1)
        if place is None:
            break
        starts.append(place)
        end += 1
    if not starts:
        return None
    titles = [
        start for start in starts if not read_number(lines[start]) or is_paper_title(_name(lines[start]))
    ]
    if titles:
        return range(titles[0]), titles
    return range(at, end), [0]


def _below_title_over_all(lines: list[str]) -> tuple[range, list[int]] | None:
    """Find the title of a collection (……材料汇编) that the title of its first paper follows at once."""
    above = len(lines) > 1 and len(lines[0]) <= _LONGEST_OVER_ALL and _COLLECTION.search(simplified(lines[0]))
    return (range(1), [1]) if above and is_paper_title(lines[1]) else None


def _is_contents(line: str) -> bool:
    return len(line) <= 20 and bool(_CONTENTS.fullmatch(simplified(line)))


def _find(lines: list[str], entry: str, start: int) -> int | None:
    """Return where the words of an entry stand again, on one line or broken into two."""
    whole, name = _LEADER.sub("", entry[:_LONGEST_ENTRY]), _name(entry)
    if not name:
        return None
    for index in range(start, len(lines)):
        line = lines[index]
        if line in (whole, name) or (name.startswith(line) and _is_title_in_two(lines, index, name)):
            return index
        if line.startswith(whole[:2]) and _name(line) == name:
            return index
    return None


def _is_title_in_two(lines: list[str], index: int, name: str) -> bool:
    return index + 1 < len(lines) and lines[index] + lines[index + 1] == name


def _name(entry: str) -> str:
    """Return the words of an entry without the number before and the page behind."""
    words = _LEADER.sub("", entry[:_LONGEST_ENTRY])
    number = read_number(words)
    rest = words[len(number.text) :] if number else words
    return rest if is_paper_title(rest) else words


def _restarts(paragraphs: tuple[Paragraph, ...], first: int) -> list[int]:
    """Find papers that follow each other without a list: what is numbered begins anew below a title.

    A title that was there before is the header of a page, unless the parts begin at one again.
    """
    lines = read_lines(paragraphs[first:], by_shape=False)
    starts: list[int] = []
    titles: set[str] = set()
    title: int | None = None
    top: Style | None = None
    reached = False
    for index, line in enumerate(lines):
        if line.number is None:
            if is_paper_title(line.text) or (is_title(line.text) and title is None):
                title = index
            continue
        begins = line.number.value == 1
        is_top = top is None or line.number.style <= top
        if title is not None and reached and begins and _is_another(lines[title].text, titles, is_top):
            starts.append(_from_unit(lines, title))
            top = None
            is_top = True
        if is_top:
            top = line.number.style
        if title is not None:
            titles.add(lines[title].text)
        reached, title = True, None
    return [first + start for start in starts]


def _is_another(title: str, before: set[str], is_top: bool) -> bool:
    return is_top or (is_paper_title(title) and title not in before)


def _from_unit(lines: list[Line], title: int) -> int:
    """Return where a title begins: a line before it where the paper before ended with its date."""
    return (
        title - 1 if title > 1 and is_date(lines[title - 2].text) and not lines[title - 1].number else title
    )
