"""The headings of a Word file that nothing but their typeface tells: no number, no style, no outline level.

GB/T 9704-2012, 7.3.3: parts in 黑体, sections in 楷体, below them the face of the text, which offices set bold.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from selfreview_gui.formats.style import LEVELS
from selfreview_gui.formats.word_formatting import Formatting
from selfreview_gui.formats.word_package import Element, Package, W
from selfreview_gui.review.document import Document, Kind, Paragraph
from selfreview_gui.review.numbering import Style, read_number
from selfreview_gui.review.wording import is_date, names_body

_LONGEST = 60  # characters of a heading
_MOST_NUMBERED = 1  # numbered headings of a paper whose headings are not numbered
_MOST_PARAGRAPHS = 2_000  # a file with more is no paper, and is not looked through a second time
_MOST_RUNS = 100  # of one paragraph
_UNIFORM = 0.9  # the share of a paragraph's characters that have one face
_RANKS = (re.compile("黑|Hei", re.IGNORECASE), re.compile("楷|Kai", re.IGNORECASE))


@dataclass(frozen=True, slots=True)
class _Face:
    font: str
    size: float
    bold: bool

    @property
    def place(self) -> tuple[float, int]:
        """Where headings of this face stand: the larger the higher, then 黑体, 楷体, others."""
        rank = next((at for at, pattern in enumerate(_RANKS) if pattern.search(self.font)), len(_RANKS))
        return -self.size, rank


_Set = tuple[str, _Face]  # a paragraph that has one face


def with_levels(document: Document, package: Package) -> Document:
    """Give headings that only their face tells the level it stands for; return any other document as it is."""
    if not _is_bare(document):
        return document
    found = list(_set(package))
    body = _body(found)
    if body is None:
        return document
    title = _title(found, body)
    headings = [each for each in found if each[1] != body and each not in title and _may_head(each[0])]
    levels = _levels(headings)
    told = {text: levels[face] for text, face in headings if face in levels}
    titles = frozenset(text for text, _ in title)
    return replace(document, paragraphs=tuple(_told(each, told, titles) for each in document.paragraphs))


def _is_bare(document: Document) -> bool:
    if len(document.paragraphs) > _MOST_PARAGRAPHS:
        return False
    numbers = (read_number(paragraph.text) for paragraph in document.paragraphs)
    numbered = sum(number is not None and number.style <= Style.HAN_BRACKETS for number in numbers)
    return numbered <= _MOST_NUMBERED and not any(paragraph.level for paragraph in document.paragraphs)


def _set(package: Package) -> Iterator[_Set]:
    """Yield the text of every paragraph that has one face throughout, with it."""
    formatting = Formatting(package)
    for paragraph in islice(package.main_part().iter(f"{W}p"), 2 * _MOST_PARAGRAPHS):
        letters: Counter[_Face] = Counter()
        text = ""
        for run in islice(paragraph.iter(f"{W}r"), _MOST_RUNS):
            written = "".join(each.text or "" for each in run.findall(f"{W}t"))
            text += written
            if written.strip():
                letters[_face(formatting, paragraph, run)] += len(written)
        if letters and max(letters.values()) >= _UNIFORM * letters.total():
            yield text.strip(), max(letters, key=lambda face: letters[face])


def _face(formatting: Formatting, paragraph: Element, run: Element) -> _Face:
    letters = formatting.letters(paragraph, run)
    return _Face(letters.font, letters.size, letters.bold)


def _body(found: Sequence[_Set]) -> _Face | None:
    """Return the face that most characters have."""
    characters: Counter[_Face] = Counter()
    for text, face in found:
        characters[face] += len(text)
    return max(characters, key=lambda face: characters[face], default=None)


def _title(found: Sequence[_Set], body: _Face) -> list[_Set]:
    """Return the first paragraphs where they are set larger than the text, and nothing else is so."""
    face = found[0][1]
    title = list(takewhile(lambda each: each[1] == face, found))
    is_alone = sum(each == face for _, each in found) == len(title)
    return title if face.size > body.size and is_alone else []


def _may_head(text: str) -> bool:
    is_short = len(text) <= _LONGEST and not text.endswith(("。", "；", "，", "、"))
    return is_short and not is_date(text) and not names_body(text)


def _levels(headings: Sequence[_Set]) -> dict[_Face, int]:
    """Return the level of every face that headings have more than once, the highest first."""
    times = Counter(face for _, face in headings)
    faces = sorted((face for face, count in times.items() if count > 1), key=lambda face: face.place)
    return {face: level for level, face in enumerate(faces[:LEVELS], 1)}


def _told(paragraph: Paragraph, levels: Mapping[str, int], titles: frozenset[str]) -> Paragraph:
    if paragraph.text in titles and paragraph.kind is Kind.BODY:
        return replace(paragraph, kind=Kind.TITLE)
    level = levels.get(paragraph.text, 0)
    return replace(paragraph, kind=Kind.HEADING, level=level) if level else paragraph
