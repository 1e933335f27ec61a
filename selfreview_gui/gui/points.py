"""What the commands of the menus do to the point that has the cursor, or to its dimension."""

from __future__ import annotations

from selfreview_gui.gui.pages.page import Page
from selfreview_gui.gui.passageform import PassageForm
from selfreview_gui.gui.wizard import Wizard
from selfreview_gui.review.review import Rank, Review, find


def add_point(wizard: Wizard, review: Review) -> None:
    """Add a point after the one with the cursor, or at the end of the page's passage."""
    page, form = wizard.page, _form(wizard)
    if not isinstance(page, Page) or form is None:
        return
    point = _point(wizard, review)
    if point:
        page.writing.add_after(point)
    else:
        page.writing.add_point(form.id)


def add_subpoint(wizard: Wizard, review: Review) -> None:
    """Add a point inside the one with the cursor."""
    point, page = _point(wizard, review), wizard.page
    if point and isinstance(page, Page):
        page.writing.add_point(point)


def move_point(wizard: Wizard, review: Review, by: int) -> None:
    """Move the point or the dimension with the cursor up or down."""
    point, page = _movable(wizard, review), wizard.page
    if point and isinstance(page, Page):
        page.writing.step(point, by)


def delete_point(wizard: Wizard, review: Review) -> None:
    """Delete the point or the dimension with the cursor."""
    point, page = _movable(wizard, review), wizard.page
    if point and isinstance(page, Page):
        page.writing.remove(point)


def _form(wizard: Wizard) -> PassageForm | None:
    return wizard.page.findChild(PassageForm) if wizard.page is not None else None


def _point(wizard: Wizard, review: Review) -> str:
    """Return the id of the point with the cursor, empty where the cursor is in none."""
    form, at = _form(wizard), wizard.at
    if form is None or at.node in ("", form.id):
        return ""
    return at.node if find(review, at.node) else ""


def _movable(wizard: Wizard, review: Review) -> str:
    """Return the id of the passage with the cursor, unless it is the page's own."""
    page, at, step = wizard.page, wizard.at, wizard.step
    if not isinstance(page, Page) or step is None or at.node in ("", step.passage):
        return ""
    passage = find(review, at.node)
    return passage.id if passage and passage.rank > Rank.PART else ""
