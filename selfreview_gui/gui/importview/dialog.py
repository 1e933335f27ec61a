"""The window in which what was read from old papers is corrected, the source beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from selfreview_gui.gui.importview.chooser import Chooser
from selfreview_gui.gui.importview.correcting import corrected
from selfreview_gui.gui.importview.menus import AnswersMenu, RoleMenu
from selfreview_gui.gui.importview.pane import PaperPane
from selfreview_gui.gui.importview.papers import Papers
from selfreview_gui.gui.importview.rows import PAPER
from selfreview_gui.gui.importview.tools import Tools
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.parts import button, label
from selfreview_gui.review.belonging import with_dimension, with_role
from selfreview_gui.review.review import Review
from selfreview_gui.review.template import Dimension, Role, Template

_HINT = "左边是认出的层次，右边是原文。这里改的只是层次、用途和对应的方面，原文一个字也不会变。"
_REFUSED = "这样改会动到原文的字，没有改。请换一种改法。"
_ROOMY = 30  # lines of height, from where there is room for a hint
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ImportView(QDialog):
    """Shows papers as they were read; `kept` carries those that were corrected, as they are now.

    It ends as accepted where something was kept, and where nothing is left to be looked at.
    """

    kept = Signal(object)

    def __init__(
        self, papers: tuple[Review, ...], templates: tuple[Template, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("importView")
        self.setWindowTitle("核对层次和方面")
        self._papers = Papers(papers, templates, self)
        self._key, self._warned = PAPER, False  # the row to be chosen next; whether leaving was warned of
        self.pane = PaperPane(self._papers)
        self.chooser = Chooser(self._papers)
        self.notice = Notice()
        roles = RoleMenu(self, self._take_role)
        answers = AnswersMenu(self, templates, self._take_dimension)
        self.tools = Tools(self, self._do, roles, answers)
        self._lay_out()
        self._connect()
        self._show_paper()
        self._papers.count_all()
        self.pane.tree.setFocus()

    def _connect(self) -> None:
        self.chooser.turned.connect(self._turn)
        self.pane.moved.connect(self._show_row)
        self._papers.changed.connect(self._show_paper)
        self._papers.counted.connect(self.chooser.show_counts)
        self.finished.connect(self.deleteLater)
        self.tools.serve(self.pane.tree)
        self.tools.serve(self.pane.source)

    # What is shown

    def _show_paper(self) -> None:
        self._warned = False
        self.pane.show_paper(self._key)
        self.chooser.show_counts()
        is_changed = bool(self._papers.corrected())
        self._keep_button.setEnabled(is_changed)
        words = "取消" if is_changed else "关闭"
        self._leave_button.setText(words)
        self._leave_button.setAccessibleName(words)

    def _show_row(self) -> None:
        self._key = self.pane.key
        left = len(self._papers.open_doubts())
        history, cursor = self._papers.session.history, self.pane.cursor_place
        self.tools.show_row(self._papers.review, self._key, cursor, history, left)

    # What is done

    def _do(self, name: str) -> None:
        if name == "undo":
            self._papers.session.undo()
        elif name == "redo":
            self._papers.session.redo()
        elif name == "next":
            self.pane.go_on()
        else:
            done = corrected(name, self._papers.review, self._key, self.pane.cursor_place)
            self._take(*done, self.tools.actions_by_name[name].text())

    def _take(self, after: Review, key: str, words: str) -> None:
        self._key, before = key, self._key
        if not self._papers.change(after, words):
            self._key = before
            self.notice.tell(_REFUSED)

    def _take_role(self, role: Role) -> None:
        self._take_told(with_role(self._papers.review, self._key, role), "改用途")

    def _take_dimension(self, dimension: Dimension | None) -> None:
        self._take_told(with_dimension(self._papers.review, self._key, dimension), "改对应的方面")

    def _take_told(self, after: Review, words: str) -> None:
        """Take what the person said of a row; that is no longer doubtful."""
        if self._papers.change(after, words):
            self._papers.settle(self.pane.doubts(), well=True)

    def _turn(self, at: int) -> None:
        self._key = PAPER
        self._papers.show(at)

    # Leaving

    def _keep(self) -> None:
        self.kept.emit(self._papers.corrected())
        self.accept()

    def reject(self) -> None:
        """Leave without what was corrected; that is pointed out once.

        Where nothing was, and every doubt was ticked off, the papers are accepted as they are.
        """
        if self._papers.corrected() and not self._warned:
            self._warned = True
            self.notice.warn("修改还没有保留，再点一次“取消”就不要了。")
        elif self._papers.is_looked_at():
            self.accept()
        else:
            super().reject()

    def done(self, result: int) -> None:
        self._papers.forget()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press only the button that it is on."""
        if event.key() in _ENTER and not isinstance(self.focusWidget(), QPushButton):
            event.accept()
        else:
            super().keyPressEvent(event)

    # How it is put together

    def _lay_out(self) -> None:
        hint = label(_HINT, "hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        for each in (self.chooser, hint, self.tools):
            layout.addWidget(each)
        layout.addWidget(self.pane, 1)
        layout.addWidget(self.notice)
        layout.addLayout(self._ends())
        line, room = self.fontMetrics().height(), self.screen().availableSize()
        self.resize(min(72 * line, room.width() - 24), min(46 * line, room.height() - 48))
        hint.setVisible(self.height() >= _ROOMY * line)

    def _ends(self) -> QHBoxLayout:
        self._leave_button = button("cancelButton", "关闭", self.reject)
        self._keep_button = button("keepButton", "保留修改(&K)", self._keep, primary=True)
        row = QHBoxLayout()
        row.addWidget(self.tools.button("undo"))
        row.addWidget(self.tools.button("redo"))
        row.addStretch(1)
        row.addWidget(self._leave_button)
        row.addWidget(self._keep_button)
        return row
