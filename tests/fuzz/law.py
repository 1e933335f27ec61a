"""What has to hold of every file that is read; a worker finds it by name."""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from selfreview_gui.errors import UserError
from selfreview_gui.formats.read import read_file
from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.adopt import adopt
from selfreview_gui.review.compose import compose
from selfreview_gui.review.document import Document
from selfreview_gui.review.doubts import doubts
from selfreview_gui.review.notice.reading import read_notice
from selfreview_gui.review.recognise import Recognised, recognise
from selfreview_gui.review.template import Template

Letters = list[tuple[int, str]]  # each with its place in the text that was read
Verdict = tuple[bool, str, float, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Told:
    """What a reader gave: a document, or the sentence with which it refused the file."""

    document: Document | None = None
    sentence: str = ""


def verdict(path: Path) -> Verdict:
    """Read a file as the program does.

    Return whether it was read, a digest of what was read or said, the seconds, and what is wrong.
    """
    start = time.perf_counter()
    told = _told(path)
    found = _of_sentence(told.sentence, path) if told.document is None else _broken(told.document)
    complaints = tuple(found)
    return told.document is not None, _digest(told), time.perf_counter() - start, complaints


def _told(path: Path) -> _Told:
    try:
        return _Told(read_file(path))
    except UserError as error:
        return _Told(sentence=str(error))


def _digest(told: _Told) -> str:
    parts = [told.sentence]
    if told.document is not None:
        parts += [f"{each.kind} {each.level} {each.pieces} {each.text}" for each in told.document.paragraphs]
        parts += [
            f"{each.kind} {each.start} {each.end} {each.text} {each.message}"
            for each in told.document.remarks
        ]
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _of_sentence(sentence: str, path: Path) -> Iterator[str]:
    if not (sentence.startswith(f"“{path.name}”") and sentence.endswith("。") and sentence.isprintable()):
        yield f"no sentence: {sentence}"


def _broken(document: Document) -> Iterator[str]:
    """Yield what is wrong with a document that was read, and with what is recognised in it."""
    for each in document.paragraphs:
        if not each.text.strip() or "\n" in each.text:
            yield f"no line of text: {each.text!r}"
        elif not _is_encodable(each.text):
            yield f"half a character: {each.text!r}"
    found = recognise(document)
    for review, paper in zip(found.reviews, found.documents, strict=True):
        if compose(review).text != paper.text:
            yield "a review does not compose to its paper"
        doubts(adopt(review, _templates()), _templates())
    if _outline(document, found) != sorted(_letters(document)):
        yield "the outline and the remarks do not hold what was read"
    read_notice(document)


def _is_encodable(text: str) -> bool:
    return not any("\ud800" <= each <= "\udfff" for each in text)


def _outline(document: Document, found: Recognised) -> Letters:
    """Return the letters of the papers found, and of the remarks on what was left out of them."""
    own = Counter(found.remarks) - Counter(document.remarks)
    remarked = [
        (remark.start + at, letter)
        for remark in own.elements()
        for at, letter in enumerate(remark.text)
        if remark.end > remark.start and not letter.isspace()
    ]
    return sorted([*remarked, *(each for paper in found.documents for each in _letters(paper))])


def _letters(document: Document) -> Letters:
    return [
        (paragraph.position(offset), letter)
        for paragraph in document.paragraphs
        for offset, letter in enumerate(paragraph.text)
        if not letter.isspace()
    ]


@lru_cache(maxsize=1)
def _templates() -> tuple[Template, ...]:
    return tuple(built_in())
