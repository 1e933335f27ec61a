"""What each paragraph of a Word file is, and how its kind is set: every character has a vote."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from selfreview_gui.formats.word_formatting import Letters
from selfreview_gui.formats.word_grid import Grid, pitch_of, spacing_of
from selfreview_gui.formats.word_pieces import Piece
from selfreview_gui.review.attachments import HEAD, is_mark
from selfreview_gui.review.heading import heading_end
from selfreview_gui.review.numbering import Style as Numbered
from selfreview_gui.review.numbering import read_number
from selfreview_gui.review.page import TWIPS_PER_PT, Face
from selfreview_gui.review.typefaces import is_same

_TITLES = ("title", "标题")
_BYLINES = ("subtitle", "副标题")
_SIGNED = ("signature", "date", "签名", "日期")
_LEVELS = {
    Numbered.CHAPTER: "heading1",
    Numbered.HAN: "heading1",
    Numbered.HAN_BRACKETS: "heading2",
    Numbered.ARABIC: "heading3",
    Numbered.ARABIC_BRACKETS: "heading4",
}
_LEADS = (Numbered.IS, Numbered.ORDINAL, Numbered.ORDER)
_LARGE = 18.0  # points; a first line of that size is a title, wherever it stands
_LONGEST = 100  # characters of a heading on a line of its own

Lines = tuple[float, float, float]  # the pitch, what is free before, what is free after


@dataclass(slots=True)
class Votes:
    """The votes of a file: how the letters and lines of each kind are set, and what holds for the text."""

    faces: defaultdict[str, Counter[Face]] = field(default_factory=lambda: defaultdict(Counter))
    lines: defaultdict[str, Counter[Lines]] = field(default_factory=lambda: defaultdict(Counter))
    spacing: Counter[float] = field(default_factory=Counter)
    latin: Counter[str] = field(default_factory=Counter)
    indent: Counter[int] = field(default_factory=Counter)


def count_votes(pieces: Sequence[Piece], grid: Grid) -> Votes:
    """Count the votes of a paper's paragraphs and tables."""
    votes = Votes()
    for piece, kind in _kinds([piece for piece in pieces if not piece.cell]):
        _count(votes, piece, kind, grid)
    for piece in pieces:
        if piece.cell:
            _whole(votes, piece, piece.cell, grid)
    return votes


def _kinds(pieces: list[Piece]) -> Iterator[tuple[Piece, str]]:
    """Yield each paragraph of the text with its kind; what is none of them has no vote."""
    head = _head(pieces)
    yield from head
    in_attachment = False
    for piece in pieces[len(head) :]:
        if is_mark(piece.text.strip()):
            in_attachment = True
            yield piece, "mark"
        elif not in_attachment and _is_text(piece):
            yield piece, _numbered(piece)


def _head(pieces: list[Piece]) -> list[tuple[Piece, str]]:
    found: list[Piece] = []
    for piece in pieces:
        named = piece.style in (*_TITLES, *_BYLINES)
        large = not found and max(letters.size for _, letters in piece.stretches) >= _LARGE
        if not named and (_number(piece) or not (_is_centred(piece) or large)):
            break
        found.append(piece)
    named_titles = [piece for piece in found if piece.style in _TITLES]
    return [(piece, "title" if _is_title(piece, found[0], named_titles) else "byline") for piece in found]


def _is_title(piece: Piece, first: Piece, named: list[Piece]) -> bool:
    return piece in named if named else _face(piece.stretches[0][1]) == _face(first.stretches[0][1])


def _is_centred(piece: Piece) -> bool:
    return piece.layout.get("jc") in ("center", "centre")


def _is_text(piece: Piece) -> bool:
    size = piece.stretches[0][1].size
    aside = piece.layout.get("jc") in ("right", "end", "center") or piece.style in _SIGNED
    return not aside and piece.measure("left") < size * TWIPS_PER_PT and not piece.text.startswith(HEAD)


def _number(piece: Piece) -> Numbered | None:
    number = read_number(piece.text, _start(piece))
    return number.style if number else None


def _numbered(piece: Piece) -> str:
    """Say by its number which level a paragraph begins with, else by the outline level it has."""
    style = _number(piece)
    if style in _LEVELS:
        return _LEVELS[style]
    return "lead" if style in _LEADS else f"heading{piece.level}" if piece.level else "body"


def _count(votes: Votes, piece: Piece, kind: str, grid: Grid) -> None:
    if not kind.startswith("heading") and kind != "lead":
        _whole(votes, piece, kind, grid)
    else:
        _headed(votes, piece, kind, grid)
    if kind == "body":
        votes.indent[_indent(piece, grid)] += _weight(piece.text)


def _headed(votes: Votes, piece: Piece, kind: str, grid: Grid) -> None:
    """Count a paragraph that begins with a heading: only its first sentence is set as one."""
    text = piece.text
    marks = "。：" if kind in ("heading1", "heading2") else "。；！？："
    stop = heading_end(text, marks) + 1
    if not stop and len(text) > _LONGEST:
        _whole(votes, piece, "body", grid)
        return
    end = stop or len(text)
    _letters(votes, piece, kind, 0, end, grid)
    _letters(votes, piece, "body", end, len(text), grid)
    alone = end == len(text.rstrip()) and kind != "lead"
    votes.lines[kind if alone else "body"][_lines(piece, grid)] += _weight(text)


def _whole(votes: Votes, piece: Piece, kind: str, grid: Grid) -> None:
    _letters(votes, piece, kind, 0, len(piece.text), grid)
    votes.lines[kind][_lines(piece, grid)] += _weight(piece.text)


def _letters(votes: Votes, piece: Piece, kind: str, start: int, end: int, grid: Grid) -> None:
    for text, letters in piece.between(start, end):
        weight = _weight(text)
        votes.faces[kind][_face(letters)] += weight
        if kind == "body":
            votes.spacing[spacing_of(letters, grid)] += weight
            latin = "" if is_same(letters.latin, letters.font) else letters.latin
            # What digits and Latin letters are set in counts; all else only where there are none.
            votes.latin[latin] += weight + 1000 * sum(each.isascii() and each.isalnum() for each in text)


def _face(letters: Letters) -> Face:
    return Face(letters.font, letters.size, letters.bold)


def _lines(piece: Piece, grid: Grid) -> Lines:
    size = max(letters.size for _, letters in piece.stretches)
    return pitch_of(piece, size, grid), _free(piece, "before", grid), _free(piece, "after", grid)


def _free(piece: Piece, name: str, grid: Grid) -> float:
    """Return what is free before or after a paragraph in points; in lines, if so said (17.3.1.33)."""
    counted = piece.measure(f"{name}Lines") / 100 * (grid.pitch or 12.0)
    return round(counted or piece.measure(name) / TWIPS_PER_PT, 2)


def _indent(piece: Piece, grid: Grid) -> int:
    """Return the first line's indent in characters; full-width spaces count, as many typists use them."""
    letters = piece.stretches[0][1]
    width = letters.size + spacing_of(letters, grid)
    said = piece.measure("firstLineChars") / 100 or piece.measure("firstLine") / TWIPS_PER_PT / width
    return round(said) + piece.text[: _start(piece)].count("\u3000")


def _start(piece: Piece) -> int:
    return len(piece.text) - len(piece.text.lstrip())


def _weight(text: str) -> int:
    return len("".join(text.split()))
