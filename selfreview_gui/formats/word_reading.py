"""The reading of one Word file: what it draws on, and what it has taken down."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from selfreview_gui.formats.fields import Fields
from selfreview_gui.formats.scribe import Scribe
from selfreview_gui.formats.word_numbering import Numbering
from selfreview_gui.formats.word_package import Element, Package
from selfreview_gui.formats.word_styles import Styles


@dataclass(slots=True)
class Reading:
    """One text of the file being read: the body, or what stands beside it.

    `handlers` say by an element's tag how it is read; any other is read for what stands inside.
    `fields` are those open at this place, `boxes` the text boxes that wait for the paragraph's end.
    """

    package: Package
    styles: Styles
    numbering: Numbering
    handlers: Mapping[str, Handler]
    scribe: Scribe = field(default_factory=Scribe)
    fields: Fields = field(default_factory=Fields)
    boxes: list[Element] = field(default_factory=list)
    notes: dict[str, dict[str | None, Element]] = field(default_factory=dict)
    is_hidden: bool = False  # by the style of the paragraph
    is_beside: bool = False

    def inside(self, element: Element) -> None:
        """Read what stands inside an element."""
        for child in element:
            handler = self.handlers.get(child.tag)
            if handler is None:
                self.inside(child)
            else:
                handler(self, child)

    def say(self, text: str) -> None:
        """Take text down, unless it is the code of a field or a page number."""
        if not self.fields.is_silent:
            self.scribe.say(text)

    def text_of(self, element: Element) -> str:
        """Return the text of something that stands beside the body: a note, a comment, a header."""
        beside = replace(self, scribe=Scribe(), fields=Fields(), boxes=[], is_beside=True)
        beside.inside(element)
        return beside.scribe.document().text


Handler = Callable[[Reading, Element], None]
