"""The last two steps: what the checks found, and the Word file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from selfreview_gui.errors import UserError
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.records import Records, let_go
from selfreview_gui.gui.tasks import Task, run
from selfreview_gui.review.document import Document
from selfreview_gui.review.review import Review

if TYPE_CHECKING:
    from selfreview_gui.checks.finding import Finding
    from selfreview_gui.gui.pages.check import CheckPage
    from selfreview_gui.gui.pages.export import ExportPage
    from selfreview_gui.jobs.export import Exported

_FOLDER = "export_folder"


class Finish(QObject):
    """Fills the pages of the last two steps, and does what they ask for.

    `go_to` leads to an address and selects the characters from start to end there.
    """

    def __init__(
        self, records: Records, notice: Notice, go_to: Callable[..., None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._records, self._notice, self._go_to = records, notice, go_to
        self._review = Review()
        self._check: CheckPage | None = None
        self._export: ExportPage | None = None
        self._blocking: tuple[Finding, ...] = ()
        self._looking: dict[QWidget, Task] = {}
        self._exporting: Task | None = None
        self._written: Path | None = None
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self._folder = documents if documents.is_dir() else Path.home()
        records.ask(lambda store: store.setting(_FOLDER, ""), self._remember, let_go)

    def check_page(self, review: Review) -> QWidget:
        """Make the page of the findings."""
        from selfreview_gui.gui.pages.check import CheckPage  # loaded when it is first shown

        self._check = CheckPage()
        self._check.chosen.connect(lambda each: self._go_to(each.address, each.start, each.end))
        self.freshen(self._check, review)
        return self._check

    def export_page(self, review: Review) -> QWidget:
        """Make the page of the preview and the export."""
        from selfreview_gui.gui.pages.export import ExportPage  # loaded when it is first shown

        page = self._export = ExportPage()
        page.export_requested.connect(self._start_export)
        page.folder_requested.connect(self._choose_folder)
        page.first_gap_requested.connect(self._go_to_gap)
        page.open_file_requested.connect(lambda: self._open(self._written))
        page.open_folder_requested.connect(lambda: self._open(self._written and self._written.parent))
        self._tell_folder()
        self.freshen(page, review)
        return page

    def freshen(self, page: QWidget, review: Review) -> None:
        """Let a page show the review as it stands now; the checks run beside the window."""
        self._review = review
        earlier = self._looking.get(page)
        if earlier is not None:
            earlier.cancel()
        task = run(look, review, done=lambda seen: self._show(page, *seen), failed=self._fail)
        self._looking[page] = task
        self.destroyed.connect(task.cancel)  # the pages go with the desk, a check may still be running

    def _show(self, page: QWidget, document: Document, findings: tuple[Finding, ...]) -> None:
        from selfreview_gui.checks.finding import Level

        self._blocking = tuple(each for each in findings if each.level is Level.BLOCK)
        if page is self._check:
            self._check.show_findings(findings)
        elif page is self._export:
            self._export.show_state(document, self._blocking)

    def _go_to_gap(self) -> None:
        if self._blocking:
            first = self._blocking[0]
            self._go_to(first.address, first.start, first.end)

    # The Word file

    def _start_export(self, draft: bool) -> None:
        from selfreview_gui.jobs.export import export_review  # loaded when it is first used

        if self._export is None or self._exporting is not None:
            return
        self._export.show_exporting()
        self._exporting = run(
            export_review, self._review, self._folder, draft, done=self._exported, failed=self._not_exported
        )
        self.destroyed.connect(self._exporting.cancel)

    def _exported(self, made: Exported) -> None:
        self._exporting = None
        self._written = made.path
        if self._export is not None:
            self._export.show_exported(made.path, made.renamed)

    def _not_exported(self, error: Exception) -> None:
        self._exporting = None
        if self._export is not None:
            self._export.show_failed()
        self._fail(error)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self._export, "选择存放 Word 文件的文件夹", str(self._folder)
        )
        if chosen:
            self._folder = Path(chosen)
            self._records.ask(lambda store: store.keep_setting(_FOLDER, chosen), failed=let_go)
            self._tell_folder()

    def _remember(self, folder: str) -> None:
        if folder and Path(folder).is_dir():
            self._folder = Path(folder)
        self._tell_folder()

    def _tell_folder(self) -> None:
        if self._export is not None:
            self._export.show_folder(self._folder)

    def _open(self, path: Path | None) -> None:
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._notice.warn(f"没有程序能打开“{path.name}”，文件已经存好，在“{path.parent}”里。")

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._notice.warn(str(error))


def look(review: Review) -> tuple[Document, tuple[Finding, ...]]:
    """Lay a review out and check it."""
    from selfreview_gui.checks.registry import check  # loaded when the last steps are first shown
    from selfreview_gui.review.compose import compose

    return compose(review), check(review)
