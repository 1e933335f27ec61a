"""The example review: an invented branch's complete paper, read as any old paper is."""

from __future__ import annotations

from selfreview_gui.jobs.papers import read_paper
from selfreview_gui.jobs.templates import built_in
from selfreview_gui.paths import resources
from selfreview_gui.review.adopt import adopt
from selfreview_gui.review.edit import link
from selfreview_gui.review.review import Review, passages

FILE, LINKS = "2025-branch.txt", "2025-branch-links.toml"


def example_review() -> Review:
    """Read the example review with its links; it is a new review each time."""
    (review,) = read_paper(resources() / "example" / FILE).reviews
    return _linked(adopt(review, built_in()))


def _linked(review: Review) -> Review:
    """Let causes and measures answer the problems that the links name by their headings."""
    import tomllib  # only the example needs it

    answers = tomllib.loads((resources() / "example" / LINKS).read_text("utf-8"))["answers"]
    ids = {passage.heading: passage.id for passage in passages(review)}
    for heading, problems in answers.items():
        review = link(review, ids[heading], tuple(ids[each] for each in problems))
    return review
