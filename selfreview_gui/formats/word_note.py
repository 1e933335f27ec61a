"""The note of attachments below the text (GB/T 9704-2012, 7.3.4)."""

from __future__ import annotations

import unicodedata

from selfreview_gui.formats.word_xml import paragraph, twips_of
from selfreview_gui.review.attachments import HEAD
from selfreview_gui.review.document import Paragraph
from selfreview_gui.review.page import Page

_IN = 2  # characters before “附件：”


def note_line(line: Paragraph, runs: str, page: Page, keep: str = "") -> str:
    """Write a line of the note; `keep` is the property that keeps it with the next line, or nothing.

    “附件：” stands two characters in, later names stand under the first one. A name that needs a second
    line hangs under its own first character.
    """
    before = line.spans[0].text if len(line.spans) > 1 else ""
    start = _IN if line.text.startswith(HEAD) else _IN + len(HEAD)
    begin = start * page.character_width
    hanging = sum(_wide(character, page) for character in before)
    left, back = twips_of(begin + hanging), twips_of(hanging)
    indent = f'<w:ind w:left="{left}" w:hanging="{back}"/>' if back else f'<w:ind w:left="{left}"/>'
    return paragraph("AttachmentNote", runs, keep + indent)


def _wide(character: str, page: Page) -> float:
    full = unicodedata.east_asian_width(character) in "FWA"
    return page.character_width if full else page.body.size / 2 + page.letter_spacing
