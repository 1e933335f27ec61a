"""How the drawings of a Word file are read: text boxes for their text, pictures as a remark."""

from __future__ import annotations

from collections.abc import Iterator

from selfreview_gui.formats.style import Style
from selfreview_gui.formats.word_package import Element, W
from selfreview_gui.formats.word_reading import Reading

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"  # says its text in an attribute
_PICTURES = ("blip", "imagedata")
_OBJECTS = ("chart", "relIds", "OLEObject")


def alternatives(reading: Reading, element: Element) -> None:
    """Read one of several renderings of the same thing, the newest."""
    chosen = _chosen(element)
    if chosen is not None:
        reading.inside(chosen)


def _chosen(element: Element) -> Element | None:
    choice = element.find(f"{MC}Choice")
    return element.find(f"{MC}Fallback") if choice is None else choice


def drawing(reading: Reading, element: Element) -> None:
    """Put its text boxes by until the paragraph ends, and remark a picture or an object."""
    boxes = list(_text_boxes(element))
    reading.boxes += boxes
    names = {part.tag.rpartition("}")[2] for part in element.iter()}
    if names.intersection(_OBJECTS):
        reading.scribe.remark("object")
    elif names.intersection(_PICTURES):
        reading.scribe.remark("picture")


def boxes(reading: Reading) -> None:
    """Read the text boxes that wait."""
    boxes, reading.boxes = reading.boxes, []
    for box in boxes:
        start = reading.scribe.position
        if box.tag == _WORD_ART:
            reading.scribe.say(box.get("string", ""))
            reading.scribe.end_line(Style())
        else:
            reading.inside(box)
        reading.scribe.remark("textbox", since=start)


def _text_boxes(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag in (f"{W}txbxContent", _WORD_ART):
            yield child
        elif child.tag == f"{MC}AlternateContent":
            chosen = _chosen(child)
            yield from _text_boxes(chosen) if chosen is not None else ()
        else:
            yield from _text_boxes(child)
