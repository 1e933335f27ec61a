"""The reading of one OpenDocument text: what it draws on, and what it has taken down."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from selfreview_gui.formats.odt_lists import OdtLists
from selfreview_gui.formats.odt_styles import OdtStyles
from selfreview_gui.formats.scribe import Scribe
from selfreview_gui.formats.zip_package import Element

BLANKS = re.compile(r"[ \t\r\n]+")


@dataclass(slots=True)
class OpenList:
    """The list that is being read: its identity, its style, how deep, and the start of the item to come."""

    identity: str
    style: str
    level: int
    start: str | None = None
    is_due: bool = False


@dataclass(slots=True)
class Reading:
    """One text of the file being read: the body, or what stands beside it.

    `handlers` say by an element's tag how it is read; any other is read for what stands inside.
    `changes` are the tracked ones by their id, `boxes` the text boxes that wait for the paragraph's end.
    """

    styles: OdtStyles
    lists: OdtLists
    changes: dict[str | None, Element]
    handlers: Mapping[str, Handler]
    scribe: Scribe = field(default_factory=Scribe)
    within: OpenList | None = None
    lists_begun: int = 0
    boxes: list[Element] = field(default_factory=list)
    inserted: dict[str | None, int] = field(default_factory=dict)
    is_after_blank: bool = True
    is_beside: bool = False
    paragraphs: int = 0  # so far

    def inside(self, element: Element) -> None:
        """Read what stands inside an element, text as it is where it is in a paragraph."""
        for child in element:
            handler = self.handlers.get(child.tag)
            if handler is None:
                self.inside(child)
            else:
                handler(self, child)

    def mixed(self, element: Element) -> None:
        """Read an element of a paragraph: its text, and the elements between."""
        self.say(element.text)
        for child in element:
            handler = self.handlers.get(child.tag)
            if handler is None:
                self.mixed(child)
            else:
                handler(self, child)
            self.say(child.tail)

    def say(self, text: str | None) -> None:
        """Take text down; several blanks in the XML are one, at the beginning none (part 3, 6.1.2)."""
        if not text:
            return
        text = BLANKS.sub(" ", text)
        if self.is_after_blank:
            text = text.removeprefix(" ")
        if text:
            self.is_after_blank = text.endswith(" ")
            self.scribe.say(text)

    def say_sign(self, sign: str) -> None:
        """Take down what an element stands for."""
        self.is_after_blank = False
        self.scribe.say(sign)

    def text_of(self, element: Element) -> str:
        """Return the text of something that stands beside the body."""
        beside = replace(
            self, scribe=Scribe(), within=None, boxes=[], inserted={}, is_after_blank=True, is_beside=True
        )
        beside.inside(element)
        return beside.scribe.document().text

    def read_boxes(self) -> None:
        """Read the text boxes that wait for the paragraph's end."""
        boxes, self.boxes = self.boxes, []
        kept, self.within = self.within, None
        for box in boxes:
            since = self.scribe.position
            self.inside(box)
            self.scribe.remark("textbox", since=since)
        self.within = kept


Handler = Callable[[Reading, Element], None]
