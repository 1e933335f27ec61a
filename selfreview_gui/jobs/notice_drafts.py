"""Read a notice together with its text and the templates that may be drafted from it, to be looked over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from selfreview_gui.errors import UserError
from selfreview_gui.jobs.templates import built_in
from selfreview_gui.review.document import Document, document_of
from selfreview_gui.review.notice.values import Asked, Notice
from selfreview_gui.review.notice_words import WHOSE
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Dimension, Role, Template

LONGEST = 100_000  # characters; the longest notices have some 20,000
_OWN = "方面是自己写的，请对照通知核对后使用。"


@dataclass(frozen=True, slots=True)
class Draft:
    """A template drafted from a notice; `told` are the ids of the dimensions that the notice itself names.

    Of those the notice's words are what they ask (`quoted`); the others come from the templates of
    the program.
    """

    template: Template
    told: frozenset[str]


@dataclass(frozen=True, slots=True)
class NoticeRead:
    """A notice that was read: its text, what it says, and a draft for each subject.

    A text that calls no meeting has drafts, too: without dimensions of the problems, for who wants to
    name them.
    """

    text: str
    notice: Notice
    drafts: tuple[Draft, ...]

    def draft(self, subject: Subject) -> Draft:
        """Return the draft for a subject."""
        return next(each for each in self.drafts if each.template.subject is subject)


def draft_from_file(path: Path) -> NoticeRead:
    """Read a notice from any readable file; raise UserError where it cannot be read."""
    from selfreview_gui.formats.read import read_file  # the readers load only when a file is opened

    return _drafted(read_file(path), path.name)


def draft_from_text(path: Path, text: str) -> NoticeRead:
    """Read a notice from its text; `path` is what to call it, there is no such file.

    Raises UserError where the text is empty, or too long for a notice.
    """
    if not text.strip():
        raise UserError("还没有通知的文字，什么也没有做，请粘贴通知全文，或者打开通知文件。")
    return _drafted(document_of(text), path.name)


def _drafted(document: Document, name: str) -> NoticeRead:
    # The patterns of notices take some 50 ms to make, which the window's thread should not wait for.
    from selfreview_gui.review.notice.reading import read_notice

    if len(document.text) > LONGEST:
        raise UserError(f"“{name}”有 {len(document.text)} 字，太长，不像一份通知，没有读入，请换一份。")
    notice = read_notice(document)
    templates = built_in()
    return NoticeRead(document.text, notice, tuple(_draft(notice, subject, templates) for subject in WHOSE))


def _draft(notice: Notice, subject: Subject, templates: tuple[Template, ...]) -> Draft:
    from selfreview_gui.review.notice.draft import template_of  # as above

    template = template_of(notice, subject, templates)
    if not notice.calls_meeting:
        others = tuple(each for each in template.dimensions if each.role is not Role.PROBLEMS)
        name = f"{template.year}年度{WHOSE[subject]}（自拟）"
        return Draft(replace(template, dimensions=others, name=name, note=_OWN), frozenset())
    asked = next((each for each in notice.templates if each.subject is subject), Asked(subject))
    dimensions = tuple(_quoted(each, asked) for each in template.dimensions)
    named = {*(each.title for each in asked.dimensions), *asked.required_parts}
    told = frozenset(each.id for each in dimensions if each.title in named)
    return Draft(replace(template, dimensions=dimensions), told)


def _quoted(dimension: Dimension, asked: Asked) -> Dimension:
    """Mark a dimension whose words are the notice's own."""
    words = {(each.title, each.asks) for each in asked.dimensions if each.asks}
    return replace(dimension, quoted=(dimension.title, dimension.asks) in words)
