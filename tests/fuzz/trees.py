"""Damage to XML that leaves it well-formed, so that it reaches what reads the elements."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from random import Random

from lxml import etree

from selfreview_gui.formats.zip_package import Element

WORDS = ("", "-1", "x", "一", "0", "1", "9", "65535", "4294967295", "99999999999999999999")
_ENDLESS = "9" * 5_000  # digits; Python reads no number of more than 4,300
_DEEP = 400  # elements within each other


def tree_damaged(data: bytes, chance: Random) -> bytes:
    """Change some elements of an XML file; what is no XML stays."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return data
    for _ in range(chance.randint(1, 6)):
        elements = [each for each in root.iter() if isinstance(each.tag, str)]
        element, other = chance.choice(elements), chance.choice(elements)
        if element is not root:
            chance.choice(_CHANGES)(element, other, chance)
    written: bytes = etree.tostring(root)
    return written


def _dropped(element: Element, other: Element, chance: Random) -> None:
    element.getparent().remove(element)


def _unwrapped(element: Element, other: Element, chance: Random) -> None:
    above = element.getparent()
    at = above.index(element)
    above[at : at + 1] = list(element)


def _said_again(element: Element, other: Element, chance: Random) -> None:
    for _ in range(chance.choice((1, 2, 30))):
        element.addnext(deepcopy(element))


def _moved(element: Element, other: Element, chance: Random) -> None:
    if element not in other.iterancestors() and element is not other:
        other.insert(chance.randint(0, len(other)), element)


def _copied(element: Element, other: Element, chance: Random) -> None:
    other.insert(chance.randint(0, len(other)), deepcopy(element))


def _wrapped(element: Element, other: Element, chance: Random) -> None:
    for _ in range(chance.choice((1, 2, _DEEP))):
        around = etree.Element(other.tag, dict(other.attrib))
        element.getparent().replace(element, around)
        around.append(element)


def _renamed(element: Element, other: Element, chance: Random) -> None:
    element.tag = other.tag


def _attribute_changed(element: Element, other: Element, chance: Random) -> None:
    names = sorted({*element.attrib, *other.attrib})
    if names:
        element.set(chance.choice(names), chance.choice((*WORDS, _ENDLESS, *other.attrib.values())))


def _attribute_dropped(element: Element, other: Element, chance: Random) -> None:
    if element.attrib:
        del element.attrib[chance.choice(sorted(element.attrib))]


def _text_changed(element: Element, other: Element, chance: Random) -> None:
    element.text = chance.choice((*WORDS, " \n ", "一是学习不深。", "\ufeff", "\U00020bb7", other.text or ""))


def _tail_changed(element: Element, other: Element, chance: Random) -> None:
    element.tail = chance.choice(("", "散落", other.text or ""))


_CHANGES: tuple[Callable[[Element, Element, Random], None], ...] = (
    *(_dropped, _unwrapped, _said_again, _moved, _copied, _wrapped, _renamed, _renamed),
    *(_attribute_changed, _attribute_changed, _attribute_dropped, _text_changed, _tail_changed),
)
