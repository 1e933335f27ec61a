"""What a block of a web page says of itself: a heading by its tag or Word's outline level, a title by its class."""

from __future__ import annotations

import re

from selfreview_gui.formats.html_tree import css
from selfreview_gui.formats.style import Style, level_of
from selfreview_gui.formats.zip_package import Element
from selfreview_gui.review.document import Kind

_OUTLINE = re.compile(r"mso-outline-level:([1-9])")


def style_of(element: Element, around: Style) -> Style:
    """Return the style of a block that stands in one of the style `around`."""
    tag = element.tag
    outline = _OUTLINE.search(css(element))
    if outline or (len(tag) == 2 and tag[0] == "h" and tag[1] in "123456"):
        level = int(outline[1] if outline else tag[1])
        return Style(Kind.BODY, level_of(level))
    if tag == "p":
        return Style(Kind.TITLE if element.get("class", "").lower() in ("msotitle", "title") else Kind.BODY)
    return around
