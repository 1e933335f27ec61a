"""Headings that have no number, no level and no font, known by their wording and by where they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from selfreview_gui.review.numbering import SPOKEN, Number, Style
from selfreview_gui.review.template import Role
from selfreview_gui.review.wording import bare_role, is_date, is_paper_title, names_body, role_of

_HIGHEST = min(Style)
_STYLES = len(Style)
_NEEDED = (Role.PROBLEMS, Role.CAUSES, Role.MEASURES)
_LABEL = re.compile(r"([^。；，！？：:“”]{2,12})[：:](?=\s*\S)")  # 原因分析：……
_LONGEST_HEADLINE = 25  # characters; a longer line has to say 方面 to be a heading
_LONGEST_ASPECT = 60
_ASPECT = re.compile(r"(?:方面|情况)$")
_AFTER_HEADING = re.compile(r"[。：:].*")
_ENDS = tuple("。；：！？”）.;:!?")
_SHORTEST_TEXT = 15  # characters of a paragraph that a heading stands above
_NO_HEADLINE = re.compile(r"[。；：！？:;!?\t…]|[，、,]$")

Numbers = Sequence[Number | None]


def headlines(texts: Sequence[str], numbers: Numbers, by_shape: bool) -> dict[int, Number]:
    """Return a number without text for every line that is a heading by its wording.

    `by_shape`: also by nothing but its shape, which is asked within one paper only.
    """
    found = _labels_within(texts, numbers) or _by_role(texts, numbers)
    found |= _of_text(texts, numbers, found) if by_shape else {}
    return counted(found, numbers)


def _by_role(texts: Sequence[str], numbers: Numbers) -> dict[int, Style]:
    """Find parts: lines that say nothing but a role (原因剖析) where no number stands for that role."""
    told = {role_of(_AFTER_HEADING.sub("", texts[at][:_LONGEST_ASPECT])) for at in _tops(numbers)}
    last = max(_tops(numbers), default=-1)
    found = {
        at: role
        for at, text in enumerate(texts)
        if not numbers[at] and (role := _role(text, at > last)) is not Role.OTHER and role not in told
    }
    if any(count > 1 for count in Counter(found.values()).values()):
        return {}
    usual = numbers[next(_tops(numbers))] if told & set(_NEEDED) else None
    is_enough = usual or sum(role in found.values() for role in _NEEDED) > 1
    style = usual.style if usual else Style.HEADLINE
    anew = begins_anew(numbers)
    return {at: Style.HEADLINE if at in anew else style for at in found if is_enough or at in anew}


def _tops(numbers: Numbers) -> Iterator[int]:
    """Yield the lines that are numbered as parts are."""
    return (at for at, number in enumerate(numbers) if number and number.style <= Style.HAN)


def _role(text: str, is_last: bool) -> Role:
    """Tell the role that a line says, or that stands before its colon where no numbered part follows."""
    role = bare_role(text)
    if role is not Role.OTHER or not is_last:
        return role
    label = _label(text)
    return label if label in (Role.CAUSES, Role.MEASURES) else Role.OTHER


def _label(text: str) -> Role:
    match = _LABEL.match(text)
    return bare_role(match[1]) if match else Role.OTHER


def begins_anew(numbers: Numbers) -> set[int]:
    """Return the lines below which the parts begin at one again: they stand above those that follow."""
    seen: set[Style] = set()
    found: set[int] = set()
    for at, number in enumerate(numbers):
        if number and number.style <= Style.HAN:
            if number.value == 1 and number.style in seen and not numbers[at - 1]:
                found.add(at - 1)
            seen.add(number.style)
    return found


def _labels_within(texts: Sequence[str], numbers: Numbers) -> dict[int, Style]:
    """Find problems, causes and measures told again within every numbered part, run in or not."""
    bounds = [*_tops(numbers), len(texts)]
    found: dict[int, Role] = {}
    for start, end in pairwise(bounds):
        found |= _labels(texts, numbers, start + 1, end)
    times = Counter(found.values())
    repeated = max(times.values(), default=0) > 1
    return dict.fromkeys(found, Style.HAN_BRACKETS) if repeated and len(times) > 1 else {}


def _labels(texts: Sequence[str], numbers: Numbers, start: int, end: int) -> dict[int, Role]:
    """Find the labels of one part, none where sections stand between it and them."""
    found: dict[int, Role] = {}
    for at in range(start, end):
        number = numbers[at]
        if number and number.style < Style.IS and not found:
            return {}
        role = Role.OTHER if number else bare_role(texts[at])
        role = _label(texts[at]) if role is Role.OTHER and not number else role
        if role in _NEEDED:
            found[at] = role
    return found


def _of_text(texts: Sequence[str], numbers: Numbers, found: Mapping[int, Style]) -> dict[int, Style]:
    """Find sections, and dimensions that are parts, by nothing but their shape; none where sections count."""
    parts = sorted(at for at, style in found.items() if style <= Style.HAN)
    numbered = {number.style for number in numbers if number and number.style not in SPOKEN}
    if not (parts or Style.HAN in numbered) or any(style > Style.HAN for style in numbered):
        return {}
    shaped = [at for at in range(len(texts)) if at not in found and _has_shape(texts, numbers, at)]
    if Style.HAN in numbered:
        first = next(_tops(numbers))
        shaped = [at for at in shaped if at > first]
        return dict.fromkeys(shaped, Style.HAN_BRACKETS) if len(shaped) > 1 else {}
    return _unnumbered(texts, parts, shaped)


def _unnumbered(texts: Sequence[str], parts: Sequence[int], shaped: Sequence[int]) -> dict[int, Style]:
    """Give what has the shape of a heading its place where no part is numbered."""
    before = [at for at in shaped if at < parts[0] and _ASPECT.search(texts[at])]
    is_dimension = len(before) > 1 and not any(role_of(texts[at]) is Role.PROBLEMS for at in parts)
    tops = dict.fromkeys(before, Style.HEADLINE) if is_dimension else {}
    first = min([*tops, *parts])
    below = [at for at in shaped if at > first and at not in tops]
    return tops | (dict.fromkeys(below, Style.HEADLINE_2) if len(below) > 1 else {})


def _has_shape(texts: Sequence[str], numbers: Numbers, at: int) -> bool:
    """Tell whether a line has the shape of a heading: short, no sentence, between a paragraph's end and text."""
    text = texts[at]
    if numbers[at] or at == 0 or at + 1 == len(texts) or _NO_HEADLINE.search(text[:_LONGEST_ASPECT]):
        return False
    longest = _LONGEST_ASPECT if _ASPECT.search(text) else _LONGEST_HEADLINE
    is_ended = texts[at - 1].endswith(_ENDS) or len(texts[at - 1]) <= _LONGEST_HEADLINE
    return len(text) <= longest and is_ended and _is_text(texts, numbers, at + 1) and not _names(text)


def _is_text(texts: Sequence[str], numbers: Numbers, at: int) -> bool:
    return bool(numbers[at]) or (len(texts[at]) >= _SHORTEST_TEXT and texts[at].endswith(_ENDS))


def _names(text: str) -> bool:
    return is_date(text) or names_body(text) or is_paper_title(text)


def counted(found: Mapping[int, Style], numbers: Numbers) -> dict[int, Number]:
    """Count the headings that were found, among what is numbered in the same style."""
    made: dict[int, Number] = {}
    if not found:
        return made
    counts = [0] * _STYLES
    for at, number in enumerate(numbers):
        style = found.get(at, number.style if number else None)
        if style is None:
            continue
        place = style - _HIGHEST
        counts[place + 1 :] = [0] * (len(counts) - place - 1)
        counts[place] = number.value if number and at not in found else counts[place] + 1
        if at in found:
            made[at] = Number(style, counts[place], "")
    return made
