"""Open an old paper: read the file, find the reviews in it, and fit each to the wizard's steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from selfreview_gui.errors import UserError
from selfreview_gui.review.adopt import adopt
from selfreview_gui.review.document import Remark
from selfreview_gui.review.doubts import doubts
from selfreview_gui.review.recognise import Recognised, recognise, with_origin
from selfreview_gui.review.review import Origin, Review
from selfreview_gui.review.template import Template

if TYPE_CHECKING:
    from selfreview_gui.jobs.reading import Outcome, Readers

OTHER = "other"  # the kind of the remark that a text is no self-review
Opened = tuple[tuple[Review, ...], tuple[Remark, ...]]  # the reviews of a file, and what is to be said of it


def read_paper(path: Path, readers: Readers | None = None) -> Recognised:
    """Read a file and recognise what is in it; raise UserError where it cannot be read.

    With `readers` it is done in a worker, under limits that no file can break.
    """
    if readers is not None:
        outcome = readers.read(path, read_paper)
        found = outcome.result()
        return replace(found, remarks=found.remarks + outcome.remarks)
    from selfreview_gui.formats.read import read_file  # the readers load only when a file is opened

    found = recognise(read_file(path))
    if not any(document.paragraphs for document in found.documents):
        raise UserError(f"“{path.name}”里没有文字，没有改动任何内容，请换一个文件。")
    return found


def open_papers(path: Path, templates: Sequence[Template], readers: Readers | None = None) -> Opened:
    """Open every paper of a file as a review of its own, with what was left out of it.

    With `readers` it is done in a worker, under limits that no file can break.
    """
    if readers is not None:
        outcome = readers.read(path, partial(open_papers, templates=tuple(templates)))
        reviews, remarks = outcome.result()
        return reviews, remarks + outcome.remarks
    found = read_paper(path)
    origin = Origin("paper", path.name)
    reviews = tuple(with_origin(adopt(review, templates), origin) for review in found.reviews)
    return reviews, found.remarks


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file brings: its reviews, how many places of each want a look, and what is to be said of the file.

    `other` says what the text seems to be where all of it seems to be no self-review, else it is empty.
    """

    reviews: tuple[Review, ...]
    doubts: tuple[int, ...]
    remarks: tuple[Remark, ...]
    other: str = ""


def bring(path: Path, templates: Sequence[Template]) -> Brought:
    """Open every paper of a file, and look at what the reader was not sure of."""
    reviews, remarks = open_papers(path, templates)
    others = [remark.message for remark in remarks if remark.kind == OTHER]
    return Brought(
        reviews,
        tuple(len(doubts(review, templates)) for review in reviews),
        remarks,
        others[0] if others and len(others) >= len(reviews) else "",
    )


def open_many(
    paths: Sequence[Path],
    templates: Sequence[Template],
    readers: Readers,
    progress: Callable[[int, int], object] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Iterator[Outcome[Brought]]:
    """Open many files at once; yield what comes of each in the order in which they are done.

    For `progress` and `is_cancelled` see `Readers.read_many`.
    """
    work = partial(bring, templates=tuple(templates))
    for outcome in readers.read_many(paths, work, progress, is_cancelled):
        if outcome.value is None:
            yield outcome
        else:
            remarks = outcome.value.remarks + outcome.remarks
            yield replace(outcome, value=replace(outcome.value, remarks=remarks))
