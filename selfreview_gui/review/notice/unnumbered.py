"""Dimensions in lines of their own that no number counts: each line begins with ……方面."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from selfreview_gui.review.notice.entries import Item, item_of
from selfreview_gui.review.notice.judging import Lead, Listed, looked_into
from selfreview_gui.review.notice.lines import Line
from selfreview_gui.review.notice.verbs import OTHERWISE, without_nouns

_HEAD = re.compile(r"^(?:在)?[^，。；：\s]{2,40}方面(?:[。：，；]|$)")
MOST = 60  # lines of such a list with all that stands below its items
_BEFORE = 3  # lines without a number before the first that may say what the list is


def list_of_aspects(lines: Sequence[Line], index: int) -> Listed | None:
    """Read the list whose first item is the line `index`; None where no such list begins there."""
    if not _is_head(lines[index]) or _is_head(lines[index - 1]):
        return None
    found, last = _collected(lines, index)
    lead = _lead(lines, index)
    if len(found) < 2 or OTHERWISE.search(without_nouns(lead.sentence)) or not looked_into(lead):
        return None
    items = tuple(item if item.asks else replace(item, asks=lead.words) for item in found)
    return Listed(items, False, last)


def _is_head(line: Line) -> bool:
    return not line.mark and "\t" not in line.text and bool(_HEAD.match(line.even))


def _collected(lines: Sequence[Line], index: int) -> tuple[list[Item], int]:
    """Collect the heads; up to as many lines as stand below one of the others belong to the last."""
    heads = [index]
    for place in range(index + 1, min(index + MOST, len(lines))):
        if lines[place].mark:
            break
        if _is_head(lines[place]):
            heads.append(place)
    most = max((after - head - 1 for head, after in pairwise(heads)), default=0)
    end = heads[-1] + 1
    while end < len(lines) and not lines[end].mark and end <= heads[-1] + most:
        end += 1
    items = [_item(lines[a:b]) for a, b in zip(heads, [*heads[1:], end], strict=True)]
    return items, end - 1


def _item(lines: Sequence[Line]) -> Item:
    head = item_of(lines[0], 0, len(lines[0].text))
    return replace(head, asks="\n".join([head.asks, *(line.text.strip() for line in lines[1:])]).strip())


def _lead(lines: Sequence[Line], index: int) -> Lead:
    """Return what stands before the list: the lines without a number, and the one above them."""
    first = index
    while first > 0 and index - first < _BEFORE and not lines[first].mark:
        first -= 1
    before = lines[first:index]
    sentence = next((line.even[line.body :] for line in before if line.even.endswith("：")), "")
    words = next((line.text[line.body :].strip() for line in before), "")
    context = "".join((*lines[index].above, *(line.even for line in before)))
    return Lead(sentence, words, context)
