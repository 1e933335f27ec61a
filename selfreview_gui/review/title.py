"""Where a title too long for one line is broken: by meaning, never leaving one or two characters over."""

from __future__ import annotations

import re
import unicodedata

# Words of this genre's titles: a line begins before or ends after one, and never within it.
_WORDS = re.compile(
    r"\d+(?:年度?|月|日|个|项)?|组织生活会|民主生活会|对照检查|检查材料|剖析材料|对照材料|发言提纲|材料|情况|报告"
    r"|年度|专题|基层|关于|开展|召开|主题教育|党史学习教育|党纪学习教育|民主评议|四个对照|党员|个人|同志"
    r"|支部委员会|委员会|党委|党组织|党总支|党支部|支部|党小组|领导班子|支委班子|班子|机关|[“《（].*?[”》）]"
)
_ENDING = re.compile(r"(?:年度?|支部|委员会|党委|党组织|班子|机关|同志|局|厅|处|室|院|校|司|会)$")
_NO_BEGINNING = "”’》）】〕，、。；：！？的和与及暨"
_OFF_MEANING = 8.0  # characters of balance that a break by meaning is worth
_RECTANGLE = 2.0  # what two lines of one length cost: the standard wants a trapezium (GB/T 9704-2012, 7.3.1)


def title_lines(text: str, room: float) -> tuple[str, ...]:
    """Break a title into two lines, the longer first; `room` is the length of a line in characters.

    A title that fits stays one line; so does one that needs three, which is left to run on.
    """
    if title_width(text) <= room:
        return (text,)
    places = [at for at in range(1, len(text)) if _fits(text, at, room)]
    if not places:
        return (text,)
    best = min(places, key=lambda at: _cost(text, at))
    return text[:best], text[best:]


def title_width(text: str) -> float:
    """Return how many characters wide a title is; digits and Latin letters count half."""
    return sum(1.0 if unicodedata.east_asian_width(each) in "FWA" else 0.5 for each in text)


def _fits(text: str, at: int, room: float) -> bool:
    first, second = title_width(text[:at]), title_width(text[at:])
    return second <= first <= room and text[at] not in _NO_BEGINNING and not _splits(text, at)


def _splits(text: str, at: int) -> bool:
    return any(word.start() < at < word.end() for word in _WORDS.finditer(text))


def _cost(text: str, at: int) -> float:
    difference = title_width(text[:at]) - title_width(text[at:])
    by_meaning = _ENDING.search(text[:at]) or any(word.start() == at for word in _WORDS.finditer(text))
    return difference + (0 if by_meaning else _OFF_MEANING) + (0 if difference >= 1 else _RECTANGLE)
