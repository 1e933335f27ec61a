"""The example is complete: every problem has a cause and a measure, every measure a problem."""

from __future__ import annotations

from selfreview_gui.jobs.example import example_review
from selfreview_gui.review.links import answered_by, linkable
from selfreview_gui.review.review import find
from selfreview_gui.review.template import Role


def test_every_problem_of_the_example_has_its_cause_and_its_measure() -> None:
    review = example_review()
    answered = answered_by(review)
    for problem in linkable(review, Role.PROBLEMS):
        roles = {each.role for each in answered[problem.id]}
        assert roles == {Role.CAUSES, Role.MEASURES}, problem.words


def test_no_measure_of_the_example_answers_nothing() -> None:
    review = example_review()
    for each in linkable(review, Role.MEASURES):
        passage = find(review, each.id)
        assert passage is not None
        assert passage.answers, each.words
