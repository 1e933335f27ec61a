"""The second page: the notice as it was read, and the draft made of it, to be put right beside the text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QWidget,
)

from selfreview_gui.gui.notices.arranging import added, missing, moved, removed, retitled, with_role
from selfreview_gui.gui.notices.dimensionlist import DimensionList
from selfreview_gui.gui.notices.facts import FactsCard
from selfreview_gui.gui.notices.places import Places, places_of
from selfreview_gui.gui.notices.subjectcard import SubjectCard
from selfreview_gui.gui.notices.view import NoticeView
from selfreview_gui.gui.parts import column, label
from selfreview_gui.jobs.notice_drafts import Draft, NoticeRead
from selfreview_gui.review.notice_words import NOT_SAID, WHOSE
from selfreview_gui.review.subject import Subject
from selfreview_gui.review.template import Role


class DraftPage(QWidget):
    """Shows one draft at a time, that of the chosen subject.

    `changed` says that a draft is another one now, `removed_one` carries the name of a dimension that
    was taken out, which `put_back` brings back.
    """

    changed = Signal()
    removed_one = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._read: NoticeRead | None = None
        self._drafts: dict[Subject, Draft] = {}
        self._before: tuple[Subject, Draft, int] | None = None
        self.facts = FactsCard()
        self.facts.changed.connect(self._show_hint)
        self.facts.changed.connect(self.changed)
        self.whose = SubjectCard()
        self.list = DimensionList()
        self.view = NoticeView()
        self._hint = label("", "warning")
        self._hint.setObjectName("noDimensionsLabel")
        self._lay_out()
        self._connect()

    # What is shown

    def show_read(self, read: NoticeRead, subject: Subject | None) -> None:
        """Show a notice that was read; the subject is the one asked for, else the first that it names."""
        self._read, self._before = read, None
        self._drafts = {each.template.subject: each for each in read.drafts}
        self.view.show_text(read.text)
        self.whose.show_asked(read.notice.templates, subject)
        self.facts.show_notice(read.notice, self.draft().template.year)
        self._draft_area.verticalScrollBar().setValue(0)

    def draft(self) -> Draft:
        """Return the draft as it is now."""
        return self._drafts[self.whose.subject()]

    def missing(self) -> str:
        """Say what keeps the draft from being used; empty where nothing does."""
        return missing(self.draft()) or ("" if self.facts.is_year() else "年度要写成四位数字，例如 2025")

    def is_edited(self) -> bool:
        """Say whether any draft is not as it was read."""
        return self._read is not None and self._drafts != {
            each.template.subject: each for each in self._read.drafts
        }

    def put_back(self) -> None:
        """Bring back the dimension that was taken out last."""
        if self._before is not None:
            subject, draft, at = self._before
            self._before = None
            self.whose.choose(subject)
            self._put(draft, at)
            self.list.tree.setFocus()

    # What is done

    def _connect(self) -> None:
        self.whose.chosen.connect(self._show_subject)
        self.list.chosen.connect(self._mark)
        self.list.retitled.connect(lambda title: self._do(retitled, title))
        self.list.role_given.connect(lambda role: self._do(with_role, role))
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._remove)
        self.list.added.connect(lambda: self._add("", ""))
        self.view.taken.connect(self._add)

    def _do(self, act: Callable[[Draft, int, Any], Draft], value: object) -> None:
        """Alter the chosen dimension; it stays the chosen one."""
        at = self.list.tree.at()
        if at >= 0:
            chosen = self.draft().template.dimensions[at].id
            after = act(self.draft(), at, value)
            ids = [each.id for each in after.template.dimensions]
            self._put(after, ids.index(chosen))

    def _move(self, by: int) -> None:
        at = self.list.tree.at()
        last = len(self.draft().template.dimensions) - 1
        if at >= 0:
            self._put(moved(self.draft(), at, by), max(0, min(at + by, last)))

    def _remove(self) -> None:
        at = self.list.tree.at()
        if at < 0:
            return
        self._before = (self.whose.subject(), self.draft(), at)
        name = self.draft().template.dimensions[at].title
        self._put(removed(self.draft(), at), at)
        self.list.tree.setFocus()
        self.removed_one.emit(name)

    def _add(self, title: str, asks: str) -> None:
        draft, at = added(self.draft(), self.list.tree.at(), title, asks)
        self._put(draft, at)
        self.list.title.setFocus()

    def _put(self, draft: Draft, at: int) -> None:
        self._drafts[self.whose.subject()] = draft
        self.list.show_draft(draft, at)
        self._show_hint()
        self.changed.emit()

    def _show_subject(self) -> None:
        if self._read is not None:
            dimensions = self.draft().template.dimensions
            problems = (at for at, each in enumerate(dimensions) if each.role is Role.PROBLEMS)
            self.list.show_draft(self.draft(), next(problems, 0))
            self._show_hint()
            self.changed.emit()

    def _show_hint(self) -> None:
        """Say where the dimensions are not the notice's."""
        problems = self.draft().template.of_role(Role.PROBLEMS)
        told = any(each.id in self.draft().told for each in problems)
        words = self.missing()
        if not words and not told and all(not each.quoted for each in problems):
            words = (
                f"{NOT_SAID}{WHOSE[self.whose.subject()]}要对照哪些方面；下面的方面出自程序模板，请照原文改。"
            )
        self._hint.setText(words)
        self._hint.setVisible(bool(words))

    def _mark(self, at: int) -> None:
        if self._read is None:
            return
        dimensions = self.draft().template.dimensions
        is_there = 0 <= at < len(dimensions)
        self.view.mark(places_of(self._read.text, dimensions[at]) if is_there else Places(None, None))
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        """Scroll to the row that is chosen: the list itself is as high as its rows."""
        inside, row = self._draft_area.widget(), self.list.tree.row()
        if inside is not None and not row.isEmpty():
            place = self.list.tree.viewport().mapTo(inside, row.center())
            self._draft_area.ensureVisible(place.x(), place.y(), 0, row.height())

    # How it looks

    def _lay_out(self) -> None:
        above = (self.whose, self._hint)
        self._draft_area = _scrolling("noticeDraftArea", *above, self.list, stretched=self.list)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setObjectName("noticeSplitter")
        both.setChildrenCollapsible(False)
        both.addWidget(self._draft_area)
        both.addWidget(_scrolling("noticeSourceArea", self.view, self.facts, stretched=self.view))
        both.setSizes([1, 1])  # alike
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(both)


def _scrolling(name: str, *widgets: QWidget, stretched: QWidget) -> QScrollArea:
    """Set widgets below each other, one with all the room that is left, in a page that scrolls."""
    inside = QWidget()
    layout = column(inside, 12, (0, 0, 8, 0))
    for each in widgets:
        layout.addWidget(each, 1 if each is stretched else 0)
    area = QScrollArea(widgetResizable=True)
    area.setObjectName(name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
