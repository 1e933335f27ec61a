"""Take what is not the paper out of it: site marks, Markdown marks, page numbers; each is reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from selfreview_gui.review.debris import (
    MESSAGES,
    Cut,
    cuts,
    is_attachment_mark,
    is_markdown,
    level_of,
    pages,
)
from selfreview_gui.review.document import Document, Kind, Paragraph, Remark, Span
from selfreview_gui.review.wrapping import joined


def clean(document: Document) -> Document:
    """Return the document without debris, broken lines joined; what is left out is among its remarks."""
    lines = [paragraph.text for paragraph in document.paragraphs]
    markdown = is_markdown(lines)
    beside = pages(lines)
    kept: list[Paragraph] = []
    behind_debris: list[bool] = []
    is_behind = False
    remarks = list(document.remarks)
    for index, paragraph in enumerate(document.paragraphs):
        whole = [(0, len(lines[index]), beside[index])] if index in beside else None
        found = whole or cuts(lines[index], markdown)
        for start, end, kind in found:
            remarks += left_out(paragraph, kind, MESSAGES[kind], start, end)
        left = _without(_levelled(paragraph, lines[index], markdown), found) if found else paragraph
        if left.text:
            kept.append(left)
            behind_debris.append(is_behind)
        is_behind = not left.text
    if len(kept) > 1 and is_attachment_mark(kept[0].text):
        remarks += left_out(kept[0], "mark", "“附件”标记，已略去")
        del kept[0], behind_debris[0]
    paragraphs, told = joined(kept, behind_debris)
    return Document(paragraphs, (*remarks, *told))


def _levelled(paragraph: Paragraph, line: str, markdown: bool) -> Paragraph:
    level = level_of(line) if markdown else 0
    return replace(paragraph, kind=Kind.HEADING, level=level) if level else paragraph


def left_out(paragraph: Paragraph, kind: str, message: str, start: int = 0, end: int = 0) -> list[Remark]:
    """Remark that the characters `start` to `end` of a paragraph (all of them where `end` is 0) are left out.

    There is one remark for every stretch that stood together in the source.
    """
    text = paragraph.text
    end = end or len(text)
    cuts = [at for at, _ in paragraph.pieces if start < at < end]
    stretches = pairwise([start, *cuts, end])
    return [
        Remark(kind, message, text[first:last], paragraph.position(first), paragraph.position(last - 1) + 1)
        for first, last in stretches
    ]


def _without(paragraph: Paragraph, found: Sequence[Cut]) -> Paragraph:
    """Cut the pieces out of a paragraph, keeping for each that is left where it stood."""
    text = paragraph.text
    ends = [0, *(end for _, end, _ in found)]
    starts = [*(start for start, _, _ in found), len(text)]
    stretches = [(start, end) for start, end in zip(ends, starts, strict=True) if start < end]
    stretches = _trimmed(text, stretches)
    pieces, body = [], ""
    for start, end in stretches:
        pieces.append((len(body), paragraph.position(start)))
        body += text[start:end]
    return replace(paragraph, spans=(Span(body),) if body else (), pieces=tuple(pieces) or paragraph.pieces)


def _trimmed(text: str, stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave white space at both ends of the paragraph out of its stretches."""
    written = [at for at, (start, end) in enumerate(stretches) if text[start:end].strip()]
    if not written:
        return []
    stretches = stretches[written[0] : written[-1] + 1]
    start, end = stretches[0]
    stretches[0] = (end - len(text[start:end].lstrip()), end)
    start, end = stretches[-1]
    stretches[-1] = (start, start + len(text[start:end].rstrip()))
    return stretches
