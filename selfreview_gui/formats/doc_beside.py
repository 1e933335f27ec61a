"""What stands beside the text of a .doc: where notes, comments, text boxes and margins are kept."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

from selfreview_gui.formats.doc_file import DocFile, Part, Story, positions

_NOTES = (  # what it is, where its marks stand, where its texts begin, the story of its texts, bytes of a mark
    ("footnote", Part.FOOTNOTE_MARKS, Part.FOOTNOTES, Story.FOOTNOTES, 2),
    ("endnote", Part.ENDNOTE_MARKS, Part.ENDNOTES, Story.ENDNOTES, 2),
    ("comment", Part.COMMENT_MARKS, Part.COMMENTS, Story.COMMENTS, 30),
)
_SEPARATORS = 6  # the lines between text and notes, before the margins of the first section
_MARGINS = ("header", "header", "footer", "footer", "header", "footer")  # even, odd, even, odd, first, first
_BOX, _BOX_SHAPE, _SHAPE_OF_BOX = 22, 26, 14  # bytes of FTXBXS and of Spa; where the former names its shape


@dataclass(frozen=True, slots=True)
class Beside:
    """Notes by the place of their marks, text boxes by the place of their drawings, and all text boxes."""

    notes: dict[int, tuple[str, int, int]]
    places: tuple[int, ...]
    boxes: dict[int, tuple[int, int]]
    all_boxes: tuple[tuple[int, int], ...]

    def notes_between(self, start: int, end: int) -> tuple[int, ...]:
        """Return the places of the marks from one place to another."""
        return self.places[bisect_left(self.places, start) : bisect_left(self.places, end)]

    def boxes_left(self, read: Collection[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Yield the text boxes that hang on no drawing in the text."""
        yield from (each for each in self.all_boxes if each not in read)


def beside(file: DocFile) -> Beside:
    """Find what stands beside the text."""
    notes = {}
    for kind, marks, texts, story, size in _NOTES:
        first, last = file.range(story)
        places, entries = positions(file.part(marks), size)
        starts, _ = positions(file.part(texts), 0)
        for place, (start, end) in zip(places[: len(entries)], _stretches(starts), strict=False):
            notes[place] = (kind, min(first + start, last), min(first + end, last))
    shapes = _boxes(file)
    places, entries = positions(file.part(Part.BOX_PLACES), _BOX_SHAPE)
    drawn = {
        place: shapes[entry[:4]] for place, entry in zip(places, entries, strict=False) if entry[:4] in shapes
    }
    return Beside(notes, tuple(sorted(notes)), drawn, tuple(shapes.values()))


def margins(file: DocFile) -> Iterator[tuple[str, int, int]]:
    """Yield headers and footers: which of both, and where its text stands."""
    first, last = file.range(Story.HEADERS)
    starts, _ = positions(file.part(Part.HEADERS), 0)
    for index, (start, end) in enumerate(list(_stretches(starts))[_SEPARATORS:]):
        if start < end and first + end <= last:
            yield _MARGINS[index % len(_MARGINS)], first + start, first + end


def _boxes(file: DocFile) -> dict[bytes, tuple[int, int]]:
    """Return where the text of each text box stands, by the shape that holds it."""
    first, last = file.range(Story.BOXES)
    places, entries = positions(file.part(Part.BOXES), _BOX)
    found = {}
    for (start, end), entry in zip(_stretches(places), entries, strict=False):
        if start < end and first + end <= last:
            found[entry[_SHAPE_OF_BOX : _SHAPE_OF_BOX + 4]] = (first + start, first + end)
    return found


def _stretches(places: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Yield where each text begins and ends, empty where it would overlap an earlier one."""
    reached = 0
    for start, end in pairwise(places):
        yield (start, end) if start >= reached and end >= start else (reached, reached)
        reached = max(reached, end)
