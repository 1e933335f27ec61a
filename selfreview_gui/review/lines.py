"""The lines of a paper with their numbers; headings without one get a place among them by level or wording."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from selfreview_gui.review.document import Kind, Paragraph
from selfreview_gui.review.headlines import begins_anew, counted, headlines
from selfreview_gui.review.numbering import DIGITS, Number, Style, read_number, value_of
from selfreview_gui.review.template import Role
from selfreview_gui.review.wording import bare_role, is_title

_LONGEST_HEADLINE = 60  # characters; what is longer is text that someone set in a heading's style
_IN_TITLE = 4  # lines at the top among which the title is looked for
_UNNUMBERED = (Style.HEADLINE, Style.HEADLINE_2, Style.HEADLINE_3, Style.HEADLINE_4)
_BELOW = {
    Style.CHAPTER: Style.HAN,
    Style.HAN: Style.HAN_BRACKETS,
    Style.HAN_BRACKETS: Style.ARABIC,
    Style.ARABIC: Style.ARABIC_BRACKETS,
    Style.DECIMAL: Style.DECIMAL_DEEP,
}
_LOOSE = re.compile(rf"([{DIGITS[1:]}十]{{1,3}}|\d{{1,2}})([ \t\u3000]+)(?=[一-龥“《])")  # 一　存在的问题
_LONGEST_LOOSE = 30  # characters


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the paper; `number` is what makes it a heading or a point, with no text where it has none."""

    text: str
    number: Number | None = None


def read_lines(paragraphs: Sequence[Paragraph], by_shape: bool = True) -> list[Line]:
    """Read the number of every line; give headings that have none the place their level or wording says.

    Without `by_shape` a line that only looks like a heading is none: the title of the next paper does.
    """
    lines = [_loose(Line(text, read_number(text))) for text in (paragraph.text for paragraph in paragraphs)]
    levels = _levels(paragraphs, lines)
    if not any(levels):
        return _by_wording(lines, by_shape)
    return _by_level(lines, levels, _styles(lines, [paragraph.level for paragraph in paragraphs], levels))


def _loose(line: Line) -> Line:
    """Read 一　存在的问题 and 1 存在的问题, numbers with nothing but a space, where they head a part."""
    match = _LOOSE.match(line.text) if not line.number and len(line.text) <= _LONGEST_LOOSE else None
    if not match or bare_role(line.text[match.end() :]) is Role.OTHER:
        return line
    value = int(match[1]) if match[1].isdecimal() else value_of(match[1])
    style = Style.ARABIC if match[1].isdecimal() else Style.HAN
    return replace(line, number=Number(style, value, match[0])) if value else line


def _levels(paragraphs: Sequence[Paragraph], lines: Sequence[Line]) -> list[int]:
    """Return the level of every heading that has no number; 0 for all else, and for the title."""
    levels = [
        paragraph.level if not line.number and _may_head(paragraph) else 0
        for paragraph, line in zip(paragraphs, lines, strict=True)
    ]
    top = next((at for at, line in enumerate(lines[:_IN_TITLE]) if is_title(line.text)), -1)
    for at in range(top + 1):
        levels[at] = 0
    if top < 0:
        _without_title(levels, [paragraph.level for paragraph in paragraphs])
    return levels


def _without_title(levels: list[int], told: Sequence[int]) -> None:
    """Take the level from a title that has no words of one: alone at its level, the first, all else deeper."""
    first = next((at for at, level in enumerate(levels[:_IN_TITLE]) if level), -1)
    deeper = [level for level in told if level]
    if first >= 0 and len(deeper) > 1 and min(deeper) == levels[first] and deeper.count(levels[first]) == 1:
        levels[first] = 0


def _may_head(paragraph: Paragraph) -> bool:
    text = paragraph.text
    is_heading = paragraph.level > 0 and paragraph.kind in (Kind.BODY, Kind.HEADING)
    return is_heading and len(text) <= _LONGEST_HEADLINE and not text.endswith(("，", "；", "、"))


def _styles(lines: Sequence[Line], told: Sequence[int], levels: Sequence[int]) -> dict[int, Style]:
    """Say which number each level stands for: that of its like, one below the parts numbered, or none."""
    numbered: dict[int, Counter[Style]] = {}
    for line, level in zip(lines, told, strict=True):
        if line.number and level:
            numbered.setdefault(level, Counter())[line.number.style] += 1
    usual = {level: max(styles, key=lambda style: styles[style]) for level, styles in numbered.items()}
    styles: dict[int, Style] = {}
    for place, level in enumerate(sorted(set(levels) - {0})):
        above = [usual[each] for each in sorted(usual) if each < level]
        below = _BELOW.get(above[-1], Style.HEADLINE_4) if above else _UNNUMBERED[min(place, 3)]
        styles[level] = usual.get(level, below)
    return styles


def _by_level(lines: list[Line], levels: Sequence[int], styles: dict[int, Style]) -> list[Line]:
    anew = begins_anew([line.number for line in lines])
    found = {at: styles[level] for at, level in enumerate(levels) if level}
    found |= {at: Style.HEADLINE for at, style in found.items() if at in anew and style is Style.HAN}
    return _numbered(lines, counted(found, [line.number for line in lines]))


def _by_wording(lines: list[Line], by_shape: bool) -> list[Line]:
    texts, numbers = [line.text for line in lines], [line.number for line in lines]
    return _numbered(lines, headlines(texts, numbers, by_shape))


def _numbered(lines: Sequence[Line], found: Mapping[int, Number]) -> list[Line]:
    return [Line(line.text, found[at]) if at in found else line for at, line in enumerate(lines)]
