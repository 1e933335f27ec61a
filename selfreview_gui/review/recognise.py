"""From a document that was read to the reviews in it; `compose` is the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count, pairwise, takewhile

from selfreview_gui.review.attachments import HEAD, is_mark, named_last
from selfreview_gui.review.clean import clean, left_out
from selfreview_gui.review.document import Document, Kind, Paragraph, Remark
from selfreview_gui.review.lines import Line, read_lines
from selfreview_gui.review.numbering import Style, read_number
from selfreview_gui.review.passages import Ids, passages_of
from selfreview_gui.review.review import Origin, Passage, Review
from selfreview_gui.review.roles import with_roles
from selfreview_gui.review.split import split_papers
from selfreview_gui.review.template import Place, Role
from selfreview_gui.review.texts import other_kind
from selfreview_gui.review.tree import body_start, grow
from selfreview_gui.review.wording import (
    is_closing,
    is_date,
    is_paper_title,
    is_signature,
    is_signed_and_dated,
    is_title,
    names_body,
    subject_of,
    unit_of,
    year_of,
)

_LEFT_OUT = "附件（清单、表格）不是正文，没有放进材料"
_WITHIN_LISTS = ("table",)  # that a list was read line by line says nothing where it is left out whole


@dataclass(frozen=True, slots=True)
class Recognised:
    """The reviews found in a file, the document each was read from, and all that was remarked."""

    reviews: tuple[Review, ...]
    documents: tuple[Document, ...]
    remarks: tuple[Remark, ...]


def recognise(document: Document) -> Recognised:
    """Find the reviews in a document; each composes to its own document again, character for character."""
    papers = tuple(map(_without_attachments, split_papers(clean(document))))
    others = filter(None, map(other_kind, papers))
    remarks = (*(remark for paper in papers for remark in paper.remarks), *others)
    return Recognised(tuple(_review(paper) for paper in papers), papers, remarks)


def _review(paper: Document) -> Review:
    lines = read_lines(paper.paragraphs)
    start = body_start(lines)
    title, byline, opening = _front(paper.paragraphs[:start])
    body, closing, attachments, signature, date = _end(lines[start:])
    ids: Ids = (f"s{number}" for number in count(1))
    parts = with_roles(passages_of(grow(body), ids))
    opening_text = "\n".join(opening)
    names = "\n".join([*byline, *signature])
    review = Review(
        year=year_of(title, opening_text),
        subject=subject_of(title, opening_text, names),
        unit=unit_of(title, names),
        title=title,
        byline="\n".join(byline),
        opening=opening_text,
        parts=parts,
        closing="\n".join(closing),
        attachments="\n".join(attachments),
        signature="\n".join(signature),
        date=date,
    )
    return replace(review, rectification_place=_rectification_place(review))


def _front(paragraphs: Sequence[Paragraph]) -> tuple[str, list[str], list[str]]:
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


def _without_attachments(paper: Document) -> Document:
    """Leave out the attachments behind a paper: lists in tables, which its own text does not hold.

    What goes on with numbered parts is no list: the paper itself may be the attachment of a notice.
    """
    lines = [paragraph.text for paragraph in paper.paragraphs]
    named = next((at for at, line in enumerate(lines) if line.startswith(HEAD)), len(lines))
    start = next((at for at in range(1, len(lines)) if _begins_attachments(lines, at, named)), None)
    if start is None or any(map(_is_part, lines[start:])):
        return paper
    starts = [start, *(at for at in range(start + 1, len(lines)) if is_mark(lines[at]))]
    bounds = pairwise([*starts, len(lines)])
    attached = [
        remark for first, last in bounds for remark in _attachment_remarks(paper.paragraphs[first:last])
    ]
    began = attached[0].start
    told = (each for each in paper.remarks if each.kind not in _WITHIN_LISTS or each.start < began)
    return Document(paper.paragraphs[:start], (*told, *attached))


def _is_part(line: str) -> bool:
    number = read_number(line)
    return number is not None and number.style <= Style.HAN


def _attachment_remarks(attachment: Sequence[Paragraph]) -> list[Remark]:
    """Tell of one attachment in one remark, or one for each stretch that stood together in the source."""
    remarks: list[Remark] = []
    for paragraph in attachment:
        for at, remark in enumerate(left_out(paragraph, "attachment", _LEFT_OUT)):
            if not at and remarks and remark.start == remarks[-1].end + 1:
                before = remarks.pop()
                remark = replace(remark, text=f"{before.text}\n{remark.text}", start=before.start)
            remarks.append(remark)
    return remarks


def _begins_attachments(lines: Sequence[str], at: int, named: int) -> bool:
    """Say whether the attachments begin at a line; `named` is where the paper itself names them."""
    behind_date = is_date(lines[at - 1])
    return (is_mark(lines[at]) and (behind_date or at > named)) or (
        behind_date and lines[at].startswith(HEAD)
    )


def _end(lines: list[Line]) -> tuple[list[Line], list[str], tuple[str, ...], list[str], str]:
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
    closing: list[str] = []
    while len(body) > 1 and body[-1].number is None and is_closing(body[-1].text):
        closing.append(body.pop().text)
    return body, closing[::-1], attachments, signature, date


def _may_sign(line: Line, dated: bool) -> bool:
    return line.number is None and is_signature(line.text) and (dated or names_body(line.text))


def _rectification_place(review: Review) -> Place:
    for part in review.parts:
        if part.role is Role.RECTIFICATION:
            return Place.PART
        if any(section.role is Role.RECTIFICATION for section in part.children):
            return Place.DIMENSION
    return Place.OPENING


def with_origin(review: Review, origin: Origin) -> Review:
    """Mark every passage of a review with where it came from."""
    return replace(review, parts=tuple(_from(part, origin) for part in review.parts))


def _from(passage: Passage, origin: Origin) -> Passage:
    return replace(passage, origin=origin, children=tuple(_from(child, origin) for child in passage.children))
