"""From a document that was read to the reviews in it; `compose` is the way back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count

from selfreview_gui.review.attachments import HEAD, is_mark, named_last
from selfreview_gui.review.clean import clean
from selfreview_gui.review.document import Document, Paragraph, Remark
from selfreview_gui.review.numbering import Style, read_number
from selfreview_gui.review.passages import Ids, passages_of
from selfreview_gui.review.review import Origin, Passage, Rank, Review
from selfreview_gui.review.split import split_papers
from selfreview_gui.review.template import Place, Role
from selfreview_gui.review.tree import body_start, grow
from selfreview_gui.review.wording import (
    is_closing,
    is_date,
    is_signature,
    is_title,
    role_of,
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
    remarks = tuple(remark for paper in papers for remark in paper.remarks)
    return Recognised(tuple(_review(paper) for paper in papers), papers, remarks)


def _review(paper: Document) -> Review:
    lines = [paragraph.text for paragraph in paper.paragraphs]
    start = body_start(lines)
    title, byline, opening = _front(lines[:start])
    body, closing, attachments, signature, date = _end(lines[start:])
    ids: Ids = (f"s{number}" for number in count(1))
    parts = tuple(_with_roles(part) for part in passages_of(grow(body), ids))
    opening_text = "\n".join(opening)
    review = Review(
        year=year_of(title, opening_text),
        subject=subject_of(title, opening_text),
        unit=unit_of(title),
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


def _front(lines: list[str]) -> tuple[str, list[str], list[str]]:
    """Split what stands before the first part into title, byline and opening."""
    height = _title_height(lines)
    rest = lines[height:]
    short = next((index for index, line in enumerate(rest) if not is_signature(line)), len(rest))
    if not height:
        short = 0
    return "\n".join(lines[:height]), rest[:short], rest[short:]


def _title_height(lines: list[str]) -> int:
    """Count the lines of the title: up to the line that has the words of one, three at most."""
    for index, line in enumerate(lines[:3]):
        if is_title(line):
            return index + 1
        if not is_signature(line):
            return 0
    return 0


def _without_attachments(paper: Document) -> Document:
    """Leave out the attachments behind a paper: lists in tables, which its own text does not hold.

    What goes on with numbered parts is no list: the paper itself may be the attachment of a notice.
    """
    lines = [paragraph.text for paragraph in paper.paragraphs]
    start = next((at for at in range(1, len(lines)) if _begins_attachments(lines, at)), None)
    if start is None or any(_is_part(line) for line in lines[start:]):
        return paper
    starts = [at for at in range(start, len(lines)) if is_mark(lines[at])]
    ends = [*starts[1:], len(lines)]
    left_out = [_attachment_remark(paper.paragraphs[at:end]) for at, end in zip(starts, ends, strict=True)]
    began = left_out[0].start
    told = (each for each in paper.remarks if each.kind not in _WITHIN_LISTS or each.start < began)
    return Document(paper.paragraphs[:start], (*told, *left_out))


def _begins_attachments(lines: list[str], at: int) -> bool:
    before = lines[:at]
    return is_mark(lines[at]) and (is_date(before[-1]) or any(line.startswith(HEAD) for line in before))


def _is_part(line: str) -> bool:
    number = read_number(line)
    return number is not None and number.style <= Style.HAN


def _attachment_remark(attachment: tuple[Paragraph, ...]) -> Remark:
    """Tell of one attachment, whole; the text of its lines stands where they stood."""
    first, last = attachment[0], attachment[-1]
    text = "\n".join(each.text for each in attachment)
    return Remark("attachment", _LEFT_OUT, text, first.position(0), last.position(len(last.text)))


def _end(lines: list[str]) -> tuple[list[str], list[str], tuple[str, ...], list[str], str]:
    """Split closing, attachments, signature and date off the end of the body."""
    body = list(lines)
    date = body.pop() if body and is_date(body[-1]) else ""
    signature: list[str] = []
    while len(body) > 1 and _may_sign(body[-1], bool(date)) and len(signature) < 3:
        signature.insert(0, body.pop())
    attachments = named_last(body)
    body = body[: len(body) - len(attachments)]
    closing: list[str] = []
    while len(body) > 1 and is_closing(body[-1]):
        closing.insert(0, body.pop())
    return body, closing, attachments, signature, date


def _may_sign(line: str, dated: bool) -> bool:
    named = dated or line.endswith(("支部", "支部委员会", "支委会", "班子", "党委", "党组"))
    return named and is_signature(line) and read_number(line) is None


def _with_roles(part: Passage) -> Passage:
    """Give a part its role by its heading; a section gets one of its own where it differs."""
    role = role_of(part.heading)
    children = tuple(_section_role(child, role) for child in part.children)
    return replace(part, role=role, children=children)


def _section_role(section: Passage, of_part: Role) -> Passage:
    if section.rank is not Rank.SECTION:
        return section
    own = role_of(section.heading)
    telling = {Role.RECTIFICATION} if of_part is Role.PROBLEMS else set()
    nested = {Role.CAUSES, Role.MEASURES} if _is_bare_heading(section.heading) else set()
    return replace(section, role=own) if own in telling | nested and own is not of_part else section


def _is_bare_heading(heading: str) -> bool:
    return len(heading) <= 12


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
