"""Damage to tags, words and numbers of a file that is marked text: XML, web pages, RTF, PDF."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.fuzz.octets import NUMBERS, Damage
from tests.fuzz.trees import WORDS

_WORDS = (*WORDS, "&#x41;", "../../a", "http://localhost/", *map(str, NUMBERS))
_TAG = re.compile(rb"<[^<>]{1,400}>")
_ATTRIBUTE = re.compile(rb"\s[\w:.-]+=(?:\"[^\"<]*\"|'[^'<]*')")
_DIGITS = re.compile(rb"\d{1,10}")
_RTF_WORD = re.compile(rb"\\[a-z]+-?\d*|[{}]")


def changed_match(
    pattern: re.Pattern[bytes], data: bytes, chance: Random, change: Callable[[bytes], bytes]
) -> bytes:
    """Change one of the places that fit a pattern."""
    found = list(pattern.finditer(data))
    if not found:
        return data
    match = chance.choice(found)
    return data[: match.start()] + change(match[0]) + data[match.end() :]


def _tag_dropped(data: bytes, chance: Random) -> bytes:
    return changed_match(_TAG, data, chance, lambda tag: b"")


def _tag_said_again(data: bytes, chance: Random) -> bytes:
    return changed_match(_TAG, data, chance, lambda tag: tag * chance.choice((2, 3, 300)))


def _tag_moved(data: bytes, chance: Random) -> bytes:
    found = _TAG.findall(data)
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(found) + data[at:] if found else data


def _attribute_dropped(data: bytes, chance: Random) -> bytes:
    return changed_match(_ATTRIBUTE, data, chance, lambda attribute: b"")


def _attribute_changed(data: bytes, chance: Random) -> bytes:
    word = chance.choice(_WORDS).encode()
    return changed_match(
        _ATTRIBUTE, data, chance, lambda attribute: attribute.partition(b"=")[0] + b'="' + word + b'"'
    )


def number_changed(data: bytes, chance: Random) -> bytes:
    """Write another number in place of one."""
    return changed_match(_DIGITS, data, chance, lambda _: b"%d" % chance.choice(NUMBERS))


def _element_dropped(data: bytes, chance: Random) -> bytes:
    """Leave out a tag with all up to a closing tag of its name, which keeps XML well-formed for the most part."""
    return changed_match(_element(data, chance), data, chance, lambda element: b"")


def _element_said_again(data: bytes, chance: Random) -> bytes:
    return changed_match(_element(data, chance), data, chance, lambda element: element * 2)


def _element(data: bytes, chance: Random) -> re.Pattern[bytes]:
    names = re.findall(rb"</([\w:.-]+)>", data) or [b"p"]
    name = re.escape(chance.choice(names))
    return re.compile(rb"<%s(?:\s[^<>]*)?>(?:(?!<%s[\s>]).)*?</%s>" % (name, name, name), re.DOTALL)


def _rtf_word_dropped(data: bytes, chance: Random) -> bytes:
    return changed_match(_RTF_WORD, data, chance, lambda word: b"")


def _rtf_word_said_again(data: bytes, chance: Random) -> bytes:
    return changed_match(_RTF_WORD, data, chance, lambda word: word * chance.choice((2, 3, 1100)))


OF_TAGS: tuple[Damage, ...] = (
    *(_tag_dropped, _tag_said_again, _tag_moved, _attribute_dropped, _attribute_changed, number_changed),
    *(_element_dropped, _element_said_again),
)
OF_RTF: tuple[Damage, ...] = (_rtf_word_dropped, _rtf_word_said_again, number_changed)
