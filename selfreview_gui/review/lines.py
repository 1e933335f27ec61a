"""The lines of a paper with their numbers; headings without one get a place among them by level or wording."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from selfreview_gui.review.document import Kind, Paragraph
from selfreview_gui.review.numbering import DIGITS, Number, Style, read_number, value_of
from selfreview_gui.review.template import Role
from selfreview_gui.review.wording import bare_role, is_title, role_of

_LONGEST_HEADLINE = 60  # characters; what is longer is text that someone set in a heading's style
_IN_TITLE = 4  # lines at the top among which the title is looked for
_NEEDED = (Role.PROBLEMS, Role.CAUSES, Role.MEASURES)
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


def read_lines(paragraphs: Sequence[Paragraph]) -> list[Line]:
    """Read the number of every line; give headings that have none the place their level or wording says."""
    lines = [_loose(Line(text, read_number(text))) for text in (paragraph.text for paragraph in paragraphs)]
    levels = _levels(paragraphs, lines)
    if not any(levels):
        return _by_wording(lines)
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
    made = []
    counts: Counter[Style] = Counter()
    for line, level in zip(lines, levels, strict=True):
        style = styles[level] if level else line.number.style if line.number else None
        if style is not None:
            counts = Counter({each: count for each, count in counts.items() if each <= style})
            counts[style] += 1
        made.append(
            replace(line, number=Number(style, counts[style], "")) if level and style is not None else line
        )
    return made


def _by_wording(lines: list[Line]) -> list[Line]:
    """Make headings of lines that say nothing but a role (原因剖析), where no number stands for that role."""
    told = {role_of(line.text) for line in lines if line.number and line.number.style <= Style.HAN}
    found = {
        at: role
        for at, line in enumerate(lines)
        if not line.number and (role := bare_role(line.text)) is not Role.OTHER and role not in told
    }
    times = Counter(found.values())
    numbered = [line.number for line in lines if line.number and line.number.style <= Style.HAN]
    if any(count > 1 for count in times.values()):
        style = Style.HAN_BRACKETS if numbered else None
    elif told & set(_NEEDED):
        style = numbered[0].style
    else:
        style = Style.HEADLINE if sum(role in times for role in _NEEDED) > 1 else None
    return _headed(lines, found, style) if style is not None else lines


def _headed(lines: list[Line], found: Collection[int], style: Style) -> list[Line]:
    made = []
    value = 0
    for at, line in enumerate(lines):
        if at in found:
            value += 1
            line = replace(line, number=Number(style, value, ""))
        elif line.number and line.number.style < style:
            value = 0
        elif line.number and line.number.style is style:
            value = line.number.value
        made.append(line)
    return made
