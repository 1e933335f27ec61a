"""The numbered lines of a paper as a tree: what stands below what, before anything is given a meaning."""

from __future__ import annotations

from dataclasses import dataclass, field

from selfreview_gui.review.numbering import Number, Style, read_number


@dataclass(slots=True)
class Node:
    """A numbered line, the rest of that line, the plain lines after it, and the numbered lines below it."""

    number: Number
    rest: str
    lines: list[str] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)


def body_start(lines: list[str]) -> int:
    """Return the index of the first line of the first part; the number of lines where nothing is numbered."""
    firsts: dict[Style, int] = {}
    for index, line in enumerate(lines):
        number = read_number(line)
        if number and number.value == 1:
            firsts.setdefault(number.style, index)
    return firsts[min(firsts)] if firsts else len(lines)


def grow(lines: list[str]) -> list[Node]:
    """Build the tree of the lines from the first part on.

    A style of numbering met for the first time stands below the line before it; one that is open
    already closes what stands below it. A sequence that begins anew below the same heading makes
    plain text of the earlier one: those were achievements, told before the shortfalls.
    """
    top: list[Node] = []
    open_nodes: list[Node] = []
    for line in lines:
        number = read_number(line)
        if number is None or not _is_structure(number, open_nodes):
            (open_nodes[-1].lines if open_nodes else []).append(line)
            continue
        node = Node(number, line[len(number.text) :])
        _close(open_nodes, number)
        siblings = open_nodes[-1].children if open_nodes else top
        if open_nodes and siblings and number.value == 1 and number.style >= Style.ARABIC:
            _fold(open_nodes[-1])
        siblings.append(node)
        open_nodes.append(node)
    return top


def plain(node: Node) -> list[str]:
    """Return the lines of a node as they stood."""
    below = [line for child in node.children for line in plain(child)]
    return [node.number.text + node.rest, *node.lines, *below]


def _close(open_nodes: list[Node], number: Number) -> None:
    styles = [node.number.style for node in open_nodes]
    if number.style in styles:
        del open_nodes[styles.index(number.style) :]
    elif number.style <= Style.HAN_BRACKETS:
        while open_nodes and open_nodes[-1].number.style > number.style:
            open_nodes.pop()


def _fold(holder: Node) -> None:
    holder.lines += [line for child in holder.children for line in plain(child)]
    holder.children.clear()


def _is_structure(number: Number, open_nodes: list[Node]) -> bool:
    """首先……其次…… inside a point is running text; a first line of a paper always opens a part."""
    if number.style is not Style.ORDER or not open_nodes:
        return bool(open_nodes) or number.value == 1
    return (
        any(node.number.style is Style.ORDER for node in open_nodes) or open_nodes[-1].number.style < Style.IS
    )
