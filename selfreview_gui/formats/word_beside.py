"""How what stands beside the text of a Word file is read: notes, headers, footers, each a remark."""

from __future__ import annotations

from selfreview_gui.formats.word_package import Element, W
from selfreview_gui.formats.word_reading import Handler, Reading


def note(kind: str) -> Handler:
    """Make the handler of a reference to a footnote, an endnote or a comment."""

    def handle(reading: Reading, element: Element) -> None:
        if reading.is_beside:
            return  # a note on a note: a hostile file could make them endless
        if kind not in reading.notes:
            parts = reading.package.related(f"{kind}s")
            reading.notes[kind] = {each.get(f"{W}id"): each for part in parts for each in part.iter(W + kind)}
        note = reading.notes[kind].get(element.get(f"{W}id"))
        if note is not None:
            reading.scribe.remark(kind, reading.text_of(note))

    return handle


def margin(reading: Reading, kind: str, part: Element) -> None:
    """Remark what a header or footer says besides the page number."""
    reading.scribe.remark_margin(kind, reading.text_of(part))


def embedded(reading: Reading, _: Element) -> None:
    """Remark another file that Word would show here (ECMA-376, 17.17.2.1, altChunk)."""
    reading.scribe.remark("embedded")
