"""Lines that were broken at the edge of a page or a window are joined to the paragraphs they were."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from selfreview_gui.review.document import Kind, Paragraph, Remark, Span
from selfreview_gui.review.numbering import SPOKEN, read_number
from selfreview_gui.review.template import Role
from selfreview_gui.review.wording import bare_role, is_date, is_paper_title, is_title, names_body

_NARROWEST, _WIDEST = 14, 64  # characters of a line that is broken at an edge
_SHORTER, _LONGER = 3.5, 2.0  # a full line may be that much shorter or longer: digits, hanging marks, indents
_LEAST = 3  # full lines without an end mark, before a stretch counts as broken
_MOST = 0.6  # the share of all lines without an end mark that have to be full
_WIDER = 0.04  # the share of lines that may be wider than the edge
_ENDS = tuple("。！？；：!?;:…")
_GOES_ON = tuple("，、,（(“‘《〈—")
_HEADING_ENDS = (
    *("方面", "情况", "问题", "不足", "差距", "原因", "根源", "分析", "剖析"),
    *("措施", "方向", "打算"),
)
_OPEN, _CLOSE = "“（《‘(", "”）》’)"
_NARROW = re.compile(r"[\x00-\x7f]")
_LEADER = re.compile(r"[.．…·]{3,}\s*\d{0,4}$")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, its width, and how much white space is before it in the source; 0 where that is not known."""

    paragraph: Paragraph
    text: str
    width: float
    gap: int


def joined(
    paragraphs: Sequence[Paragraph], behind_debris: Sequence[bool]
) -> tuple[tuple[Paragraph, ...], tuple[Remark, ...]]:
    """Join the lines that were broken at an edge; say in one remark how many.

    `behind_debris` tells of each paragraph whether something was taken out just before it.
    """
    made: list[Paragraph] = []
    for stretch in _stretches(_lines(paragraphs, behind_debris)):
        made += [_together(group) for group in _groups(stretch)]
    count = len(paragraphs) - len(made)
    remark = Remark("joined", f"断开的行已接成整段（{count}处），请核对")
    return tuple(made), (remark,) if count else ()


def _lines(paragraphs: Sequence[Paragraph], behind_debris: Sequence[bool]) -> Iterator[_Line]:
    end = 0
    for paragraph, is_behind in zip(paragraphs, behind_debris, strict=True):
        text = paragraph.text
        start = paragraph.position(0)
        yield _Line(paragraph, text, _width(text), 0 if is_behind else start - end)
        end = paragraph.position(len(text) - 1) + 1


def _width(text: str) -> float:
    if len(text) > 2 * _WIDEST + 4:
        return float(len(text))
    return len(text) - len(_NARROW.findall(text)) / 2


def _stretches(lines: Iterator[_Line]) -> Iterator[list[_Line]]:
    """Cut where a line is too long to have been broken: each stretch may have an edge of its own."""
    stretch: list[_Line] = []
    for line in lines:
        stretch.append(line)
        if line.width > _WIDEST + _LONGER:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _groups(stretch: list[_Line]) -> Iterator[list[_Line]]:
    """Yield the lines that make one paragraph each."""
    edge = _edge(stretch)
    indent = _indent(stretch, edge) if edge else 0
    group = stretch[:1]
    for line in stretch[1:]:
        if edge and _goes_on(group, line, edge, indent):
            group.append(line)
        else:
            yield group
            group = [line]
    yield group


def _edge(stretch: list[_Line]) -> float:
    """Return the width at which the lines of a stretch were broken, 0 where they were not."""
    lines = [line for line in stretch if line.width <= _WIDEST + _LONGER]
    open_ended = [
        before.width
        for before, after in pairwise(lines)
        if before.width >= _NARROWEST and _is_open(before) and not _is_numbered(after)
    ]
    votes = Counter(map(round, open_ended))
    edge = max(votes, key=lambda width: (_full(open_ended, width), width), default=0)
    full = _full(open_ended, edge)
    wider = sum(line.width > edge + _LONGER for line in lines)
    is_broken = full >= _LEAST and full >= _MOST * len(open_ended) and wider <= _WIDER * len(lines)
    return float(edge) if is_broken else 0


def _full(widths: Sequence[float], edge: float) -> int:
    return sum(edge - _SHORTER <= width <= edge + 1 for width in widths)


def _is_open(line: _Line) -> bool:
    return _is_text(line) and not line.text.endswith(_ENDS) and not _LEADER.search(line.text)


def _is_text(line: _Line) -> bool:
    paragraph = line.paragraph
    return paragraph.kind is Kind.BODY and not paragraph.level and "\t" not in line.text


def _is_numbered(line: _Line) -> bool:
    return read_number(line.text) is not None


def _indent(stretch: list[_Line], edge: float) -> int:
    """Return the least white space before a paragraph's first line, 0 where nothing tells first lines."""
    inside = Counter(
        line.gap
        for before, line in pairwise(stretch)
        if line.gap and before.width >= edge - _SHORTER and _is_open(before) and not _is_numbered(line)
    )
    usual = max(inside, key=lambda gap: inside[gap], default=0)
    numbered = [line.gap > usual for line in stretch[1:] if line.gap and _is_numbered(line)]
    is_told = usual and inside[usual] >= 0.8 * inside.total() and sum(numbered) >= 0.8 * len(numbered) > 0
    return usual + 1 if is_told else 0


def _goes_on(group: list[_Line], line: _Line, edge: float, indent: int) -> bool:
    before = group[-1]
    if not (_is_text(before) and _is_text(line)) or _stands_alone(line.text):
        return False
    if not edge - _SHORTER <= before.width <= edge + _LONGER:
        return False
    if indent and line.gap:
        return line.gap < indent
    if not _is_open(before) or _is_whole(group):
        return False
    number = read_number(line.text)
    if number is None:
        return True
    is_spoken = number.style in SPOKEN and before.text.endswith(_GOES_ON)
    return is_spoken or _is_unclosed("".join(each.text for each in group[-8:]))


def _stands_alone(text: str) -> bool:
    """Say whether a line is a title, a date or a heading by its words, whatever the line before it."""
    is_heading = bare_role(text) is not Role.OTHER
    return is_heading or is_date(text) or is_paper_title(text) or bool(_LEADER.search(text))


def _is_whole(group: list[_Line]) -> bool:
    """Say whether a full line ends a title or a heading that is complete."""
    text = group[-1].text
    if len(group) == 1 and (is_title(text) or names_body(text)):
        return True
    number = read_number(group[0].text)
    is_heading = number is not None and number.style not in SPOKEN
    return is_heading and text.endswith(_HEADING_ENDS) and not any("。" in line.text for line in group)


def _is_unclosed(text: str) -> bool:
    return sum(map(text.count, _OPEN)) > sum(map(text.count, _CLOSE))


def _together(group: list[_Line]) -> Paragraph:
    if len(group) == 1:
        return group[0].paragraph
    pieces: list[tuple[int, int]] = []
    length = 0
    for line in group:
        pieces += [(length + at, start) for at, start in line.paragraph.pieces]
        length += len(line.text)
    text = "".join(line.text for line in group)
    return replace(group[0].paragraph, spans=(Span(text),), pieces=tuple(pieces))
