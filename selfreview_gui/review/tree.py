"""The numbered lines of a paper as a tree: what stands below what, before anything is given a meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from selfreview_gui.review.lines import Line
from selfreview_gui.review.numbering import SPOKEN, Number, Style, bare, number_like

# What leads over from achievements to shortfalls: 但与要求相比还有差距：
_TURN = re.compile(
    r"(?:但|虽然|然而|不过|尽管|同时)[^。]{0,60}(?:不足|差距|问题|短板|薄弱|欠缺)[^。]{0,20}[：:。]$"
)


_SENTENCE = 200  # characters in which a sentence is looked for


@dataclass(slots=True)
class Node:
    """A numbered line, the rest of that line, the plain lines after it, and the numbered lines below it."""

    number: Number
    rest: str
    lines: list[str] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)


def body_start(lines: Sequence[Line]) -> int:
    """Return the index of the first line of the first part; the number of lines where nothing is numbered.

    Parts with a number may stand before those without: the dimensions, then 原因剖析.
    """
    firsts: dict[Style, int] = {}
    for index, line in enumerate(lines):
        if line.number and line.number.value == 1:
            firsts.setdefault(line.number.style, index)
    if not firsts:
        return len(lines)
    highest = min(firsts)
    beside = (Style.CHAPTER, Style.HAN) if highest <= Style.HEADLINE_4 else ()
    return min(firsts[style] for style in (highest, *beside) if style in firsts)


def grow(lines: Sequence[Line]) -> list[Node]:
    """Build the tree of the lines from the first part on.

    A style of numbering met for the first time stands below the line before it; one that is open
    already closes what stands below it. A sequence that begins anew below the same heading makes
    plain text of the earlier one: those were achievements, told before the shortfalls.
    """
    top: list[Node] = []
    open_nodes: list[Node] = []
    for line in lines:
        number = _in_order(line.number, open_nodes)
        if number is None or not _is_structure(number, open_nodes) or (open_nodes and _enumerates(line)):
            (open_nodes[-1].lines if open_nodes else []).append(line.text)
            continue
        node = Node(number, line.text[len(number.text) :])
        _close(open_nodes, number)
        siblings = open_nodes[-1].children if open_nodes else top
        if open_nodes and siblings and number.value == 1 and _begins_anew(number, siblings):
            _fold(open_nodes[-1])
        siblings.append(node)
        open_nodes.append(node)
    return top


def plain(node: Node) -> list[str]:
    """Return the lines of a node as they stood."""
    below = [line for child in node.children for line in plain(child)]
    return [node.number.text + node.rest, *node.lines, *below]


def _in_order(number: Number | None, open_nodes: Sequence[Node]) -> Number | None:
    """Read 第四 behind 首先, 其次, 再次 as the fourth of that row."""
    if number is None or number.style is not Style.ORDINAL:
        return number
    order = next((node.number for node in open_nodes if node.number.style is Style.ORDER), None)
    goes_on = order is not None and number.value == order.value + 1
    return Number(Style.ORDER, number.value, number.text) if goes_on else number


def _close(open_nodes: list[Node], number: Number) -> None:
    styles = [node.number.style for node in open_nodes]
    if number.style in styles:
        del open_nodes[styles.index(number.style) :]
    elif number.style <= Style.HAN_BRACKETS:
        while open_nodes and open_nodes[-1].number.style > number.style:
            open_nodes.pop()
    elif number.value == 1 and open_nodes and _has_turned(open_nodes[-1]):
        open_nodes.pop()


def _has_turned(node: Node) -> bool:
    return node.number.style in SPOKEN and bool(node.lines) and bool(_TURN.search(node.lines[-1][-120:]))


def _begins_anew(number: Number, siblings: Sequence[Node]) -> bool:
    last = siblings[-1]
    return number.style >= Style.ARABIC and (last.number.style is number.style or _has_turned(last))


def _fold(holder: Node) -> None:
    holder.lines += [line for child in holder.children for line in plain(child)]
    holder.children.clear()


def _is_structure(number: Number, open_nodes: Sequence[Node]) -> bool:
    """Say whether a number opens a passage; a first line of a paper always opens a part.

    首先……其次…… inside a point is running text; so is 5.4 where no 5.3 went before.
    """
    if not open_nodes:
        return True
    styles = [node.number.style for node in open_nodes]
    if number.style in (Style.DECIMAL, Style.DECIMAL_DEEP) and number.value > 1:
        return _follows(number, open_nodes)
    if number.style is not Style.ORDER:
        return True
    return Style.ORDER in styles or open_nodes[-1].number.style < Style.IS


def _enumerates(line: Line) -> bool:
    """Say whether a line counts within one sentence: 一是……，二是……，三是……。"""
    number = line.number
    if number is None or number.style not in SPOKEN or number.value != 1:
        return False
    sentence = line.text[:_SENTENCE].partition("。")[0]
    following = bare(number_like(number.text, 2))
    return any(mark + following in sentence for mark in "，,、")


def _follows(number: Number, open_nodes: Sequence[Node]) -> bool:
    return any(
        node.number.style is number.style and 0 < number.value - node.number.value <= 2 for node in open_nodes
    )
