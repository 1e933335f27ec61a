"""Placeholders that nobody filled: 【…】, xx, x条, 20xx年, ____, （此处填写……）, 某单位.

Why: inspectors publicly criticise materials that would fit any unit (通用文章); a placeholder left in
a paper that is read aloud is the plainest sign of one. Slots are this program's own (`SLOT`);
the crosses and masks are those met in published samples, where names and numbers were blotted out.

Codes: `slot` 【…】 · `cross` xx, ×××, x条, ____ · `note` （此处填写……）, TODO · `masked` 某单位, 某某.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfreview_gui.checks.finding import Finding, Level, Paper
from selfreview_gui.review.placeholder import MASKED, placeholders
from selfreview_gui.review.review import texts

RULE = "placeholder"

_LEVELS = {"slot": Level.BLOCK, "cross": Level.BLOCK, "note": Level.BLOCK, MASKED: Level.WARN}
_MESSAGES = {
    "slot": "“{}”还没有填写。",
    "cross": "“{}”是占位，请换成实际内容。",
    "note": "“{}”是写作提示，请换成正文或删去。",
    MASKED: "“{}”是代称，定稿应写明实际名称。",
}

_HAN = re.compile("[一-龥]{1,4}")


def placeholder(paper: Paper) -> Iterator[Finding]:
    """Yield every placeholder in the texts of the paper; what lies side by side is one."""
    for address, text in texts(paper.review):
        for start, end, code in placeholders(text):
            excerpt = text[start:end]
            message = _MESSAGES[code].format(excerpt + _following(text, end) if code == "cross" else excerpt)
            yield Finding(RULE, _LEVELS[code], address, start, end, excerpt, message, code=code)


def _following(text: str, end: int) -> str:
    """Return the next few Chinese characters, because “xx” alone says too little in a list of findings."""
    following = _HAN.match(text, end)
    return f"{following[0]}…" if following else ""
