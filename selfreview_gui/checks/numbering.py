"""Numbers that jump, repeat, do not begin at one, or are of several kinds among siblings.

Why: GB/T 9704-2012, 7.3.3 numbers the levels 一、 （一） 1. （1） in sequence; a number that jumps tells
the listeners that a point was lost when the text was patched together. A number's fix is the one its
place asks for, so that all fixes together set the whole row right. 最后 may follow any of 首先, 其次,
再次. Inside a text only what jumps or repeats is told, since a row may go on from elsewhere.

Codes: `start` `jump` `repeat` `mixed` · `after` (wrong only because one before it is).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from selfreview_gui.checks.finding import Finding, Level, Paper
from selfreview_gui.review.document import Address
from selfreview_gui.review.numbering import Number, Style, number_like, read_number
from selfreview_gui.review.review import Passage, passages

RULE = "numbering"

_MESSAGES = {
    "start": "序号没有从头编起，“{}”应为“{}”。",
    "jump": "序号跳号，“{}”应为“{}”。",
    "repeat": "序号重复，“{}”应为“{}”。",
    "mixed": "序号样式与同级不一致，“{}”应为“{}”。",
    "after": "序号随前面顺改，“{}”应为“{}”。",
}
_AGAIN, _LAST = 3, 4  # the values of 再次 and 最后
_GREATEST = 99  # Chinese numerals are written up to here
_HAN = "[一二三四五六七八九十]{1,3}"
_INLINE = re.compile(
    # The first character before all else: three times as fast over a whole paper.
    r"(?=[一二三四五六七八九十第首其再最（(①-⑳\d])(?:"
    rf"(?:^|(?<=[。；：！？，;:,”’）)\s]))(?={_HAN}是|第{_HAN}[，,：:]|(?:首先|其次|再次|最后)[，,]"
    r"|[（(]\d{1,2}[）)]|[①-⑳])"
    r"|(?:^|(?<=[。；：;:]))(?=\d{1,2}[.．]\D))",
    re.MULTILINE,
)


def numbering(paper: Paper) -> Iterator[Finding]:
    """Yield every number that is not the one its place asks for."""
    review = paper.review
    for field in ("opening", "rectification", "closing"):
        yield from _inside(Address("", field), getattr(review, field))
    yield from _rows(review.parts)
    for passage in passages(review):
        yield from _rows(passage.children)
        own = read_number(passage.number)
        yield from _inside(Address(passage.id, "text"), passage.text, own)
        yield from _inside(Address(passage.id, "tail"), passage.tail, own)


def _rows(siblings: tuple[Passage, ...]) -> Iterator[Finding]:
    """Look at the siblings of each rank by themselves: a section between points is no break in style."""
    for rank in sorted({each.rank for each in siblings}):
        row = [each for each in siblings if each.rank is rank and each.number.strip()]
        yield from _row(row[:_GREATEST])


def _row(row: list[Passage]) -> Iterator[Finding]:
    numbers = [read_number(each.number) for each in row]
    sample = _usual(numbers)
    if sample is None:
        return
    before = 0
    for place, (passage, number) in enumerate(zip(row, numbers, strict=True), 1):
        address = Address(passage.id, "number")
        if number is None or number.style is not sample.style:
            text = number.text if number else passage.number
            yield _finding(address, 0, text, number_like(sample.text, place), "mixed")
            continue
        if not _fits(number, place, len(row)):
            code = _why(number.value, before)
            yield _finding(address, 0, number.text, number_like(number.text, place), code)
        before = number.value


def _usual(numbers: Sequence[Number | None]) -> Number | None:
    """Return the first number of the style that most of them have, the earlier style where it is a draw."""
    read = [each for each in numbers if each]
    styles = Counter(each.style for each in read)
    return max(read, key=lambda each: styles[each.style], default=None)


def _fits(number: Number, place: int, length: int) -> bool:
    if number.style is Style.ORDER:
        last = place >= _LAST or 1 < place == length
        return number.value == min(place, _AGAIN) or (last and number.value == _LAST)
    right = read_number(number_like(number.text, place))
    return right is not None and number.value == right.value


def _why(value: int, before: int) -> str:
    if not before:
        return "start"
    if value == before + 1:
        return "after"
    return "repeat" if value <= before else "jump"


class _Before(NamedTuple):
    """The number before in one row: as it stands, and as it should be; or the passage's own number."""

    value: int
    right: int
    own: bool = False


def _inside(address: Address, text: str, own: Number | None = None) -> Iterator[Finding]:
    """Look at the rows inside one text; they may go on from the number of the passage that holds it."""
    rows: dict[Style, _Before] = {}
    if own:
        rows[own.style] = _Before(own.value, own.value, own=True)
    for at, number in _numbers(text):
        before = rows.get(number.style)
        right = _right(number, before)
        if before and right != number.value:
            code = _why(number.value, before.value)
            yield _finding(address, at, number.text.rstrip(), number_like(number.text, right).rstrip(), code)
        rows[number.style] = _Before(number.value, right)


def _numbers(text: str) -> Iterator[tuple[int, Number]]:
    for match in _INLINE.finditer(text):
        number = read_number(text, match.end())
        if number and text.count("“", 0, match.end()) <= text.count("”", 0, match.end()):
            yield match.end(), number


def _right(number: Number, before: _Before | None) -> int:
    """Return the value a number inside a text should have; any row may begin anew at one."""
    if before is None or number.value == 1 or (before.own and number.value <= before.value):
        return number.value
    if number.style is Style.ORDER and (
        number.value == _LAST or before.value == _LAST or number.value == before.right == _AGAIN
    ):
        return number.value
    right = read_number(number_like(number.text, min(before.right + 1, _GREATEST)))
    return right.value if right else number.value


def _finding(address: Address, start: int, text: str, fix: str, code: str) -> Finding:
    message = _MESSAGES[code].format(text.strip(), fix.strip())
    return Finding(RULE, Level.WARN, address, start, start + len(text), text, message, fix, code)
