"""What each part of a paper does: by the words of its heading, else by where it stands and what it says."""

from __future__ import annotations

import re
from dataclasses import replace

from selfreview_gui.review.review import Passage, Rank, passage_texts
from selfreview_gui.review.script import simplified
from selfreview_gui.review.template import Role
from selfreview_gui.review.wording import bare_role, is_beside, role_of

_ASPECT = re.compile(r"^(?:在|对照|带头|关于|围绕|遵守|执行)|方面$|方面存在")
_SAYS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.CAUSES, re.compile(r"原因|根源|根子|究其|归根|归结|症结|之所以")),
    (Role.MEASURES, re.compile(r"下一步|今后|底前|责任人|整改|每月|每季度|力争|确保|建立|将")),
    (Role.PROBLEMS, re.compile(r"不够|不足|问题|欠缺|差距|不深|不实|不高|不强|没有|偏|少|慢|松")),
)
_LOOKED_AT = 3000  # characters of a part that are looked at


def with_roles(parts: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Give every part its role, and the passages below it roles of their own where they differ."""
    roles = [role_of(part.heading) for part in parts]
    roles = [
        guessed if role is Role.OTHER else role
        for role, guessed in zip(roles, _guesses(parts, roles), strict=True)
    ]
    return tuple(_with_role(part, role) for part, role in zip(parts, roles, strict=True))


def is_guess(part: Passage) -> bool:
    """Say whether the role of a part is not told by the words of its heading."""
    return part.role is not Role.OTHER and role_of(part.heading) is not part.role


def _guesses(parts: tuple[Passage, ...], roles: list[Role]) -> list[Role]:
    """Guess the roles of parts whose headings do not say: the dimensions themselves, before the causes."""
    first = {role: roles.index(role) for role in set(roles)}
    after = min(first.get(role, len(roles)) for role in (Role.CAUSES, Role.MEASURES))
    return [
        _guess(part, at, len(parts), first, at < after)
        if role is Role.OTHER and not is_beside(part.heading)
        else role
        for at, (part, role) in enumerate(zip(parts, roles, strict=True))
    ]


def _guess(part: Passage, at: int, count: int, first: dict[Role, int], is_before: bool) -> Role:
    """Guess the role of the part at a place; `first` tells where each role stands for the first time.

    `is_before`: no causes or measures have been told before it.
    """
    if is_before and (_ASPECT.search(simplified(part.heading)) or _holds_roles(part)):
        return Role.PROBLEMS
    fits = {
        Role.PROBLEMS: is_before and Role.PROBLEMS not in first,
        Role.CAUSES: Role.CAUSES not in first and first.get(Role.PROBLEMS, at) < at,
        Role.MEASURES: Role.MEASURES not in first and 0 < at == count - 1,
    }
    said = _said(part) if any(fits.values()) else Role.OTHER
    return said if fits.get(said) else Role.OTHER


def _holds_roles(part: Passage) -> bool:
    return any(bare_role(child.heading) is Role.PROBLEMS for child in part.children)


def _said(part: Passage) -> Role:
    """Return the role whose words a part's text has most often; OTHER where it has none."""
    text = simplified("".join(text for _, text in passage_texts(part))[:_LOOKED_AT])
    counts = {role: len(pattern.findall(text)) for role, pattern in _SAYS}
    role = max(counts, key=lambda each: counts[each])
    return role if counts[role] else Role.OTHER


def _with_role(part: Passage, role: Role) -> Passage:
    children = tuple(_below(child, role) for child in part.children)
    return replace(part, role=role, children=children)


def _below(passage: Passage, above: Role) -> Passage:
    """Give a section, or a point with points of its own, a role where its heading tells another."""
    if passage.rank > Rank.POINT:
        return passage
    own = _own(passage, above)
    children = tuple(_below(child, own or above) for child in passage.children)
    return replace(passage, role=own, children=children)


def _own(passage: Passage, above: Role) -> Role | None:
    bare = bare_role(passage.heading)
    nested = (Role.PROBLEMS, Role.CAUSES, Role.MEASURES) if above in (Role.PROBLEMS, Role.CAUSES) else ()
    if bare in nested and bare is not above:
        return bare
    is_section = passage.rank is Rank.SECTION and above is Role.PROBLEMS
    return Role.RECTIFICATION if is_section and role_of(passage.heading) is Role.RECTIFICATION else None
