"""The elements of a web page: which are text, which are blocks, and how a page is parsed within bounds."""

from __future__ import annotations

import re

from lxml import etree

from selfreview_gui.formats.kinds import SUSPICIOUS, UnreadableError
from selfreview_gui.formats.zip_package import TAGS, Element

BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
        ),
        *("dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr"),
        *(
            "html",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
        ),
        *("section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
LEFT_OUT = frozenset(
    (
        *("head", "script", "style", "template", "title", "meta", "link", "noscript", "noframes", "rt", "rp"),
        *("select", "option", "datalist", "iframe", "frameset", "map", "area", "param", "source", "track"),
        *("xml",),
    )
)
PICTURES = frozenset(("img", "svg", "canvas", "picture", "imagedata"))
OBJECTS = frozenset(("object", "embed", "applet", "video", "audio", "math"))

# What stands behind them is shown by browsers and left out by libxml2.
_ENDS = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_BEGINNING = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_LONGEST_TAG = 2_000  # characters
_WITHIN_TAG = re.compile(r"<[A-Za-z/][^<>]*\s*\Z")
_CONTROLS = re.compile("[\0-\x08\x0b\x0e-\x1f\x7f]")
_LAYOUT = "descendant::table|descendant::h1|descendant::h2|descendant::h3|descendant::p[8]|descendant::div[8]"


def parsed(text: str) -> tuple[Element | None, str]:
    """Return the root of a page and the control characters that were taken out before.

    Raises UnreadableError where it declares entities, has more tags than any page, or too deep a nesting.
    """
    if text.count("<") > TAGS or re.search(r"<!ENTITY\b", text, re.IGNORECASE):
        raise UnreadableError(SUSPICIOUS)
    debris = "".join(_CONTROLS.findall(text))
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    data = _ENDS.sub("", _CONTROLS.sub("", text)).encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser) if data.strip() else None
    except etree.ParserError:
        root = None  # nothing but comments
    except etree.XMLSyntaxError as error:
        raise UnreadableError(SUSPICIOUS) from error
    last = parser.error_log.last_error
    if last is not None and last.type_name == "ERR_RESOURCE_LIMIT":
        raise UnreadableError(SUSPICIOUS)  # what lies deeper than the parser goes would be lost
    return root, debris


def is_cut(text: str) -> bool:
    """Say whether a page ends in the middle: it was begun and not ended, or ends within a tag."""
    is_open = _BEGINNING.search(text) is not None and _ENDS.search(text) is None
    return is_open or _WITHIN_TAG.search(text[-_LONGEST_TAG:]) is not None


def breaks_at_blanks(root: Element) -> bool:
    """Say whether a line of the file is broken only where a blank is, as LibreOffice does."""
    programs = (each.get("content", "") for each in root.iter("meta") if each.get("name") == "generator")
    return any(program.startswith("LibreOffice") for program in programs)


def cells(row: Element) -> list[Element]:
    """Return the cells of a table row that holds a table's text; none where the table only lays out the page."""
    found = [each for each in row if each.tag in ("td", "th")]
    return [] if len(found) < 2 or any(each.xpath(_LAYOUT) for each in found) else found


def css(element: Element) -> str:
    """Return the element's own style without blanks, in lower case."""
    return re.sub(r"\s+", "", element.get("style", "")).lower()
