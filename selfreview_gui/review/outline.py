"""The recognised structure as plain values, for `read --json`."""

from __future__ import annotations

from typing import Any

from selfreview_gui.review.attachments import note
from selfreview_gui.review.document import Remark
from selfreview_gui.review.numbering import bare
from selfreview_gui.review.review import Passage, Rank, Review
from selfreview_gui.review.subject import Subject


def outline(review: Review, file: str) -> dict[str, Any]:
    """Describe one review: parts, sections and points with their numbers, headings and paragraphs."""
    return {
        "file": file,
        "title": review.title.replace("\n", ""),
        "kind": None if review.subject is Subject.OTHER else str(review.subject),
        "year": review.year,
        "unit": review.unit or None,
        "byline": _lines(review.byline),
        "opening": _lines(review.opening),
        "parts": [_part(part) for part in review.parts],
        "closing": _lines(review.closing) + [before + name for before, name in note(review.attachments)],
        "signature": _lines(review.signature) + _lines(review.date),
    }


def remark_values(remark: Remark) -> dict[str, Any]:
    """Describe one remark."""
    return {
        "kind": remark.kind,
        "message": remark.message,
        "text": remark.text,
        "start": remark.start,
        "end": remark.end,
    }


def _part(part: Passage) -> dict[str, Any]:
    return {
        "number": bare(part.number),
        "heading": part.heading,
        "role": str(part.role or "other"),
        "run_in": part.joined,
        "lead": _lines(part.text),
        "sections": [_section(child) for child in part.children if child.rank is Rank.SECTION],
        "points": [_point(child) for child in part.children if child.rank >= Rank.POINT],
        "tail": _lines(part.tail),
    }


def _section(section: Passage) -> dict[str, Any]:
    values = {
        "number": bare(section.number),
        "heading": section.heading,
        "run_in": section.joined,
        "lead": _lines(section.text),
        "points": [_point(child) for child in section.children],
        "tail": _lines(section.tail),
    }
    return values | {"role": str(section.role)} if section.role else values


def _point(point: Passage) -> dict[str, Any]:
    return {
        "number": bare(point.number),
        "heading": point.heading,
        "text": point.text,
        "inline": point.inline,
        "points": [_point(child) for child in point.children],
    }


def _lines(text: str) -> list[str]:
    return text.split("\n") if text else []
