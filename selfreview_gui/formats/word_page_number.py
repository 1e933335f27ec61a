"""Where the page number of a Word file stands and how it is set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selfreview_gui.formats.fields import is_page_field
from selfreview_gui.formats.word_footers import dash_height
from selfreview_gui.formats.word_formatting import Formatting, Letters, Properties, number
from selfreview_gui.formats.word_package import Element, W
from selfreview_gui.review.page import TWIPS_PER_MM, TWIPS_PER_PT, NumberPlace

_ANCHOR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_VML_PLACE = re.compile(r"mso-position-horizontal:\s*(\w+)")
_MIDDLE = ("center", "centre")


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The page number of a file; `pitch` is 0 where its line has no height of its own."""

    letters: Letters
    place: NumberPlace
    indent: float  # points from the side
    pitch: float


def page_number(footers: tuple[Element, ...], formatting: Formatting) -> PageNumber | None:
    """Return the page number that stands in these footers, or None where none stands there."""
    for footer in footers:
        for paragraph in footer.iter(f"{W}p"):
            run = next(_numbers(paragraph), None)
            if run is not None:
                layout = formatting.layout(paragraph)
                exact = layout.get("lineRule") == "exact"
                pitch = number(layout.get("line")) / TWIPS_PER_PT if exact else 0.0
                indent = max(number(layout.get("left")), number(layout.get("right"))) / TWIPS_PER_PT
                return PageNumber(
                    formatting.letters(paragraph, run), _place(paragraph, layout), indent, pitch
                )
    return None


def number_gap(bottom: int, footer: int, size: float, pitch: float) -> float:
    """Return how far the number's dash stands below the text, in millimetres; all others in twips, points."""
    return (bottom - footer) / TWIPS_PER_MM - dash_height(size, pitch) * TWIPS_PER_PT / TWIPS_PER_MM


def _numbers(paragraph: Element) -> Iterator[Element]:
    """Yield the runs that hold a page number's code, those of the text boxes in the paragraph not."""
    for element in paragraph.iter(f"{W}instrText", f"{W}fldSimple"):
        if next(element.iterancestors(f"{W}p")) is not paragraph:
            continue
        if element.tag == f"{W}instrText" and is_page_field(element.text or ""):
            yield element.getparent()
        elif element.tag == f"{W}fldSimple" and is_page_field(element.get(f"{W}instr", "")):
            yield from element.iter(f"{W}r")


def _place(paragraph: Element, layout: Properties) -> NumberPlace:
    said = [layout.get("jc", "")]
    frame = paragraph.find(f"{W}pPr/{W}framePr")
    if frame is not None:
        said.insert(0, frame.get(f"{W}xAlign", ""))
    for around in paragraph.iterancestors():
        if around.tag == f"{_ANCHOR}anchor":
            said.insert(0, around.findtext(f"{_ANCHOR}positionH/{_ANCHOR}align") or "")
        elif "style" in around.attrib:
            said.insert(0, next(iter(_VML_PLACE.findall(around.get("style", ""))), ""))
    first = next(filter(None, said), "")
    return NumberPlace.CENTRE if first in _MIDDLE else NumberPlace.OUTSIDE
