"""From the tree of numbered lines to parts, sections and points: headings, inline points, leads and tails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from selfreview_gui.review.heading import LONGEST, LONGEST_BEFORE_COLON, heading_end, split_heading
from selfreview_gui.review.inline import Run, continuing, last_run, pieces, tells_deeds
from selfreview_gui.review.numbering import SPOKEN, Number, Style
from selfreview_gui.review.review import Passage, Rank
from selfreview_gui.review.tree import Node

Ids = Iterator[str]
_LONGEST_OWN_LINE = 100  # characters; a line that long without a full stop is no heading
_LONGEST_BEFORE_END = 60  # characters of a heading with a colon at its end


@dataclass(frozen=True, slots=True)
class _Own:
    """A passage's own words before its numbered passages: its heading, and paragraphs.

    `joined`: the first paragraph goes on in the heading's own.
    """

    heading: str
    mark: str
    joined: bool
    paragraphs: tuple[str, ...]


def passages_of(nodes: list[Node], ids: Ids) -> tuple[Passage, ...]:
    """Turn the tree of one paper into its parts."""
    return tuple(_holder(node, Rank.PART, ids) for node in nodes)


def _holder(node: Node, rank: Rank, ids: Ids) -> Passage:
    """Make a part or a section, or a point that is numbered in a way sentences are not."""
    id = next(ids)
    own = _own(node, rank)
    head, run, tail = _cut_inline(own, node.children)
    inline = [_inline(number, text, rank, ids) for number, text in run]
    below = _children(node.children, rank, ids)
    if inline and below and tail:
        last = inline[-1]
        inline[-1] = replace(last, text="\n".join(filter(None, (last.text, *tail))))
        tail = ()
    children, after = _tail_of(below)
    return Passage(
        id,
        rank,
        node.number.text,
        own.heading,
        own.mark,
        "\n".join(head),
        (*inline, *children),
        "\n".join([*tail, *after]),
        own.joined,
    )


def _own(node: Node, rank: Rank) -> _Own:
    heading, mark, rest = _split_line(node.rest, rank)
    joined = bool(rest)
    return _Own(heading, mark, joined, (*([rest] if joined else []), *node.lines))


def _split_line(line: str, rank: Rank) -> tuple[str, str, str]:
    """Split a numbered line into heading, mark and what goes on in the same paragraph."""
    if rank >= Rank.POINT:
        return split_heading(line)
    stop = heading_end(line, "。")
    colon = heading_end(line, "：")
    first = min((end for end in (stop, colon) if end >= 0), default=-1)
    if first >= 0 and not line[:first].strip():
        return "", "", line  # a mark alone ends no heading
    if 0 < colon <= LONGEST_BEFORE_COLON and (stop < 0 or colon < stop) and _is_prose(line[colon + 1 :]):
        return line[:colon], line[colon], line[colon + 1 :]
    if 0 < colon <= _LONGEST_BEFORE_END and colon == len(line) - 1 and stop < 0:
        return line[:colon], line[colon], ""
    if stop < 0:
        return (line, "", "") if len(line) <= _LONGEST_OWN_LINE else ("", "", line)
    return (line[:stop], line[stop], line[stop + 1 :]) if 0 < stop <= LONGEST else ("", "", line)


def _is_prose(text: str) -> bool:
    return text.endswith(("。", "；", "！", "”", ".")) and ("。" in text or text.endswith("."))


def _cut_inline(
    own: _Own, below: list[Node]
) -> tuple[tuple[str, ...], list[tuple[Number, str]], tuple[str, ...]]:
    """Find the points inside the paragraphs before the separate ones: what stands before, they, what is after.

    Where separate points count from one, the numbers inside a paragraph are only its own (achievements
    told before the shortfalls); where they count on, both are points of one sequence.
    """
    paragraphs = own.paragraphs
    for index in range(len(paragraphs) - 1, -1, -1):
        run = last_run(paragraphs[index], from_start=own.joined and index == 0)
        text = paragraphs[index]
        if run and _goes_on(run, below) and (below or not tells_deeds(text, run)):
            head = (*paragraphs[:index], *([text[: run[0].at]] if run[0].at else []))
            return head, list(pieces(text, run)), paragraphs[index + 1 :]
    return paragraphs, [], ()


def _goes_on(run: Run, below: list[Node]) -> bool:
    last = run[-1].number
    return not below or (below[0].number.style, below[0].number.value) == (last.style, last.value + 1)


def _children(nodes: list[Node], holder: Rank, ids: Ids) -> list[Passage]:
    children: list[Passage] = []
    ranks = {node.number.style: Rank.SUBPOINT for node in nodes}
    for node in nodes:  # what is numbered alike stands on one level: a section, if one of them must be
        ranks[node.number.style] = min(ranks[node.number.style], _rank(node, holder))
    for node, following in zip_longest(nodes, nodes[1:]):
        rank = ranks[node.number.style]
        if rank < Rank.POINT or node.number.style not in SPOKEN:
            children += _counted(node, following, rank, ids)
        else:
            children += _sentence_points(node, following, rank, ids)
    return children


def _counted(node: Node, following: Node | None, rank: Rank, ids: Ids) -> Iterator[Passage]:
    """Make the passages of a paragraph 1.……。 that may go on with 2.……。 inside; the last holds what is below."""
    run = _going_on(node, following)
    starts = [node.number, *(marker.number for marker in run)]
    texts = [node.rest[: run[0].at] if run else node.rest, *(text for _, text in pieces(node.rest, run))]
    for number, text in zip(starts[:-1], texts[:-1], strict=True):
        yield replace(_holder(Node(number, text), rank, ids), inline=number is not node.number)
    last = Node(starts[-1], texts[-1], node.lines, node.children)
    yield replace(_holder(last, rank, ids), inline=bool(run))


def _rank(node: Node, holder: Rank) -> Rank:
    if holder >= Rank.POINT:
        return Rank.SUBPOINT
    if holder is Rank.SECTION or node.number.style in SPOKEN:
        return Rank.POINT
    own_line = heading_end(node.rest, "。；：") < 0
    is_section = node.number.style <= Style.HAN_BRACKETS or node.children or (own_line and node.lines)
    return Rank.SECTION if is_section else Rank.POINT


def _sentence_points(node: Node, following: Node | None, rank: Rank, ids: Ids) -> list[Passage]:
    """Make the points of a paragraph 一是……。 that may go on with 二是……。 inside."""
    number = node.number
    run = _going_on(node, following)
    own = node.rest[: run[0].at] if run else node.rest
    points = [_point(number, own, rank, ids, inline=False)]
    points += [_point(each, text, rank, ids, inline=True) for each, text in pieces(node.rest, run)]
    last = points[-1]
    below = tuple(_children(node.children, rank, ids))
    points[-1] = replace(last, text="\n".join(filter(None, (last.text, *node.lines))), children=below)
    return points


def _going_on(node: Node, following: Node | None) -> Run:
    """Find the numbers that go on counting inside a numbered paragraph, up to the one of the next."""
    number = node.number
    run = continuing(node.rest, number.style, number.value)
    is_next = following is None or following.number.value > number.value + len(run)
    return run if is_next else ()


def _inline(number: Number, text: str, holder: Rank, ids: Ids) -> Passage:
    """Make a passage that goes on in the paragraph before it: a section for （一）, else a point."""
    if number.style is Style.HAN_BRACKETS and holder is Rank.PART:
        return replace(_holder(Node(number, text), Rank.SECTION, ids), inline=True)
    rank = Rank.POINT if holder < Rank.POINT else Rank.SUBPOINT
    return _point(number, text, rank, ids, inline=True)


def _point(number: Number, text: str, rank: Rank, ids: Ids, inline: bool) -> Passage:
    heading, mark, rest = split_heading(text)
    return Passage(next(ids), rank, number.text, heading, mark, rest, joined=bool(rest), inline=inline)


def _tail_of(points: list[Passage]) -> tuple[list[Passage], list[str]]:
    """Take the paragraphs after the last point for the holder's tail, where no other point has several."""
    last = points[-1] if points else None
    if last is None or last.rank < Rank.POINT or not last.joined or last.children or "\n" not in last.text:
        return points, []
    if any("\n" in point.text or not point.joined for point in points[:-1]) or len(points) == 1:
        return points, []
    first, *after = last.text.split("\n")
    return [*points[:-1], replace(last, text=first)], after
