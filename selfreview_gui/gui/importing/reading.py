"""What an import does beside the window: find the papers, have workers read them, and tell what came.

It is loaded in the thread that reads, because the readers of old papers take a tenth of a second to load.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from selfreview_gui.errors import UserError
from selfreview_gui.gui.importing.arrivals import Arrival, Paper, Read, title_of
from selfreview_gui.jobs.folders import Found, papers_in
from selfreview_gui.jobs.papers import OTHER, Brought, open_many
from selfreview_gui.jobs.reading import UNGUARDED, Outcome, Readers
from selfreview_gui.review.template import Template

_BUG = "读“{}”时程序出了错，没有改动它，请先用 Word 打开它，把要用的文字复制过来。"
_CLOSED = "文件夹“{}”打不开，里面的文件没有读入，请检查有没有查看它的权限，再试一次。"


def read_all(
    paths: Sequence[Path],
    templates: Sequence[Template],
    is_cancelled: Callable[[], bool],
    found: Callable[[Found], object],
    came: Callable[[Read], object],
) -> None:
    """Read these files and those in these folders; say which there are, then what came of each."""
    papers = papers_in(paths, is_cancelled)
    found(papers)
    for folder in papers.closed:
        came(_read(Outcome(folder, error=UserError(_CLOSED.format(folder.name))), paths))
    with Readers() as readers:
        for outcome in open_many(papers.files, templates, readers, is_cancelled=is_cancelled):
            came(_read(outcome, paths))


def _read(outcome: Outcome[Brought], chosen: Sequence[Path]) -> Read:
    brought, name = outcome.value, _name(outcome.path, chosen)
    if brought is None:
        known = isinstance(outcome.error, UserError)
        trouble = str(outcome.error) if known else _BUG.format(outcome.path.name)
        return Read(Arrival(outcome.path, name, trouble=trouble), bug=None if known else outcome.error)
    arrival = _arrived(outcome.path, name, brought)
    if brought.other:
        return Read(replace(arrival, other=brought.other, held=brought.reviews))
    return Read(arrival, brought.reviews)


def _arrived(path: Path, name: str, brought: Brought) -> Arrival:
    """Tell of a file that was read; that it was read without a worker is noted apart."""
    papers = tuple(
        Paper(review.id, title_of(review), doubts)
        for review, doubts in zip(brought.reviews, brought.doubts, strict=True)
    )
    remarks = [each for each in brought.remarks if not (brought.other and each.kind == OTHER)]
    unguarded = sum(remark.kind == UNGUARDED.kind for remark in remarks)
    noted = len(remarks) - unguarded
    return Arrival(path, name, papers, tuple(remarks), noted, guarded=not unguarded)


def _name(path: Path, chosen: Sequence[Path]) -> str:
    """Call a file by its name, and by the folders between it and the chosen one."""
    folder = next((each for each in chosen if each in path.parent.parents), None)
    return f"{path.name}（{path.parent.relative_to(folder)}）" if folder else path.name
