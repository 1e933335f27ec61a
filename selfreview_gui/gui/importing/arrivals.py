"""What came of files that were imported: one value for each file, and the words for it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from selfreview_gui.review.document import Remark
    from selfreview_gui.review.review import Review

_UNTITLED = "未命名的材料"
_LONGEST = 60  # characters of a title


@dataclass(frozen=True, slots=True)
class Paper:
    """A review that a file brought; `doubts` places of it want a look."""

    id: str
    title: str
    doubts: int = 0


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came of one file: its papers, or why it was not read, or what it is instead.

    `name` is what the list calls it: where it comes out of a folder within the chosen one, with that.
    `noted` of the remarks are about what is in the file; `guarded`: it was read by a worker. `held` are the reviews of a text that seems to be
    no self-review; they are kept nowhere unless the person says so.
    """

    path: Path
    name: str
    papers: tuple[Paper, ...] = ()
    remarks: tuple[Remark, ...] = ()
    noted: int = 0
    trouble: str = ""
    other: str = ""
    held: tuple[Review, ...] = ()
    guarded: bool = True

    @property
    def doubts(self) -> int:
        """How many places of its papers want a look."""
        return sum(paper.doubts for paper in self.papers)

    @property
    def came_in(self) -> bool:
        """Whether its papers are among the reviews."""
        return bool(self.papers) and not self.held

    def settled(self, ids: Collection[str]) -> Arrival:
        """Return the same with nothing more to look at in those of its papers."""
        if not any(paper.id in ids for paper in self.papers):
            return self
        papers = (replace(paper, doubts=0) if paper.id in ids else paper for paper in self.papers)
        return replace(self, papers=tuple(papers))


@dataclass(frozen=True, slots=True)
class Read:
    """What came of one file, the reviews of it that are to be kept, and the bug that was met."""

    arrival: Arrival
    reviews: tuple[Review, ...] = ()
    bug: Exception | None = None


def title_of(review: Review) -> str:
    """Return the title of a review in one line, cut where it is no title but half the paper."""
    title = review.title.replace("\n", "") or _UNTITLED
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1] + "…"


def worst_first(arrivals: Sequence[Arrival]) -> list[Arrival]:
    """Sort: what was not read, what is no self-review, then those with most to look at."""
    return sorted(arrivals, key=lambda each: (_rank(each), -each.doubts, str(each.path)))


def _rank(arrival: Arrival) -> int:
    if arrival.trouble:
        return 0
    if arrival.held:
        return 1
    return 2 if arrival.doubts else 3 if arrival.noted else 4


def came_words(arrival: Arrival) -> str:
    """Say in a line what came of a file."""
    if arrival.trouble:
        return f"没有读入：{arrival.trouble}"
    if arrival.held:
        return f"没有导入：{arrival.other}"
    if len(arrival.papers) == 1:
        return f"已导入：{arrival.papers[0].title}"
    return f"已导入 {len(arrival.papers)} 份：{'、'.join(paper.title for paper in arrival.papers)}"


def look_words(arrival: Arrival) -> str:
    """Say in a line what of a file wants a look, empty where nothing does."""
    words = []
    if arrival.held:
        return ""
    if arrival.doubts:
        words.append(f"{arrival.doubts} 处请核对")
    if arrival.noted:
        words.append(f"{arrival.noted} 处需留意")
    return "，".join(words)


def headline(arrivals: Sequence[Arrival]) -> str:
    """Say in a line what came of several files."""
    came = [each for each in arrivals if each.came_in]
    counted = (
        ("已导入 {} 份材料", sum(len(each.papers) for each in came)),
        ("{} 个文件没有读入", sum(bool(each.trouble) for each in arrivals)),
        ("{} 个文件不像对照检查材料，没有导入", sum(bool(each.held) for each in arrivals)),
        ("{} 处请核对", sum(each.doubts for each in came)),
        ("{} 处需留意", sum(each.noted for each in came)),
    )
    return "，".join(words.format(number) for words, number in counted if number)
