"""What a PDF shows, read from the file."""

from __future__ import annotations

import re
from pathlib import Path

import pypdf

from selfreview_gui.gui.paper.letters import UNITS

_GROUND = re.compile(  # #ffe28a
    r"1 0\.886\d* 0\.541\d* scn\s+\S+ gs\s+(?:q\s+(?:\S+ ){6}cm\s+)?\S+ \S+ (\S+) \S+ re\s"
)


def characters(path: Path) -> list[str]:
    """Return what can be copied from each page, without white space."""
    return ["".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


def yellow(path: Path) -> list[float]:
    """Return how wide, in points, the yellow grounds on the first page are."""
    contents = pypdf.PdfReader(path).pages[0].get_contents()
    drawn = contents.get_data().decode("latin-1") if contents is not None else ""
    return [float(wide) / UNITS for wide in _GROUND.findall(drawn)]
