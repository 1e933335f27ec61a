"""The pages on which is written: which one belongs to a step.

A page's module is loaded when the page is first shown: the start of the program needs none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from selfreview_gui.gui.pages.page import Page
from selfreview_gui.review.review import Review
from selfreview_gui.review.steps import Step, StepKind
from selfreview_gui.review.template import Role, Template


def writing_page(
    step: Step,
    review: Review,
    templates: Callable[[], Iterable[Template]],
    keep_template: Callable[[str], None],
    *,
    questions_shown: bool,
) -> Page:
    """Make the page of a step; `keep_template` gets the name under which to keep an arrangement."""
    if step.kind is StepKind.BASICS:
        from selfreview_gui.gui.pages.basics import BasicsPage

        return BasicsPage(review)
    if step.kind is StepKind.PART:
        from selfreview_gui.gui.pages.part import PartPage

        part = PartPage(review, step.passage, templates)
        part.template_wanted.connect(keep_template)
        return part
    if is_problems(review, step.passage):
        from selfreview_gui.gui.pages.undivided import UndividedPage

        points = UndividedPage(review, step.passage, templates, questions_shown=questions_shown)
        points.template_wanted.connect(keep_template)
        return points
    return _guided_page(step, review, questions_shown)


def is_problems(review: Review, id: str) -> bool:
    """Say whether that passage is the part of the problems; a part may be a dimension of its own instead."""
    return any(part.id == id and part.role is Role.PROBLEMS and not part.dimension for part in review.parts)


def _guided_page(step: Step, review: Review, shown: bool) -> Page:
    if step.kind is StepKind.RECTIFICATION:
        from selfreview_gui.gui.pages.rectification import RectificationPage

        return RectificationPage(review, questions_shown=shown)
    if step.kind is StepKind.ENDS:
        from selfreview_gui.gui.pages.ends import EndsPage

        return EndsPage(review, questions_shown=shown)
    from selfreview_gui.gui.pages.passage import PassagePage

    return PassagePage(review, step.passage, questions_shown=shown)
