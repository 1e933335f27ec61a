"""Open an old paper: read the file, find the reviews in it, and fit each to the wizard's steps."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from selfreview_gui.errors import UserError
from selfreview_gui.review.adopt import adopt
from selfreview_gui.review.document import Remark
from selfreview_gui.review.recognise import Recognised, recognise, with_origin
from selfreview_gui.review.review import Origin, Review
from selfreview_gui.review.template import Template


def read_paper(path: Path) -> Recognised:
    """Read a file and recognise what is in it; raise UserError where it cannot be read."""
    from selfreview_gui.formats.read import read_file  # the readers load only when a file is opened

    found = recognise(read_file(path))
    if not any(document.paragraphs for document in found.documents):
        raise UserError(f"“{path.name}”里没有文字，没有改动任何内容，请换一个文件。")
    return found


def open_papers(path: Path, templates: Sequence[Template]) -> tuple[tuple[Review, ...], tuple[Remark, ...]]:
    """Open every paper of a file as a review of its own, with what was left out of it."""
    found = read_paper(path)
    origin = Origin("paper", path.name)
    reviews = tuple(with_origin(adopt(review, templates), origin) for review in found.reviews)
    return reviews, found.remarks
