"""From a document that was read to the reviews in it; `compose` is the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count, pairwise

from selfreview_gui.review.attachments import HEAD, is_mark
from selfreview_gui.review.clean import clean, left_out
from selfreview_gui.review.document import Document, Paragraph, Remark
from selfreview_gui.review.frame import end, front
from selfreview_gui.review.lines import read_lines
from selfreview_gui.review.numbering import Style, read_number
from selfreview_gui.review.passages import Ids, passages_of
from selfreview_gui.review.review import Origin, Passage, Review
from selfreview_gui.review.roles import with_roles
from selfreview_gui.review.split import split_papers
from selfreview_gui.review.template import Place, Role
from selfreview_gui.review.texts import other_kind
from selfreview_gui.review.tree import body_start, grow
from selfreview_gui.review.wording import is_date, subject_of, unit_of, year_of

MOST_LINES = 20_000  # a hundred papers of 4,000 characters, set in lines of 20
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
    cleaned = clean(document)
    if len(cleaned.paragraphs) > MOST_LINES:
        return _unread(cleaned)
    papers = tuple(map(_without_attachments, split_papers(cleaned)))
    others = filter(None, map(other_kind, papers))
    remarks = (*(remark for paper in papers for remark in paper.remarks), *others)
    return Recognised(tuple(_review(paper) for paper in papers), papers, remarks)


def _unread(document: Document) -> Recognised:
    """Keep a text with more lines than any collection of papers has as it is, all of it in the opening."""
    told = f"这份材料有{len(document.paragraphs)}行，太长，没有分析层次，全文放在引言里，请分成几份再导入"
    document = replace(document, remarks=(*document.remarks, Remark("long", told)))
    return Recognised((Review(opening=document.text),), (document,), document.remarks)


def _review(paper: Document) -> Review:
    lines = read_lines(paper.paragraphs)
    start = body_start(lines)
    title, byline, opening = front(paper.paragraphs[:start])
    body, closing, attachments, signature, date = end(lines[start:])
    ids: Ids = (f"s{number}" for number in count(1))
    parts = with_roles(passages_of(grow(body), ids))
    opening_text = "\n".join(opening)
    names = "\n".join([*byline, *signature])
    review = Review(
        year=year_of(title, "\n".join([*byline, opening_text])),
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
