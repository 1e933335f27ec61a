"""Begin a passage in the middle of a text: what was read as plain paragraphs, and is a heading or a point.

Like all that corrects what was read this changes nothing of what the paper says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from selfreview_gui.review.arrange import demote, promote
from selfreview_gui.review.document import Address
from selfreview_gui.review.heading import split_heading
from selfreview_gui.review.numbering import SPOKEN, Style, read_number
from selfreview_gui.review.review import Passage, Rank, Review, change, find, new_id, parent_of
from selfreview_gui.review.rows import ended, holding, joined, lawful, row_of
from selfreview_gui.review.template import Role
from selfreview_gui.review.wording import bare_role, role_of

Place = tuple[str, Rank]  # the id of what holds a passage, empty for a part, and its own rank
_USUAL = {
    Rank.PART: Style.HAN,
    Rank.SECTION: Style.HAN_BRACKETS,
    Rank.POINT: Style.ARABIC,
    Rank.SUBPOINT: Style.ARABIC_BRACKETS,
}


def can_split(address: Address) -> bool:
    """Say whether a passage can begin in a field."""
    return address.field in (("text", "tail") if address.node else ("opening", "closing"))


def split(review: Review, address: Address, line: int, at: int = 0) -> Review:
    """Let a passage of its own begin with a paragraph of a field, what follows going into it.

    `line` counts the field's paragraphs from 0; with `at` it begins at that character of the paragraph
    and goes on in it. Its rank is that of the passages numbered alike, else a step below what holds the
    text. The very same review comes back where no passage can begin there.
    """
    text = _text(review, address)
    lines = text.split("\n")
    if not can_split(address) or line >= len(lines) or not lines[line][at:].strip():
        return review
    before = "\n".join([*lines[:line], *([lines[line][:at]] if at else [])])
    begun = _begun(lines[line][at:], lines[line + 1 :], inline=at > 0)
    divide = {"text": _in_text, "tail": _in_tail, "opening": _in_opening, "closing": _in_closing}
    return lawful(review, divide[address.field](review, address.node, before, begun))


def _text(review: Review, address: Address) -> str:
    owner: Review | Passage | None = find(review, address.node) if address.node else review
    return str(getattr(owner, address.field, ""))


def _begun(line: str, below: list[str], *, inline: bool) -> Passage:
    number = read_number(line)
    digits = number.text if number else ""
    heading, mark, rest = split_heading(line[len(digits) :])
    text = "\n".join([*([rest] if rest else []), *below])
    return Passage(new_id(), Rank.POINT, digits, heading, mark, text, joined=bool(rest), inline=inline)


def _in_text(review: Review, id: str, before: str, begun: Passage) -> Review:
    """Let the passage be the first inside the one whose text it stood in, then let it rise to its place."""

    def divided(owner: Passage) -> Passage:
        runs_on = owner.joined and not before  # in the heading's own paragraph
        bare = replace(owner, text=before, joined=owner.joined and bool(before), children=(), tail="")
        first = replace(begun, inline=begun.inline or runs_on)
        return ended(holding(bare, (first, *owner.children)), owner.tail)

    return _moved(change(review, id, divided), begun.id, promote, _place_below(review, id, begun))


def _in_tail(review: Review, id: str, before: str, begun: Passage) -> Review:
    """Let the passage be the last inside the one behind whose passages it stood, then let it rise."""
    after = change(review, id, lambda owner: holding(replace(owner, tail=before), (begun,)))
    return _moved(after, begun.id, promote, _place_below(review, id, begun))


def _in_opening(review: Review, _: str, before: str, begun: Passage) -> Review:
    return replace(review, opening=before, parts=(_part(begun), *review.parts))


def _in_closing(review: Review, _: str, before: str, begun: Passage) -> Review:
    """Let the passage be the last part, or stand beside the one numbered alike at the paper's end."""
    if review.parts:
        *parts, last = review.parts
        after = replace(review, closing="", parts=(*parts, ended(last, before), _part(begun)))
    else:
        after = replace(review, closing="", opening=joined(review.opening, before), parts=(_part(begun),))
    return _moved(after, begun.id, demote, _place_at_end(review, begun))


def _part(begun: Passage) -> Passage:
    return replace(begun, rank=Rank.PART, role=role_of(begun.heading))


def _moved(review: Review, id: str, move: Callable[[Review, str], Review], wanted: Place) -> Review:
    """Raise or lower a passage step by step until it stands where it should."""
    while _place_of(review, id) != wanted:
        moved = move(review, id)
        if moved is review:
            break
        review = moved
    return review


def _place_of(review: Review, id: str) -> Place:
    holder, row, at = row_of(review, id)
    return holder.id if holder else "", row[at].rank


def _place_below(review: Review, id: str, begun: Passage) -> Place:
    """Return where a passage belongs that begins in the text of another: beside the nearest of its kind.

    一、 and （一） stand above what is numbered lower; all else stands a step below the text's owner.
    """
    path = _path_to(review, id)
    owner, style = path[-1], _style(begun)
    alike = next((each for each in (*owner.children, *reversed(path)) if _is_alike(each, begun)), None)
    if alike is not None:
        return _place_of(review, alike.id)
    if style is None or style > Style.HAN_BRACKETS:
        return owner.id, _rank_below(owner, begun)
    higher = [each for each in path if _stands_for(each) < style]
    return (higher[-1].id, _rank_below(higher[-1], begun)) if higher else ("", Rank.PART)


def _is_alike(passage: Passage, begun: Passage) -> bool:
    """Say whether a passage is numbered as the new one; without numbers, whether both name a role or neither."""
    style = _style(begun)
    if style is not None:
        return _stands_for(passage) is style
    names_role = [bare_role(each.heading) is not Role.OTHER for each in (passage, begun)]
    return all(names_role) or (_style(passage) is None and not any(names_role))


def _place_at_end(review: Review, begun: Passage) -> Place:
    alike = [each for each in _last_path(review) if _style(begun) and _is_alike(each, begun)]
    return _place_of(review, alike[0].id) if alike else ("", Rank.PART)


def _path_to(review: Review, id: str) -> tuple[Passage, ...]:
    path: list[Passage] = []
    at = find(review, id)
    while at is not None:
        path.insert(0, at)
        at = parent_of(review, at.id)
    return tuple(path)


def _last_path(review: Review) -> tuple[Passage, ...]:
    path: list[Passage] = []
    row = review.parts
    while row:
        path.append(row[-1])
        row = row[-1].children
    return tuple(path)


def _style(passage: Passage) -> Style | None:
    number = read_number(passage.number)
    return number.style if number else None


def _stands_for(passage: Passage) -> Style:
    """Return the style that a passage is numbered in, or would be by its rank."""
    return _style(passage) or _USUAL[passage.rank]


def _rank_below(holder: Passage, begun: Passage) -> Rank:
    if holder.rank is Rank.PART:
        return Rank.SECTION if _heads_more(begun) else Rank.POINT
    return Rank.POINT if holder.rank is Rank.SECTION else Rank.SUBPOINT


def _heads_more(begun: Passage) -> bool:
    """Say whether a passage of a part is a section: by its number, or a line alone above other text."""
    style, below = _style(begun), read_number(begun.text)
    if style is None or style <= Style.HAN_BRACKETS:
        return True
    alone = style not in SPOKEN and not begun.mark and not begun.joined and bool(begun.text)
    return alone and (below is None or below.style is not style)
