"""Join the printed lines of a PDF into paragraphs: by indent, by full lines, by the letters' size."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from selfreview_gui.formats.pdf_lines import Line
from selfreview_gui.formats.pdf_stretches import width
from selfreview_gui.review.numbering import Style, read_number
from selfreview_gui.review.wording import is_paper_title

_INDENT = 1.2  # of the letters' size; a first line is indented by two as a rule
_LARGEST_INDENT = 3.5  # of the letters' size; what stands further in is centred, or a signature
_INDENTED = 0.1  # the share of lines that are indented where paragraphs are
_FULL = 2.6  # of the letters' size; a full line may lack that much: a word or a mark that went to the next
_EDGE = 0.5  # of the letters' size; what would have fit short of that would stand on the line before
_WORD = re.compile(r"[!-~]+[，。；：、！？）》”]*")  # what is not broken, and what may not begin a line
_OTHER_SIZE = 0.08  # the share by which sizes differ that are not one
_LARGE = 1.2  # of the text's size; letters of a title
_TITLE_GAP = 3.0  # of the letters' size; between the lines of one title
_WIDE_GAP = 1.6  # of the usual distance of lines; more stands between paragraphs
_BULLETS = tuple("•●■◆▪➢☑□")
_ENDS = ("。", "！", "？", "”", "；", "：", "）", ".", "…", ";", ":")


@dataclass(frozen=True, slots=True)
class Measures:
    """What the text of a file is set in: its letters' size, its edges and its lines' distance, in points.

    `is_indented`: paragraphs begin further in than lines go on.
    """

    size: float
    left: float
    right: float
    distance: float
    is_indented: bool


@dataclass(frozen=True, slots=True)
class Joined:
    """A paragraph: its text, and whether it is set large, as a title is; a file may hold several papers."""

    text: str
    is_title: bool


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> Iterator[Joined]:
    """Yield the paragraphs of the pages' lines."""
    lines = [line for page in pages for line in page]
    if not lines:
        return
    measures = _measures(pages)
    firsts = {id(page[0]) for page in pages if page}
    text, is_title = "", False
    for before, line in pairwise([None, *lines]):
        if line is None:
            continue
        if before is not None and (
            _goes_on(before, line, measures, id(line) in firsts)
            or (is_title and _completes_title(text, before, line))
        ):
            text += _between(text, line.text) + line.text
            continue
        if text:
            yield Joined(text, is_title)
        text, is_title = line.text, line.size > _LARGE * measures.size
    yield Joined(text, is_title)


def _measures(pages: Sequence[Sequence[Line]]) -> Measures:
    lines = [line for page in pages for line in page]
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    size = sizes.most_common(1)[0][0]
    body = [line for line in lines if _is_near(line.size, size)]
    lefts = Counter(round(line.left) for line in body)
    # The edge is where lines go on; first lines may be more of them, but stand further in.
    usual = (place for place, count in lefts.items() if count >= 0.05 * len(body))
    left = min(usual, default=min(lefts))
    rights = sorted(line.right for line in body)
    right = rights[int(0.95 * (len(rights) - 1))]
    gaps = Counter(
        round(before.height - after.height)
        for page in pages
        for before, after in pairwise(page)
        if before.height > after.height
    )
    first_lines = sum(_INDENT * size < line.left - left < _LARGEST_INDENT * size for line in body)
    return Measures(
        size,
        left,
        right,
        gaps.most_common(1)[0][0] if gaps else 2 * size,
        first_lines > _INDENTED * len(body),
    )


def _goes_on(before: Line, line: Line, measures: Measures, is_first: bool) -> bool:
    """Say whether a line goes on the paragraph of the line before."""
    if not (_is_near(before.size, line.size) and _is_near(line.size, measures.size)):
        return False
    if "\t" in line.text or "\t" in before.text:
        return False  # a row of a table
    if not is_first and not 0 < before.height - line.height < _WIDE_GAP * measures.distance:
        return False
    if line.left > measures.left + _INDENT * measures.size:
        return False
    if not _is_full(before, line, measures):
        return False
    if line.text.startswith(_BULLETS):
        return False
    if measures.is_indented:
        return True
    number = read_number(line.text)
    is_marked = number is not None and number.style < Style.IS
    return not (is_marked and before.text.endswith(_ENDS))


def _completes_title(text: str, before: Line, line: Line) -> bool:
    """Say whether a title that is broken into lines is whole with this one."""
    is_near = _is_near(before.size, line.size) and 0 < before.height - line.height < _TITLE_GAP * line.size
    return is_near and not is_paper_title(text) and is_paper_title(text + line.text)


def _is_full(before: Line, line: Line, measures: Measures) -> bool:
    """Say whether a line goes up to the edge, or would with the first word of the next."""
    if before.right >= measures.right - _FULL * measures.size:
        return True
    word = _WORD.match(line.text)
    return word is not None and before.right + width(word[0], line.size) > measures.right - _EDGE * line.size


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) <= _OTHER_SIZE * max(one, other)


def _between(text: str, following: str) -> str:
    """Return what stood between two lines: a blank between words of Latin letters."""
    last, first = text[-1:], following[:1]
    return " " if last.isascii() and first.isascii() and last.isalpha() and first.isalpha() else ""
