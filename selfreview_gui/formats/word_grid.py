"""The sheet and the document grid of a section, and how high its lines are."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

from selfreview_gui.formats.word_formatting import Letters, number
from selfreview_gui.formats.word_package import Element, W
from selfreview_gui.formats.word_pieces import Piece
from selfreview_gui.review.page import TWIPS_PER_MM, TWIPS_PER_PT, twips

_NATURAL = (
    1.3  # of its size: the height Word gives a line of Chinese text (fonts of 1.0 and a third of leading)
)
_ON = ("1", "true", "on")
_A4 = {"width": 210.0, "height": 297.0}
_ROUNDED = 3  # twips; programs write A4 as 11906 × 16838, 11907 × 16840 and more
_IN_A_SPACE = 4096  # charSpace counts these in a point (ECMA-376, 17.6.5)


@dataclass(frozen=True, slots=True)
class Grid:
    """The grid of a section, in points: the height of its lines and what it adds to a character, 0 for none."""

    pitch: float = 0.0
    space: float = 0.0


def grid_of(section: Element) -> Grid:
    """Read the grid of a section's properties."""
    found = section.find(f"{W}docGrid")
    kind = found.get(f"{W}type", "default") if found is not None else "default"
    if found is None or kind == "default":
        return Grid()
    space = number(found.get(f"{W}charSpace")) / _IN_A_SPACE if kind != "lines" else 0.0
    return Grid(number(found.get(f"{W}linePitch")) / TWIPS_PER_PT, space)


def pitch_of(piece: Piece, size: float, grid: Grid) -> float:
    """Return the distance of a paragraph's lines in points: as it says, or as Word would set it."""
    line, rule = piece.measure("line"), piece.layout.get("lineRule", "auto")
    if rule == "exact" and line:
        return round(line / TWIPS_PER_PT, 2)
    if rule == "atLeast" and piece.cell:
        return round(line / TWIPS_PER_PT, 2)
    natural = size * _NATURAL
    if grid.pitch and piece.layout.get("snapToGrid", "1") in _ON:
        natural = ceil(natural / grid.pitch) * grid.pitch
    height = max(natural, line / TWIPS_PER_PT) if rule == "atLeast" else natural * (line or 240) / 240
    return round(height * TWIPS_PER_PT) / TWIPS_PER_PT


def spacing_of(letters: Letters, grid: Grid) -> float:
    """Return what stands between two characters in points; down to a twip, so that no line holds fewer."""
    if not grid.space or not letters.on_grid:
        return letters.spacing
    return floor((letters.spacing + grid.space) * TWIPS_PER_PT + 1e-6) / TWIPS_PER_PT


def sheet(section: Element) -> dict[str, float]:
    """Return paper and margins in millimetres; what a section does not say is left out."""
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    found = {}
    for name, short in (("width", "w"), ("height", "h")):
        if size is not None and size.get(f"{W}{short}"):
            found[name] = mm(int(number(size.get(f"{W}{short}"))))
    for name in ("top", "bottom", "left", "right"):
        if margins is not None and margins.get(f"{W}{name}"):
            gutter = number(margins.get(f"{W}gutter")) if name == "left" else 0.0
            found[name] = mm(int(abs(number(margins.get(f"{W}{name}"))) + gutter))
    return found


def mm(length: int) -> float:
    """Turn twips into millimetres: the roundest that is the same length, and A4 for what is nearly A4."""
    nearly = next((side for side in _A4.values() if abs(twips(side) - length) <= _ROUNDED), None)
    written = length / TWIPS_PER_MM
    return nearly or next(
        (value for digits in (0, 1, 2) if twips(value := round(written, digits)) == length), written
    )
