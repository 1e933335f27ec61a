"""Where a title too long for one line is broken: by meaning, never leaving one or two characters over."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import combinations, pairwise

# Words of this genre's titles: a line begins before or ends after one, and never within it.
_WORDS = re.compile(
    r"第[一二三四五六七八九十\d]+(?:党总支|党支部|支部|党小组)?|(?:基层|机关)(?:党组织|党总支|党支部|支部)"
    r"|专题(?:组织|民主)生活会|\d+(?:年度?|月|日|个|项)?|组织生活会|民主生活会|对照检查|检查材料|剖析材料|对照材料|发言提纲|材料|情况|报告"
    r"|年度|专题|基层|关于|开展|召开|主题教育|党史学习教育|党纪学习教育|民主评议|四个对照|党员|个人|同志"
    r"|支部委员会|委员会|党委|党组织|党总支|党支部|支部|党小组|领导班子|支委班子|班子|机关|[“《（].*?[”》）]"
)
_ENDING = re.compile(
    r"(?:年度?|省|市|县|区|镇|乡|村|街道|中心|支部|委员会|党委|党组织|班子|机关|同志|局|厅|处|室|院|校|司|会)$"
)
_NO_BEGINNING = "”’》）】〕，、。；：！？的和与及暨"
_OFF_MEANING = 8.0  # characters of balance that a break by meaning is worth
_RECTANGLE = 2.0  # what lines of one length cost: the standard wants a trapezium or a lozenge (7.3.1)
_SHORTEST = 3.0  # characters; a last line of one or two is what the standard's readers call a fault
_MOST = 4  # lines; a longer title is left to run on
_PLACES = 28  # places that are tried for more than two lines, the best by meaning


def title_lines(text: str, room: float) -> tuple[str, ...]:
    """Break a title into as few lines as hold it, balanced; `room` is the length of a line in characters.

    Two lines have the longer first. A title that fits stays one line, and one that four lines do not
    hold is left to run on.
    """
    if title_width(text) <= room:
        return (text,)
    for count in range(2, _MOST + 1):
        broken = _broken(text, count, room)
        if broken:
            return broken
    return (text,)


def title_width(text: str) -> float:
    """Return how many characters wide a title is; digits and Latin letters count half."""
    return sum(1.0 if unicodedata.east_asian_width(each) in "FWA" else 0.5 for each in text)


def _broken(text: str, count: int, room: float) -> tuple[str, ...]:
    if title_width(text) > count * room:
        return ()
    places = [at for at in range(1, len(text)) if text[at] not in _NO_BEGINNING and not _splits(text, at)]
    if count > 2:
        places = sorted(sorted(places, key=lambda at: not _by_meaning(text, at))[:_PLACES])
    ways = (_cut(text, ends) for ends in combinations(places, count - 1))
    fitting = [lines for lines in ways if _fits(lines, room)]
    return min(fitting, key=lambda lines: _cost(text, lines), default=())


def _cut(text: str, ends: Sequence[int]) -> tuple[str, ...]:
    return tuple(text[start:end] for start, end in pairwise((0, *ends, len(text))))


def _fits(lines: tuple[str, ...], room: float) -> bool:
    widths = [title_width(line) for line in lines]
    longer_first = len(widths) > 2 or widths[0] >= widths[1]
    return longer_first and max(widths) <= room and (len(widths) == 2 or widths[-1] >= _SHORTEST)


def _splits(text: str, at: int) -> bool:
    return any(word.start() < at < word.end() for word in _WORDS.finditer(text))


def _by_meaning(text: str, at: int) -> bool:
    return bool(_ENDING.search(text[:at])) or any(word.start() == at for word in _WORDS.finditer(text))


def _cost(text: str, lines: tuple[str, ...]) -> float:
    widths = [title_width(line) for line in lines]
    difference = max(widths) - min(widths)
    ends, at = [], 0
    for line in lines[:-1]:
        at += len(line)
        ends.append(at)
    off = sum(not _by_meaning(text, end) for end in ends)
    return difference + off * _OFF_MEANING + (0 if difference >= 1 else _RECTANGLE)
