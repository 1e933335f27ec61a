"""What the styles of an OpenDocument text say: title, hidden text, and which list a paragraph is in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from selfreview_gui.formats.odt_package import STYLE, TEXT, OpenDocument
from selfreview_gui.formats.style import is_title
from selfreview_gui.formats.zip_package import Element
from selfreview_gui.review.document import Kind


@dataclass(frozen=True, slots=True)
class OdtStyle:
    """What a paragraph or a stretch of text has from its style, with all it inherits."""

    kind: Kind = Kind.BODY
    is_hidden: bool = False
    listed: str = ""


class OdtStyles:
    """The styles of one file, looked up by family (`paragraph`, `text`) and name."""

    def __init__(self, document: OpenDocument) -> None:
        roots = [each for each in (document.styles, document.content) if each is not None]
        self._elements: dict[tuple[str | None, str | None], Element] = {
            (each.get(f"{STYLE}family"), each.get(f"{STYLE}name")): each
            for root in roots
            for each in root.iter(f"{STYLE}style")
        }
        self._known: dict[tuple[str, str | None], OdtStyle] = {}

    def style(self, family: str, name: str | None) -> OdtStyle:
        """Return what a style says."""
        key = family, name
        if key not in self._known:
            self._known[key] = OdtStyle()  # before it is resolved: styles based on each other end here
            self._known[key] = self._resolved(family, name)
        return self._known[key]

    def _resolved(self, family: str, name: str | None) -> OdtStyle:
        element = self._elements.get((family, name))
        if element is None:
            return OdtStyle(Kind.TITLE if name and is_title(name) else Kind.BODY)
        parent = element.get(f"{STYLE}parent-style-name")
        found = self.style(family, parent) if parent else OdtStyle()
        if is_title(element.get(f"{STYLE}display-name") or name or ""):
            found = replace(found, kind=Kind.TITLE)
        listed = element.get(f"{STYLE}list-style-name")
        if listed is not None:
            found = replace(found, listed=listed)
        letters = element.find(f"{STYLE}text-properties")
        display = letters.get(f"{TEXT}display") if letters is not None else None
        return found if display is None else replace(found, is_hidden=display == "none")
