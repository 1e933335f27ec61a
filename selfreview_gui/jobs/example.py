"""The example review: an invented branch's complete paper, read as any old paper is."""

from __future__ import annotations

from selfreview_gui.jobs.papers import read_paper
from selfreview_gui.jobs.templates import built_in
from selfreview_gui.paths import resources
from selfreview_gui.review.adopt import adopt
from selfreview_gui.review.review import Review

FILE = "2025-branch.txt"


def example_review() -> Review:
    """Read the example review; it is a new review each time."""
    (review,) = read_paper(resources() / "example" / FILE).reviews
    return adopt(review, built_in())
