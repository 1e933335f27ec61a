"""Points that stand inside a paragraph: ……：一是……。二是……。"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from selfreview_gui.review.numbering import Number, Style, read_number

_HAN = "[一二三四五六七八九十]{1,3}"
_GAP = r"[ \u3000]{0,2}"
_MARKER = re.compile(
    r"(?:^|(?<=[。；：！？;:!?])|(?<=[一-龥”’」』）)\"]\.))\s*"
    rf"(?=(?:{_HAN}[是要]|[第其]{_HAN}[，,、是]|[（(]{_GAP}(?:{_HAN}|\d{{1,2}}){_GAP}[）)]"
    rf"|\d{{1,2}}{_GAP}[.．、]\D|\d{{1,2}}[）)]|[①-⒛㈠-㈩]))"
    r"|(?P<open>[“‘「『（(《])|(?P<close>[”’」』）)》])|(?P<straight>\")"
)
_PAIRS = dict(zip("”’」』）)》", "“‘「『（（《", strict=True))
# A quotation this long was never closed: a slip of the writer, not a quotation.
_LONGEST_QUOTATION = 300
_MOST_OPEN = 40  # marks left open at a time; more are noise, and would make a long text slow
_DEEDS = re.compile(
    r"(?:做法|成效|成绩|成果|经验|亮点|功夫|收获|进步|(?:做了|开展了|主要)[^。；]{0,8}工作)[^。；]{0,8}[：:]\s*$"
)
_BUT = re.compile(r"(?:但|不过|然而|同时|仍)[^。；]{0,60}(?:不足|差距|问题|短板|薄弱|欠缺|欠账)")


@dataclass(frozen=True, slots=True)
class Marker:
    """A number inside a paragraph and where it begins."""

    at: int
    number: Number


Run = tuple[Marker, ...]


def last_run(text: str, from_start: bool = False) -> Run:
    """Return the last run 一是、二是…… of at least two that starts at one, empty where there is none.

    The last one, because achievements with numbers of their own may come before the shortfalls; but
    a run that holds another between its numbers is the one. `from_start`: it may begin the text, as
    behind a run-in heading.
    """
    runs = [run for run in _runs(text) if len(run) > 1 and (run[0].at or from_start)]
    if not runs:
        return ()
    last = max(runs, key=lambda run: run[0].at)
    holding = [run for run in runs if run[0].at < last[0].at < run[-1].at]
    return min(holding, key=lambda run: run[0].at, default=last)


def tells_deeds(text: str, run: Run) -> bool:
    """Say whether a run tells what was done (主要做法是：一是……) and the shortfalls follow it as text."""
    before = text[max(0, run[0].at - 60) : run[0].at]
    end = text.find("。", run[-1].at)
    return end >= 0 and bool(_DEEDS.search(before) and _BUT.search(text, end))


def continuing(text: str, style: Style, value: int) -> Run:
    """Return the markers that go on counting after `value`, as in a paragraph 一是……。二是……。"""
    found: list[Marker] = []
    for marker in _markers(text):
        if marker.number.style is style and marker.number.value == value + 1:
            found.append(marker)
            value += 1
    return tuple(found)


def pieces(text: str, run: Run) -> Iterator[tuple[Number, str]]:
    """Yield each marker's number with the text that follows it, up to the next."""
    for marker, following in zip_longest(run, run[1:]):
        end = following.at if following else len(text)
        yield marker.number, text[marker.at + len(marker.number.text) : end]


def _runs(text: str) -> Iterator[Run]:
    """Yield the runs of every style; runs of different styles may stand one in the other."""
    open_runs: dict[Style, list[Marker]] = {}
    for marker in _markers(text):
        style, value = marker.number.style, marker.number.value
        run = open_runs.get(style)
        if run and value == run[-1].number.value + 1:
            run.append(marker)
        elif value == 1:
            if run:
                yield tuple(run)
            open_runs[style] = [marker]
    yield from map(tuple, open_runs.values())


def _markers(text: str) -> Iterator[Marker]:
    """Yield the numbers that begin a clause outside quotation marks and brackets."""
    opened: deque[tuple[str, int]] = deque(maxlen=_MOST_OPEN)
    for match in _MARKER.finditer(text):
        at = match.end()
        if match["open"]:
            opened.append((match[0].replace("(", "（"), at))
        elif match["close"]:
            _close(opened, _PAIRS[match[0]])
        elif match["straight"]:
            _straight(opened, at)
        elif not opened or at - opened[-1][1] > _LONGEST_QUOTATION:
            number = read_number(text, at)
            if number:
                yield Marker(at, number)


def _close(opened: deque[tuple[str, int]], mark: str) -> None:
    """Close the latest of a kind, and what was opened in it and never closed."""
    if any(each == mark for each, _ in opened):
        while opened.pop()[0] != mark:
            continue


def _straight(opened: deque[tuple[str, int]], at: int) -> None:
    if opened and opened[-1][0] == '"':
        opened.pop()
    else:
        opened.append(('"', at))
