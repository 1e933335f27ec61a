"""The attachments (附件) a paper names below its text, and how the note of them is written and read.

GB/T 9704-2012, 7.3.4: a free line below the text, “附件：” two characters in, a number before each name
where there are several, no mark behind a name.
"""

from __future__ import annotations

import re

PROBLEM_LIST = "问题清单"
RECTIFICATION_LIST = "整改清单"
HEAD = "附件："
_NOTE = re.compile(r"附件：(?:1\.)?(.+)|(\d{1,2})\.(.+)")
_MARK = re.compile(r"附\s*件\s*\d{0,2}")


def names(attachments: str) -> tuple[str, ...]:
    """Return the names of the attachments, kept as one name a line."""
    return tuple(filter(None, (line.strip() for line in attachments.split("\n"))))


def note(attachments: str) -> tuple[tuple[str, str], ...]:
    """Return what stands before each name in the note, and the name: (“附件：1.”, “问题清单”)."""
    named = names(attachments)
    if len(named) == 1:
        return ((HEAD, named[0]),)
    return tuple((f"{HEAD if at == 1 else ''}{at}.", name) for at, name in enumerate(named, 1))


def mark(attachments: str, name: str) -> str:
    """Return what stands at the top left of an attachment: “附件1”, or “附件” where it is the only one."""
    named = names(attachments)
    return f"附件{named.index(name) + 1}" if len(named) > 1 else "附件"


def named_last(lines: list[str]) -> tuple[str, ...]:
    """Return the names in a note of attachments that ends these lines, none where none stands there."""
    start = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].startswith(HEAD)), None)
    if not start:  # a note alone, with no text before it, is no paper
        return ()
    found = [match[1] or match[3] for match in map(_NOTE.fullmatch, lines[start:]) if match]
    written = [before + name for before, name in note("\n".join(found))]
    return tuple(found) if written == lines[start:] else ()


def is_mark(line: str) -> bool:
    """Tell whether a line is the “附件1” that stands above an attachment."""
    return bool(_MARK.fullmatch(line))
