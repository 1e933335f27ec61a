"""Take the stretches of text off a page as pypdf reads it, each to where it is printed."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pypdf.generic import ByteStringObject, TextStringObject

from selfreview_gui.formats.halves import joined

_CHINESE = r"[\u2014\u2018-\u201d\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
_GAP = re.compile(f"(?<={_CHINESE}) | (?={_CHINESE})")
_WIDE = 0.5  # of the letters' size; a wider move to the right leaves room for what is printed later


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text in one font on one line: its left end, its height from the page's foot, in points.

    `more`: by how much it is wider than its letters are by themselves.
    """

    text: str
    left: float
    height: float
    size: float
    more: float = 0.0

    @property
    def right(self) -> float:
        """Where its last letter ends that is no blank, about."""
        return self.left + width(self.text.rstrip(), self.size) + self.more


@dataclass(frozen=True, slots=True)
class Placed:
    """A stretch as the file places it, with its angle in quarters of a turn, -1 where it lies aslant."""

    text: str
    x: float
    y: float
    size: float
    angle: int
    more: float = 0.0

    def upright(self) -> Stretch:
        """Turn it upright."""
        corners = ((self.x, self.y), (self.y, -self.x), (-self.x, -self.y), (-self.y, self.x))
        return Stretch(self.text, *corners[self.angle], self.size, self.more)


def width(text: str, size: float) -> float:
    """Return about how wide a text is: Chinese as its size, Latin half of it."""
    return sum(map(share, text)) * size


def share(character: str) -> float:
    """Return how wide a character is, as a share of its size."""
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5


class Taking:
    """What pypdf tells of a page while it reads it; `watch` is called with every operation."""

    def __init__(self, watch: Callable[[], object]) -> None:
        self.placed: list[Placed] = []
        self._watch = watch
        self._bytes = 0  # of the text to come, as the file writes it
        self._moves: list[tuple[int, float]] = []  # within it: behind which byte, and how far, in its size
        self._spacing = [0.0]  # between letters, of the states that the file has put by
        self._is_gap = False

    def operand(self, operator: bytes, operands: Sequence[object], *_: object) -> None:
        """Count the bytes of text that an operation shows, and keep how it moves them."""
        self._watch()
        if operator in (b"Tj", b"TJ", b"'", b'"'):
            shown = operands[0] if operator == b"TJ" and operands else operands
            for each in shown if isinstance(shown, (list, tuple)) else ():
                self._count(each)
        elif operator == b"Tc" and operands and isinstance(operands[0], (int, float)):
            self._spacing[-1] = float(operands[0])
        elif operator == b"q":
            self._spacing.append(self._spacing[-1])
        elif operator == b"Q" and len(self._spacing) > 1:
            self._spacing.pop()

    def _count(self, shown: object) -> None:
        if isinstance(shown, (TextStringObject, ByteStringObject)):
            self._bytes += len(shown.original_bytes)
        elif isinstance(shown, (int, float)):
            self._moves.append((self._bytes, -float(shown) / 1000))

    def text(
        self,
        text: str,
        outer: Sequence[float],
        inner: Sequence[float],
        font: Mapping[str, object] | None,
        size: float,
    ) -> None:
        """Take a stretch of text."""
        bytes_of_sign = 2 if (font or {}).get("/Subtype") == "/Type0" else 1
        signs, self._bytes = self._bytes // bytes_of_sign, 0
        moves, self._moves = [(at // bytes_of_sign, move) for at, move in self._moves], []
        text = joined(text.strip("\n"))
        if text and not signs:  # nothing is shown: a gap, which is a blank between two words of Latin
            self._is_gap = True
        elif text:
            text = _without_gaps(text, signs)
            at = _Place(outer, inner, size)
            before = self.placed[-1].text[-1] if self.placed else " "
            is_blank = self._is_gap and not _GAP.search(f"{before} {text[:1]}")
            for piece in _pieces(text, moves if len(text) == signs else [], self._spacing[-1] / (size or 1)):
                self.placed.append(at.placed(piece, " " if is_blank else ""))
                is_blank = False
            self._is_gap = False


def _without_gaps(text: str, signs: int) -> str:
    """Take out the blanks beside Chinese that pypdf put in for a gap: the file shows only so many signs."""
    gaps = [match.start() for match in _GAP.finditer(text)][: max(len(text) - signs, 0)]
    bounds = pairwise([-1, *gaps, len(text)])
    return "".join(text[before + 1 : gap] for before, gap in bounds)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a text: how far it is from the beginning, and by how much it is wider than its letters."""

    text: str
    offset: float
    more: float


def _pieces(text: str, moves: Sequence[tuple[int, float]], spacing: float) -> Iterator[_Piece]:
    """Split a text where the file leaves room in it: what another font has is printed there later."""
    start, offset, more = 0, 0.0, 0.0
    for at, move in moves:
        if at == start:
            offset += move
        elif at >= len(text):
            break
        elif move <= _WIDE:
            more += move
        else:
            piece = _Piece(text[start:at], offset, more + spacing * (at - start))
            yield piece
            offset += width(piece.text, 1) + piece.more + move
            start, more = at, 0.0
    yield _Piece(text[start:], offset, more + spacing * (len(text) - start))


class _Place:
    """Where a text begins: its own matrix within that of what it stands in (ISO 32000-1, 8.3.4)."""

    def __init__(self, outer: Sequence[float], inner: Sequence[float], size: float) -> None:
        self._along = (
            inner[0] * outer[0] + inner[1] * outer[2],
            inner[0] * outer[1] + inner[1] * outer[3],
        )
        self._x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        self._y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        self._size = abs(size)
        if not all(map(math.isfinite, (*self._along, self._x, self._y, size))):
            raise ValueError(size)

    def placed(self, piece: _Piece, blank: str) -> Placed:
        """Return a piece of the text where it is printed."""
        away, size = piece.offset * self._size, self._size * math.hypot(*self._along)
        x, y = self._x + away * self._along[0], self._y + away * self._along[1]
        turn = math.degrees(math.atan2(self._along[1], self._along[0])) % 360
        quarter = round(turn / 90) % 4
        is_aslant = abs((turn - 90 * quarter + 180) % 360 - 180) > 5
        return Placed(blank + piece.text, x, y, size, -1 if is_aslant else quarter, piece.more * size)
