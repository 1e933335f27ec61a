"""The window in which a notice becomes a template: take it in, look the draft over, use it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from selfreview_gui.errors import UserError
from selfreview_gui.gui.notice import Notice as Strip
from selfreview_gui.gui.notices.arranging import finished
from selfreview_gui.gui.notices.reading import NoticeReading, Read
from selfreview_gui.gui.notices.source import SourcePage
from selfreview_gui.gui.parts import button
from selfreview_gui.jobs.notice_drafts import NoticeRead
from selfreview_gui.review.notice_words import NO_NOTICE, called
from selfreview_gui.review.subject import Subject

if TYPE_CHECKING:
    from selfreview_gui.gui.notices.draftpage import DraftPage

_AGAIN = "。可以换一份，也可以照这份文字自己写方面。"


class NoticeDialog(QDialog):
    """Takes a notice in and makes a template of it.

    `confirmed` carries the template to be used and what the notice is called. `text` is what stands in
    the field at first, `subject` whose paper is written where that is known already.
    """

    confirmed = Signal(object, str)

    def __init__(self, text: str = "", subject: Subject | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeDialog")
        self.setWindowTitle("按通知定模板")
        self._subject, self._warned = subject, False
        self._read: NoticeRead | None = None
        self._reading = NoticeReading(self._show, self._fail)
        self.strip = Strip()
        self.source = SourcePage(text)
        self._pages = QStackedWidget()
        self._set_up()
        self._lay_out()
        self.source.text.setFocus()

    @cached_property
    def page(self) -> DraftPage:
        """The second page, made while the first notice is read: nobody waits for it then."""
        from selfreview_gui.gui.notices.draftpage import DraftPage  # loaded when it is first made

        made = DraftPage()
        made.changed.connect(self._show_state)
        made.removed_one.connect(self._tell_removed)
        self._pages.addWidget(made)
        return made

    # Taking it in

    def read_file(self, path: Path) -> None:
        """Read a notice from a file, beside the window."""
        self._wait(f"正在读“{path.name}”……")
        self._reading.read_file(path)

    def read_text(self) -> None:
        """Read the notice that stands in the field."""
        self._wait("正在读通知……")
        self._reading.read_text(self.source.text.toPlainText())

    def _wait(self, words: str) -> None:
        self.source.tell("")
        self._read_button.setEnabled(False)
        self.strip.tell_work(words, self._cancel_reading)
        QTimer.singleShot(0, self, self._load_page)

    def _load_page(self) -> None:
        """Load the second page, and make it later: both at once would stop the window for 80 ms."""
        from selfreview_gui.gui.notices import draftpage  # noqa: F401

        QTimer.singleShot(0, self, lambda: self.page)

    def _cancel_reading(self) -> None:
        self._reading.cancel()
        self._read_button.setEnabled(True)
        self.strip.tell("已取消，没有读入")
        self.source.text.setFocus()

    def _show(self, read: Read) -> None:
        """Go on to the draft, or say that this is no notice."""
        self._read, remarks = read
        self._read_button.setEnabled(True)
        self.strip.hide()
        if self._pages.currentWidget() is self.source:
            self.source.text.setPlainText(self._read.text)
        if self._read.notice.calls_meeting:
            self._go_on()
        else:
            self._go_back()
            self.source.text.setPlainText(self._read.text)
            self.source.tell(NO_NOTICE + _AGAIN)
        if remarks:
            self.strip.tell(remarks[0].message)

    def _fail(self, error: Exception) -> None:
        self._read_button.setEnabled(True)
        if not isinstance(error, UserError):
            self.strip.hide()
            raise error
        self.strip.warn(str(error))

    # Looking it over

    def _go_on(self) -> None:
        if self._read is not None:
            self.page.show_read(self._read, self._subject)
            self._turn_to(self.page)
            self.page.list.tree.setFocus()

    def _go_back(self) -> None:
        self._turn_to(self.source)
        self.source.text.setFocus()

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        is_draft = page is not self.source
        for each, shown in ((self._read_button, not is_draft), (self._use, is_draft), (self._back, is_draft)):
            each.setVisible(shown)
        (self._use if is_draft else self._read_button).setDefault(True)
        self._show_state()

    def _show_state(self) -> None:
        self._warned = False
        self.strip.withdraw_act()
        if self._pages.currentWidget() is not self.source:
            self._use.setEnabled(not self.page.missing())

    def _tell_removed(self, name: str) -> None:
        self.strip.tell(f"已移除“{name}”" if name else "已移除一个方面", "撤销", self.page.put_back)

    def _confirm(self) -> None:
        if self._read is not None and not self.page.missing():
            template = finished(self.page.draft(), self.page.facts.year())
            self.confirmed.emit(template, called(self._read.notice))
            self.accept()

    # Leaving

    def reject(self) -> None:
        """Leave without a template; that something was changed in the draft is pointed out once."""
        if self._read is not None and self.page.is_edited() and not self._warned:
            self._warned = True
            self.strip.warn("改过的模板还没有用上，再按一次“取消”就不要了。")
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Leave; what is still being read is not waited for."""
        self._reading.cancel()
        super().done(result)

    # How it looks

    def _set_up(self) -> None:
        self._read_button = button("readNoticeButton", "读出要求(&S)", self.read_text, primary=True)
        self._use = button("useTemplateButton", "用这个模板(&S)", self._confirm, primary=True)
        self._back = button("otherNoticeButton", "换一份通知(&B)", self._go_back)
        self._cancel = button("cancelNoticeButton", "取消", self.reject)
        for each in (self._back, self._cancel, *self.strip.findChildren(QPushButton)):
            each.setAutoDefault(True)  # Enter presses what Tab has reached
        self.source.file_given.connect(self.read_file)
        self.source.own_wanted.connect(self._go_on)
        self.source.text.refused.connect(self.strip.warn)
        self._pages.addWidget(self.source)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._read_button)
        row.addWidget(self._use)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.strip)
        layout.addLayout(row)
        line, room = self.fontMetrics().height(), self.screen().availableSize()
        self.resize(min(76 * line, room.width() - 40), min(46 * line, room.height() - 60))
        self._turn_to(self.source)
