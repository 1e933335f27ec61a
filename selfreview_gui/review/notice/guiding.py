"""Give the dimensions of a notice the guiding questions of the built-in ones of the same meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from selfreview_gui.review.adopt import likeness
from selfreview_gui.review.notice.values import Asked
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Dimension, Role, Template

SAME_MEANING = 0.72  # likeness from where the questions of a built-in dimension fit
# 思想 is not what 学习贯彻新思想是否入脑入心 means: the built-in wording is at least this share of the notice's.
LEAST_SHARE = 0.4
LEAST = 4  # characters of a wording that may be part of a built-in one: 纪律 is not 政治纪律
_FRAME = re.compile(
    r"^在|^(?:是否|有没有|[查看](?=..)|聚焦)|(?:方面|情况)$|(?:是否|有没有).*$|([\u4e00-\u9fff])不\1$|.?得(?:怎么样|如何)$"
)
_LAST_YEAR = re.compile(r"上一?年度|去年|20\d\d年度|组织生活会|民主生活会")


def guided(asked: Asked, subject: Subject, templates: Sequence[Template]) -> tuple[Dimension, ...]:
    """Return what is asked with questions where a built-in dimension of the subject means the same."""
    kind = Subject.MEMBER if subject is Subject.MEMBER else Subject.BRANCH
    known = [each for template in templates if template.subject is kind for each in template.dimensions]
    taken: set[str] = set()
    made = []
    for each in asked.dimensions:
        found = _guided(each, known, taken)
        taken.add(found.id)
        made.append(found)
    return tuple(made)


def _guided(asked: Dimension, known: Sequence[Dimension], taken: set[str]) -> Dimension:
    best = max(
        (each for each in known if each.role is asked.role), key=lambda each: _fit(asked, each), default=None
    )
    if best is None or _fit(asked, best)[0] < SAME_MEANING:
        return asked
    id = asked.id if best.id in taken else best.id
    return replace(best, id=id, title=asked.title, asks=asked.asks)


def _fit(asked: Dimension, known: Dimension) -> tuple[float, bool]:
    """Say how well the questions of a built-in dimension fit; of equals the one that ends alike fits better."""
    ours, theirs = _FRAME.sub("", asked.title), _FRAME.sub("", known.title)
    if asked.role is Role.RECTIFICATION:
        same = bool(_LAST_YEAR.search(asked.title + asked.asks)) and bool(_LAST_YEAR.search(known.title))
        return max(likeness(asked.title, known.title), SAME_MEANING * same), False
    too_short = len(theirs) < LEAST_SHARE * len(ours) or len(ours) < min(LEAST, len(theirs))
    return (0.0, False) if too_short else (likeness(ours, theirs), ours.endswith(theirs))
