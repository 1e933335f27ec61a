"""Characters a reader may not see as they were meant: without a glyph here, emoji, control characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF

from selfreview_gui.gui.paper.layout import Pages
from selfreview_gui.gui.paper.letters import paper_font
from selfreview_gui.gui.paper.places import field_at
from selfreview_gui.review.document import Address

# What Unicode shows as a picture unless told otherwise (emoji-data.txt, Emoji_Presentation).
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\ufe0f⌚⌛⏩-⏬⏰⏳◽◾☔☕♈-♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓-❕❗➕-➗➰➿⬛⬜⭐⭕]"
)
_LAYOUT = "\n\t"


@dataclass(frozen=True, slots=True)
class OddCharacter:
    """A character that needs a look, where it stands, and what is odd about it."""

    address: Address | None
    offset: int
    page: int
    character: str
    message: str


def missing_glyphs(pages: Pages) -> tuple[OddCharacter, ...]:
    """Return the characters that no typeface here shows, emoji, private and unseen characters.

    Each once a page, where it stands first.
    """
    metrics = QFontMetricsF(paper_font(pages.page.body.face))
    return tuple(_found(pages, metrics))


def _found(pages: Pages, metrics: QFontMetricsF) -> Iterator[OddCharacter]:
    known: dict[str, str] = {}
    ordinary: set[str] = set()  # almost all, so that a line costs little
    for page, sheet in enumerate(pages.sheets, 1):
        told: set[str] = set()
        for row in sheet.rows:
            for character in sorted(set(row.text) - ordinary - told, key=row.text.index):
                if character not in known:
                    known[character] = _odd(character, metrics)
                if not known[character]:
                    ordinary.add(character)
                else:
                    told.add(character)
                    at = row.broken.text.index(character, row.line.start)
                    address, offset = field_at(row.broken.paragraph, at) or (None, 0)
                    message = f"第{page}页有{known[character]}"
                    yield OddCharacter(address, offset, page, character, message)


def _odd(character: str, metrics: QFontMetricsF) -> str:
    """Say what is odd about a character, nothing where it is an ordinary one."""
    category, code = unicodedata.category(character), f"U+{ord(character):04X}"
    if character in _LAYOUT:
        return ""
    if category in ("Cc", "Cf", "Zl", "Zp"):
        return f"看不见的字符（{code}），打印不出来，建议删去"
    if category == "Cs":
        return f"损坏的字符（{code}），打印不出来，请重新输入"
    if category == "Co":
        return f"自造字（{code}），换一台电脑可能显示不出来"
    if _EMOJI.match(character):
        return f"表情符号：{character}，公文里一般不用"
    if category == "Mn" or metrics.inFontUcs4(ord(character)):
        return ""
    return f"本机字体显示不了的字：{character}"
