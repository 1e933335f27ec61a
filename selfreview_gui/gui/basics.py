"""What follows by itself when the basics or the template change: title, signature, name of the meeting."""

from __future__ import annotations

from dataclasses import replace

from selfreview_gui.review.document import Address
from selfreview_gui.review.review import Review, write_field
from selfreview_gui.review.start import title_for
from selfreview_gui.review.template import Template


def with_basics(
    review: Review, *, unit: str | None = None, name: str | None = None, year: int | None = None
) -> Review:
    """Change unit, name or year; what the program wrote from them follows, what the writer wrote stays."""
    after = replace(
        review,
        unit=review.unit if unit is None else unit,
        name=review.name if name is None else name,
        year=review.year if year is None else year or None,
    )
    return _followed(review, after)


def with_template(review: Review, template: Template, notice: str = "") -> Review:
    """Arrange a review as a template asks; `notice` is what it came from, kept where none is named yet."""
    from selfreview_gui.review.refit import refit  # comparing headings takes 30 ms to load, only for this

    after = replace(
        refit(review, template),
        year=template.year,
        subject=template.subject,
        notice=review.notice.strip() or notice,
    )
    return _followed(review, after)


def _followed(before: Review, after: Review) -> Review:
    for field, automatic in (("title", _title), ("signature", _signature), ("meeting", _meeting)):
        if getattr(before, field) == automatic(before):
            after = write_field(after, Address("", field), automatic(after))
    return after


def _title(review: Review) -> str:
    if review.template is None:
        return ""
    # The year first: the unit's own name may hold the same digits.
    template = replace(review.template, title=_of_year(review.template.title, review))
    return title_for(template, review.unit, review.name)


def _meeting(review: Review) -> str:
    return _of_year(review.template.meeting, review) if review.template else ""


def _signature(review: Review) -> str:
    return review.name or review.unit


def _of_year(text: str, review: Review) -> str:
    """Put the review's year where the template names its own."""
    if review.template is None or not review.year:
        return text
    return text.replace(str(review.template.year), str(review.year))
