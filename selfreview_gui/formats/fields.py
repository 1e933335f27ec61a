"""The fields of a text: what stands in them is their code first, then their result."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PAGE_NUMBER = re.compile(r"\s*(PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)


def is_page_field(code: str) -> bool:
    """Say whether a field is the number of a page or of pages, which is no text of the paper."""
    return _PAGE_NUMBER.match(code) is not None


@dataclass(slots=True)
class _Field:
    """A field that is open: its code so far, and whether its result has begun."""

    code: str = ""
    has_result: bool = False

    @property
    def is_silent(self) -> bool:
        return not self.has_result or is_page_field(self.code)


class Fields:
    """The fields that are open at a place of the text, one within the other."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def is_silent(self) -> bool:
        """Say whether what stands here is no text of the paper: the code of a field, or a page number."""
        return any(each.is_silent for each in self._open)

    def begin(self) -> None:
        """Open a field."""
        self._open.append(_Field())

    def add_code(self, text: str) -> None:
        """Add to the code of the innermost field, unless its result has begun."""
        if self._open and not self._open[-1].has_result:
            self._open[-1].code += text

    def begin_result(self) -> None:
        """Go on to the result of the innermost field."""
        if self._open:
            self._open[-1].has_result = True

    def end(self) -> None:
        """Close the innermost field."""
        if self._open:
            self._open.pop()

    def end_paragraph(self) -> None:
        """Close the fields that never end; they would make the rest of the paper silent."""
        self._open = [each for each in self._open if not each.is_silent]
