"""The notices that the tests read, with the values written beside them by hand."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from selfreview_gui.review.document import document_of
from selfreview_gui.review.notice.reading import read_notice
from selfreview_gui.review.notice.values import Asked, Notice
from selfreview_gui.review.subject import Subject

NOTICES = Path(__file__).parent.parent / "data" / "notices"
EXPECTED: dict[str, dict[str, Any]] = json.loads((NOTICES / "expected.json").read_text("utf-8"))
CALLING = [name for name, expected in EXPECTED.items() if expected["calls_meeting"]]


def read(text: str) -> Notice:
    return read_notice(document_of(text))


def source(name: str) -> str:
    return (NOTICES / name).read_text("utf-8")


def saying(words: str) -> Notice:
    """Read a plain notice of January 2025 that says these words."""
    return read(
        f"关于召开2024年度组织生活会的通知\n各党支部：\n现通知如下。\n{words}\n机关党委\n2025年1月6日"
    )


def asked(notice: Notice, subject: Subject) -> Asked:
    return next((each for each in notice.templates if each.subject is subject), Asked(subject))


def dimensions(notice: Notice) -> dict[str, list[str]]:
    """Return the wordings of the dimensions of each subject that has any."""
    named = {each.subject.value: [every.title for every in each.dimensions] for each in notice.templates}
    return {subject: titles for subject, titles in named.items() if titles}


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
