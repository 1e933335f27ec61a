"""Check a file: the findings of every paper in it, placed in the text that was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from selfreview_gui.checks.finding import Finding
from selfreview_gui.checks.registry import check
from selfreview_gui.errors import UserError
from selfreview_gui.jobs.papers import read_paper
from selfreview_gui.review.adopt import adopt
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Address, Document
from selfreview_gui.review.review import Review
from selfreview_gui.review.template import Template


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding, the paper it is in (counted from 0), and its characters in the text that was read."""

    finding: Finding
    document: int
    start: int
    end: int


def check_file(
    path: Path, templates: Sequence[Template], year: int | None = None, template: str | None = None
) -> tuple[Placed, ...]:
    """Check every paper of a file against its year's template, or the one that is named."""
    chosen = _chosen(templates, year, template)
    named = len(chosen) < len(templates)
    found = read_paper(path)
    return tuple(
        _placed(finding, index, review, document)
        for index, (review, document) in enumerate(zip(found.reviews, found.documents, strict=True))
        for finding in check(adopt(review, chosen, whole=named))
    )


def _chosen(templates: Sequence[Template], year: int | None, template: str | None) -> list[Template]:
    chosen = [
        each
        for each in templates
        if (template is None or each.id == template) and (year is None or each.year == year)
    ]
    if not chosen:
        asked = template or f"{year}年"
        raise UserError(
            f"没有“{asked}”的模板，没有检查，请从这些里选一个：{'、'.join(each.id for each in templates)}。"
        )
    return chosen


def _placed(finding: Finding, index: int, review: Review, document: Document) -> Placed:
    start = _position(finding.address, finding.start, review, document)
    end = _position(finding.address, max(finding.start, finding.end - 1), review, document) + 1
    return Placed(finding, index, start, end if finding.end > finding.start else start)


def _position(address: Address, offset: int, review: Review, document: Document) -> int:
    """Return where a character of a field stood; the paper's beginning for what is not in it."""
    before = 0
    for paragraph, source in zip(compose(review).paragraphs, document.paragraphs, strict=True):
        before = 0
        for span in paragraph.spans:
            if span.address == address and span.offset <= offset < span.offset + len(span.text):
                return source.position(before + offset - span.offset)
            before += len(span.text)
    if address.node and address.field != "number":
        return _position(Address(address.node, "number"), 0, review, document)
    return document.paragraphs[0].position(0)
