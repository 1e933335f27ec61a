"""How a review comes in: begun from a template, imported from old files, or the example."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from selfreview_gui.errors import UserError
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.records import Records, let_go
from selfreview_gui.gui.tasks import Task, run
from selfreview_gui.review.document import Remark
from selfreview_gui.review.review import Review
from selfreview_gui.review.start import start_review
from selfreview_gui.review.template import Template

if TYPE_CHECKING:
    from selfreview_gui.store.store import Store

_UNIT = "unit"
FILES = "Word 和文本文件 (*.docx *.txt *.md);;所有文件 (*)"


class Bringing(QObject):
    """Brings reviews into the store.

    `brought` carries the id of one to open, `imported` says that the list changed.
    """

    brought = Signal(str)
    imported = Signal()

    def __init__(
        self, window: QWidget, records: Records, notice: Notice, templates: Callable[[], tuple[Template, ...]]
    ) -> None:
        super().__init__(window)
        self._window, self._records, self._notice, self._templates = window, records, notice, templates
        self._task: Task | None = None
        self._waiting: list[Path] = []
        self._found: list[Review] = []
        self._trouble: list[str] = []
        self._path = Path()
        self._remarks: list[tuple[str, Remark]] = []
        self._number = 0

    # A new one

    def new_review(self) -> None:
        """Ask what is to be written, and begin it."""
        self._records.ask(lambda store: store.setting(_UNIT, ""), self._ask, self._fail)

    def _ask(self, unit: str) -> None:
        from selfreview_gui.gui.new_review import NewReviewDialog  # loaded when it is first shown

        dialog = NewReviewDialog(self._templates(), unit, self._window)
        dialog.finished.connect(lambda _: self._begin(dialog.choice()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _begin(self, choice: tuple[Template, str, str] | None) -> None:
        if choice is None:
            return
        template, unit, name = choice
        review = start_review(template, unit, name)
        self._records.ask(lambda store: store.keep_setting(_UNIT, unit), failed=let_go)
        self._keep(review)

    def example(self) -> None:
        """Open a copy of the example."""
        from selfreview_gui.jobs.example import example_review  # loaded when it is first asked for

        self._task = run(example_review, done=self._keep, failed=self._fail)

    def _keep(self, review: Review) -> None:
        self._records.ask(
            lambda store: store.save(review), lambda _: self.brought.emit(review.id), self._fail
        )

    # Old papers

    def ask_for_papers(self) -> None:
        """Ask for files, and read every paper in them beside the window."""
        names, _ = QFileDialog.getOpenFileNames(self._window, "选择旧材料", "", FILES)
        if names:
            self.read_papers([Path(name) for name in names])

    def read_papers(self, paths: list[Path]) -> None:
        """Read these files one after the other; between two of them it can be cancelled."""
        self._waiting, self._number = list(paths), len(paths)
        self._found, self._remarks, self._trouble = [], [], []
        self._read_next()

    def _read_next(self) -> None:
        from selfreview_gui.jobs.papers import open_papers  # loaded when it is first used

        self._path = path = self._waiting.pop(0)
        place = f"（{self._number - len(self._waiting)}/{self._number}）" if self._number > 1 else ""
        self._notice.tell_work(f"正在读入“{path.name}”{place}……", self._cancel)
        self._task = run(open_papers, path, self._templates(), done=self._read, failed=self._not_read)

    def _read(self, found: tuple[tuple[Review, ...], tuple[Remark, ...]]) -> None:
        reviews, remarks = found
        self._found += reviews
        self._remarks += [(self._path.name, remark) for remark in remarks]
        self._go_on()

    def _not_read(self, error: Exception) -> None:
        """Remember what is wrong with a file, and read the others all the same."""
        if not isinstance(error, UserError):
            self._notice.hide()
            raise error
        self._trouble.append(str(error))
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting:
            self._read_next()
        else:
            found = tuple(self._found)
            self._records.ask(lambda store: _save_all(store, found), lambda _: self._tell(found), self._fail)

    def _tell(self, found: tuple[Review, ...]) -> None:
        self.imported.emit()
        said = f"已导入 {len(found)} 份材料"
        if self._remarks:
            said += f"，有 {len(self._remarks)} 处没有收进正文或需要留意"
        if self._trouble:
            self._notice.warn("\n".join([*self._trouble, *([said + "。"] if found else [])]))
        elif self._remarks:
            self._notice.tell(said, "查看", self._show_remarks)
        else:
            self._notice.tell(said)
        if len(found) == 1:
            self.brought.emit(found[0].id)

    def _show_remarks(self) -> None:
        from selfreview_gui.gui.leftout import LeftOut  # loaded when it is first shown

        LeftOut(self._remarks, self._window).open()

    def _cancel(self) -> None:
        self._waiting = []
        if self._task is not None:
            self._task.cancel()
        self._notice.tell("已取消导入，没有改动任何内容")

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._notice.warn(str(error))


def _save_all(store: Store, reviews: tuple[Review, ...]) -> None:
    for review in reviews:
        store.save(review)
