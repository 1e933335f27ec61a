"""How what stands inside a paragraph of an OpenDocument text is read: signs, notes, changes, drawings."""

from __future__ import annotations

from selfreview_gui.formats.limits import refuse_endless
from selfreview_gui.formats.odt_package import DRAW, TEXT
from selfreview_gui.formats.odt_reading import BLANKS, Handler, Reading
from selfreview_gui.formats.zip_package import Element

_MOST_BLANKS = 1_000  # that one element may stand for


def span(reading: Reading, element: Element) -> None:
    """Read a stretch of text; hidden text is not on paper, so it becomes a remark."""
    if reading.styles.style("text", element.get(f"{TEXT}style-name")).is_hidden:
        hide(reading, element)
    else:
        reading.mixed(element)


def hide(reading: Reading, element: Element) -> None:
    """Remark text that is hidden."""
    text = _plain(element)
    if text:
        reading.scribe.remark("hidden", text)


def blanks(reading: Reading, element: Element) -> None:
    """Read blanks that XML would run together."""
    count = element.get(f"{TEXT}c", "1")
    refuse_endless(reading.scribe.position, reading.paragraphs)
    reading.say_sign(" " * min(int(count) if count.isdecimal() and len(count) < 6 else 1, _MOST_BLANKS))


def saying(sign: str) -> Handler:
    """Make the handler of an element that stands for one character."""
    return lambda reading, _: reading.say_sign(sign)


def note(reading: Reading, element: Element) -> None:
    """Remark a footnote or an endnote."""
    body = element.find(f"{TEXT}note-body")
    if body is not None and not reading.is_beside:  # a note on a note: a hostile file could make them endless
        kind = "endnote" if element.get(f"{TEXT}note-class") == "endnote" else "footnote"
        reading.scribe.remark(kind, reading.text_of(body))


def comment(reading: Reading, element: Element) -> None:
    """Remark a comment."""
    if not reading.is_beside:
        reading.scribe.remark("comment", reading.text_of(element))


def deletion(reading: Reading, element: Element) -> None:
    """Remark what was deleted at this place while changes were tracked."""
    region = reading.changes.pop(element.get(f"{TEXT}change-id"), None)  # each has one place
    deletion = region.find(f"{TEXT}deletion") if region is not None else None
    if deletion is not None:
        lines = [_plain(each) for each in deletion.iter(f"{TEXT}p", f"{TEXT}h")]
        reading.scribe.remark("deleted", "\n".join(lines))


def insertion_begins(reading: Reading, element: Element) -> None:
    """Note where text begins that was added while changes were tracked."""
    region = reading.changes.get(element.get(f"{TEXT}change-id"))
    if region is not None and region.find(f"{TEXT}insertion") is not None:
        reading.inserted[element.get(f"{TEXT}change-id")] = reading.scribe.position


def insertion_ends(reading: Reading, element: Element) -> None:
    """Remark the text that was added up to here."""
    since = reading.inserted.pop(element.get(f"{TEXT}change-id"), None)
    if since is not None and reading.scribe.position > since:
        reading.scribe.remark("inserted", since=since)


def frame(reading: Reading, element: Element) -> None:
    """Put its text boxes by until the paragraph ends, and remark a picture or an object."""
    boxes = [element] if element.tag != f"{DRAW}frame" else element.findall(f"{DRAW}text-box")
    reading.boxes += [each for each in boxes if next(each.iter(f"{TEXT}p", f"{TEXT}h"), None) is not None]
    if element.find(f"{DRAW}object") is not None or element.find(f"{DRAW}object-ole") is not None:
        reading.scribe.remark("object")
    elif element.find(f"{DRAW}image") is not None:
        reading.scribe.remark("picture")


def _plain(element: Element) -> str:
    """Return the bare text of what is left out."""
    return BLANKS.sub(" ", "".join(element.itertext())).strip()
