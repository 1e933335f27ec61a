"""“Format like this file”: read the page layout of a unit's own Word file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from selfreview_gui.errors import UserError
from selfreview_gui.formats.kinds import ZIP, UnreadableError, refuse_foreign
from selfreview_gui.formats.word_formatting import Formatting, number
from selfreview_gui.formats.word_grid import grid_of, sheet
from selfreview_gui.formats.word_package import Element, Package, W, open_package
from selfreview_gui.formats.word_page_number import number_gap, page_number
from selfreview_gui.formats.word_pieces import Piece, pieces
from selfreview_gui.formats.word_votes import Votes, count_votes
from selfreview_gui.review.page import STANDARD, Face, NumberPlace, Page, Style, twips
from selfreview_gui.review.profile import refuse_unfit

LARGEST = 200 * 2**20  # bytes; a file may hold photographs
_HEADINGS = ("heading1", "heading2", "heading3", "heading4")

Value = TypeVar("Value", bound=Hashable)


def read_page(source: Path | bytes) -> Page:
    """Read the layout of a Word file: paper, margins, page number, and each kind of paragraph.

    What most characters of a kind have counts. What the file does not have is the standard's, in the
    file's own body size and pitch. Raises UserError where it is no Word file or sets no page.
    """
    name = "这个文件" if isinstance(source, bytes) else f"“{source.name}”"
    try:
        page = _page(source if isinstance(source, bytes) else _bytes(source))
        refuse_unfit(page)
    except UnreadableError as error:
        raise UserError(f"{name}{error}，版式没有改动。") from error
    except (ValueError, RecursionError) as error:
        raise UserError(f"{name}的页面设置读不出来，版式没有改动，请换一个排好版的 .docx 文件。") from error
    return page


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableError(f"超过 {LARGEST // 2**20} MB，不像一份文稿；请选正确的文件")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise UnreadableError("打不开；请检查它是否还在、能不能读取") from error


def _page(data: bytes) -> Page:
    if not data.startswith(ZIP):
        refuse_foreign(data)
        raise UnreadableError("不是 Word 文件；请选排好版的 .docx 文件")
    package = open_package(data)
    formatting = Formatting(package)
    found, sections = pieces(package.main_part(), formatting)
    paper = [piece for piece in found if not piece.cell]
    if not paper or not sections:
        raise UnreadableError("里没有文字，读不出版式；请选一份排好版的 .docx 文件")
    main = sections[min(_main(paper), len(sections) - 1)]
    votes = count_votes(found, grid_of(main))
    return _numbered(_styled(votes, **sheet(main)), package, formatting, main)


def _main(paper: Sequence[Piece]) -> int:
    """Return which section holds most of the text."""
    weights: Counter[int] = Counter()
    for piece in paper:
        weights[piece.section] += len(piece.text)
    return weights.most_common(1)[0][0]


def _styled(votes: Votes, **sides: float) -> Page:
    body = _style(votes, "body", STANDARD.body)
    title = _style(votes, "title", replace(STANDARD.title, pitch=body.pitch))
    usual = [_like(body, each.font) for each in STANDARD.headings[:2]] + [_like(body)] * 2
    one, two, three, four = (_style(votes, name, other) for name, other in zip(_HEADINGS, usual, strict=True))
    cell = replace(STANDARD.cell, font=body.font)
    lead = _most(votes.faces["lead"], body.face)
    values: dict[str, Any] = sides
    return Page(
        **values,
        body=body,
        title=title,
        byline=_style(votes, "byline", _like(body, STANDARD.byline.font)),
        headings=(one, two, three, four),
        lead_font="" if lead.font == body.font else lead.font,
        lead_bold=lead.bold,
        latin=_most(votes.latin, ""),
        letter_spacing=_most(votes.spacing, 0.0),
        first_indent=_most(votes.indent, STANDARD.first_indent),
        mark=_style(votes, "mark", _like(body, STANDARD.mark.font)),
        cell=_style(votes, "cell", cell),
        cell_heading=_style(votes, "cell_heading", STANDARD.cell_heading),
    )


def _like(body: Style, font: str = "") -> Style:
    return Style(font or body.font, body.size, pitch=body.pitch)


def _style(votes: Votes, kind: str, other: Style) -> Style:
    """Return how a kind is set; what nothing says is the other's."""
    face: Face = _most(votes.faces[kind], other.face)
    pitch, before, after = _most(votes.lines[kind], (other.pitch, other.before, other.after))
    return Style(face.font, face.size, face.bold, pitch, before, after)


def _most(votes: Counter[Value], other: Value) -> Value:
    return votes.most_common(1)[0][0] if votes else other


def _numbered(page: Page, package: Package, formatting: Formatting, section: Element) -> Page:
    """Read how the page number is set; a file that has none keeps the standard's."""
    found = page_number(package.related("footer"), formatting)
    margins = section.find(f"{W}pgMar")
    if found is None or margins is None:
        return page
    size = found.letters.size
    pitch = found.pitch or round(STANDARD.number.pitch * size / STANDARD.number.size, 1)
    style = Style(found.letters.font, size, found.letters.bold, pitch)
    is_outside = found.place is NumberPlace.OUTSIDE
    gap = number_gap(twips(page.bottom), int(number(margins.get(f"{W}footer"))), size, pitch)
    return replace(
        page,
        number=style,
        number_place=found.place,
        number_indent=round(found.indent / size) if is_outside else page.number_indent,
        number_gap=max(0.0, round(gap, 1)),
    )
