"""Lines that were broken at the edge of a page or a window are joined to the paragraphs they were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selfreview_gui.review.document import Paragraph, Remark, Span
from selfreview_gui.review.edges import (
    LEADER,
    LONGER,
    SHORTER,
    WIDEST,
    SourceLine,
    edge_of,
    indent_of,
    is_numbered,
    is_open,
    is_text,
    source_lines,
)
from selfreview_gui.review.numbering import SPOKEN, read_number
from selfreview_gui.review.template import Role
from selfreview_gui.review.wording import bare_role, is_date, is_paper_title, is_title, names_body

_AT_EDGE = 1.0  # how much narrower than the edge a line that ends in a full stop may be, to go on
_GOES_ON = tuple("，、,（(“‘《〈—")
_HEADING_ENDS = (
    *("方面", "情况", "问题", "不足", "差距", "原因", "根源", "分析", "剖析"),
    *("措施", "方向", "打算"),
)
_OPEN, _CLOSE = "“（《‘(", "”）》’)"


def joined(
    paragraphs: Sequence[Paragraph], behind_debris: Sequence[bool]
) -> tuple[tuple[Paragraph, ...], tuple[Remark, ...]]:
    """Join the lines that were broken at an edge; say in one remark how many.

    `behind_debris` tells of each paragraph whether something was taken out just before it.
    """
    made: list[Paragraph] = []
    for stretch in _stretches(source_lines(paragraphs, behind_debris)):
        made += [_together(group) for group in _groups(stretch)]
    count = len(paragraphs) - len(made)
    remark = Remark("joined", f"断开的行已接成整段（{count}处），请核对")
    return tuple(made), (remark,) if count else ()


def _stretches(lines: Iterator[SourceLine]) -> Iterator[list[SourceLine]]:
    """Cut where a line is too long to have been broken: each stretch may have an edge of its own."""
    stretch: list[SourceLine] = []
    for line in lines:
        stretch.append(line)
        if line.width > WIDEST + LONGER:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _groups(stretch: list[SourceLine]) -> Iterator[list[SourceLine]]:
    """Yield the lines that make one paragraph each."""
    edge = edge_of(stretch)
    indent = indent_of(stretch, edge) if edge else 0
    group = stretch[:1]
    for line in stretch[1:]:
        if (edge and _goes_on(group, line, edge, indent)) or _is_cut(group[-1], line):
            group.append(line)
        else:
            yield group
            group = [line]
    yield group


def _goes_on(group: list[SourceLine], line: SourceLine, edge: float, indent: int) -> bool:
    before = group[-1]
    if not (is_text(before) and is_text(line)) or _stands_alone(line.text):
        return False
    if not edge - SHORTER <= before.width <= edge + LONGER:
        return False
    if indent and line.gap:
        return line.gap < indent
    if not (is_open(before) or _is_filled(group, edge)) or _is_whole(group):
        return False
    number = read_number(line.text)
    if number is None:
        return True
    is_spoken = number.style in SPOKEN and before.text.endswith(_GOES_ON)
    return is_spoken or _is_unclosed("".join(each.text for each in group[-8:]))


def _is_cut(before: SourceLine, line: SourceLine) -> bool:
    """Say whether a line goes on after a comma, wherever it was broken."""
    if not (before.text.endswith(("，", ",")) and is_text(before) and is_text(line)):
        return False
    return read_number(line.text) is None and not _stands_alone(line.text)


def _is_filled(group: list[SourceLine], edge: float) -> bool:
    """Say whether a sentence of a numbered paragraph ends just at the edge, by chance rather than with it."""
    line = group[-1]
    return line.text.endswith(("。", "；")) and line.width >= edge - _AT_EDGE and is_numbered(group[0])


def _stands_alone(text: str) -> bool:
    """Say whether a line is a title, a date or a heading by its words, whatever the line before it."""
    is_heading = bare_role(text) is not Role.OTHER
    return is_heading or is_date(text) or is_paper_title(text) or bool(LEADER.search(text))


def _is_whole(group: list[SourceLine]) -> bool:
    """Say whether a full line ends a title or a heading that is complete."""
    text = group[-1].text
    if len(group) == 1 and (is_title(text) or names_body(text)):
        return True
    number = read_number(group[0].text)
    is_heading = number is not None and number.style not in SPOKEN
    return is_heading and text.endswith(_HEADING_ENDS) and not any("。" in line.text for line in group)


def _is_unclosed(text: str) -> bool:
    return sum(map(text.count, _OPEN)) > sum(map(text.count, _CLOSE))


def _together(group: list[SourceLine]) -> Paragraph:
    if len(group) == 1:
        return group[0].paragraph
    pieces: list[tuple[int, int]] = []
    length = 0
    for line in group:
        pieces += [(length + at, start) for at, start in line.paragraph.pieces]
        length += len(line.text)
    text = "".join(line.text for line in group)
    return replace(group[0].paragraph, spans=(Span(text),), pieces=tuple(pieces))
