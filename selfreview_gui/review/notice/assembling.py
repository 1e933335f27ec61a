"""Put together what was found in a notice, for each subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from selfreview_gui.review.notice.entries import Item
from selfreview_gui.review.notice.lengths import merged
from selfreview_gui.review.notice.parts import Parts
from selfreview_gui.review.notice.subjects import Subjects
from selfreview_gui.review.notice.values import Asked, Length
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Dimension, Role
from selfreview_gui.review.wording import role_of

_ORDER = (Subject.BRANCH, Subject.MEMBER, Subject.LEADERS)
_EARLIER = re.compile(r"上一?年度|去年|20\d\d年度|巡视|巡察|督查")


@dataclass(frozen=True, slots=True)
class Found:
    """Dimensions found at one place, for some subjects."""

    subjects: Subjects
    items: tuple[Item, ...]
    sureness: float


@dataclass(slots=True)
class Findings:
    """What has been found so far while the notice is gone through."""

    found: list[Found] = field(default_factory=list)
    lengths: list[tuple[Subjects, Length]] = field(default_factory=list)
    parts: list[tuple[Subjects, Parts]] = field(default_factory=list)


def assembled(findings: Findings) -> tuple[Asked, ...]:
    """Say what is asked of each subject; dimensions said of nobody are for whoever is spoken of."""
    everything = (
        *(each.subjects for each in findings.found),
        *(subjects for subjects, _ in (*findings.lengths, *findings.parts)),
    )
    spoken_of = {subject for subjects in everything for subject in subjects}
    if findings.found and not spoken_of:
        spoken_of = {Subject.BRANCH}
    return tuple(_asked(subject, findings) for subject in _ORDER if subject in spoken_of)


def _asked(subject: Subject, findings: Findings) -> Asked:
    own = [each for each in findings.found if subject in each.subjects]
    best = max(
        own or [each for each in findings.found if not each.subjects],
        key=lambda each: each.sureness,
        default=None,
    )
    length = Length()
    for subjects, each in findings.lengths:
        if subject in subjects or not subjects:
            length = merged(length, each)
    parts = [each for subjects, each in findings.parts if subject in subjects or not subjects]
    return Asked(subject, _dimensions(best.items if best else ()), length, _named(parts))


def _named(parts: Sequence[Parts]) -> tuple[str, ...]:
    """Name each part once; what the paper is said to consist of stands before what is named in passing."""
    listed = [name for each in parts if each.listed for name in each.names]
    kept = list(dict.fromkeys(listed))
    for name in (name for each in parts if not each.listed for name in each.names):
        role = role_of(name)
        if name not in kept and (
            role is Role.OTHER or "案例" in name or all(role_of(each) is not role for each in kept)
        ):
            kept.append(name)
    return tuple(kept)


def _dimensions(items: Iterable[Item]) -> tuple[Dimension, ...]:
    return tuple(
        Dimension(f"asked-{number}", item.title, _role(item), item.asks)
        for number, item in enumerate(items, 1)
    )


def _role(item: Item) -> Role:
    """Tell whether an item asks for last year's rectification: by its wording, or by what it asks."""
    told = role_of(item.title) is Role.RECTIFICATION
    own = item.title not in item.asks  # words that are this item's alone
    asked = own and "整改" in item.title and bool(_EARLIER.search(item.asks))
    return Role.RECTIFICATION if told or asked else Role.PROBLEMS
