"""A batch of old papers while it is being read: how far it is, and what came of each file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from selfreview_gui.errors import ReadingError, UserError
from selfreview_gui.gui.importing.arrivals import Arrival, Read, worst_first
from selfreview_gui.jobs.folders import MOST

if TYPE_CHECKING:
    from pathlib import Path

    from selfreview_gui.jobs.folders import Found
    from selfreview_gui.review.review import Review

_NOT_KEPT = "数据文件出了错，没有存上，原文件没有改动，请稍后再导入一次。"
_MORE = f"文件夹里的文稿超过 {MOST} 个，只读了前 {MOST} 个，其余的请分几次导入。"


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a batch: each file, the worst first; and what is to be said of the whole."""

    arrivals: tuple[Arrival, ...] = ()
    is_cancelled: bool = False
    passed_over: int = 0
    more: str = ""

    @property
    def also(self) -> str:
        """What else is to be said of the whole."""
        said = []
        if self.passed_over:
            said.append(f"另有 {self.passed_over} 个文件不是文稿（表格、图片等），没有读")
        if not all(arrival.guarded for arrival in self.arrivals):
            said.append("这台电脑没有让程序另开一处来读文件，有的文件是直接读入的，内容不受影响")
        return "；".join(filter(None, (*said, self.more)))

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the reviews that came in."""
        return tuple(paper.id for each in self.arrivals if each.came_in for paper in each.papers)


class Batch:
    """Collects what comes; `kept` are the ids of the reviews that are safe in the store."""

    def __init__(self, *, is_open: bool = False) -> None:
        self.is_open = is_open
        self.is_cancelled = False
        self.kept: set[str] = set()
        self._number = self._passed_over = 0
        self._more = False
        self._first: Path | None = None
        self._arrivals: list[Arrival] = []
        self._bugs: list[Exception] = []
        self._refused = ""

    def expect(self, found: Found) -> None:
        """Take in what there is to read."""
        self._number += len(found.files) + len(found.closed)
        self._passed_over += found.passed_over
        self._more = self._more or found.more
        self._first = found.files[0] if len(found.files) == 1 else None

    def add(self, read: Read) -> tuple[Review, ...]:
        """Take in what came of a file; return the reviews to be kept."""
        self._arrivals.append(read.arrival)
        self.note(read.bug)
        return read.reviews

    def note(self, bug: Exception | None) -> None:
        """Remember a bug, to be raised when everything else is done."""
        if bug is not None:
            self._bugs.append(bug)

    def refuse(self, error: Exception) -> None:
        """Remember why the store takes no more."""
        if isinstance(error, UserError):
            self._refused = self._refused or str(error)
        else:
            self._refused = self._refused or _NOT_KEPT
            self.note(error)

    def under_way(self) -> str:
        """Say how far the reading is."""
        if not self._number:
            return "正在查找旧材料……"
        if self._number == 1 and self._first is not None:
            return f"正在读入“{self._first.name}”……"
        return f"正在读入旧材料（{len(self._arrivals)}/{self._number}）……"

    def result(self) -> Result:
        """Return what came; a file whose papers are not all safe counts as not read."""
        arrivals = worst_first([self._checked(each) for each in self._arrivals])
        return Result(tuple(arrivals), self.is_cancelled, self._passed_over, _MORE if self._more else "")

    def _checked(self, arrival: Arrival) -> Arrival:
        if not arrival.came_in or self.kept.issuperset(paper.id for paper in arrival.papers):
            return arrival
        return replace(arrival, trouble=self._refused or _NOT_KEPT, papers=())

    def raise_bugs(self) -> None:
        """Raise what was our mistake, once for all files: many of one kind tell no more than one."""
        told = [str(each) for each in self._bugs if isinstance(each, ReadingError)]
        other = [each for each in self._bugs if not isinstance(each, ReadingError)]
        if other:
            raise other[0]
        if told:
            raise ReadingError("；".join(dict.fromkeys(told)))
