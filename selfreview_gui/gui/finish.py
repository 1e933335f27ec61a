"""The last two steps: what the checks found, and every way out: Word, PDF, paper, text, clipboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from selfreview_gui.errors import UserError
from selfreview_gui.gui.layouts import Layouts
from selfreview_gui.gui.notice import Notice
from selfreview_gui.gui.records import Records, let_go
from selfreview_gui.gui.tasks import Task, run
from selfreview_gui.review.document import Address, Document
from selfreview_gui.review.review import Review

if TYPE_CHECKING:
    from selfreview_gui.checks.finding import Finding
    from selfreview_gui.gui.outputcard import Way
    from selfreview_gui.gui.pages.check import CheckPage
    from selfreview_gui.gui.pages.export import ExportPage
    from selfreview_gui.jobs.export import Exported, Write

_FOLDER = "export_folder"
_TROUBLE = "export"
_ATTACHMENTS = Address("", "attachments")


class Finish(QObject):
    """Fills the pages of the last two steps, and does what they ask for.

    `go_to` leads to an address and selects the characters from start to end there. `changed` carries
    the review with other attachments, and what that step is called.
    """

    changed = Signal(object, str)

    def __init__(
        self,
        records: Records,
        notice: Notice,
        layouts: Layouts,
        go_to: Callable[..., None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._records, self._notice, self._layouts, self._go_to = records, notice, layouts, go_to
        layouts.changed.connect(self._show_layout)
        self._review = Review()
        self._check: CheckPage | None = None
        self._export: ExportPage | None = None
        self._checked: Review | None = None  # the review that `_blocking` was found in
        self._blocking: tuple[Finding, ...] = ()
        self._looking: dict[QWidget, Task] = {}
        self._exporting: Task | None = None
        self._written: Path | None = None
        self._sent: Review | None = None  # as it was when it was last exported
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
        page.left.connect(lambda: self._notice.settle(_TROUBLE))
        page.open_file_requested.connect(lambda: self._open(self._written))
        page.open_folder_requested.connect(lambda: self._open(self._written and self._written.parent))
        page.output_requested.connect(self._put_out)
        page.layout_requested.connect(lambda: self._layouts.choose(page))
        page.attachments_changed.connect(self._attach)
        page.place_chosen.connect(lambda at, offset: self._go_to(at, offset, offset))
        self._tell_folder()
        self._show_layout()
        self.freshen(page, review)
        return page

    def go_to(self, address: Address) -> bool:
        """Put the cursor where a field is chosen on the open last page; say whether it is one of those."""
        page = self._living_page()
        if address != _ATTACHMENTS or page is None or not page.isVisible():
            return False
        page.enter_attachments()
        return True

    def freshen(self, page: QWidget, review: Review) -> None:
        """Let a page show the review as it stands now; the checks run beside the window."""
        self._review = review
        earlier = self._looking.get(page)
        if earlier is not None:
            earlier.cancel()
        if page is self._export:
            self._export.show_checking()
            self._export.show_attachments(review.attachments)
            if self._sent is not None and self._exporting is None:
                self._export.show_stale(stale=review != self._sent)
        self._looking[page] = task = run(
            look,
            review,
            done=lambda seen: self._show(page, review, *seen),
            failed=lambda error: self._not_checked(page, error),
        )
        self.destroyed.connect(task.cancel)  # the pages go with the desk, a check may still be running

    def _show(self, page: QWidget, review: Review, document: Document, findings: tuple[Finding, ...]) -> None:
        from selfreview_gui.checks.finding import Level

        blocking = tuple(each for each in findings if each.level is Level.BLOCK)
        if review is self._review:
            self._checked, self._blocking = review, blocking
        if page is self._check:
            self._check.show_findings(findings)
        elif page is self._export:
            self._export.show_state(document, blocking)

    def _not_checked(self, page: QWidget, error: Exception) -> None:
        if page is self._export:
            self._export.show_unchecked()
        self._fail(error)

    def _go_to_gap(self) -> None:
        if self._blocking:
            first = self._blocking[0]
            self._go_to(first.address, first.start, first.end)

    def _attach(self, attachments: str) -> None:
        self.changed.emit(replace(self._review, attachments=attachments), "附件")

    def _show_layout(self) -> None:
        page = self._living_page()
        if page is not None:
            page.show_layout(self._layouts.name, self._layouts.page)

    # Files

    def _start_export(self, draft: bool) -> None:
        from selfreview_gui.jobs.export import write_word  # loaded when it is first used

        self._write(write_word, ".docx", draft=draft)

    def _write(self, write: Write, ending: str, *, draft: bool) -> None:
        from selfreview_gui.jobs.export import export_review

        if self._export is None or self._exporting is not None or not (draft or self._may_go_out()):
            return
        self._export.show_exporting()
        self._sent = self._review
        self._exporting = run(
            export_review,
            *(self._review, self._folder, draft, write, self._layouts.page, ending),
            done=self._exported,
            failed=self._not_exported,
        )
        # Not with the desk: the file is written even when this review is left, and that is to be told.
        self._exporting.setParent(QCoreApplication.instance())

    # Other ways out

    def _put_out(self, way: Way) -> None:
        from selfreview_gui.gui.outputcard import Way
        from selfreview_gui.jobs.export import write_text

        draft = not self._may_go_out()
        if way is Way.PDF:
            from selfreview_gui.gui.paper.pdf import write_pdf

            self._write(write_pdf, ".pdf", draft=draft)
        elif way is Way.TEXT:
            self._write(write_text, ".txt", draft=draft)
        elif way is Way.COPY:
            self._copy()
        else:
            self._print(draft=draft)

    def _copy(self) -> None:
        from selfreview_gui.gui.paper.clipboard import clipboard
        from selfreview_gui.review.compose import compose

        QGuiApplication.clipboard().setMimeData(clipboard(compose(self._review), self._layouts.page))
        self._notice.tell("已复制全文，到 Word 或 WPS 里粘贴就带着格式")

    def _print(self, *, draft: bool) -> None:
        from selfreview_gui.gui.printout import print_review  # the system's printers are asked for only now

        if self._export is not None:
            print_review(self._review, self._layouts.page, self._export, self._notice, draft=draft)

    def _may_go_out(self) -> bool:
        """Say whether the checks have let the review pass, as it stands now."""
        return self._checked is self._review and not self._blocking

    def _exported(self, made: Exported) -> None:
        self._end_export()
        self._written = made.path
        page = self._living_page()
        if isValid(self._notice):
            self._notice.settle(_TROUBLE)
            if page is None or not page.isVisible():
                self._notice.tell(f"已导出：{made.path.name}", "打开文件", lambda: self._open(made.path))
        if page is not None:
            page.show_exported(made.path, made.renamed)
            page.show_stale(stale=self._review != self._sent)

    def _not_exported(self, error: Exception) -> None:
        self._end_export()
        page = self._living_page()
        if page is not None:
            page.show_failed()
        self._fail(error)

    def _end_export(self) -> None:
        if self._exporting is not None:
            self._exporting.deleteLater()
        self._exporting = None

    def _living_page(self) -> ExportPage | None:
        """Return the page, or None where it has gone with the review that was left."""
        return self._export if self._export is not None and isValid(self._export) else None

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._export, "选择存放文件的文件夹", str(self._folder))
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
        if isValid(self._notice):
            self._notice.warn(str(error), _TROUBLE)


def look(review: Review) -> tuple[Document, tuple[Finding, ...]]:
    """Lay a review out and check it."""
    from selfreview_gui.checks.registry import check  # loaded when the last steps are first shown
    from selfreview_gui.review.compose import compose

    return compose(review), check(review)
