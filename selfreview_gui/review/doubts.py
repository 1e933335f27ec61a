"""What the reader of an old paper was not sure of, for the person to look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from selfreview_gui.review.adopt import likeness
from selfreview_gui.review.belonging import is_made_up
from selfreview_gui.review.names import ROLE_NAMES
from selfreview_gui.review.numbering import SPOKEN, Style, bare, read_number
from selfreview_gui.review.review import Passage, Rank, Review, passages
from selfreview_gui.review.roles import is_guess
from selfreview_gui.review.template import Dimension, Role, Template
from selfreview_gui.review.wording import is_beside
from selfreview_gui.review.written import is_written

_SURELY_LIKE = 0.8  # of `likeness`; what is less alike was matched, but should be looked at
_LONG = 45  # characters of a heading of a part or section
_LONG_TEXT = 200  # characters; a text of some length without any structure


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that was read one way and may be meant another; `node` is empty for the whole paper."""

    node: str
    message: str


def doubts(review: Review, templates: Sequence[Template] = ()) -> tuple[Doubt, ...]:
    """Tell what of a recognised paper should be looked at, in the order of the paper.

    `templates` are those that `adopt` chose from: with them a section whose wording is not quite a
    dimension's is told too.
    """
    known = _known(review, templates)
    found = list(_of_paper(review))
    for part in review.parts:
        found += _of_role(part, known)
    for passage in passages(review):
        found += [*_of_heading(passage), *_of_dimension(passage, known), *_of_deeds(passage)]
        found += _of_row(passage.children)
    order = {passage.id: at for at, passage in enumerate(passages(review))}
    return tuple(sorted([*found, *_of_row(review.parts)], key=lambda each: order.get(each.node, -1)))


def _known(review: Review, templates: Sequence[Template]) -> dict[str, Dimension]:
    """Return the dimensions of the template that the paper follows, and those chosen from another."""
    own = review.template
    followed = next((each for each in templates if own and each.id == own.id), None)
    if own is None or followed is None:
        return {}
    chosen = [each for each in own.dimensions if not is_made_up(each)]
    return {each.id: each for each in (*chosen, *followed.dimensions)}


def _of_paper(review: Review) -> Iterator[Doubt]:
    """Tell what is missing; parts that stand there empty were added for the wizard."""
    written = [part for part in review.parts if is_written(part)]
    if not written and len(review.opening) > _LONG_TEXT:
        yield Doubt("", "没有认出标题和层次，全文放在引言里，请核对")
    elif written and not any(part.role is Role.PROBLEMS for part in written):
        yield Doubt("", "没有认出写问题的部分，请核对")


def _of_role(part: Passage, known: dict[str, Dimension]) -> Iterator[Doubt]:
    heading = _short(part)
    dimension = known.get(part.dimension)
    if dimension and part.role is dimension.role and _is_surely(part, dimension):
        return
    if part.role in (None, Role.OTHER):
        if is_beside(part.heading):
            yield Doubt(part.id, f"“{heading}”不属于问题、原因和措施，单独保留，请核对")
        else:
            yield Doubt(part.id, f"没有认出“{heading}”写的是问题、原因还是措施，请核对")
    elif is_guess(part) and (part.heading.strip() or part.text.strip()):
        yield Doubt(part.id, f"“{heading}”按位置和内容当作“{ROLE_NAMES[part.role]}”，请核对")


def _of_heading(passage: Passage) -> Iterator[Doubt]:
    if passage.rank <= Rank.SECTION and len(passage.heading) > _LONG:
        yield Doubt(passage.id, f"“{_short(passage)}”较长，可能把正文当成了标题，请核对")


def _of_dimension(passage: Passage, known: dict[str, Dimension]) -> Iterator[Doubt]:
    if not known or not passage.dimension or passage.role not in (None, Role.PROBLEMS):
        return
    dimension = known.get(passage.dimension)
    if dimension is None:
        yield Doubt(passage.id, f"“{_short(passage)}”没有对应的查摆方面，单独保留，请核对")
    elif not _is_surely(passage, dimension):
        yield Doubt(passage.id, f"“{_short(passage)}”与“{dimension.title}”相近，已对应，请核对")


def _is_surely(passage: Passage, dimension: Dimension) -> bool:
    return likeness(passage.heading, dimension.title) >= _SURELY_LIKE


def _of_deeds(passage: Passage) -> Iterator[Doubt]:
    """Tell of a row of points that was left in the text because another follows it."""
    numbers = [read_number(line) for line in passage.text.split("\n")]
    rows = [each for each in numbers if each and each.style in SPOKEN and each.value == 1]
    if rows and passage.children:
        yield Doubt(
            passage.id,
            f"“{_short(passage)}”里前一组“{bare(rows[0].text)}……”当作已做的工作，留在正文里，请核对",
        )


def _of_row(row: Sequence[Passage]) -> Iterator[Doubt]:
    """Tell where the numbers of siblings jump: something between them may have been read as text."""
    for before, after in pairwise(row):
        first, second = read_number(before.number), read_number(after.number)
        if first is None or second is None or first.style is not second.style or first.style is Style.ORDER:
            continue
        if second.value != first.value + 1:
            yield Doubt(
                after.id,
                f"序号从“{bare(first.text)}”跳到“{bare(second.text)}”，中间可能有内容没有认出来，请核对",
            )


def _short(passage: Passage) -> str:
    words = passage.heading.strip() or passage.text.strip().partition("\n")[0] or bare(passage.number)
    return words if len(words) <= 20 else words[:19] + "…"
