"""Take what is not the paper out of it: site marks, Markdown marks, page numbers; each is reported."""

from __future__ import annotations

import re
from dataclasses import replace

from selfreview_gui.review.document import Document, Paragraph, Remark, Span

_DEBRIS = re.compile(
    r"(?P<debris>\#\#[A-Za-z]+\#\#|[\u200b\u200c\u200d\u2060\ufeff]+)"
    r"|(?P<markdown>^\#{1,6}\s+|\*\*|__(?=\S)|(?<=\S)__$)"
    r"|(?P<page>^[-—–－]\s*\d+\s*[-—–－]$|^第\s*\d+\s*页(?:\s*[，,/共]\s*共?\s*\d+\s*页)?$)"
)
_MESSAGES = {
    "debris": "网站留下的标记，已略去",
    "markdown": "网页排版符号，已略去",
    "page": "页码，已略去",
}


def clean(document: Document) -> Document:
    """Return the document without debris; every piece left out is among its remarks."""
    kept: list[Paragraph] = []
    remarks = list(document.remarks)
    for paragraph in document.paragraphs:
        cuts = list(_DEBRIS.finditer(paragraph.text))
        remarks += [_remark(paragraph, cut) for cut in cuts]
        left = _without(paragraph, cuts) if cuts else paragraph
        if left.text:
            kept.append(left)
    return Document(tuple(kept), tuple(remarks))


def _remark(paragraph: Paragraph, cut: re.Match[str]) -> Remark:
    kind = cut.lastgroup or "debris"
    start = paragraph.position(cut.start())
    return Remark(kind, _MESSAGES[kind], cut[0], start, start + len(cut[0]))


def _without(paragraph: Paragraph, cuts: list[re.Match[str]]) -> Paragraph:
    """Cut the matches out of a paragraph, keeping for each piece where it stood."""
    text = paragraph.text
    ends = [0, *(cut.end() for cut in cuts)]
    starts = [*(cut.start() for cut in cuts), len(text)]
    stretches = [(start, end) for start, end in zip(ends, starts, strict=True) if start < end]
    stretches = _trimmed(text, stretches)
    pieces, body = [], ""
    for start, end in stretches:
        pieces.append((len(body), paragraph.position(start)))
        body += text[start:end]
    return replace(paragraph, spans=(Span(body),) if body else (), pieces=tuple(pieces) or paragraph.pieces)


def _trimmed(text: str, stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave white space at both ends of the paragraph out of its stretches."""
    while stretches and not text[slice(*stretches[0])].strip():
        del stretches[0]
    while stretches and not text[slice(*stretches[-1])].strip():
        del stretches[-1]
    if stretches:
        start, end = stretches[0]
        stretches[0] = (end - len(text[start:end].lstrip()), end)
        start, end = stretches[-1]
        stretches[-1] = (start, start + len(text[start:end].rstrip()))
    return stretches
