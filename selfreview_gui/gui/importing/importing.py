"""Old papers come in: chosen or dropped files and folders are read by workers, and kept as they come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from selfreview_gui.gui.importing.acts import ImportActs
from selfreview_gui.gui.importing.batch import Batch, Result
from selfreview_gui.gui.importing.job import ImportJob
from selfreview_gui.gui.importing.keeping import Keeping, Kept
from selfreview_gui.gui.importing.told import Imported
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.records import Records
from selfreview_gui.jobs.folders import ENDINGS

if TYPE_CHECKING:
    from selfreview_gui.gui.desk import Desk
    from selfreview_gui.jobs.folders import Found
    from selfreview_gui.review.template import Template

FILES = f"Word、WPS、PDF、网页和文本 ({' '.join(f'*{ending}' for ending in ENDINGS)});;所有文件 (*)"
_TICK = 100  # milliseconds from one look at what was read to the next


def files_of(dropped: QMimeData) -> list[Path]:
    """Return the files and folders of this computer that were dropped."""
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]


class Importing(QObject):
    """Brings old papers into the store, one batch at a time; what is added meanwhile comes in with it.

    `brought` carries the id of a review to open, `imported` says that the list changed.
    """

    brought = Signal(str)
    imported = Signal()

    def __init__(
        self,
        window: QWidget,
        records: Records,
        notice: Notice,
        templates: Callable[[], tuple[Template, ...]],
        desk: Callable[[], Desk | None],
        at_home: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._notice, self._templates = window, notice, templates
        self._at_home = at_home
        self._acts = ImportActs(window, records, notice, templates, desk)
        self._told = Imported(notice, self._acts)
        self._acts.brought.connect(self.brought)
        self._acts.came_in.connect(self._told.tell_one)
        self._acts.changed.connect(self.imported)
        self._job: ImportJob | None = None
        self._batch = Batch()
        self._waiting: list[Path] = []
        self._keeping = Keeping(records, self._hear_kept)
        self._said = ""  # of the work, in the notice
        self._soon = QTimer(self, singleShot=True, interval=_TICK)
        self._soon.timeout.connect(self._look)

    # What the person asks for

    def ask_for_papers(self) -> None:
        """Ask for files, and read every paper in them beside the window."""
        names, _ = QFileDialog.getOpenFileNames(self._window, "选择旧材料", "", FILES)
        self.read([Path(name) for name in names])

    def ask_for_folder(self) -> None:
        """Ask for a folder, and read every paper in it and in the folders within."""
        name = QFileDialog.getExistingDirectory(self._window, "选择存放旧材料的文件夹")
        self.read([Path(name)] if name else [])

    def read(self, paths: Sequence[Path]) -> None:
        """Read these files and folders; where others are being read, after those."""
        self._waiting += paths
        if self._waiting and self._job is None and not self._batch.is_open:
            self._batch = Batch(is_open=True)
            self._show_work()
            self._begin()

    def show_results(self) -> None:
        """Show what came of the last import."""
        self._acts.show()

    def close(self) -> None:
        """Stop reading, see the workers gone, and have what was read kept."""
        self._waiting.clear()
        if self._job is not None:
            self._job.end()
            self._take()
        self._keeping.close()

    # Reading

    def _begin(self) -> None:
        self._job = ImportJob(self._waiting, self._templates, self)
        self._waiting = []
        self._job.found.connect(self._hear_found)
        self._job.came.connect(self._hear_came)
        self._job.over.connect(self._go_on)
        self._job.start()

    def _hear_found(self, found: Found) -> None:
        self._batch.expect(found)
        self._tell_work()

    def _hear_came(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _look(self) -> None:
        self._take()
        self._tell_work()

    def _take(self) -> None:
        self._soon.stop()
        for read in self._job.take() if self._job is not None else ():
            self._keeping.keep(self._batch.add(read))

    def _tell_work(self) -> None:
        """Say how far it is, but not over what else was said meanwhile, nor where the person closed it."""
        is_shown, is_ours = not self._notice.isHidden(), self._notice.words.text() == self._said
        if is_shown == is_ours and not self._batch.is_cancelled:
            self._show_work()

    def _show_work(self) -> None:
        self._said = self._batch.under_way()
        self._notice.tell_work(self._said, self._cancel)

    def _cancel(self) -> None:
        """Stop; what came in until now stays, and can be taken back."""
        if self._job is not None:  # else all is read, and is being kept
            self._waiting.clear()
            self._batch.is_cancelled = True
            self._job.cancel()
            self._notice.tell("正在停止读入……")

    def _go_on(self, bug: Exception | None) -> None:
        """Read what was added meanwhile; else all is read, and is being kept."""
        self._take()
        self._batch.note(bug)
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        if self._waiting and not self._batch.is_cancelled:
            self._begin()
        else:
            self._finish_when_all_is_safe()

    # Keeping

    def _hear_kept(self, kept: Kept) -> None:
        self._batch.kept |= kept.ids
        if kept.error is not None:
            self._stop_for(kept.error)
        self._finish_when_all_is_safe()

    def _stop_for(self, error: Exception) -> None:
        """Stop where the store takes nothing: what is read after that would be lost."""
        self._batch.refuse(error)
        self._waiting.clear()
        self._keeping.drop()
        if self._job is not None:
            self._job.cancel()

    def _finish_when_all_is_safe(self) -> None:
        if self._job is None and self._batch.is_open and self._keeping.is_idle:
            batch, self._batch = self._batch, Batch()
            self.imported.emit()
            self._tell(batch.result())
            self.read(())  # what was chosen after the batch was cancelled
            batch.raise_bugs()

    def _tell(self, result: Result) -> None:
        """Say what came; open the one review, but never in front of another that is being written."""
        opens = len(result.ids) == 1 and self._at_home() and not result.is_cancelled
        self._acts.take(result)
        self._told.tell(result, opened=opens)
        if opens:
            self.brought.emit(result.ids[0])
