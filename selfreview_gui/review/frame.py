"""What stands around the parts of a paper: title, byline and opening; closing, attachments, signature, date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from selfreview_gui.review.attachments import named_last
from selfreview_gui.review.document import Kind, Paragraph
from selfreview_gui.review.lines import Line
from selfreview_gui.review.numbering import Style
from selfreview_gui.review.wording import (
    is_closing,
    is_date,
    is_paper_title,
    is_signature,
    is_signed_and_dated,
    is_signer,
    is_title,
    names_body,
)

_NOTE = re.compile(r"附\s*件\s*[：:]")
_MOST_NOTED = 10  # lines of a note of attachments
_LONGEST_NAME = 60  # characters of the name of one


def front(paragraphs: Sequence[Paragraph]) -> tuple[str, list[str], list[str]]:
    """Split what stands before the first part into title, byline and opening."""
    lines = [paragraph.text for paragraph in paragraphs]
    height = _title_height(paragraphs)
    rest = lines[height:]
    short = next((index for index, line in enumerate(rest) if not is_signature(line)), len(rest))
    if not height:
        short = 0
    return "\n".join(lines[:height]), rest[:short], rest[short:]


def _title_height(paragraphs: Sequence[Paragraph]) -> int:
    """Count the lines of the title: what the file calls so, else up to the line with the words of one.

    A second line completes a title whose first has only some of its words.
    """
    told = list(takewhile(lambda each: each.kind is Kind.TITLE, paragraphs[:4]))
    if told:
        return len(told)
    lines = [paragraph.text for paragraph in paragraphs[:4]]
    for index, line in enumerate(lines[:3]):
        if is_title(line):
            below = lines[index + 1 : index + 2]
            goes_on = (
                not is_paper_title(line) and below and len(below[0]) <= 30 and is_paper_title(line + below[0])
            )
            return index + (2 if goes_on else 1)
        if not is_signature(line):
            break
    return 1 if lines and paragraphs[0].level and len(lines[0]) <= 50 else 0


def end(lines: list[Line]) -> tuple[list[Line], list[str], tuple[str, ...], list[str], str]:
    """Split closing, attachments, signature and date off the end of the body."""
    body = list(lines)
    date = body.pop().text if body and is_date(body[-1].text) else ""
    signature: list[str] = []
    if not date and len(body) > 1 and body[-1].number is None and is_signed_and_dated(body[-1].text):
        signature = [body.pop().text]
    while len(body) > 1 and _may_sign(body[-1], bool(date)) and len(signature) < 3:
        signature.insert(0, body.pop().text)
    attachments = named_last([line.text for line in body])
    body = body[: len(body) - len(attachments)]
    kept = _noted(body)
    body, closing = body[:kept], [line.text for line in body[kept:]]
    while len(body) > 1 and body[-1].number is None and is_closing(body[-1].text):
        closing.insert(0, body.pop().text)
    return body, closing, attachments, signature, date


def _noted(body: list[Line]) -> int:
    """Return where a note of attachments begins that ends the body and is not written by the standard."""
    first = max(len(body) - _MOST_NOTED, 1)
    start = next((at for at in range(first, len(body)) if _NOTE.match(body[at].text)), len(body))
    return start if all(_is_noted(line) for line in body[start + 1 :]) else len(body)


def _is_noted(line: Line) -> bool:
    return line.number is None or (line.number.style is Style.ARABIC and len(line.text) <= _LONGEST_NAME)


def _may_sign(line: Line, dated: bool) -> bool:
    text = line.text
    return line.number is None and is_signature(text) and (dated or names_body(text) or is_signer(text))
