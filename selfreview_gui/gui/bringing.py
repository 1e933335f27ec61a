"""How a review comes in: begun from a template, imported from old files, or the example."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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
_BUG = "读“{}”时程序出了错，没有改动它，请先用 Word 打开它，把要用的文字复制过来。"
MOST_TROUBLE = 3  # files whose trouble the notice tells of; the rest is behind 查看
LONGEST_TROUBLE = 120  # characters of each in the notice: a path may be as long as it likes
FILES = "Word 和文本文件 (*.docx *.txt *.md);;所有文件 (*)"


@dataclass(frozen=True, slots=True)
class Came:
    """What came out of the files: the reviews, what is to be said of them, and what went wrong."""

    found: tuple[Review, ...]
    remarks: tuple[tuple[str, Remark], ...]
    trouble: tuple[str, ...]


class Bringing(QObject):
    """Brings reviews into the store.

    `brought` carries the id of one to open, `imported` says that the list or the templates changed.
    """

    brought = Signal(str)
    imported = Signal()

    def __init__(
        self,
        window: QWidget,
        records: Records,
        notice: Notice,
        templates: Callable[[], tuple[Template, ...]],
        at_home: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._at_home = at_home
        self._beginning = self._reading = False
        self._window, self._records, self._notice, self._templates = window, records, notice, templates
        self._task: Task | None = None
        self._example: Task | None = None
        self._waiting: list[Path] = []
        self._found: list[Review] = []
        self._trouble: list[str] = []
        self._path = Path()
        self._remarks: list[tuple[str, Remark]] = []
        self._number = 0

    # A new one

    def new_review(self) -> None:
        """Ask what is to be written, and begin it; nothing where another one is just being begun."""
        if not self._beginning:
            self._beginning = True
            self._records.ask(lambda store: store.setting(_UNIT, ""), self._ask, self._not_begun)

    def _ask(self, unit: str) -> None:
        from selfreview_gui.gui.new_review import NewReviewDialog  # both loaded when first shown
        from selfreview_gui.gui.own_templates import OwnTemplates

        dialog = NewReviewDialog(self._templates(), unit, self._window)
        OwnTemplates(dialog, self._records, self._notice, self).changed.connect(self.imported)
        dialog.finished.connect(lambda _: self._begin(dialog.choice()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _begin(self, choice: tuple[Template, str, str] | None) -> None:
        if choice is None:
            self._beginning = False
            return
        template, unit, name = choice
        review = start_review(template, unit, name)
        self._records.ask(lambda store: store.keep_setting(_UNIT, unit), failed=let_go)
        self._keep(review)

    def example(self) -> None:
        """Open a copy of the example; nothing where another review is just being begun."""
        from selfreview_gui.jobs.example import example_review  # loaded when it is first asked for

        if not self._beginning:
            self._beginning = True
            self._example = run(example_review, done=self._keep, failed=self._not_begun)

    def _keep(self, review: Review) -> None:
        self._records.ask(lambda store: store.save(review), lambda _: self._begun(review), self._not_begun)

    def _begun(self, review: Review) -> None:
        self._beginning = False
        self.brought.emit(review.id)

    def _not_begun(self, error: Exception) -> None:
        self._beginning = False
        self._fail(error)

    # Old papers

    def ask_for_papers(self) -> None:
        """Ask for files, and read every paper in them beside the window."""
        names, _ = QFileDialog.getOpenFileNames(self._window, "选择旧材料", "", FILES)
        if names:
            self.read_papers([Path(name) for name in names])

    def read_papers(self, paths: list[Path]) -> None:
        """Read these files one after the other, after those that still wait; it can be cancelled."""
        if self._reading:
            self._waiting += paths
            self._number += len(paths)
            self._tell_work()
            return
        self._reading = True
        self._waiting, self._number = list(paths), len(paths)
        self._found, self._remarks, self._trouble = [], [], []
        self._read_next()

    def _read_next(self) -> None:
        from selfreview_gui.jobs.papers import open_papers  # loaded when it is first used

        self._path = self._waiting.pop(0)
        self._tell_work()
        self._task = run(open_papers, self._path, self._templates(), done=self._read, failed=self._not_read)

    def _tell_work(self) -> None:
        place = f"（{self._number - len(self._waiting)}/{self._number}）" if self._number > 1 else ""
        self._notice.tell_work(f"正在读入“{self._path.name}”{place}……", self._cancel)

    def _read(self, found: tuple[tuple[Review, ...], tuple[Remark, ...]]) -> None:
        reviews, remarks = found
        self._found += reviews
        self._remarks += [(self._path.name, remark) for remark in remarks]
        self._go_on()

    def _not_read(self, error: Exception) -> None:
        """Remember what is wrong with a file, and read the others all the same; a bug is told of, too."""
        known = isinstance(error, UserError)
        self._trouble.append(str(error) if known else _BUG.format(self._path.name))
        self._go_on()
        if not known:
            raise error

    def _go_on(self) -> None:
        if self._waiting:
            self._read_next()
            return
        self._reading = False
        came = Came(tuple(self._found), tuple(self._remarks), tuple(self._trouble))
        self._records.ask(lambda store: _save_all(store, came.found), lambda _: self._take(came), self._fail)

    def _take(self, came: Came) -> None:
        """Open the one review that came, but never in front of another that is being written."""
        self.imported.emit()
        if len(came.found) == 1 and not self._at_home():
            name = came.found[0].title.replace("\n", "") or "未命名的材料"
            self._tell(came, f"已导入“{name}”", "打开", lambda: self._open(came))
        else:
            self._tell(came, f"已导入 {len(came.found)} 份材料")
            if len(came.found) == 1:
                self.brought.emit(came.found[0].id)

    def _tell(
        self, came: Came, said: str, act_words: str = "", act: Callable[[], object] | None = None
    ) -> None:
        trouble = _told(came.trouble)
        if came.remarks:
            said += f"，有 {len(came.remarks)} 处没有收进正文或需要留意"
        if came.remarks or trouble != came.trouble:
            act_words, act = act_words or "查看", act or (lambda: self._show_left_out(came))
        if trouble:
            lines = [*trouble, *([said + "。"] if came.found else [])]
            self._notice.warn("\n".join(lines), "", act_words, act)
        else:
            self._notice.tell(said, act_words, act)

    def _open(self, came: Came) -> None:
        """Open what was asked for; what is to be said of it could not be looked at before."""
        self.brought.emit(came.found[0].id)
        said = [f"有 {len(came.remarks)} 处没有收进正文或需要留意"] if came.remarks else []
        if _told(came.trouble) != came.trouble:
            said.insert(0, f"有 {len(came.trouble)} 个文件没有读入")
        if said:
            self._notice.tell("，".join(said), "查看", lambda: self._show_left_out(came))

    def _show_left_out(self, came: Came) -> None:
        from selfreview_gui.gui.leftout import LeftOut  # loaded when it is first shown

        LeftOut(came.remarks, self._window, came.trouble).open()

    def _cancel(self) -> None:
        if not self._reading:  # all is read, and is being kept
            return
        self._reading, self._waiting = False, []
        if self._task is not None:
            self._task.cancel()
        self._notice.tell("已取消导入，没有改动任何内容")

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._notice.warn(str(error))


def _told(trouble: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the notice says of the files that were not read: few lines, however many they are."""
    lines = [
        each if len(each) <= LONGEST_TROUBLE else each[: LONGEST_TROUBLE - 1] + "…"
        for each in trouble[:MOST_TROUBLE]
    ]
    more = len(trouble) - len(lines)
    return (*lines, *([f"还有 {more} 个文件没有读入。"] if more else []))


def _save_all(store: Store, reviews: tuple[Review, ...]) -> None:
    for review in reviews:
        store.save(review)
