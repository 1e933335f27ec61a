"""What of a web page is no text of it: scripts, pictures, hidden and deleted text, notes, the margins of pages."""

from __future__ import annotations

import re

from selfreview_gui.formats.html_tree import LEFT_OUT, OBJECTS, PICTURES, css
from selfreview_gui.formats.zip_package import Element

SILENT = "silent"
NUMBER = "number"
WITH_TEXT = ("deleted", "hidden", "footnote", "endnote", "comment", "header", "footer")
_NOTE = re.compile(r"mso-element:(footnote|endnote|comment|header|footer)(?![-\w])")
_NOTE_OF_LIBRE_OFFICE = re.compile(r"sd(footnote|endnote)\d+")
_MARK = re.compile(r"mso-(?:foot|end)note-id:|mso-special-character:comment|mso-comment-reference:")
_MARKS_OF_LIBRE_OFFICE = ("sdfootnoteanc", "sdfootnotesym", "sdendnoteanc", "sdendnotesym")


def aside(element: Element) -> str:
    """Tell what an element is that is not read as text: the kind of its remark; empty where it is text.

    SILENT says nothing to anybody; NUMBER is an automatic number that Word has written into the page.
    """
    tag, style = element.tag, css(element)
    if not isinstance(tag, str) or tag in LEFT_OUT or _MARK.search(style):
        return SILENT
    if tag in PICTURES or tag in OBJECTS:
        return "picture" if tag in PICTURES else "object"
    if tag == "del":
        return "deleted"
    if "display:none" in style or "mso-hide:all" in style or "hidden" in element.attrib:
        return "hidden"
    if "mso-list:ignore" in style:
        return NUMBER
    return _note(element, style) or (SILENT if element.get("class", "") in _MARKS_OF_LIBRE_OFFICE else "")


def _note(element: Element, style: str) -> str:
    """Tell whether an element is a note, a comment, or the margin of a page; empty where it is none."""
    found = _NOTE.search(style) or _NOTE_OF_LIBRE_OFFICE.fullmatch(element.get("id", ""))
    if found:
        return str(found[1])
    title = element.get("title", "")
    return title if element.tag == "div" and title in ("header", "footer") else ""
